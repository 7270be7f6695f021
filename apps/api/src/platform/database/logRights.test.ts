import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, databaseAdapters, type TestDatabase } from '../../../test/support/testDatabase.ts'
import { fillLog, readerOf } from '../../../test/support/testLog.ts'
import { clientConfig } from './connection.ts'
import { openDatabase } from './openDatabase.ts'
import { excessRights } from './roles.ts'
import { sqlOf } from './sql.ts'

const changes = [
  ['change an entry', "update log.entry set type = 'Other' where position = 0"],
  ['remove an entry', 'delete from log.entry where position = 0'],
  ['empty the log', 'truncate log.entry'],
  [
    'overwrite by an upsert',
    "insert into log.entry select * from log.entry where position = 0 on conflict (position) do update set type = 'Other'",
  ],
  [
    'overwrite by a merge',
    "merge into log.entry e using (values (0)) v(p) on e.position = v.p when matched then update set type = 'Other'",
  ],
  ['change a checkpoint', "update log.checkpoint set note = 'x'"],
  ['remove a checkpoint', 'delete from log.checkpoint'],
  ['empty the checkpoints', 'truncate log.checkpoint'],
] as const

const furtherAttempts = [
  ['switch off the triggers', 'alter table log.entry disable trigger all'],
  ['drop a trigger', 'drop trigger keep_rows on log.entry'],
  [
    'replace the function of the triggers',
    'create or replace function log.refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
  ],
  ['play a replica', 'set session_replication_role = replica'],
  ['drop the log', 'drop table log.entry'],
  ['add a column', 'alter table log.entry add column x text'],
  ['add a rule', 'create rule r as on insert to log.entry do instead nothing'],
  ['add a trigger', 'create trigger t before insert on log.entry for each row execute function log.refuse_change()'],
  ['make a table in the log', 'create table log.other (x int)'],
  ['forge the list of migrations', "insert into log.migration (name) values ('9999')"],
] as const

describe.each(databaseAdapters)('rights on the log on the %s server', (adapter) => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await createTestDatabase(adapter)
    await fillLog({ em: test.database.desk, projectors: [] }, 5)
    await test.query("insert into log.checkpoint (size, note) values (5, 'note')")
  })
  afterAll(() => test?.drop())

  it.each([...changes, ...furtherAttempts])('the application cannot %s', async (_, statement) => {
    await expect(sqlOf(test.database.desk.fork())(statement)).rejects.toMatchObject({ code: '42501' })
    expect(await readerOf(test.database).end()).toMatchObject({ position: 4 })
  })

  it('the application cannot give itself rights', async () => {
    // PostgreSQL answers with a warning only.
    await sqlOf(test.database.desk.fork())('grant all on log.entry to fadu_app')
    const pool = new pg.Pool(test.database.poolConfig())
    expect(await excessRights(pool).finally(() => pool.end())).toEqual([])
  })

  it.each(changes)('the owner cannot %s', async (_, statement) => {
    await expect(test.query(statement)).rejects.toMatchObject({ code: '23001' })
  })

  it.each(changes)('a session set to replica cannot %s', async (_, statement) => {
    const client = new pg.Client(clientConfig(test.superuser, { role: 'owner' }))
    await client.connect()
    try {
      await client.query('set session_replication_role = replica')
      await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' })
    } finally {
      await client.end()
    }
  })

  it('the application can insert and read', async () => {
    const sql = sqlOf(test.database.desk.fork())
    expect(await sql('select count(*)::int as entries from log.entry')).toEqual([{ entries: 5 }])
    expect(await sql('select note from log.checkpoint')).toEqual([{ note: 'note' }])
  })

  it('what the application read and wrote stays the same through all of it', async () => {
    const rows = await test.query('select type from log.entry')
    expect(rows).toEqual(Array(5).fill({ type: 'NoteTaken' }))
  })

  it('a sign-in that could rewrite the log is refused at the start', async () => {
    await test.query('grant update on log.entry to fadu_app')
    try {
      expect(await openDatabase(test.options)).toMatchObject({
        problem: 'database.appTooPowerful',
        line: expect.stringContaining('update on log.entry'),
      })
    } finally {
      await test.query('revoke update on log.entry from fadu_app')
    }
  })
})
