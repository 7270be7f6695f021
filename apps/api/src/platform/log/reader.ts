import type { Sql } from '../database/sql.ts'
import { type Entry, type EntryRow, entryOf, type Upcasts } from './entry.ts'

// Columns are always named with their table: in ORDER BY the bare word "position" would mean the converted value of the
// SELECT list, which has no index.
const lastColumns = `e.position::float8 as position, e.hash,
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"`
const columns = `${lastColumns}, e.stream, e.seq, e.type, e.legal_date::text as "legalDate", e.command_id as "commandId", e.bytes`

const BATCH = 500

/** The end of the log: what the next entry follows on. */
export interface LogEnd {
  readonly position: number
  readonly recordedAt: string
  readonly hash: string
}

export interface LogTail {
  readonly end: LogEnd | null
  readonly seqs: Map<string, number>
  readonly answered: boolean
}

/** Reads the log, in a transaction or on a pool, wherever `sql` runs. */
export interface LogReader {
  /** The last entry's place, time and hash; null for an empty log. By primary key. */
  readonly end: () => Promise<LogEnd | null>
  /** All entries of a stream in order, or those after `afterSeq`. By (stream, seq). */
  readonly readStream: (stream: string, afterSeq?: number) => Promise<Entry[]>
  /**
   * The end of the log, the seq of each stream's last entry (0: it has none), and whether a command has entries, in one statement. At
   * least one stream must be named.
   */
  readonly tailOf: (streams: readonly string[], command?: string | null) => Promise<LogTail>
  /** Entries of one command in order. By command id. */
  readonly readCommand: (commandId: string) => Promise<Entry[]>
  /** The latest entries of some streams, newest first. By (stream, seq). */
  readonly latestOf: (streams: readonly string[], limit: number) => Promise<Entry[]>
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
        ? await sql<EntryRow>(`select ${columns} from log.entry e order by e.position limit $1`, [batch])
        : await sql<EntryRow>(`select ${columns} from log.entry e where e.position >= $2 order by e.position limit $1`, [
            batch,
            position,
          ])
    while (rows.length > 0) {
      yield* rows
      if (rows.length < batch) return
      const last = rows.at(-1)!.position
      rows = await sql<EntryRow>(`select ${columns} from log.entry e where e.position > $2 order by e.position limit $1`, [
        batch,
        last,
      ])
    }
  }

  async function* entriesFrom(position: number, { batch = BATCH, until = Number.MAX_SAFE_INTEGER } = {}): AsyncGenerator<Entry> {
    for await (const row of rowsFrom(position, { batch })) {
      if (row.position >= until) return
      yield entryOf(row, upcasts)
    }
  }

  return {
    end: async () => endOf((await sql<LastRow>(`select ${lastColumns} from log.entry e order by e.position desc limit 1`))[0]),
    readStream: async (stream, afterSeq = 0) =>
      entries(
        await sql<EntryRow>(`select ${columns} from log.entry e where e.stream = $1 and e.seq > $2 order by e.seq`, [
          stream,
          afterSeq,
        ]),
      ),
    latestOf: async (streams, limit) =>
      entries(
        await sql<EntryRow>(
          `select ${columns} from log.entry e where e.stream = any($1::text[]) order by e.position desc limit $2`,
          [streams, limit],
        ),
      ),
    tailOf: async (streams, command = null) => {
      const rows = await sql<LastRow & { asked: string; last: number; answered: boolean }>(
        `select asked, coalesce((select s.seq from log.entry s where s.stream = asked order by s.seq desc limit 1), 0) as last, tail.*,
           exists (select from log.entry c where c.command_id = $2) as answered
         from unnest($1::text[]) asked
         left join (select ${lastColumns} from log.entry e order by e.position desc limit 1) tail on true`,
        [[...streams], command],
      )
      return {
        end: endOf(rows[0]),
        seqs: new Map(rows.map((row) => [row.asked, row.last])),
        answered: rows[0]?.answered ?? false,
      }
    },
    readCommand: async (commandId) =>
      entries(await sql<EntryRow>(`select ${columns} from log.entry e where e.command_id = $1 order by e.position`, [commandId])),
    readEntry: async (position) =>
      entries(await sql<EntryRow>(`select ${columns} from log.entry e where e.position = $1`, [position]))[0] ?? null,
    entriesFrom,
    rowsFrom: (position, options) => rowsFrom(position ?? null, options),
  }
}

type LastRow = Pick<EntryRow, 'position' | 'recordedAt' | 'hash'>

const endOf = (row: LastRow | undefined): LogEnd | null =>
  row?.hash ? { position: row.position, recordedAt: row.recordedAt, hash: row.hash.toString('hex') } : null
