import { type EntityManager, IsolationLevel } from '@mikro-orm/postgresql'
import { type Database, projectionSchema } from '../database/openDatabase.ts'
import { quoted, type Sql, sqlOf } from '../database/sql.ts'
import type { Upcasts } from './entry.ts'
import { LOG_LOCK } from './lock.ts'
import { buildProjections } from './projections.ts'
import type { Projector } from './projector.ts'
import { logReader } from './reader.ts'

const freshSchema = 'projection_rebuild'
/** Differing rows reported for each table. */
const ROWS_SHOWN = 10

/** What a rebuild found in one table. Rows are given as JSON objects. */
export interface TableComparison {
  readonly table: string
  readonly rows: number
  /** Why the tables cannot be compared at all: missing, or of other columns. */
  readonly shape: string | null
  /** First rows that follow from the log and are not in the table. */
  readonly missing: readonly Record<string, unknown>[]
  /** First rows in the table that do not follow from the log. */
  readonly unexpected: readonly Record<string, unknown>[]
}

export interface RebuildReport {
  readonly entries: number
  readonly same: boolean
  readonly tables: readonly TableComparison[]
  readonly swapped: boolean
}

/**
 * Builds all projections anew from the log in an empty schema and compares them with those in use, table by table and row
 * by row. With `swap` the new ones take the place of the old, in the same transaction and while nothing can be appended;
 * without it nothing is left behind and nobody has to wait.
 */
export async function rebuild(
  database: Database,
  projectors: readonly Projector[],
  { swap = false, upcasts = {} }: { swap?: boolean; upcasts?: Upcasts } = {},
): Promise<RebuildReport> {
  return database.asOwner(async (em) => {
    // Without a swap one snapshot of log and projections is enough, and no lock.
    await em.begin(swap ? {} : { isolationLevel: IsolationLevel.REPEATABLE_READ })
    try {
      const sql = sqlOf(em)
      if (swap) await sql('select pg_advisory_xact_lock($1)', [LOG_LOCK])
      const report = await buildAndCompare(em, sql, projectors, upcasts)
      if (!swap) {
        await em.rollback()
        return report
      }
      await sql(`drop schema if exists ${quoted(projectionSchema)} cascade`)
      await sql(`alter schema ${quoted(freshSchema)} rename to ${quoted(projectionSchema)}`)
      await em.commit()
      return { ...report, swapped: true }
    } catch (error) {
      await em.rollback().catch(() => {})
      throw error
    }
  })
}

async function buildAndCompare(
  em: EntityManager,
  sql: Sql,
  projectors: readonly Projector[],
  upcasts: Upcasts,
): Promise<RebuildReport> {
  await buildProjections({ em, sql }, freshSchema, projectors, upcasts)
  const tables: TableComparison[] = []
  for (const table of ['position', ...projectors.flatMap((projector) => projector.tables)])
    tables.push(await compareTable(sql, table))
  const end = await logReader(sql).end()
  const isSame = tables.every(
    ({ shape, missing, unexpected }) => shape === null && missing.length === 0 && unexpected.length === 0,
  )
  return { entries: end ? end.position + 1 : 0, same: isSame, tables, swapped: false }
}

async function compareTable(sql: Sql, table: string): Promise<TableComparison> {
  const [used, fresh] = [`${quoted(projectionSchema)}.${quoted(table)}`, `${quoted(freshSchema)}.${quoted(table)}`]
  const [count] = await sql<{ rows: number }>(`select count(*)::int as rows from ${fresh}`)
  const shape = await compareShape(sql, table)
  if (shape !== null) return { table, rows: count!.rows, shape, missing: [], unexpected: [] }
  // As multisets, so a row that is there twice counts as well.
  const only = (here: string, there: string) =>
    sql<{ row: Record<string, unknown> }>(
      `select to_jsonb(rest) as row from (select * from ${here} except all select * from ${there}) rest
       order by to_jsonb(rest)::text collate "C" limit ${ROWS_SHOWN}`,
    )
  const [missing, unexpected] = [await only(fresh, used), await only(used, fresh)]
  return {
    table,
    rows: count!.rows,
    shape: null,
    missing: missing.map(({ row }) => row),
    unexpected: unexpected.map(({ row }) => row),
  }
}

async function compareShape(sql: Sql, table: string): Promise<string | null> {
  const columnsOf = async (schema: string) => {
    const rows = await sql<{ column: string }>(
      `select column_name || ' ' || data_type as column from information_schema.columns
       where table_schema = $1 and table_name = $2 order by ordinal_position`,
      [schema, table],
    )
    return rows.map((row) => row.column).join(', ')
  }
  const [used, fresh] = [await columnsOf(projectionSchema), await columnsOf(freshSchema)]
  if (used === '') return 'the table is missing'
  return used === fresh ? null : `the columns are (${used}) instead of (${fresh})`
}
