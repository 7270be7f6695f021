import type { LegalDate } from '@fadu/core'
import type { Database } from '../../src/platform/database/openDatabase.ts'
import { sqlOf } from '../../src/platform/database/sql.ts'
import type { Projector } from '../../src/platform/log/projector.ts'
import { type LogReader, logReader } from '../../src/platform/log/reader.ts'
import { type Append, type LogDependencies, type NewEvent, transact } from '../../src/platform/log/transact.ts'

export const serverActor = { account: 'system', name: '系统' } as const

export const eventOn = (stream: string, more: Partial<NewEvent> = {}): NewEvent => ({
  stream,
  type: 'NoteTaken',
  schema: 1,
  legalDate: '2026-03-01' as LegalDate,
  data: { text: '关于加强管理的通知' },
  ...more,
})

let commands = 0

/** An append of these events as a command of its own. */
export const appendOf = (events: readonly NewEvent[], more: Partial<Append> = {}): Append => {
  commands += 1
  return { command: { id: `command-${commands}`, digest: '0'.repeat(64) }, actor: serverActor, events, ...more }
}

export const readerOf = (database: Database): LogReader => logReader(sqlOf(database.desk.fork()))

/** Appends `count` entries to a few streams, `each` of them in one command. */
export async function fillLog(deps: LogDependencies, count: number, each = 100) {
  for (let done = 0; done < count; done += each) {
    const events = Array.from({ length: Math.min(each, count - done) }, (_, index) =>
      eventOn(`document/${(done + index) % 7}`, { data: { n: done + index } }),
    )
    await transact(deps, (log) => log.append(appendOf(events)))
  }
}

/** Counts entries for each stream: the smallest projection that shows a wrong row. */
export const streamLengths: Projector = {
  name: 'streamLengths',
  version: 1,
  tables: ['stream_length'],
  publicTables: ['stream_length'],
  ddl: (schema) => [
    `create table ${schema}.stream_length (stream text primary key, entries integer not null, last date not null)`,
  ],
  apply: async ({ sql }, entry) => {
    await sql(
      `insert into stream_length values ($1, 1, $2)
       on conflict (stream) do update set entries = stream_length.entries + 1, last = excluded.last`,
      [entry.stream, entry.legalDate],
    )
  },
}

/** Everything an async iterable gives. */
export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
