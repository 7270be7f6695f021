import type { LegalDate } from '@fadu/core'
import type { Ref } from 'react'
import css from './Field.module.css'
import { type FieldBasics, FieldFrame } from './FieldFrame.tsx'

export interface DateFieldProps extends FieldBasics {
  /** A legal date, or '' while none is chosen. */
  readonly value?: LegalDate | ''
  readonly defaultValue?: LegalDate | ''
  readonly onChange?: (value: LegalDate | '') => void
  readonly min?: LegalDate
  readonly max?: LegalDate
  readonly ref?: Ref<HTMLInputElement>
}

/** A calendar day, by the browser's own picker: known on every office PC and phone, and usable by keyboard. */
export function DateField({ value, defaultValue, onChange, min, max, ref, ...basics }: DateFieldProps) {
  return (
    <FieldFrame {...basics}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          className={css.control}
          data-width="short"
          type="date"
          value={value}
          defaultValue={defaultValue}
          min={min}
          max={max}
          onChange={onChange && ((event) => onChange(event.target.value as LegalDate | ''))}
          readOnly={value !== undefined && !onChange}
        />
      )}
    </FieldFrame>
  )
}
