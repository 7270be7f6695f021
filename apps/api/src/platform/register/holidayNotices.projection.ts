import type { Projector } from '../log/projector.ts'
import { registerStream } from './streams.ts'

/** Holiday notices that an administrator added, in the order in which they came. */
export const holidayNoticeProjector: Projector = {
  name: 'holidayNotices',
  version: 1,
  tables: ['holiday_notice'],
  ddl: (schema) => [`create table ${schema}.holiday_notice (position bigint primary key, notice jsonb not null)`],
  apply: async ({ sql }, entry) => {
    if (entry.stream !== registerStream || entry.type !== 'HolidayNoticeAdded') return
    const { notice } = entry.data as unknown as { notice: unknown }
    await sql('insert into holiday_notice (position, notice) values ($1, $2::jsonb)', [entry.position, JSON.stringify(notice)])
  },
}
