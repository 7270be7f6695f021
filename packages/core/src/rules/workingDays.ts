import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, isLegalDate, type LegalDate, weekday } from '../schema/legalDate.ts'
import type { HolidayNotice } from './holidayNotice.ts'
import type { RulePack } from './rulePack.ts'

/** Why a day is worked or not: 平日, 调休上班, 周末, 节假日, 当地放假. */
export type DayReason = 'weekday' | 'makeUpDay' | 'weekend' | 'holiday' | 'localHoliday'

export interface DayStanding {
  readonly working: boolean
  readonly reason: DayReason
  /** The festival, for holidays and make-up days: 春节. */
  readonly name: string | null
  /** No notice for that year is known: only weekends were looked at. */
  readonly estimated: boolean
}

export interface WorkingCalendar {
  readonly isWorkingDay: (day: LegalDate) => DayStanding
  /** First and last day for which the holiday notices are known without a gap. */
  readonly coverage: { readonly from: LegalDate; readonly until: LegalDate }
}

/**
 * The package's data, not its functions: those ask a `Date` for its local weekday, so that west of Greenwich every day is taken for
 * the day before; and past their last year they answer plain weekdays without a word.
 */
const published: { readonly holidays: Readonly<Record<string, string>>; readonly workdays: Readonly<Record<string, string>> } =
  chineseDays

const festivalOf = (entry: string): string => entry.split(',')[1] ?? entry

/** A year counts as known when both its first and its last great holiday are there. */
const publishedYears = new Set(
  Object.keys(published.holidays)
    .map((day) => Number(day.slice(0, 4)))
    .filter((year) => `${year}-01-01` in published.holidays && `${year}-10-01` in published.holidays),
)

interface Special {
  readonly working: boolean
  readonly reason: DayReason
  readonly name: string
}

/**
 * The working calendar of the State Council's holiday notices with their 调休, 2004 to 2026, and of the notices handed over, which may
 * add a year, change one (the Spring Festival of 2020 was prolonged), or add local days off. A later notice wins day by day; of two
 * for one year only the later counts.
 * Beyond the years known, weekends only, marked `estimated`.
 */
export function workingCalendar(notices: readonly HolidayNotice[] = []): WorkingCalendar {
  const special = new Map<string, Special>()
  for (const [day, entry] of Object.entries(published.holidays))
    special.set(day, { working: false, reason: 'holiday', name: festivalOf(entry) })
  for (const [day, entry] of Object.entries(published.workdays))
    special.set(day, { working: true, reason: 'makeUpDay', name: festivalOf(entry) })
  const years = new Set(publishedYears)
  for (const [i, notice] of notices.entries()) {
    // A year's notice entered again, because the first was typed wrongly, takes the whole place of the first.
    if (notice.year !== undefined && notices.slice(i + 1).some((later) => later.year === notice.year)) continue
    if (notice.year !== undefined) years.add(notice.year)
    for (const { from, until, name } of notice.off)
      for (let day = from; day <= until; day = addDays(day, 1))
        special.set(day, { working: false, reason: notice.scope === 'local' ? 'localHoliday' : 'holiday', name })
    for (const { day, name } of notice.working) special.set(day, { working: true, reason: 'makeUpDay', name })
  }

  const isWorkingDay = (day: LegalDate): DayStanding => {
    const found = special.get(day)
    if (found) return { ...dayOf(found, day), estimated: false }
    const weekend = weekday(day) % 6 === 0
    return {
      working: !weekend,
      reason: weekend ? 'weekend' : 'weekday',
      name: null,
      estimated: !years.has(Number(day.slice(0, 4))),
    }
  }
  return { isWorkingDay, coverage: coverageOf(years) }
}

/** A notice may count an ordinary weekday as worked (a holiday taken back): no make-up day then. */
const dayOf = (found: Special, day: LegalDate): Omit<DayStanding, 'estimated'> =>
  found.working && weekday(day) % 6 !== 0 ? { working: true, reason: 'weekday', name: null } : found

