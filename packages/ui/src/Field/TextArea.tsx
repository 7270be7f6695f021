import { type Ref, useState } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './Field.module.css'
import { type FieldBasics, FieldFrame } from './FieldFrame.tsx'

export interface TextAreaProps extends FieldBasics {
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  readonly rows?: number
  /** Most characters. More can be typed or pasted, so that nothing is cut off unseen; the count says how many are too many. */
  readonly most?: number
  readonly readOnly?: boolean
  readonly ref?: Ref<HTMLTextAreaElement>
}

export function TextArea({ value, defaultValue, onChange, rows = 4, most, readOnly, ref, ...basics }: TextAreaProps) {
  const words = useWords()
  const [typed, setTyped] = useState(defaultValue ?? '')
  const used = (value ?? typed).length
  return (
    <FieldFrame {...basics}>
      {(control) => (
        <>
          <textarea
            {...control}
            ref={ref}
            className={css.control}
            rows={rows}
            value={value}
            defaultValue={defaultValue}
            onChange={(event) => {
              setTyped(event.target.value)
              onChange?.(event.target.value)
            }}
            readOnly={readOnly ?? (value !== undefined && !onChange)}
          />
          {most !== undefined && (
            <p className={css.count} data-over={used > most || undefined}>
              {words.characters(used, most)}
            </p>
          )}
        </>
      )}
    </FieldFrame>
  )
}
