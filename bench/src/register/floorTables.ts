import { type Sql, sqlOf } from '../../../apps/api/src/platform/database/sql.ts'
import type { Bed } from './bed.ts'

/** A table of ours whose rows a floor writes into a copy of it. */
export interface Copied {
  /** `log.entry`; the copy is `floor.entry`. */
  readonly table: string
  readonly columns: readonly { readonly name: string; readonly isBytes: boolean }[]
  readonly key: readonly string[]
}

export const floorName = (table: string) => `floor.${table.split('.')[1]}`

/**
 * Copies tables with their rows, indexes and checks into the schema `floor`: what a floor writes lands in a table of the same size
 * and shape, and the chain of the real log stays whole.
 */
export async function copyTables(bed: Bed, tables: readonly string[]): Promise<Map<string, Copied>> {
  return bed.open.database.asOwner(async (em) => {
    const sql = sqlOf(em)
    await sql('drop schema if exists floor cascade')
    await sql('create schema floor')
    const copied = new Map<string, Copied>()
    for (const table of tables) {
      await sql(`create table ${floorName(table)} (like ${table} including all)`)
      await sql(`insert into ${floorName(table)} select * from ${table}`)
      await sql(`analyze ${floorName(table)}`)
      copied.set(table, { table, ...(await shapeOf(sql, table)) })
    }
    await sql('grant usage on schema floor to fadu_app')
    await sql('grant select, insert, update on all tables in schema floor to fadu_app')
    return copied
  })
}

async function shapeOf(sql: Sql, table: string): Promise<Omit<Copied, 'table'>> {
  const columns = await sql<{ name: string; isBytes: boolean; isKey: boolean }>(
    `select a.attname as name, a.atttypid = 'bytea'::regtype as "isBytes",
       coalesce(a.attnum = any(i.indkey::int2[]), false) as "isKey"
     from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  )
  return { columns, key: columns.filter((column) => column.isKey).map((column) => column.name) }
}

export type FloorRow = readonly (string | Buffer | null)[]

/** Rows as they are bound in a statement: text as PostgreSQL writes it, bytes as bytes. */
export async function readRows(
  sql: Sql,
  { table, columns }: Copied,
  where: string,
  parameters: readonly unknown[],
): Promise<FloorRow[]> {
  const list = columns.map(({ name, isBytes }) => (isBytes ? `t.${name}` : `t.${name}::text as ${name}`)).join(', ')
  const rows = await sql<Record<string, string | Buffer | null>>(`select ${list} from ${table} t where ${where}`, parameters)
  return rows.map((row) => columns.map(({ name }) => row[name] ?? null))
}

/** One statement that writes so many rows into the copy; where the key is there already the row is written over. */
export function insertInto({ table, columns, key }: Copied, rows: number, onConflict: 'fail' | 'update'): string {
  const places = Array.from(
    { length: rows },
    (_, row) => `(${columns.map((_, column) => `$${row * columns.length + column + 1}`).join(',')})`,
  )
  const set = columns.filter(({ name }) => !key.includes(name)).map(({ name }) => `${name} = excluded.${name}`)
  const conflict = onConflict === 'fail' ? '' : ` on conflict (${key.join(', ')}) do update set ${set.join(', ')}`
  return `insert into ${floorName(table)} (${columns.map(({ name }) => name).join(', ')}) values ${places.join(',')}${conflict}`
}
