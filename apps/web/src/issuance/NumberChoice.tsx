import { formatDocumentNumber } from '@fadu/core'
import { Notice, RadioGroup } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import css from './NumberChoice.module.css'
import type { CodeChoice } from './numberCodes.ts'
import { issuanceWords } from './words.ts'

export interface NumberChoiceProps {
  readonly choices: readonly CodeChoice[]
  readonly name: string
  readonly id: string
  readonly value: string
  readonly onChange: (code: string) => void
  /** Empty: the next of the series. */
  readonly serial: string
  readonly onSerial: (serial: string) => void
  readonly error?: string | undefined
}

/** Which code, the next of its numbers or a reserved one, and the number that comes of it. A code this document may not have is not offered, and is said why. */
export function NumberChoice({ choices, value, serial, onSerial, ...field }: NumberChoiceProps) {
  const words = useWordsOf(issuanceWords)
  const usable = choices.filter((choice) => choice.usable)
  const barred = choices.filter((choice) => !choice.usable)
  if (usable.length === 0 && barred.length === 0) return <Notice tone="due">{words.codeNone}</Notice>
  const sample = ({ code, year }: CodeChoice) => formatDocumentNumber({ code, year, serial: 1 }).replace(/1号$/, '×号')
  const coming = (choice: CodeChoice) =>
    choice.next === null
      ? words.nextUnknown(sample(choice))
      : words.next(formatDocumentNumber({ ...choice, serial: choice.next }))
  const chosen = usable.find((choice) => choice.code === value)
  const given = serial === '' ? (chosen?.next ?? null) : Number(serial)
  return (
    <>
      <RadioGroup
        label={words.code}
        hint={words.codeHint}
        choices={usable.map((choice) => ({ value: choice.code, label: choice.code, hint: coming(choice) }))}
        value={value}
        {...field}
      />
      {barred.map((choice) => (
        <p key={choice.code} className={css.barred}>
          <b>{choice.code}</b> {words.normativeOnly}
        </p>
      ))}
      {chosen && chosen.reserved.length > 0 && (
        <RadioGroup
          label={words.which}
          name="serial"
          id={`${field.id}-serial`}
          choices={[
            { value: '', label: words.nextInTurn },
            ...chosen.reserved.map((held) => ({
              value: String(held.serial),
              label: words.reservedNumber(formatDocumentNumber({ ...chosen, serial: held.serial })),
              hint: held.reason,
            })),
          ]}
          value={serial}
          onChange={onSerial}
        />
      )}
      {chosen && given !== null && (
        <p className={css.preview}>
          <span className={css.term}>{words.preview}</span>
          <output className={css.number} aria-label={words.preview}>
            {formatDocumentNumber({ ...chosen, serial: given })}
          </output>
          {serial === '' && <span className={css.note}>{words.previewNote}</span>}
        </p>
      )}
    </>
  )
}
