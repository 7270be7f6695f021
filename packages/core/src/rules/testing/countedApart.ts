import { addDays, daysBetween, type LegalDate, weekday } from '../../schema/legalDate.ts'
import type { ClockPause } from '../explainDeadline.ts'

/** Days off and make-up working days of the holiday notices, as somebody typed them: `../shared/corpus/holidays.json`. */
export interface Notices {
  readonly off: readonly (readonly [LegalDate, LegalDate])[]
  readonly working: readonly LegalDate[]
}

/** Days counted with none of the code under test and none of its calendar; where the notices end, weekends only. */
export function countedApart({ off, working }: Notices) {
  const worked = new Set(working)
  const free = new Set(
    off.flatMap(([from, until]) => Array.from({ length: daysBetween(from, until) + 1 }, (_, i) => addDays(from, i))),
  )
  const works = (day: LegalDate): boolean => worked.has(day) || (weekday(day) % 6 !== 0 && !free.has(day))
  const counts = (start: LegalDate, amount: number, fits: (day: LegalDate) => boolean): LegalDate => {
    let day = start
    for (let left = amount; left > 0; ) {
      day = addDays(day, 1)
      if (fits(day)) left -= 1
    }
    return day
  }
  const running = (pauses: readonly ClockPause[]) => (day: LegalDate) =>
    !pauses.some(({ from, until }) => from < day && (until === null || day <= until))
  return {
    works,
    rolled: (day: LegalDate): LegalDate => (works(day) ? day : counts(day, 1, works)),
    workingDays: (start: LegalDate, amount: number, pauses: readonly ClockPause[] = []) =>
      counts(start, amount, (day) => running(pauses)(day) && works(day)),
    calendarDays: (start: LegalDate, amount: number, pauses: readonly ClockPause[] = []) =>
      counts(start, amount, running(pauses)),
    months: monthsAfter,
  }
}

/** The matching day so many months later, or the last of that month; by the platform's own calendar. */
function monthsAfter(start: LegalDate, amount: number): LegalDate {
  const [year, month, day] = start.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + amount, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + amount, Math.min(day, lastOfMonth))).toISOString().slice(0, 10) as LegalDate
}
