import type { Ref } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './ErrorSummary.module.css'

export interface FieldError {
  /** Id of the control; a field's name unless it has another. */
  readonly field: string
  readonly message: string
}

export interface ErrorSummaryProps {
  readonly errors: readonly FieldError[]
  readonly title?: string
  /** For the submit handler, which moves the focus here: `summary.current?.focus()`. */
  readonly ref?: Ref<HTMLDivElement>
}

/** What must be mended, at the head of a form; each line leads to its field. Shows nothing while there is nothing wrong. */
export function ErrorSummary({ errors, title, ref }: ErrorSummaryProps) {
  const words = useWords()
  return (
    <div ref={ref} role="alert" tabIndex={-1} className={css.summary} data-empty={errors.length === 0 || undefined}>
      {errors.length > 0 && (
        <>
          <p className={css.title}>{title ?? words.errorSummary(errors.length)}</p>
          <ul>
            {errors.map((error) => (
              <li key={`${error.field} ${error.message}`}>
                <a
                  className={css.link}
                  href={`#${error.field}`}
                  onClick={(event) => {
                    const field = document.getElementById(error.field)
                    if (!field) return
                    event.preventDefault()
                    field.scrollIntoView?.({ block: 'center' })
                    field.focus()
                  }}
                >
                  {error.message}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
