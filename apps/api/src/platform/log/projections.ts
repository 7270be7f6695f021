import type { Database } from '../database/openDatabase.ts'
import { projectionSchema } from '../database/openDatabase.ts'
import { type DatabaseProblem, databaseProblem } from '../database/problem.ts'
import { quoted, type Sql, sqlOf } from '../database/sql.ts'
import { digestOf } from './canonical.ts'
import type { Entry, Upcasts } from './entry.ts'
import { LOG_LOCK } from './lock.ts'
import type { ProjectionTx, Projector } from './projector.ts'
import { logReader } from './reader.ts'

interface Standing {
  readonly projector: string
  readonly version: number
  readonly ddl: string
  readonly position: number
}

/**
 * Brings the projections up to entries just appended. Each projector's position says what it has seen: an entry seen is
 * not applied again, and one that would leave a gap is a fault.
 */
export async function applyProjectors(
  tx: ProjectionTx,
  projectors: readonly Projector[],
  entries: readonly Entry[],
): Promise<void> {
  const first = entries[0]
  const last = entries.at(-1)
  if (projectors.length === 0 || !first || !last) return
  // Nearly always all of them stand right before: then this one statement is both the look and the move.
  const moved = new Set(
    (
      await tx.sql<{ projector: string }>(
        `update position p set position = $1 from unnest($2::text[], $3::int[]) as ours (projector, version)
         where p.projector = ours.projector and p.version = ours.version and p.position = $4 returning p.projector`,
        [last.position, projectors.map(({ name }) => name), projectors.map(({ version }) => version), first.position - 1],
      )
    ).map(({ projector }) => projector),
  )
  const others = projectors.filter(({ name }) => !moved.has(name))
  const ahead = others.length > 0 ? await positionsOf(tx.sql, others, first.position) : new Map<string, number>()
  for (const entry of entries)
    for (const projector of projectors) if (entry.position > (ahead.get(projector.name) ?? -1)) await projector.apply(tx, entry)
  await tx.em.flush()
  if (others.length > 0)
    await tx.sql('update position set position = $1 where projector = any($2) and position < $1', [
      last.position,
      others.map(({ name }) => name),
    ])
}

/** Where projectors stand that do not stand right before `first`: each must have seen it already. */
async function positionsOf(sql: Sql, projectors: readonly Projector[], first: number): Promise<Map<string, number>> {
  const standing = new Map((await standings(sql, projectionSchema)).map((held) => [held.projector, held]))
  return new Map(
    projectors.map(({ name, version }) => {
      const held = standing.get(name)
      if (!held || held.version !== version)
        throw new Error(
          `projection ${name} is of version ${held?.version ?? 'none'}, this process writes ${version}: another version of the program is at work`,
        )
      if (held.position < first - 1) throw new Error(`projection ${name} stands at ${held.position}, before ${first}`)
      return [name, held.position]
    }),
  )
}

/**
 * Makes the projections those of this build: created when missing, continued when behind, built again from the log when a
 * projector is new or of another version. Run once after the database was opened.
 */
export async function ensureProjections(
  database: Database,
  projectors: readonly Projector[],
  upcasts: Upcasts = {},
): Promise<DatabaseProblem | null> {
  return database.asOwner((owner) =>
    owner.transactional(async (em) => {
      const sql = sqlOf(em)
      const state = await compareWithBuild(sql, projectors)
      if (state === 'newer') return databaseProblem('database.newer', '数据库里的表是由更新版本的法度建立的。请使用那个版本。')
      if (state === 'same') return null
      const [rights] = await sql<{ may: boolean }>("select has_database_privilege(current_database(), 'create') as may")
      if (!rights?.may)
        return databaseProblem(
          'database.notMigrated',
          '数据库里的表需要重建，而所用的数据库账号无权重建。请在一次启动中设置 DATABASE_OWNER_URL。',
        )
      await sql('select pg_advisory_xact_lock($1)', [LOG_LOCK])
      // While we waited another process may have done it.
      const now = await compareWithBuild(sql, projectors)
      if (now === 'other') await buildProjections({ em, sql }, projectionSchema, projectors, upcasts)
      if (now === 'behind') await replay({ em, sql }, projectionSchema, projectors, upcasts)
      return null
    }),
  )
}

