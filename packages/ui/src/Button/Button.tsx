import { type ButtonHTMLAttributes, type MouseEvent, type ReactNode, type Ref, useId, useState } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './Button.module.css'

/** `primary`: the one act of the page. `quiet`: an act in a row, set as a link. */
export type ButtonKind = 'primary' | 'plain' | 'danger' | 'quiet'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'style' | 'disabled' | 'className'> {
  readonly kind?: ButtonKind
  /** The act is under way: it cannot be pressed twice. */
  readonly busy?: boolean
  /** Why it cannot be done now, each a whole clause: 还差 1 件材料. Not empty: the button does nothing but say so. */
  readonly reasons?: readonly string[]
  /** Reasons stand beside the button, or come when it is pressed. */
  readonly reasonsShown?: 'always' | 'onDemand'
  readonly ref?: Ref<HTMLButtonElement>
  readonly children: ReactNode
}

/**
 * An act and its object: 报送备案. What cannot be done stays reachable by keyboard and says why; the browser's own `disabled`
 * would take it out of the Tab order and leave the reader guessing.
 */
export function Button({
  kind = 'plain',
  busy = false,
  reasons = [],
  reasonsShown = 'always',
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const words = useWords()
  const reasonsId = useId()
  const [asked, setAsked] = useState(false)
  const blocked = reasons.length > 0
  const shown = blocked && (reasonsShown === 'always' || asked)

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (!blocked && !busy) return onClick?.(event)
    event.preventDefault()
    if (blocked) setAsked(!asked)
  }

  const button = (
    <button
      {...rest}
      type={type}
      className={css.button}
      data-kind={kind}
      aria-disabled={blocked || busy || undefined}
      aria-busy={busy || undefined}
      aria-describedby={shown ? reasonsId : rest['aria-describedby']}
      onClick={press}
    >
      {children}
      {busy && (
        <span className={css.busy}>
          <span className="visuallyHidden">
            {words.colon}
            {words.busy}
          </span>
        </span>
      )}
    </button>
  )
  if (!blocked) return button
  return (
    <span className={css.blocked}>
      {button}
      <span id={reasonsId} className={css.reasons} role="status">
        {shown && (
          <>
            <span className="visuallyHidden">
              {words.whyDisabled}
              {words.colon}
            </span>
            {reasons.join(words.lang === 'zh' ? '；' : '; ')}
            {words.lang === 'zh' ? '。' : '.'}
          </>
        )}
      </span>
    </span>
  )
}
