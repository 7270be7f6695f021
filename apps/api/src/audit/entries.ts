import type { Actor, LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'

/** An entry as an auditor sees it: who did what, when, to which stream. Its content is none of the auditor's: drafts are in it. */
export interface AuditedEntry {
  readonly position: number
  readonly stream: string
  readonly seq: number
  readonly type: string
  readonly legalDate: LegalDate
  readonly recordedAt: string
  readonly actor: Actor
  readonly onBehalfOf: Actor | null
  readonly command: string
  readonly hash: string
}

export interface EntriesAsked {
  /** A kind of stream (`document`), or one stream (`document/0f3…`). */
  readonly stream?: string | undefined
  /** Name or account of who acted. */
  readonly person?: string | undefined
  readonly type?: string | undefined
  /** Entries before this position: the next page. */
  readonly before?: number | undefined
  readonly limit: number
}

/**
 * The latest entries first, a page by position. By primary key from the end; a filter on one stream goes by (stream, seq), the others
 * read backwards until the page is full, which for somebody who never acted is the whole log.
 */
export async function readEntries(
  sql: Sql,
  { stream, person, type, before, limit }: EntriesAsked,
): Promise<{ readonly entries: readonly AuditedEntry[]; readonly more: boolean }> {
  const rows = await sql<{
    position: number
    stream: string
    seq: number
    type: string
    legalDate: LegalDate
    recordedAt: string
    command: string
    hash: Buffer
    actor: Actor
    onBehalfOf: Actor | null
  }>(
    `select e.position::float8 as position, e.stream, e.seq, e.type, e.legal_date::text as "legalDate",
            to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt",
            e.command_id as command, e.hash, body->'actor' as actor, nullif(body->'onBehalfOf', 'null') as "onBehalfOf"
     from log.entry e cross join lateral (select convert_from(e.bytes, 'UTF8')::jsonb as body) read
     where ($1::text is null or e.stream = $1 or (position('/' in $1) = 0 and e.stream like $1 || '/%'))
       and ($2::text is null or body->'actor'->>'name' = $2 or body->'actor'->>'account' = $2)
       and ($3::text is null or e.type = $3)
       and ($4::bigint is null or e.position < $4)
     order by e.position desc limit $5`,
    [stream ?? null, person ?? null, type ?? null, before ?? null, limit + 1],
  )
  return {
    entries: rows.slice(0, limit).map((row) => ({ ...row, hash: row.hash.toString('hex') })),
    more: rows.length > limit,
  }
}