async function compareWithBuild(sql: Sql, projectors: readonly Projector[]): Promise<'same' | 'behind' | 'other' | 'newer'> {
  const [present] = await sql<{ table: string | null }>('select to_regclass($1)::text as table', [`${projectionSchema}.position`])
  if (!present?.table) return 'other'
  const stored = new Map((await standings(sql, projectionSchema)).map((standing) => [standing.projector, standing]))
  if (projectors.some(({ name, version }) => (stored.get(name)?.version ?? 0) > version)) return 'newer'
  if (stored.size !== projectors.length) return 'other'
  if (
    projectors.some(
      (projector) =>
        stored.get(projector.name)?.version !== projector.version || stored.get(projector.name)?.ddl !== ddlDigest(projector),
    )
  )
    return 'other'
  const end = (await logReader(sql).end())?.position ?? -1
  return [...stored.values()].some((standing) => standing.position < end) ? 'behind' : 'same'
}

/** Drops the schema if it is there, creates it with all tables and rights, and replays the whole log into it. */
export async function buildProjections(
  tx: ProjectionTx,
  schema: string,
  projectors: readonly Projector[],
  upcasts: Upcasts,
): Promise<void> {
  const { sql } = tx
  const name = quoted(schema)
  await sql(`drop schema if exists ${name} cascade`)
  await sql(`create schema ${name}`)
  await sql(
    `create table ${name}.position (projector text primary key, version integer not null, ddl text not null, position bigint not null)`,
  )
  for (const projector of projectors) {
    for (const statement of projector.ddl(name)) await sql(statement)
    await sql(`insert into ${name}.position values ($1, $2, $3, -1)`, [projector.name, projector.version, ddlDigest(projector)])
  }
  await sql(`grant usage on schema ${name} to fadu_app, fadu_read`)
  await sql(`grant select, insert, update, delete on all tables in schema ${name} to fadu_app`)
  for (const table of projectors.flatMap((projector) => projector.publicTables ?? []))
    await sql(`grant select on ${name}.${quoted(table)} to fadu_read`)
  await replay(tx, schema, projectors, upcasts)
}

/** Applies every entry that the projectors of a schema have not seen. */
async function replay(tx: ProjectionTx, schema: string, projectors: readonly Projector[], upcasts: Upcasts): Promise<void> {
  const { em, sql } = tx
  await sql(`set local search_path to ${quoted(schema)}`)
  const seen = new Map((await standings(sql, schema)).map((standing) => [standing.projector, standing.position]))
  const from = Math.min(...seen.values(), Number.MAX_SAFE_INTEGER) + 1
  let last = -1
  if (projectors.length > 0)
    for await (const entry of logReader(sql, upcasts).entriesFrom(from)) {
      for (const projector of projectors) if (entry.position > (seen.get(projector.name) ?? -1)) await projector.apply(tx, entry)
      last = entry.position
      if (last % 500 === 0) {
        // Entities of a whole log must not pile up in memory.
        await em.flush()
        em.clear()
      }
    }
  await em.flush()
  await sql(`update ${quoted(schema)}.position set position = greatest(position, $1)`, [last])
  await sql(`set local search_path to ${quoted(projectionSchema)}`)
}

const standings = (sql: Sql, schema: string) =>
  sql<Standing>(`select projector, version, ddl, position::float8 as position from ${quoted(schema)}.position order by projector`)

/** Tells a changed DDL whose author forgot to raise the version. */
const ddlDigest = (projector: Projector) => digestOf([projector.tables, projector.publicTables ?? [], projector.ddl('')])
