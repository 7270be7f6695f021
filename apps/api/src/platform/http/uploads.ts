import type { Person } from '@fadu/core'
import type { Sql } from '../database/sql.ts'

export interface UploadedFile {
  /** SHA-256 of the content. */
  readonly hash: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

/** Who brought which file. A command may name a file only if somebody of the actor's organ uploaded it, or it was made for him. */
export interface Uploads {
  readonly record: (actor: Person, file: UploadedFile) => Promise<void>
  /** Those of the files which somebody of that organ has uploaded, by their hash, with the bytes of what is kept under it. */
  readonly knownTo: (organ: string, hashes: readonly string[]) => Promise<ReadonlyMap<string, number>>
}

export const uploadsOf = (sql: Sql): Uploads => ({
  record: async (actor, { hash, name, size }) => {
    await sql(
      `insert into desk.upload (hash, organ, account, name, size, uploaded_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (hash, organ, name) do update set account = excluded.account, uploaded_at = excluded.uploaded_at`,
      [hash, actor.organ, actor.account, name, size, new Date()],
    )
  },
  // By the primary key.
  knownTo: async (organ, hashes) => {
    const rows = await sql<{ hash: string; size: number }>(
      'select hash, max(size)::float8 as size from desk.upload where hash = any($1) and organ = $2 group by hash',
      [[...hashes], organ],
    )
    return new Map(rows.map(({ hash, size }) => [hash, size]))
  },
})
