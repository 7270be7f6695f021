import type { Sql } from '../platform/database/sql.ts'

/** What a person has begun to fill in and not sent: kept for that person alone, outside the log. */
export async function readScratch(
  sql: Sql,
  account: string,
  document: string,
  kind: string,
): Promise<{ data: unknown; savedAt: string } | null> {
  const [row] = await sql<{ data: unknown; savedAt: string }>(
    `select data, to_char(saved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt" from desk.scratch where account = $1 and document = $2 and kind = $3`,
    [account, document, kind],
  )
  return row ?? null
}

export async function writeScratch(
  sql: Sql,
  account: string,
  document: string,
  kind: string,
  data: unknown,
): Promise<{ savedAt: string }> {
  const [row] = await sql<{ savedAt: string }>(
    `insert into desk.scratch (account, document, kind, data, saved_at) values ($1, $2, $3, $4::jsonb, now())
     on conflict (account, document, kind) do update set data = excluded.data, saved_at = excluded.saved_at
     returning to_char(saved_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt"`,
    [account, document, kind, JSON.stringify(data)],
  )
  return row!
}
