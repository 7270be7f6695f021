import { type ReactNode, useId } from 'react'
import css from './Field.module.css'
import { type FieldBasics, GroupFrame } from './FieldFrame.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

interface ChoiceRowProps {
  readonly type: 'radio' | 'checkbox'
  readonly id?: string | undefined
  readonly name: string
  readonly choice: Choice
  readonly checked?: boolean | undefined
  readonly defaultChecked?: boolean | undefined
  readonly invalid?: true | undefined
  readonly onChange: (checked: boolean) => void
}

function ChoiceRow({ type, id, name, choice, checked, defaultChecked, invalid, onChange }: ChoiceRowProps) {
  const own = useId()
  const inputId = id ?? own
  return (
    <div className={css.choice}>
      <input
        id={inputId}
        className={css.box}
        type={type}
        name={name}
        value={choice.value}
        checked={checked}
        defaultChecked={defaultChecked}
        aria-invalid={invalid}
        aria-describedby={choice.hint && `${own}hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={inputId}>{choice.label}</label>
      {choice.hint && (
        <p id={`${own}hint`} className={css.choiceHint}>
          {choice.hint}
        </p>
      )}
    </div>
  )
}

export interface RadioGroupProps extends FieldBasics {
  readonly choices: readonly Choice[]
  readonly value?: string
  readonly defaultValue?: string
  readonly onChange?: (value: string) => void
  /** Side by side where each is a word or two. */
  readonly inline?: boolean
}

export function RadioGroup({ choices, value, defaultValue, onChange, inline, ...basics }: RadioGroupProps) {
  const firstId = basics.id ?? basics.name
  return (
    <GroupFrame {...basics}>
      {({ invalid }) => (
        <div className={css.choices} data-inline={inline || undefined}>
          {choices.map((choice, index) => (
            <ChoiceRow
              key={choice.value}
              type="radio"
              id={index === 0 ? firstId : undefined}
              name={basics.name}
              choice={choice}
              checked={value === undefined ? undefined : value === choice.value}
              defaultChecked={value === undefined ? defaultValue === choice.value : undefined}
              invalid={invalid}
              onChange={() => onChange?.(choice.value)}
            />
          ))}
        </div>
      )}
    </GroupFrame>
  )
}

export interface CheckboxGroupProps extends FieldBasics {
  readonly choices: readonly Choice[]
  readonly values?: readonly string[]
  readonly defaultValues?: readonly string[]
  readonly onChange?: (values: readonly string[]) => void
}

export function CheckboxGroup({ choices, values, defaultValues = [], onChange, ...basics }: CheckboxGroupProps) {
  const firstId = basics.id ?? basics.name
  const toggle = (value: string, checked: boolean) =>
    onChange?.(choices.map((choice) => choice.value).filter((other) => (other === value ? checked : values?.includes(other))))
  return (
    <GroupFrame {...basics}>
      {({ invalid }) => (
        <div className={css.choices}>
          {choices.map((choice, index) => (
            <ChoiceRow
              key={choice.value}
              type="checkbox"
              id={index === 0 ? firstId : undefined}
              name={basics.name}
              choice={choice}
              checked={values?.includes(choice.value)}
              defaultChecked={values ? undefined : defaultValues.includes(choice.value)}
              invalid={invalid}
              onChange={(checked) => toggle(choice.value, checked)}
            />
          ))}
        </div>
      )}
    </GroupFrame>
  )
}

export interface CheckboxProps {
  readonly label: ReactNode
  readonly name: string
  readonly id?: string
  readonly hint?: string
  readonly checked?: boolean
  readonly defaultChecked?: boolean
  readonly onChange?: (checked: boolean) => void
}

/** One thing to say yes to. */
export function Checkbox({ label, name, id = name, hint, checked, defaultChecked, onChange }: CheckboxProps) {
  const hintId = useId()
  return (
    <div className={css.choice}>
      <input
        id={id}
        className={css.box}
        type="checkbox"
        name={name}
        checked={checked}
        defaultChecked={defaultChecked}
        aria-describedby={hint && hintId}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={hintId} className={css.choiceHint}>
          {hint}
        </p>
      )}
    </div>
  )
}
