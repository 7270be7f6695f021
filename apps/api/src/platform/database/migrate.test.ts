import { Migration } from '@mikro-orm/migrations'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, databaseAdapters, type TestDatabase } from '../../../test/support/testDatabase.ts'
import { migrations } from './migrations/index.ts'
import { openDatabase } from './openDatabase.ts'
import { isDatabaseProblem } from './problem.ts'

const adding = (name: string, ...statements: string[]) => ({
  name,
  class: class extends Migration {
    override up() {
      for (const statement of statements) this.addSql(statement)
    }
  },
})

describe.each(databaseAdapters)('migrations on the %s server', (adapter) => {
  let test: TestDatabase
  beforeEach(async () => {
    test = await createTestDatabase(adapter)
  })
  afterEach(() => test?.drop())

  const names = async () =>
    (await test.query<{ name: string }>('select name from log.migration order by id')).map((row) => row.name)
  const openWith = async (...more: ReturnType<typeof adding>[]) => {
    const database = await openDatabase({ ...test.options, migrations: [...migrations, ...more] })
    if (isDatabaseProblem(database)) return database
    await database.close()
    return null
  }

  it('run once, in order', async () => {
    const more = [adding('9001-one', 'create table log.one (x int)'), adding('9002-two', 'alter table log.one add column y int')]
    expect(await openWith(...more)).toBeNull()
    expect(await openWith(...more)).toBeNull()
    expect(await names()).toEqual([...migrations.map((migration) => migration.name), '9001-one', '9002-two'])
  })

  it('of a newer build make an old one refuse with one line, changing nothing', async () => {
    await openWith(adding('9001-future', 'create table log.future (x int)'))
    const problem = await openWith()
    expect(problem).toMatchObject({ problem: 'database.newer', line: expect.stringContaining('9001-future') })
    expect(problem?.line).not.toContain('\n')
  })

  it('cut short at any of them leave nothing half done, and are done by the next start', async () => {
    const one = adding('9001-one', 'create table log.one (x int)')
    await expect(openWith(one, adding('9002-two', 'create table log.two (x int)', 'select 1 / 0'))).rejects.toThrow()
    expect(await test.query("select to_regclass('log.one') as one, to_regclass('log.two') as two")).toEqual([
      { one: null, two: null },
    ])
    expect(await openWith(one, adding('9002-two', 'create table log.two (x int)'))).toBeNull()
  })

  it('are run by one of several processes that start together', async () => {
    const slow = adding('9001-slow', 'create table log.slow (x int)', 'select pg_sleep(0.2)')
    expect(await Promise.all(Array.from({ length: 4 }, () => openWith(slow)))).toEqual([null, null, null, null])
  })
})

describe('a database that cannot be used', () => {
  it('where nobody listens gives one line without the password', async () => {
    const problem = await openDatabase({ connection: 'postgres://clerk:secret@127.0.0.1:1/fadu' })
    expect(problem).toMatchObject({ problem: 'database.away', line: expect.stringContaining('127.0.0.1:1/fadu') })
    expect((problem as { line: string }).line).not.toContain('secret')
  })

  it('opened by a restricted sign-in alone must have been migrated before', async () => {
    const test = await createTestDatabase('tcp')
    try {
      const restricted = { connection: test.options.connection }
      const opened = await openDatabase(restricted)
      expect(isDatabaseProblem(opened)).toBe(false)
      if (!isDatabaseProblem(opened)) await opened.close()
      expect(await openDatabase({ ...restricted, migrations: [...migrations, adding('9001-one', 'select 1')] })).toMatchObject({
        problem: 'database.notMigrated',
      })
    } finally {
      await test.drop()
    }
  })
})
