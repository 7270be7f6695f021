import type { Actor, LegalDate } from '@fadu/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { isOutage, sqlStateOf } from '../database/outage.ts'
import { type Sql, sqlOf } from '../database/sql.ts'
import { type CommandRef, ENTRY_FORMAT, type Entry, type EntryRow, entryOf, rowOf, type Upcasts } from './entry.ts'
import { LOG_LOCK } from './lock.ts'
import { applyProjectors } from './projections.ts'
import type { Projector } from './projector.ts'
import { type LogReader, type LogTail, logReader } from './reader.ts'
import { type LogRefusal, refuseByLog } from './refusal.ts'

/** How far behind the last entry the clock may be. Within it `recordedAt` stands still; beyond it nothing is written. */
const CLOCK_TOLERANCE_MS = 10 * 60_000

export interface NewEvent {
  readonly stream: string
  /** Seq of the stream's last entry as the decision knew it (0: a new stream). Left out where any state will do. */
  readonly expectedSeq?: number | undefined
  readonly type: string
  readonly schema: number
  readonly legalDate: LegalDate
  readonly data: object
}

export interface Append {
  readonly command: CommandRef
  readonly actor: Actor
  readonly onBehalfOf?: Actor | null
  readonly events: readonly NewEvent[]
}

/** One command's view of the log: it alone may append until its transaction ends. */
export interface LogSession extends LogReader {
  /** Bound to the transaction. */
  readonly em: EntityManager
  readonly sql: Sql
  /** See `ProjectionTx`: what `work` loads and puts here need not be loaded again by the projections. */
  readonly known: Map<string, unknown>
  /**
   * The entries that this command has appended already, which are its answer; null if it is new. An id that was used
   * for another command is refused. The ends of `streams`, which it is going to append to, are looked up on the way.
   */
  readonly findCommand: (command: CommandRef, streams?: readonly string[]) => Promise<readonly Entry[] | LogRefusal | null>
  readonly seqOf: (stream: string) => Promise<number>
  /**
   * Appends events of one or several streams, in the order given, and brings the projections up to them: all of it
   * becomes true when the transaction commits, or nothing. A refusal has written nothing.
   */
  readonly append: (append: Append) => Promise<readonly Entry[] | LogRefusal>
}

export interface LogDependencies {
  /** Of the desk's pool. */
  readonly em: EntityManager
  readonly projectors: readonly Projector[]
  readonly upcasts?: Upcasts
  /** The clock of the machine, never a business date. */
  readonly now?: () => Date
  /** A session that is open already: work joins it, and becomes true or nothing together with everything else in it. */
  readonly within?: LogSession
}

/** The answer to a COMMIT was lost: the command may have been recorded or not. Sent again with its id it tells. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/**
 * Runs `work` in a transaction that holds the log's lock, so that what it reads stays true until its append is
 * committed. Positions have no gaps because they are given under this lock. What `work` returns is returned; if it throws
 * nothing was written. Throws `OutcomeUnknown` when the commit itself got no answer.
 */
export async function transact<T>(deps: LogDependencies, work: (log: LogSession) => Promise<T>): Promise<T> {
  if (deps.within) return work(deps.within)
  let committing = false
  try {
    return await deps.em.fork().transactional(async (em) => {
      const sql = sqlOf(em)
      // A statement of its own: the next one sees everything committed by whoever held the lock before.
      await sql('select pg_advisory_xact_lock($1)', [LOG_LOCK])
      const result = await work(session(deps, em, sql))
      committing = true
      return result
    })
  } catch (error) {
    if (committing && !hasAnswered(error)) throw new OutcomeUnknown('the database did not answer the commit', { cause: error })
    throw error
  }
}

/** An error that the server sent says that the transaction was rolled back; a broken connection says nothing. */
const hasAnswered = (error: unknown): boolean => sqlStateOf(error) !== null && !isOutage(error)

