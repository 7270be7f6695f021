import { addDays, addMonths, daysBetween, isLegalDate, type LegalDate } from '../schema/legalDate.ts'
import type { Basis } from './basis.ts'
import type { LimitUnit } from './ruleSchema.ts'
import { type DayReason, nationalCalendar, type WorkingCalendar } from './workingDays.ts'

/** A length of time with what its clock obeys; `max` and `min` in `unit`. Accessors of a pack give it with its `basis`. */
export interface Limit {
  readonly min?: number | null | undefined
  readonly max?: number | null | undefined
  readonly unit: LimitUnit
  readonly roll?: 'nextWorkingDay' | null | undefined
  readonly urgentExempt?: boolean | undefined
  /** What awaited material does to the clock: it stands still, or begins anew when the material comes. Absent: nothing. */
  readonly pauses?: 'stop' | 'restart' | null | undefined
  readonly extendable?: boolean | undefined
  readonly startsWith?: string | undefined
  readonly endsWith?: string | undefined
  /** The rules the limit was drawn from: one, or two where minimum and maximum stand in different documents. */
  readonly basis?: readonly Basis[] | undefined
}

/** The clock stands still after `from` (the day material was asked for, still counted) up to and including `until` (the day it came). */
export interface ClockPause {
  readonly from: LegalDate
  /** null while it has not come. */
  readonly until: LegalDate | null
  readonly why?: string | undefined
}

export interface DeadlineClock {
  /** What started the clock, and the day; that day is not counted. */
  readonly start: { readonly event: string; readonly on: LegalDate }
  readonly limit: Limit
  readonly pauses?: readonly ClockPause[] | undefined
  /** Why the document is urgent, or true. */
  readonly urgent?: string | boolean | null | undefined
}

/**
 * `startDay` 当日不计; `calendarDay` counted as every day is; `paused`; `restarted` counted once, given up when the clock began anew;
 * `movedOn` a day off after the limit ended on a day off; `movedTo` the working day it ends on instead; the rest as in the calendar.
 */
export type LedgerReason = DayReason | 'startDay' | 'calendarDay' | 'paused' | 'restarted' | 'movedOn' | 'movedTo'

/** Neighbouring days that were treated alike. */
export interface LedgerEntry {
  readonly from: LegalDate
  readonly until: LegalDate
  readonly counted: boolean
  readonly reason: LedgerReason
  /** The festival, or what was awaited. */
  readonly name: string | null
  readonly estimated: boolean
  /** Ordinal of the entry's first counted day; null when not counted. */
  readonly ordinal: number | null
}

/** A rule as the ledger shows it: its wording, its source, and 待核实. */
export interface LedgerRule {
  readonly id: string
  readonly text: string
  readonly source: string
  readonly unverified: boolean
  readonly toRead: string | null
}

/** Plain JSON, so that the API can hand it to the screen as it is. */
export interface DeadlineLedger {
  readonly start: { readonly event: string; readonly on: LegalDate }
  readonly limit: {
    readonly min: number | null
    readonly max: number | null
    readonly unit: LimitUnit
    readonly roll: 'nextWorkingDay' | null
    readonly pauses: 'stop' | 'restart' | null
    readonly extendable: boolean
  }
  /** The rules the limit was drawn from. */
  readonly rules: readonly LedgerRule[]
  readonly entries: readonly LedgerEntry[]
  /** The last day in time. null: nothing is due (urgent, or only a minimum), or the clock stands still. */
  readonly due: LegalDate | null
  /** The last day by counting alone, before it moved on because of a day off. */
  readonly countedTo: LegalDate | null
  /** The first day that satisfies the minimum. */
  readonly earliest: LegalDate | null
  /** The time limits fall away: an urgent document. The review itself does not. */
  readonly exempt: boolean
  readonly pausedSince: LegalDate | null
  /** Days counted up to the end, or so far where the clock stands still; and what is then left of the limit. */
  readonly counted: number
  readonly left: number
  /** A day beyond the calendar's coverage had to be judged by its weekday alone. */
  readonly estimated: boolean
}

