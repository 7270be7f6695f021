import type { Actor, LegalDate } from '@fadu/core'
import type { EntityManager } from '@mikro-orm/postgresql'
import { type Sql, sqlOf } from '../database/sql.ts'
import { type CommandRef, ENTRY_FORMAT, type Entry, entryOf, rowOf, type Upcasts } from './entry.ts'
import { LOG_LOCK } from './lock.ts'
import { applyProjectors } from './projections.ts'
import type { Projector } from './projector.ts'
import { type LogReader, logReader } from './reader.ts'
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
  /**
   * The entries that this command has appended already, which are its answer; null if it is new. An id that was used
   * for another command is refused.
   */
  readonly findCommand: (command: CommandRef) => Promise<readonly Entry[] | LogRefusal | null>
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
const hasAnswered = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^(57P|08)/.test(code)
}

function session(deps: LogDependencies, em: EntityManager, sql: Sql): LogSession {
  const upcasts = deps.upcasts ?? {}
  const reader = logReader(sql, upcasts)
  return {
    ...reader,
    em,
    sql,
    findCommand: async (command) => {
      const entries = await reader.readCommand(command.id)
      if (entries.length === 0) return null
      if (entries.some((entry) => entry.command.digest !== command.digest))
        return refuseByLog('command.reused', { command: command.id })
      return entries
    },
    seqOf: async (stream) => (await reader.seqsOf([stream])).get(stream) ?? 0,
    append: async (request) => {
      const moved = await findMoved(reader, request.events)
      if ('refused' in moved) return moved
      const end = await reader.end()
      const recordedAt = recordingTime((deps.now ?? (() => new Date()))(), end?.recordedAt ?? null)
      if (typeof recordedAt !== 'string') return recordedAt

      const seqs = moved
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
      if (rows.length === 0) return []
      await insertRows(sql, rows)
      const entries = rows.map((row) => entryOf(row, upcasts))
      await applyProjectors({ em, sql }, deps.projectors, entries)
      return entries
    },
  }
}

/** The seqs of all streams written to; or the refusal that names the first one which is not where it was expected. */
async function findMoved(reader: LogReader, events: readonly NewEvent[]): Promise<Map<string, number> | LogRefusal> {
  const seqs = await reader.seqsOf([...new Set(events.map((event) => event.stream))])
  for (const { stream, expectedSeq } of events) {
    const actual = seqs.get(stream) ?? 0
    if (expectedSeq === undefined || expectedSeq === actual) continue
    return refuseByLog('stream.moved', { stream, expected: expectedSeq, actual }, await reader.readStream(stream, expectedSeq))
  }
  return seqs
}

/** Now, or the time of the last entry while the clock is a little behind it. */
function recordingTime(now: Date, last: string | null): string | LogRefusal {
  const time = now.toISOString()
  if (last === null || time >= last) return time
  if (Date.parse(last) - now.getTime() > CLOCK_TOLERANCE_MS) return refuseByLog('clock.behind', { now: time, last })
  return last
}

/** One statement whatever the number of rows: a clean-up of 833 documents is one. */
async function insertRows(sql: Sql, rows: readonly ReturnType<typeof rowOf>[]) {
  await sql(
    `insert into log.entry (position, stream, seq, type, legal_date, recorded_at, command_id, bytes, hash)
     select * from unnest($1::bigint[], $2::text[], $3::int[], $4::text[], $5::date[], $6::timestamptz[], $7::text[], $8::bytea[], $9::bytea[])`,
    [
      rows.map((row) => row.position),
      rows.map((row) => row.stream),
      rows.map((row) => row.seq),
      rows.map((row) => row.type),
      rows.map((row) => row.legalDate),
      rows.map((row) => row.recordedAt),
      rows.map((row) => row.commandId),
      rows.map((row) => row.bytes),
      rows.map((row) => row.hash),
    ],
  )
}
