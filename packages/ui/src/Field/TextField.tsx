import type { HTMLInputTypeAttribute, Ref } from 'react'
import css from './Field.module.css'
import { type FieldBasics, FieldFrame } from './FieldFrame.tsx'

export interface TextFieldProps extends FieldBasics {
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'password' | 'email' | 'tel' | 'url'>
  readonly inputMode?: 'text' | 'numeric' | 'decimal'
  readonly maxLength?: number
  readonly autoComplete?: string
  readonly placeholder?: string
  readonly readOnly?: boolean
  /** `short`: a number or a name; the box says how much is expected. */
  readonly width?: 'short' | 'full'
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField({
  value,
  defaultValue,
  onChange,
  type = 'text',
  width = 'full',
  ref,
  inputMode,
  maxLength,
  autoComplete,
  placeholder,
  readOnly,
  ...basics
}: TextFieldProps) {
  return (
    <FieldFrame {...basics}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className={css.control}
          data-width={width}
          type={type}
          value={value}
          defaultValue={defaultValue}
          onChange={onChange && ((event) => onChange(event.target.value))}
          inputMode={inputMode}
          maxLength={maxLength}
          autoComplete={autoComplete}
          placeholder={placeholder}
          readOnly={readOnly ?? (value !== undefined && !onChange)}
        />
      )}
    </FieldFrame>
  )
}