/**
 * How a time limit is counted, day by day. The first day is not counted; months end on the matching day, or on the month's last day
 * where there is none; a limit in calendar days or months that ends on a day off moves to the next working day if the rule says so.
 * Source: 民法典第二百零一条至第二百零三条, 民事诉讼法第八十五条, by analogy.
 * Throws a RangeError where the clock starts on no legal date.
 * Example: complete submission 2021-03-05, at most 15 working days: due 2021-03-26.
 */
export function explainDeadline(clock: DeadlineClock, calendar: WorkingCalendar = nationalCalendar): DeadlineLedger {
  const { start, limit } = clock
  if (!isLegalDate(start.on)) throw new RangeError(`deadline: from a day that exists, as YYYY-MM-DD, not ${start.on}`)
  const nothing = {
    start,
    ...shown(limit),
    due: null,
    countedTo: null,
    earliest: null,
    pausedSince: null,
    counted: 0,
    left: 0,
    estimated: false,
  }
  if (clock.urgent && limit.urgentExempt) return { ...nothing, entries: [], exempt: true }

  const pauses = relevantPauses(clock)
  const base = limit.pauses === 'restart' ? restartedOn(start.on, limit, pauses, calendar) : start.on
  const min = lengthFrom(base, limit.min, limit.unit)
  const max = lengthFrom(base, limit.max, limit.unit)
  const target = max ?? min
  const entries: LedgerEntry[] = [single(start.on, false, 'startDay')]
  const add = (entry: LedgerEntry) => {
    const last = entries.at(-1)
    if (last && alike(last, entry)) entries[entries.length - 1] = { ...last, until: entry.until }
    else entries.push(entry)
  }

  let counted = 0
  let earliest: LegalDate | null = null
  let pausedSince: LegalDate | null = null
  let day = start.on
  while (target !== null && counted < target) {
    day = addDays(day, 1)
    const pause = pauses.find((held) => held.from < day && (held.until === null || day <= held.until))
    if (pause) {
      if (pause.until === null) {
        pausedSince = pause.from
        break
      }
      add(single(day, false, 'paused', pause.why ?? null))
      continue
    }
    const standing = judged(day, limit.unit, calendar)
    if (day <= base) {
      add(single(day, false, standing.counts ? 'restarted' : standing.reason, standing.name, standing.estimated))
      continue
    }
    if (standing.counts) counted += 1
    add(single(day, standing.counts, standing.reason, standing.name, standing.estimated, counted))
    if (standing.counts && counted === min) earliest = day
  }

  const ended = target !== null && pausedSince === null
  const countedTo = ended && max !== null ? day : null
  let due = countedTo
  if (due !== null && limit.roll === 'nextWorkingDay') {
    let standing = calendar.isWorkingDay(due)
    if (standing.estimated) add({ ...lastDayOf(entries), estimated: true })
    while (!standing.working) {
      due = addDays(due, 1)
      standing = calendar.isWorkingDay(due)
      add(single(due, false, standing.working ? 'movedTo' : 'movedOn', standing.name, standing.estimated))
    }
  }
  const estimated = entries.some((entry) => entry.estimated)
  return {
    ...nothing,
    entries,
    exempt: false,
    due,
    countedTo,
    earliest,
    pausedSince,
    counted,
    left: target === null ? 0 : target - (pausedSince !== null && limit.pauses === 'restart' ? 0 : counted),
    estimated,
  }
}

/** Takes the last single day off the ledger, to put it back with what else is now known of it. */
function lastDayOf(entries: LedgerEntry[]): LedgerEntry {
  const range = entries.pop()!
  const length = daysBetween(range.from, range.until)
  if (length > 0) entries.push({ ...range, until: addDays(range.until, -1) })
  return { ...range, from: range.until, ordinal: range.ordinal === null ? null : range.ordinal + length }
}

const shown = (limit: Limit): Pick<DeadlineLedger, 'limit' | 'rules'> => ({
  limit: {
    min: limit.min ?? null,
    max: limit.max ?? null,
    unit: limit.unit,
    roll: limit.roll ?? null,
    pauses: limit.pauses ?? null,
    extendable: limit.extendable ?? false,
  },
  rules: (limit.basis ?? []).map(({ rule: { id, text }, source, unverified, toRead }) => ({
    id,
    text,
    source,
    unverified,
    toRead,
  })),
})