function session(deps: LogDependencies, em: EntityManager, sql: Sql): LogSession {
  const upcasts = deps.upcasts ?? {}
  const reader = logReader(sql, upcasts)
  const known = new Map<string, unknown>()
  // What was read of the ends stays true: under the lock nobody appends but us.
  let tail: LogTail | null = null
  const tailOf = async (streams: readonly string[], command: string | null = null): Promise<LogTail> => {
    const unknown = streams.filter((stream) => !tail?.seqs.has(stream))
    if (tail && unknown.length === 0) return tail
    const read = await reader.tailOf(unknown, command)
    tail = { ...read, seqs: new Map([...(tail?.seqs ?? []), ...read.seqs]) }
    return tail
  }
  return {
    ...reader,
    em,
    sql,
    known,
    findCommand: async (command, streams = []) => {
      if (tail === null && streams.length > 0 && !(await tailOf(streams, command.id)).answered) return null
      const entries = await reader.readCommand(command.id)
      if (entries.length === 0) return null
      if (entries.some((entry) => entry.command.digest !== command.digest))
        return refuseByLog('command.reused', { command: command.id })
      return entries
    },
    seqOf: async (stream) => (await tailOf([stream])).seqs.get(stream) ?? 0,
    append: async (request) => {
      if (request.events.length === 0) return []
      const { end, seqs } = await tailOf([...new Set(request.events.map((event) => event.stream))])
      const moved = request.events.find(
        (event) => event.expectedSeq !== undefined && event.expectedSeq !== seqs.get(event.stream),
      )
      if (moved) return refuseMoved(reader, moved, seqs.get(moved.stream) ?? 0)
      const recordedAt = recordingTime((deps.now ?? (() => new Date()))(), end?.recordedAt ?? null)
      if (typeof recordedAt !== 'string') return recordedAt

      let position = end ? end.position + 1 : 0
      let prev = end?.hash ?? null
      const rows = request.events.map((event) => {
        const seq = (seqs.get(event.stream) ?? 0) + 1
        const { stream, type, schema, legalDate, data } = event
        const { command, actor, onBehalfOf = null } = request
        const row = rowOf({
          v: ENTRY_FORMAT,
          position,
          stream,
          seq,
          type,
          schema,
          legalDate,
          recordedAt,
          actor,
          onBehalfOf,
          command,
          data,
          prev,
        })
        seqs.set(stream, seq)
        position += 1
        prev = row.hash.toString('hex')
        return row
      })
      tail = { end: { position: position - 1, recordedAt, hash: prev! }, seqs, answered: false }
      await insertRows(sql, rows)
      const entries = rows.map((row) => entryOf(row, upcasts))
      await applyProjectors({ em, sql, known }, deps.projectors, entries)
      return entries
    },
  }
}

async function refuseMoved(reader: LogReader, { stream, expectedSeq = 0 }: NewEvent, actual: number): Promise<LogRefusal> {
  return refuseByLog('stream.moved', { stream, expected: expectedSeq, actual }, await reader.readStream(stream, expectedSeq))
}

/** Now, or the time of the last entry while the clock is a little behind it. */
function recordingTime(now: Date, last: string | null): string | LogRefusal {
  const time = now.toISOString()
  if (last === null || time >= last) return time
  if (Date.parse(last) - now.getTime() > CLOCK_TOLERANCE_MS) return refuseByLog('clock.behind', { now: time, last })
  return last
}

/** So many rows a statement; a clean-up of 833 documents is one. PostgreSQL takes 65,535 parameters. */
const ROWS_AT_ONCE = 1000

async function insertRows(sql: Sql, rows: readonly EntryRow[]) {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = rows.slice(from, from + ROWS_AT_ONCE)
    // Plain VALUES take half the time of unnest() for a single row, and are as quick for many.
    const places = some.map((_, row) => `(${Array.from({ length: 9 }, (_, column) => `$${row * 9 + column + 1}`).join(',')})`)
    await sql(
      `insert into log.entry (position, stream, seq, type, legal_date, recorded_at, command_id, bytes, hash) values ${places.join(',')}`,
      some.flatMap((row) => [
        row.position,
        row.stream,
        row.seq,
        row.type,
        row.legalDate,
        row.recordedAt,
        row.commandId,
        row.bytes,
        row.hash,
      ]),
    )
  }
}
