import { addDays, addMonths, type LegalDate } from '../schema/legalDate.ts'

/**
 * The last day in force of a document that runs for so many years from `effectiveOn`, itself the first day in force.
 * `dayBefore`: 2021-04-01 and 5 years is 2026-03-31; `matchingDay`: 2026-04-01. Where the last year has no matching day
 * (29 February) its month's last day ends it either way. Source: 民法典第二百零二条, by analogy.
 */
export function validityEnd(effectiveOn: LegalDate, years: number, end: 'dayBefore' | 'matchingDay'): LegalDate {
  const matching = addMonths(effectiveOn, years * 12)
  const noMatchingDay = matching.slice(8) !== effectiveOn.slice(8)
  return end === 'matchingDay' || noMatchingDay ? matching : addDays(matching, -1)
}
