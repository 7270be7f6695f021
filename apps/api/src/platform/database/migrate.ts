import type { MigrationObject, MikroORM } from '@mikro-orm/postgresql'
import type pg from 'pg'
import { type DatabaseProblem, databaseProblem } from './problem.ts'
import { ensureRoles } from './roles.ts'

/** Any number, the same in every build: one process migrates at a time. */
const MIGRATION_LOCK = 7_301_001

export const migrationTable = 'log.migration'

/**
 * Brings the database up to this build: roles, then all pending migrations in one transaction (cut short, nothing of
 * them is there). A database that has seen migrations which this build does not know is left alone.
 */
export async function migrate(
  owner: pg.Client,
  orm: MikroORM,
  migrations: readonly MigrationObject[],
  appLogin: string | null,
): Promise<DatabaseProblem | null> {
  await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    const done = await migrationsDone(owner)
    const known = new Set(migrations.map((migration) => migration.name))
    const unknown = done.filter((name) => !known.has(name))
    if (unknown.length > 0) return newerDatabase(unknown)
    const pending = migrations.filter((migration) => !done.includes(migration.name))
    const mayMigrate = await isOwner(owner)
    if (!mayMigrate && pending.length > 0)
      return databaseProblem(
        'database.notMigrated',
        `数据库缺少 ${pending.map((migration) => migration.name).join('、')}，而所用的数据库账号无权补上。请在一次启动中设置 DATABASE_OWNER_URL。`,
      )
    if (!mayMigrate) return null
    const problem = await ensureRoles(owner, appLogin)
    if (problem) return problem
    if (pending.length > 0) await orm.migrator.up()
    return null
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

export const newerDatabase = (unknown: readonly string[]): DatabaseProblem =>
  databaseProblem('database.newer', `数据库比这个版本的法度新：其中有 ${unknown.join('、')}，这个版本不认识。请使用更新的版本。`)

async function migrationsDone(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query('select to_regclass($1) is not null as present', [migrationTable])
  if (!rows[0].present) return []
  const done = await owner.query(`select name from ${migrationTable} order by id`)
  return done.rows.map((row) => row.name)
}

/** May make schemas here, and owns the log where there is one already. */
async function isOwner(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query(`
    select has_database_privilege(current_database(), 'create')
       and coalesce((select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'log'), true) as owns`)
  return rows[0].owns
}
