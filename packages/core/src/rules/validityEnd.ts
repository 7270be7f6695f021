import { addDays, addMonths, type LegalDate } from '../schema/legalDate.ts'

/**
 * The last day in force of a document that runs for so many months from `effectiveOn`, itself the first day in force.
 * `dayBefore`: 2021-04-01 and 60 months is 2026-03-31; `matchingDay`: 2026-04-01. Where the last month has no matching day
 * (29 February) its last day ends it either way. Source: 民法典第二百零二条, by analogy.
 */
export function validityEnd(effectiveOn: LegalDate, months: number, end: 'dayBefore' | 'matchingDay'): LegalDate {
  const matching = addMonths(effectiveOn, months)
  const noMatchingDay = matching.slice(8) !== effectiveOn.slice(8)
  return end === 'matchingDay' || noMatchingDay ? matching : addDays(matching, -1)
}