/** Pauses that a clock obeys, in order of their beginning; those that ended before the clock started do nothing. */
const relevantPauses = ({ start, limit, pauses = [] }: DeadlineClock): readonly ClockPause[] =>
  limit.pauses
    ? pauses
        .filter((pause) => pause.until === null || (pause.until > start.on && pause.until > pause.from))
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    : []

/** The day the count began anew for the last time: when the material came, unless the limit had run out before it was asked for. */
function restartedOn(start: LegalDate, limit: Limit, pauses: readonly ClockPause[], calendar: WorkingCalendar): LegalDate {
  let base = start
  for (const pause of pauses) {
    const { due, earliest } = explainDeadline({ start: { event: '', on: base }, limit: { ...limit, pauses: null } }, calendar)
    const end = due ?? earliest
    if (pause.until === null || end === null || end <= pause.from) break
    if (pause.until > base) base = pause.until
  }
  return base
}

/** A limit as a number of days to count: working days, or calendar days up to the matching day of a later month. */
function lengthFrom(base: LegalDate, amount: number | null | undefined, unit: LimitUnit): number | null {
  if (amount === null || amount === undefined) return null
  if (unit === 'workingDay' || unit === 'calendarDay') return amount
  return daysBetween(base, addMonths(base, unit === 'month' ? amount : amount * 12))
}

function judged(day: LegalDate, unit: LimitUnit, calendar: WorkingCalendar) {
  if (unit !== 'workingDay') return { counts: true, reason: 'calendarDay' as const, name: null, estimated: false }
  const { working, reason, name, estimated } = calendar.isWorkingDay(day)
  return { counts: working, reason, name, estimated }
}

const single = (
  day: LegalDate,
  counted: boolean,
  reason: LedgerReason,
  name: string | null = null,
  estimated = false,
  ordinal: number | null = null,
): LedgerEntry => ({ from: day, until: day, counted, reason, name, estimated, ordinal: counted ? ordinal : null })

const alike = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.counted === b.counted &&
  a.reason === b.reason &&
  a.name === b.name &&
  a.estimated === b.estimated &&
  addDays(a.until, 1) === b.from

/** Every single day of a ledger with its ordinal, where the screen unfolds a range. */
export function ledgerDays(ledger: Pick<DeadlineLedger, 'entries'>): readonly LedgerEntry[] {
  return ledger.entries.flatMap((entry) =>
    Array.from({ length: daysBetween(entry.from, entry.until) + 1 }, (_, i) => {
      const day = addDays(entry.from, i)
      return { ...entry, from: day, until: day, ordinal: entry.ordinal === null ? null : entry.ordinal + i }
    }),
  )
}

/** What it would mean to be done on a day. Days are calendar days. */
export type WhatIf =
  | { readonly kind: 'onTime'; readonly daysToSpare: number }
  | { readonly kind: 'late'; readonly daysLate: number }
  /** Before the minimum has passed: needs a stated reason. */
  | { readonly kind: 'early'; readonly daysEarly: number }
  | { readonly kind: 'beforeStart' }
  /** The clock stands still; the last day is not known yet. */
  | { readonly kind: 'paused' }
  /** Nothing limits that day. */
  | { readonly kind: 'unlimited' }

export function whatIf(ledger: DeadlineLedger, day: LegalDate): WhatIf {
  if (day < ledger.start.on) return { kind: 'beforeStart' }
  if (ledger.exempt) return { kind: 'unlimited' }
  if (ledger.earliest !== null && day < ledger.earliest) return { kind: 'early', daysEarly: daysBetween(day, ledger.earliest) }
  if (ledger.due !== null && day > ledger.due) return { kind: 'late', daysLate: daysBetween(ledger.due, day) }
  if (ledger.due !== null) return { kind: 'onTime', daysToSpare: daysBetween(day, ledger.due) }
  return { kind: ledger.pausedSince === null ? 'unlimited' : 'paused' }
}
