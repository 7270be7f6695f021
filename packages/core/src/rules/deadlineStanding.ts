import { daysBetween, type LegalDate } from '../schema/legalDate.ts'
import type { DeadlineLedger } from './explainDeadline.ts'
import type { LimitUnit } from './ruleSchema.ts'
import { nationalCalendar, type WorkingCalendar, workingDaysBetween } from './workingDays.ts'

/** 临期 from this many working days before the end. How a screen warns, not law. */
const SOON = 3

interface Running {
  readonly due: LegalDate
  /** The unit the rule counts in: the tag speaks in it (还剩 3 个工作日, 还剩 6 天). */
  readonly unit: LimitUnit
  /** Days after today up to and including the last day. */
  readonly workingDaysLeft: number
  readonly daysLeft: number
  readonly estimated: boolean
}

/**
 * How a clock stands today, for DeadlineTag: 还剩 3 个工作日（3月10日止）, 今天到期, 逾期 2 天, 已停 4 个工作日.
 * `none`: nothing is due, because the limits fell away (urgent) or the rule has no maximum.
 */
export type DeadlineStanding =
  | ({ readonly kind: 'open' | 'dueSoon' } & Running)
  | { readonly kind: 'dueToday'; readonly due: LegalDate; readonly estimated: boolean }
  | { readonly kind: 'late'; readonly due: LegalDate; readonly daysLate: number; readonly estimated: boolean }
  | {
      readonly kind: 'paused'
      readonly due: null
      readonly since: LegalDate
      readonly unit: LimitUnit
      readonly workingDaysPaused: number
      readonly daysPaused: number
      /** What is left of the limit when the clock goes on, in `unit` (for months: in days). */
      readonly left: number
      readonly estimated: boolean
    }
  | { readonly kind: 'none'; readonly due: null; readonly exempt: boolean }

/** What a standing is told from: a ledger, or just a day that a person set, `{ due, limit: { unit: 'calendarDay' } }`. */
export type StandingFacts = Pick<DeadlineLedger, 'due'> &
  Partial<Pick<DeadlineLedger, 'pausedSince' | 'left' | 'exempt' | 'estimated'>> & {
    readonly limit: { readonly unit: LimitUnit }
  }

/** `today` is a legal date in Shanghai, never an instant: what ended yesterday is late by one day from 00:00 on. */
export function deadlineStanding(
  ledger: StandingFacts,
  today: LegalDate,
  calendar: WorkingCalendar = nationalCalendar,
  soon: number = SOON,
): DeadlineStanding {
  const { due, limit, pausedSince = null, left = 0, exempt = false, estimated = false } = ledger
  if (pausedSince !== null) {
    const paused = workingDaysBetween(pausedSince, today, calendar)
    return {
      kind: 'paused',
      due: null,
      since: pausedSince,
      unit: limit.unit,
      workingDaysPaused: paused.days,
      daysPaused: Math.max(0, daysBetween(pausedSince, today)),
      left,
      estimated: estimated || paused.estimated,
    }
  }
  if (due === null) return { kind: 'none', due: null, exempt }
  if (today === due) return { kind: 'dueToday', due, estimated }
  if (today > due) return { kind: 'late', due, daysLate: daysBetween(due, today), estimated }
  const working = workingDaysBetween(today, due, calendar)
  return {
    kind: working.days <= soon ? 'dueSoon' : 'open',
    due,
    unit: limit.unit,
    workingDaysLeft: working.days,
    daysLeft: daysBetween(today, due),
    estimated: estimated || (limit.unit === 'workingDay' && working.estimated),
  }
}
