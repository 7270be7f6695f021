import { type CommandType, type LegalDate, lifecycle } from '@fadu/core'
import { Button, DateField, ErrorSummary, type FieldError, useWords } from '@fadu/ui'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { CommandTrouble } from '../../app/CommandTrouble.tsx'
import type { CommandInput } from '../../app/commands.ts'
import { fieldErrorsOf } from '../../app/fieldErrors.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { useCommand } from '../../app/useCommand.ts'
import { appWords } from '../../app/words.ts'
import type { OpenActProps } from './actForm.ts'
import css from './CommandForm.module.css'
import { actWords } from './words.ts'

type Values = Readonly<Record<string, unknown>>

/** What a field of the form takes over: `<TextArea label={…} {...field('reason')} />`. */
export interface FieldBinding<T> {
  readonly name: string
  readonly id: string
  readonly value: T
  readonly onChange: (value: T) => void
  readonly error: string | undefined
}

export interface FormApi<V extends Values> {
  readonly values: V
  readonly field: <K extends keyof V & string>(key: K) => FieldBinding<V[K]>
  /** Changes some values; what comes later than others may have changed is given as a function of the values then. */
  readonly set: (change: Partial<V> | ((before: V) => Partial<V>)) => void
  /** The legal date chosen for the act. */
  readonly on: LegalDate
  /** What is wrong, by id of the control: for editors that have controls of their own. */
  readonly errors: Readonly<Record<string, string>>
}

export interface CommandFormProps<T extends CommandType, V extends Values>
  extends Pick<OpenActProps, 'bench' | 'onDone' | 'onCancel'> {
  readonly type: T
  readonly start: V
  /** Labels of the fields that may not stay empty, by field. */
  readonly needed?: Partial<Record<keyof V & string, string>>
  /** What else is wrong, before the server is asked: by a value's key, or by the id of a control inside an editor. */
  readonly check?: (values: V, on: LegalDate) => readonly FieldError[]
  readonly input: (values: V, on: LegalDate) => CommandInput<T>
  /** The act as its button says it, where that is not the command's usual word. */
  readonly act?: string
  readonly kind?: 'primary' | 'danger'
  /** Why the act cannot be done now, whatever is filled in. */
  readonly reasons?: (values: V) => readonly string[]
  /** What is said after it is done; the act's name where left out. */
  readonly said?: string
  readonly children?: (form: FormApi<V>) => ReactNode
}

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)

/**
 * The form of one command: its fields, its legal date, the button that says the act, and beside it why it was not carried out.
 * What was typed stays until it is done or given up. The date is asked for only where the act may have happened on an earlier day.
 */
export function CommandForm<T extends CommandType, V extends Values>(props: CommandFormProps<T, V>) {
  const { bench, type, start, needed = {}, check, input, kind = 'primary', reasons, onDone, onCancel, children } = props
  const words = useWordsOf(actWords)
  const app = useWordsOf(appWords)
  const ui = useWords()
  const { today } = useSession()
  const command = useCommand(type)
  const [values, setValues] = useState(start)
  const [on, setOn] = useState<LegalDate | ''>(today)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const datedBack = lifecycle[type].datedBack === true
  const act = props.act ?? app.command(type)
  const said = props.said ?? words.done(act)

  const serverErrors = fieldErrorsOf(command)
  const idOf = (key: string) => `${type}-${key}`
  const set: FormApi<V>['set'] = (change) =>
    setValues((before) => ({ ...before, ...(typeof change === 'function' ? change(before) : change) }))
  const form: FormApi<V> = {
    values,
    set,
    on: on || today,
    errors: Object.fromEntries(errors.map((error) => [error.field, error.message])),
    field: (key) => ({
      name: key,
      id: idOf(key),
      value: values[key],
      onChange: (value) => set({ [key]: value } as unknown as Partial<V>),
      error: errors.find((error) => error.field === idOf(key))?.message ?? serverErrors[key],
    }),
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = [
      ...Object.entries(needed as Record<string, string>)
        .filter(([key]) => isEmpty(values[key]))
        .map(([key, label]) => ({ field: idOf(key), message: words.needed(label) })),
      ...(datedBack && on === '' ? [{ field: idOf('on'), message: words.needed(words.dates[type] ?? words.date) }] : []),
      ...(check?.(values, on || today) ?? []).map((error) => ({
        ...error,
        field: Object.hasOwn(start, error.field) ? idOf(error.field) : error.field,
      })),
    ]
    flushSync(() => setErrors(wrong))
    if (wrong.length > 0) {
      // What the server said of an earlier try is no longer what is wrong.
      command.reset()
      return summary.current?.focus()
    }
    const answer = await command.run({
      documentId: bench.answer.id,
      expectedSeq: bench.answer.seq,
      on: datedBack ? on || today : undefined,
      input: input(values, on || today),
    })
    if (answer) onDone(said)
  }

  return (
    <form className={css.form} noValidate onSubmit={submit} aria-label={act}>
      <ErrorSummary ref={summary} errors={errors} />
      {children?.(form)}
      {datedBack ? (
        <DateField
          label={words.dates[type] ?? words.date}
          name="on"
          id={idOf('on')}
          hint={words.dateHint}
          value={on}
          max={today}
          onChange={setOn}
          error={errors.find((error) => error.field === idOf('on'))?.message}
        />
      ) : (
        <p className={css.today}>{words.today(ui.date(today))}</p>
      )}
      <CommandTrouble command={command} act={act} onDone={() => onDone(said)} />
      <div className={css.acts}>
        <Button kind={kind} type="submit" busy={command.busy} reasons={reasons?.(values)}>
          {act}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
