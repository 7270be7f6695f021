import type pg from 'pg'
import { type DatabaseProblem, databaseProblem } from './problem.ts'
import { quoted } from './sql.ts'

/**
 * The two group roles that every session of the application takes on: `fadu_app` inserts and reads the log and keeps the
 * projections, `fadu_read` sees what is public. Roles belong to the whole server and not to a database, so they are looked
 * after at each start: a database restored on another server finds none.
 *
 * `appLogin` is the restricted sign-in of `DATABASE_URL` where the owner has one of its own; it is made a member of both.
 */
export async function ensureRoles(owner: pg.Client, appLogin: string | null): Promise<DatabaseProblem | null> {
  const member = appLogin ?? (await owner.query('select current_user as name')).rows[0].name
  try {
    for (const role of ['fadu_app', 'fadu_read']) {
      await owner.query(`do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
      exception when duplicate_object or unique_violation then null; end $$`)
      const { rows } = await owner.query(`select pg_has_role($1, '${role}', 'set') as granted`, [member])
      if (!rows[0].granted) await grantPatiently(owner, `grant ${role} to ${quoted(member)}`)
    }
    return null
  } catch (error) {
    return databaseProblem(
      'database.noRoles',
      `不能在数据库中建立角色（${(error as Error).message}）。请让数据库管理员执行：create role fadu_app; create role fadu_read; grant fadu_app, fadu_read to ${quoted(member)};`,
    )
  }
}

/** Two processes that grant at the same moment: PostgreSQL answers one of them "tuple concurrently updated". */
async function grantPatiently(owner: pg.Client, statement: string, attempts = 5): Promise<void> {
  try {
    await owner.query(statement)
  } catch (error) {
    if (attempts <= 1 || (error as { code?: string }).code !== 'XX000') throw error
    await grantPatiently(owner, statement, attempts - 1)
  }
}

/** What the application's own sessions can do to the log beyond inserting and reading: must be empty. */
export async function excessRights(app: pg.Client | pg.Pool): Promise<string[]> {
  const { rows } = await app.query(`
    select concat_ws(' ', lower(privilege), 'on', tables.name) as excess
    from unnest(array['log.entry', 'log.checkpoint']) as tables(name),
         unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER', 'REFERENCES']) as privilege
    where has_table_privilege(tables.name, privilege)
    union all
    select 'superuser' from pg_roles where rolname = current_user and rolsuper`)
  return rows.map((row) => row.excess)
}
