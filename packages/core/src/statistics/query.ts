import type { OrganKind } from '../register/context.ts'
import type { RulePack } from '../rules/rulePack.ts'
import type { WorkingCalendar } from '../rules/workingDays.ts'
import type { LegalDate } from '../schema/legalDate.ts'

/** What is asked: a period by legal date, its first and last day included, as it stands on a day. */
export interface StatisticsQuery {
  readonly from: LegalDate
  readonly to: LegalDate
  /** What happened later does not count, and what was not due on this day is not late. */
  readonly asOf: LegalDate
  /** Issuing organ, with those whose successor it is; null: all of the register. */
  readonly organ: string | null
}

/** An organ as statistics need it. */
export interface CountedOrgan {
  readonly kind: OrganKind
  readonly successor: string | null
  readonly dissolvedOn: LegalDate | null
}

export interface StatisticsContext {
  /** The rule pack by the hash under which the log keeps it: each step is judged by the one in force on its day. */
  readonly packOf: (hash: string) => RulePack
  readonly calendar: WorkingCalendar
  readonly organs: Readonly<Record<string, CountedOrgan>>
}

/** The year as a period. */
export const yearPeriod = (year: number): { readonly from: LegalDate; readonly to: LegalDate } => ({
  from: `${year}-01-01` as LegalDate,
  to: `${year}-12-31` as LegalDate,
})

/** For whom an organ's documents count on a day: its last successor by then. A circle of successors, a slip, ends where it began. */
export function heirOf(organ: string, organs: StatisticsContext['organs'], day: LegalDate): string {
  const line = [organ]
  for (;;) {
    const held = organs[line.at(-1)!]
    const next = held?.dissolvedOn && held.dissolvedOn <= day ? held.successor : null
    if (!next || line.includes(next)) return line.at(-1)!
    line.push(next)
  }
}
