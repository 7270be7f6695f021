import type { Sql } from '../database/sql.ts'
import { type Entry, type EntryRow, entryOf, type Upcasts } from './entry.ts'

const columns = `position::float8 as position, stream, seq, type, legal_date::text as "legalDate",
  to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", command_id as "commandId", bytes, hash`

const BATCH = 500

/** The end of the log: what the next entry follows on. */
export interface LogEnd {
  readonly position: number
  readonly recordedAt: string
  readonly hash: string
}

/** Reads the log, in a transaction or on a pool, wherever `sql` runs. */
export interface LogReader {
  /** The last entry's place, time and hash; null for an empty log. By primary key. */
  readonly end: () => Promise<LogEnd | null>
  /** All entries of a stream in order, or those after `afterSeq`. By (stream, seq). */
  readonly readStream: (stream: string, afterSeq?: number) => Promise<Entry[]>
  /** Seq of the last entry of each stream; 0 for a stream that has none. One look into (stream, seq) each. */
  readonly seqsOf: (streams: readonly string[]) => Promise<Map<string, number>>
  /** Entries of one command in order. By command id. */
  readonly readCommand: (commandId: string) => Promise<Entry[]>
  /** One entry, or null. */
  readonly readEntry: (position: number) => Promise<Entry | null>
  /** Entries from a position on, read in batches by primary key, so that a log of any length needs little memory. */
  readonly entriesFrom: (position: number, options?: { batch?: number; until?: number }) => AsyncIterable<Entry>
  /** The same as stored, for checking: every row, whatever its position says. */
  readonly rowsFrom: (position?: number, options?: { batch?: number }) => AsyncIterable<EntryRow>
}

export function logReader(sql: Sql, upcasts: Upcasts = {}): LogReader {
  const entries = (rows: readonly EntryRow[]) => rows.map((row) => entryOf(row, upcasts))

  async function* rowsFrom(position: number | null = null, { batch = BATCH } = {}): AsyncGenerator<EntryRow> {
    // Before the first row there is no position to be greater than; a row may claim any, a negative one too.
    let rows =
      position === null
        ? await sql<EntryRow>(`select ${columns} from log.entry order by position limit $1`, [batch])
        : await sql<EntryRow>(`select ${columns} from log.entry where position >= $2 order by position limit $1`, [
            batch,
            position,
          ])
    while (rows.length > 0) {
      yield* rows
      if (rows.length < batch) return
      const last = rows.at(-1)!.position
      rows = await sql<EntryRow>(`select ${columns} from log.entry where position > $2 order by position limit $1`, [batch, last])
    }
  }

  async function* entriesFrom(position: number, { batch = BATCH, until = Number.MAX_SAFE_INTEGER } = {}): AsyncGenerator<Entry> {
    for await (const row of rowsFrom(position, { batch })) {
      if (row.position >= until) return
      yield entryOf(row, upcasts)
    }
  }

  return {
    end: async () => {
      const [row] = await sql<EntryRow>(`select ${columns} from log.entry order by position desc limit 1`)
      return row ? { position: row.position, recordedAt: row.recordedAt, hash: row.hash.toString('hex') } : null
    },
    readStream: async (stream, afterSeq = 0) =>
      entries(
        await sql<EntryRow>(`select ${columns} from log.entry where stream = $1 and seq > $2 order by seq`, [stream, afterSeq]),
      ),
    seqsOf: async (streams) => {
      const rows = await sql<{ stream: string; seq: number }>(
        `select asked.stream, coalesce((select seq from log.entry e where e.stream = asked.stream order by seq desc limit 1), 0) as seq
         from unnest($1::text[]) as asked(stream)`,
        [[...streams]],
      )
      return new Map(rows.map((row) => [row.stream, row.seq]))
    },
    readCommand: async (commandId) =>
      entries(await sql<EntryRow>(`select ${columns} from log.entry where command_id = $1 order by position`, [commandId])),
    readEntry: async (position) =>
      entries(await sql<EntryRow>(`select ${columns} from log.entry where position = $1`, [position]))[0] ?? null,
    entriesFrom,
    rowsFrom: (position, options) => rowsFrom(position ?? null, options),
  }
}
