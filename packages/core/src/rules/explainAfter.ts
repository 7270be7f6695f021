import type { LegalDate } from '../schema/legalDate.ts'
import { type DeadlineClock, type DeadlineLedger, explainDeadline } from './explainDeadline.ts'
import { nationalCalendar, type WorkingCalendar } from './workingDays.ts'

/** A clock that stands until somebody else has done something: material supplied, an answer given. */
export interface Awaiting {
  /** The day by which it should be done; null where nothing limits it. */
  readonly by: LegalDate | null
  /** The last day if it is done on that day, which is the latest the clock can end in due course; null with `by`. */
  readonly due: LegalDate | null
}

/**
 * A clock that another's answer starts, as 河南省 counts: the maker answers within 30 days, and the authority acts within 30 days of the
 * answer. Once answered it is a deadline like any other; until then it has no last day, only the one that would follow.
 */
export function explainAfter(
  answer: Pick<DeadlineLedger, 'due'>,
  answeredOn: LegalDate | null,
  then: Omit<DeadlineClock, 'start'> & { readonly event: string },
  calendar: WorkingCalendar = nationalCalendar,
): { readonly ledger: DeadlineLedger; readonly awaiting: null } | { readonly ledger: null; readonly awaiting: Awaiting } {
  const { event, ...clock } = then
  const startedOn = (on: LegalDate) => explainDeadline({ ...clock, start: { event, on } }, calendar)
  if (answeredOn !== null) return { ledger: startedOn(answeredOn), awaiting: null }
  return { ledger: null, awaiting: { by: answer.due, due: answer.due && startedOn(answer.due).due } }
}

/** The ledger of a clock that stands still, as if it went on because what is awaited came on that day. */
export function ifSuppliedOn(clock: DeadlineClock, day: LegalDate, calendar: WorkingCalendar = nationalCalendar): DeadlineLedger {
  const pauses = clock.pauses?.map((pause) => (pause.until === null ? { ...pause, until: later(day, pause.from) } : pause))
  return explainDeadline({ ...clock, pauses }, calendar)
}

/** Nothing comes before it was asked for. */
const later = (day: LegalDate, from: LegalDate): LegalDate => (day < from ? from : day)