function coverageOf(years: ReadonlySet<number>): WorkingCalendar['coverage'] {
  const first = Math.min(...years)
  let last = first
  while (years.has(last + 1)) last += 1
  return { from: `${first}-01-01` as LegalDate, until: `${last}-12-31` as LegalDate }
}

/** The days a pack adds, each with what is known of it; made once for each pack. */
const localDays = new WeakMap<RulePack, ReadonlyMap<string, Special>>()

function localDaysOf(pack: RulePack): ReadonlyMap<string, Special> {
  const known = localDays.get(pack)
  if (known) return known
  const days = new Map<string, Special>()
  for (const rule of pack.rules) {
    if (rule.kind !== 'localDays') continue
    for (const { from, until, name } of rule.off)
      for (let day = from; day <= until; day = addDays(day, 1)) days.set(day, { working: false, reason: 'localHoliday', name })
    for (const { day, name } of rule.working ?? []) days.set(day, { working: true, reason: 'makeUpDay', name })
  }
  localDays.set(pack, days)
  return days
}

/** A calendar with the local days of a pack. Whether the year beyond is known or estimated, they do not change. */
export function calendarOf(pack: RulePack, calendar: WorkingCalendar = nationalCalendar): WorkingCalendar {
  const days = localDaysOf(pack)
  if (days.size === 0) return calendar
  return {
    coverage: calendar.coverage,
    isWorkingDay: (day) => {
      const found = days.get(day)
      return found ? { ...found, estimated: false } : calendar.isWorkingDay(day)
    },
  }
}

/** The calendar that comes with Fadu, without added notices. */
export const nationalCalendar: WorkingCalendar = workingCalendar()

const LONGEST = 3700

/**
 * The day on which the given number of working days after `from` have passed; `from` itself is not counted (民法典第二百零一条).
 * A negative number counts backwards, 0 is `from`. `estimated` when a day beyond the calendar's coverage had to be judged.
 * Throws a RangeError for a day that is no legal date and for anything but a whole number of days.
 * Example: 2024-02-08 and 2 is 2024-02-18, a Sunday worked for the Spring Festival.
 */
export function addWorkingDays(
  from: LegalDate,
  days: number,
  calendar: WorkingCalendar = nationalCalendar,
): { readonly date: LegalDate; readonly estimated: boolean } {
  if (!Number.isInteger(days) || Math.abs(days) > LONGEST)
    throw new RangeError(`working days: a whole number up to ${LONGEST}, not ${days}`)
  if (!isLegalDate(from)) throw new RangeError(`working days: from a day that exists, as YYYY-MM-DD, not ${from}`)
  const step = Math.sign(days)
  let date = from
  let estimated = false
  for (let left = Math.abs(days); left > 0; ) {
    date = addDays(date, step)
    const standing = calendar.isWorkingDay(date)
    estimated ||= standing.estimated
    if (standing.working) left -= 1
  }
  return { date, estimated }
}

/** `day` itself when it is worked, else the first working day after it. Source: 民法典第二百零三条. */
export function nextWorkingDay(
  day: LegalDate,
  calendar: WorkingCalendar = nationalCalendar,
): { readonly date: LegalDate; readonly estimated: boolean } {
  const standing = calendar.isWorkingDay(day)
  if (standing.working) return { date: day, estimated: standing.estimated }
  const next = addWorkingDays(day, 1, calendar)
  return { date: next.date, estimated: next.estimated || standing.estimated }
}

/** Working days after `from` up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(
  from: LegalDate,
  until: LegalDate,
  calendar: WorkingCalendar = nationalCalendar,
): { readonly days: number; readonly estimated: boolean } {
  let days = 0
  let estimated = false
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    const standing = calendar.isWorkingDay(day)
    estimated ||= standing.estimated
    if (standing.working) days += 1
  }
  return { days, estimated }
}
