import { type HolidayNotice, type WorkingCalendar, workingCalendar } from '@fadu/core'
import type { Sql } from '../database/sql.ts'

/** The working calendar with the holiday notices that were added to the register; made again only when one has come. */
export interface Calendars {
  /** By the position of the last notice, where it is known already; null: none was added. */
  readonly upTo: (sql: Sql, lastNotice: string | null) => Promise<WorkingCalendar>
  readonly now: (sql: Sql) => Promise<WorkingCalendar>
}

export function addedNotices(): Calendars {
  let held: { readonly last: string | null; readonly calendar: WorkingCalendar } | null = null
  const upTo = async (sql: Sql, last: string | null) => {
    if (held?.last === last) return held.calendar
    const rows =
      last === null
        ? []
        : await sql<{ notice: HolidayNotice }>('select notice from holiday_notice where position <= $1 order by position', [last])
    held = { last, calendar: workingCalendar(rows.map((row) => row.notice)) }
    return held.calendar
  }
  return {
    upTo,
    now: async (sql) => {
      const [row] = await sql<{ last: string | null }>('select max(position) as last from holiday_notice')
      return upTo(sql, row?.last ?? null)
    },
  }
}
