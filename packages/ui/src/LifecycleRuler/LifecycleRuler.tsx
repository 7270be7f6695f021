import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './LifecycleRuler.module.css'

export interface LifecycleStep {
  readonly name: string
  readonly state: 'done' | 'current' | 'todo'
  /** When and by whom, as shown: 县住建局 10月8日. */
  readonly note?: string
  readonly href?: string
}

export interface LifecycleRulerProps {
  readonly steps: readonly LifecycleStep[]
  readonly label?: string
}

/** Where a document is on its way: what is done, what is on, what comes, with dates and people. */
export function LifecycleRuler({ steps, label }: LifecycleRulerProps) {
  const words = useWords()
  return (
    <div className={css.frame}>
      <ol className={css.ruler} aria-label={label ?? words.lifecycle}>
        {steps.map((step) => (
          <li
            key={step.name}
            className={css.step}
            data-state={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className={css.name}>
              {step.href ? <Link href={step.href}>{step.name}</Link> : step.name}
              <span className="visuallyHidden">
                {words.colon}
                {words.step[step.state]}
              </span>
            </span>
            {step.note && <span className={css.note}>{step.note}</span>}
          </li>
        ))}
      </ol>
    </div>
  )
}
