import type { Ref } from 'react'
import { useWords } from '../words/useWords.tsx'
import css from './Field.module.css'
import { type FieldBasics, FieldFrame } from './FieldFrame.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

export interface SelectProps extends FieldBasics {
  readonly options: readonly Option[]
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  /** Without it the first option is an empty 请选择. */
  readonly withoutEmpty?: boolean
  readonly width?: 'short' | 'full'
  readonly ref?: Ref<HTMLSelectElement>
}

export function Select({ options, value, defaultValue, onChange, withoutEmpty, width = 'full', ref, ...basics }: SelectProps) {
  const words = useWords()
  return (
    <FieldFrame {...basics}>
      {(control) => (
        <select
          {...control}
          ref={ref}
          className={css.control}
          data-width={width}
          value={value}
          defaultValue={defaultValue}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {!withoutEmpty && <option value="">{words.choose}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}
