import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, databaseAdapters, type TestDatabase } from '../../../test/support/testDatabase.ts'
import { appendOf, eventOn, fillLog, listOf, streamLengths } from '../../../test/support/testLog.ts'
import { sqlOf } from '../database/sql.ts'
import { applyProjectors, ensureProjections } from './projections.ts'
import { rebuild } from './rebuild.ts'
import { transact } from './transact.ts'

const byDay = {
  name: 'byDay',
  version: 1,
  tables: ['entry_of_day'],
  ddl: (schema: string) => [`create table ${schema}.entry_of_day (day date not null, position bigint not null, note jsonb)`],
  apply: async ({ sql }: { sql: ReturnType<typeof sqlOf> }, entry: { legalDate: string; position: number; data: object }) => {
    await sql('insert into entry_of_day values ($1, $2, $3)', [entry.legalDate, entry.position, JSON.stringify(entry.data)])
  },
}

describe.each(databaseAdapters)('projections on the %s server', (adapter) => {
  let test: TestDatabase
  const projectors = [streamLengths, byDay]
  const deps = () => ({ em: test.database.desk, projectors })
  beforeEach(async () => {
    test = await createTestDatabase(adapter)
    expect(await ensureProjections(test.database, projectors)).toBeNull()
    await fillLog(deps(), 120, 40)
  })
  afterEach(() => test?.drop())

  const lengths = () => test.query('select * from projection.stream_length order by stream')

  it('equal a rebuild into an empty schema, which leaves nothing behind', async () => {
    const report = await rebuild(test.database, projectors)
    expect(report).toMatchObject({ same: true, entries: 120, swapped: false })
    expect(report.tables.map(({ table, rows }) => [table, rows])).toEqual([
      ['position', 2],
      ['stream_length', 7],
      ['entry_of_day', 120],
    ])
    expect(await test.query("select from pg_namespace where nspname = 'projection_rebuild'")).toEqual([])
  })

  it('are reported where a row was planted, altered or removed, and mended by a swap', async () => {
    const before = await lengths()
    await test.query("update projection.stream_length set entries = 99 where stream = 'document/3'")
    await test.query("insert into projection.stream_length values ('document/planted', 1, '2026-03-01')")
    await test.query('delete from projection.entry_of_day where position = 17')
    await test.query('insert into projection.entry_of_day select * from projection.entry_of_day where position = 18')
    const report = await rebuild(test.database, projectors)
    expect(report.same).toBe(false)
    expect(report.tables[1]).toMatchObject({
      missing: [{ stream: 'document/3', entries: 17 }],
      unexpected: [{ stream: 'document/3', entries: 99 }, { stream: 'document/planted' }],
    })
    expect(report.tables[2]).toMatchObject({ missing: [{ position: 17 }], unexpected: [{ position: 18 }] })

    expect(await rebuild(test.database, projectors, { swap: true })).toMatchObject({ same: false, swapped: true })
    expect(await lengths()).toEqual(before)
    expect(await rebuild(test.database, projectors)).toMatchObject({ same: true })
    await transact(deps(), (log) => log.append(appendOf([eventOn('document/3')])))
    expect(
      await sqlOf(test.database.reads.fork())('select entries from stream_length where stream = $1', ['document/3']),
    ).toEqual([{ entries: 18 }])
  })

  it('are reported where a table has other columns or is missing', async () => {
    await test.query('alter table projection.stream_length add column more text')
    await test.query('drop table projection.entry_of_day')
    const report = await rebuild(test.database, projectors)
    expect(report.tables.map(({ shape }) => shape !== null)).toEqual([false, true, true])
  })

  it('are built again when a projector is new, of a higher version, or has another shape', async () => {
    await test.query('update projection.stream_length set entries = 0')
    expect(await ensureProjections(test.database, projectors)).toBeNull()
    expect((await lengths())[0]).toMatchObject({ entries: 0 })
    expect(await ensureProjections(test.database, [{ ...streamLengths, version: 2 }, byDay])).toBeNull()
    expect((await lengths())[0]).toMatchObject({ entries: 18 })
    expect(await ensureProjections(test.database, [{ ...streamLengths, version: 2 }])).toBeNull()
    expect(await test.query("select to_regclass('projection.entry_of_day') as table")).toEqual([{ table: null }])
    const wider = {
      ...streamLengths,
      version: 2,
      ddl: (schema: string) => [
        `create table ${schema}.stream_length (stream text primary key, entries integer not null, last date not null, more text)`,
      ],
    }
    expect(await ensureProjections(test.database, [wider])).toBeNull()
    expect((await lengths())[0]).toMatchObject({ entries: 18, more: null })
  })

  it('of a newer version are left alone', async () => {
    await ensureProjections(test.database, [{ ...streamLengths, version: 2 }, byDay])
    expect(await ensureProjections(test.database, projectors)).toMatchObject({ problem: 'database.newer' })
  })

  it('stop a process of another version from writing', async () => {
    await ensureProjections(test.database, [{ ...streamLengths, version: 2 }, byDay])
    await expect(transact(deps(), (log) => log.append(appendOf([eventOn('document/0')])))).rejects.toThrow(/another version/)
  })

  it('take each entry once, and never with one left out', async () => {
    const before = await lengths()
    await transact(deps(), async (log) => {
      const [last] = await listOf(log.entriesFrom(119))
      await applyProjectors(log, projectors, [last!])
      await expect(applyProjectors(log, projectors, [{ ...last!, position: 125 }])).rejects.toThrow(/stands at 119/)
    })
    expect(await lengths()).toEqual(before)
  })

  it('that fall behind are continued at the next start', async () => {
    await transact({ ...deps(), projectors: [] }, (log) => log.append(appendOf([eventOn('document/late')])))
    expect(await ensureProjections(test.database, projectors)).toBeNull()
    expect(await rebuild(test.database, projectors)).toMatchObject({ same: true, entries: 121 })
  })

  it('show the public pages what is public and nothing else', async () => {
    const visitor = sqlOf(test.database.reads.fork())
    expect(await visitor('select stream from stream_length limit 1')).toHaveLength(1)
    await expect(visitor('select * from entry_of_day')).rejects.toMatchObject({ code: '42501' })
    await expect(visitor('select * from log.entry')).rejects.toMatchObject({ code: '42501' })
    await expect(visitor('delete from stream_length')).rejects.toThrow()
  })
})
