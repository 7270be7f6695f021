import { type ReactNode, useId } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './Field.module.css'

/** What every field has. An error names the field, says what is wrong and how to mend it; what was typed stays. */
export interface FieldBasics {
  readonly label: string
  /** Name in the form; also the id, unless `id` is given, so that an ErrorSummary can link to it. */
  readonly name: string
  readonly id?: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Fields are required unless they say （选填）. */
  readonly optional?: boolean
}

/** What the control inside takes over, so that label, hint and error are read with it. */
export interface ControlProps {
  readonly id: string
  readonly name: string
  readonly required: boolean
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface Described {
  readonly hintId: string
  readonly errorId: string
  readonly describedBy: string | undefined
}

function useDescription({ hint, error }: Pick<FieldBasics, 'hint' | 'error'>): Described {
  const id = useId()
  const hintId = `${id}hint`
  const errorId = `${id}error`
  const describedBy = [hint ? hintId : null, error ? errorId : null].filter(Boolean).join(' ')
  return { hintId, errorId, describedBy: describedBy || undefined }
}

function HintAndError({ hint, error, hintId, errorId }: Pick<FieldBasics, 'hint' | 'error'> & Described) {
  const words = useWords()
  return (
    <>
      {hint && (
        <p id={hintId} className={css.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={errorId} className={css.error}>
          <span className="visuallyHidden">{words.errorPrefix}</span>
          {error}
        </p>
      )}
    </>
  )
}

const optionalMark = (optional: boolean | undefined, text: string) =>
  optional ? <span className={css.optional}>{text}</span> : null

interface FieldFrameProps extends FieldBasics {
  readonly children: (control: ControlProps) => ReactNode
}

/** A label, a control, and what belongs to them. */
export function FieldFrame({ label, name, id = name, hint, error, optional, children }: FieldFrameProps) {
  const words = useWords()
  const described = useDescription({ hint, error })
  return (
    <div className={css.field} data-wrong={error ? true : undefined}>
      <label className={css.label} htmlFor={id}>
        {label}
        {optionalMark(optional, words.optional)}
      </label>
      <HintAndError hint={hint} error={error} {...described} />
      {children({
        id,
        name,
        required: !optional,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described.describedBy,
      })}
    </div>
  )
}

interface GroupFrameProps extends FieldBasics {
  readonly children: (described: { readonly invalid: true | undefined }) => ReactNode
}

/** Several controls under one question: radio buttons, check boxes. The id is on the first control. */
export function GroupFrame({ label, hint, error, optional, children }: GroupFrameProps) {
  const words = useWords()
  const described = useDescription({ hint, error })
  return (
    <fieldset className={css.field} data-wrong={error ? true : undefined} aria-describedby={described.describedBy}>
      <legend className={css.label}>
        {label}
        {optionalMark(optional, words.optional)}
      </legend>
      <HintAndError hint={hint} error={error} {...described} />
      {children({ invalid: error ? true : undefined })}
    </fieldset>
  )
}
