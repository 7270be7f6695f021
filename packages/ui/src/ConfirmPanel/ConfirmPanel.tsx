import { type ReactNode, type Ref, useId } from 'react'
import { Button } from '../Button/Button.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './ConfirmPanel.module.css'

export interface Change {
  readonly what: string
  /** Left out where there was nothing before. */
  readonly from?: string | undefined
  readonly to: string
}

export interface ConfirmPanelProps {
  /** The act and its object: 宣布失效 17 件. */
  readonly title: string
  /** Exactly what will be otherwise afterwards. */
  readonly changes: readonly Change[]
  /** What follows from it, or cannot be undone. */
  readonly consequence?: string
  /** Fields the act still needs: a reason. */
  readonly children?: ReactNode
  /** Says the act again: 宣布失效. Never 确定. */
  readonly act: string
  readonly kind?: 'primary' | 'danger'
  readonly busy?: boolean
  readonly reasons?: readonly string[]
  readonly error?: ReactNode
  readonly onConfirm: () => void
  readonly onCancel: () => void
  /** For the handler that opens it and moves the focus here. */
  readonly ref?: Ref<HTMLElement>
}

function Altered({ from, to }: { readonly from: string; readonly to: string }) {
  const words = useWords()
  return (
    <>
      <span className="visuallyHidden">
        {words.from}
        {words.colon}
      </span>
      <del>{from}</del>
      <span aria-hidden="true"> → </span>
      <span className="visuallyHidden">
        {words.to}
        {words.colon}
      </span>
      <ins>{to}</ins>
    </>
  )
}

/** What exactly will change, before it does. Stands in the page where the act was asked for; the page beneath stays readable. */
export function ConfirmPanel({
  title,
  changes,
  consequence,
  children,
  act,
  kind = 'primary',
  busy = false,
  reasons,
  error,
  onConfirm,
  onCancel,
  ref,
}: ConfirmPanelProps) {
  const words = useWords()
  const id = useId()
  return (
    <div className={css.frame}>
      <section
        ref={ref}
        className={css.panel}
        data-kind={kind}
        tabIndex={-1}
        aria-labelledby={id}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !busy) onCancel()
        }}
      >
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        {changes.length > 0 && (
          <>
            <p className={css.lead}>{words.willChange}</p>
            <ul className={css.changes}>
              {changes.map((change) => (
                <li key={change.what}>
                  <span className={css.what}>{change.what}</span>
                  <span>{change.from ? <Altered from={change.from} to={change.to} /> : change.to}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {consequence && <p className={css.consequence}>{consequence}</p>}
        {children}
        {error}
        <div className={css.acts}>
          <Button kind={kind} busy={busy} reasons={reasons} onClick={onConfirm}>
            {act}
          </Button>
          <Button onClick={onCancel}>{words.cancel}</Button>
        </div>
      </section>
    </div>
  )
}
