import type { LegalDate } from '@fadu/core'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './MonthStrip.module.css'

export interface MonthDay {
  readonly date: LegalDate
  /** Not a working day: weekend or holiday, by the calendar in use. */
  readonly off: boolean
  /** How many time limits end on it. */
  readonly due?: number
  /** How many of them were missed. */
  readonly late?: number
  readonly href?: string
}

export interface MonthStripProps {
  /** Whole weeks from a Monday on; days at either end may belong to other months. */
  readonly days: readonly MonthDay[]
  readonly today: LegalDate
  readonly caption?: string
}

const inWeeks = (days: readonly MonthDay[]) =>
  Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7))

function Day({ day, today }: { readonly day: MonthDay; readonly today: boolean }) {
  const words = useWords()
  const due = day.due ?? 0
  const late = day.late ?? 0
  const said = [
    today ? words.today : null,
    day.off ? words.dayOff : null,
    late > 0 ? words.lateCount(late) : null,
    due > 0 ? words.dueCount(due) : null,
  ].filter(Boolean)
  const inner = (
    <>
      <time dateTime={day.date}>{Number(day.date.slice(8))}</time>
      {said.length > 0 && <span className="visuallyHidden">{` ${said.join(' ')}`}</span>}
      {(due > 0 || late > 0) && <span className={css.bar} data-late={late > 0 || undefined} />}
    </>
  )
  return (
    <td
      className={css.day}
      data-off={day.off || undefined}
      data-today={today || undefined}
      aria-current={today ? 'date' : undefined}
    >
      {day.href ? <Link href={day.href}>{inner}</Link> : inner}
    </td>
  )
}

/** The weeks around today: days off are grey, a bar stands under each day on which a time limit ends. */
export function MonthStrip({ days, today, caption }: MonthStripProps) {
  const words = useWords()
  return (
    <div className={css.month}>
      <table className={css.table}>
        <caption className={css.caption}>{caption ?? words.month(today)}</caption>
        <thead>
          <tr>
            {words.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inWeeks(days).map((week) => (
            <tr key={week[0]!.date}>
              {week.map((day) => (
                <Day key={day.date} day={day} today={day.date === today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.key}>{words.monthKey}</p>
    </div>
  )
}
