import { type ReactNode, useId } from 'react'
import css from './NextStep.module.css'

export interface NextStepProps {
  /** 下一步：向县人大常委会报送备案 */
  readonly title: string
  /** DeadlineTag and a sentence on what is to be done and why. */
  readonly children?: ReactNode
  /** The primary act, and one beside it. */
  readonly actions?: ReactNode
  readonly level?: 2 | 3
}

/** The one box on a workbench: what is to be done next by whoever looks at it. */
export function NextStep({ title, children, actions, level = 2 }: NextStepProps) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={css.next} aria-labelledby={id}>
      <Heading id={id} className={css.title}>
        {title}
      </Heading>
      {children && <div className={css.body}>{children}</div>}
      {actions && <div className={css.actions}>{actions}</div>}
    </section>
  )
}
