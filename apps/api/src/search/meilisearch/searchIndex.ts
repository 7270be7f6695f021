import { createHash, randomBytes } from 'node:crypto'
import { type EnqueuedTaskPromise, Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { Sql } from '../../platform/database/sql.ts'
import { askIndex } from './askIndex.ts'
import { type IndexRecord, recordsOf, SHAPE, settings } from './indexShape.ts'
import type { MeilisearchAddress } from './packagedServer.ts'

/** Whoever searches waits no longer than that; then PostgreSQL answers. */
const SEARCH_PATIENCE_MS = 1_000
const WORK_PATIENCE_MS = 60_000

/** What an index knows of itself: one record of it, written after all that it tells of. No search meets it, since it has no day. */
export interface IndexNote {
  readonly id: 'note'
  readonly shape: number
  /** Of which register, by the hash of the first entry of its log. */
  readonly register: string
  /** Every entry of the log up to this one is in the index. */
  readonly position: number
  /** Records beside this one. */
  readonly records: number
  /** The instant at which it was last built from nothing. */
  readonly builtAt: string
}

/** Where the log stands, and whose it is. */
export interface LogMoment {
  readonly register: string
  readonly position: number
  /** The last entry that changed a published document. */
  readonly changed: number
}

/** By the ends of two indexes. */
export async function readLogMoment(sql: Sql): Promise<LogMoment> {
  const [row] = await sql<LogMoment>(
    `select (select encode(e.hash, 'hex') from log.entry e where e.position = 0) as register,
       coalesce((select e.position from log.entry e order by e.position desc limit 1), -1)::float8 as position,
       coalesce((select max(p.position) from publication p), -1)::float8 as changed`,
  )
  return { ...row!, register: row!.register ?? '' }
}

export type SearchIndex = ReturnType<typeof searchIndex>

/** The index of one register on a Meilisearch server. */
export function searchIndex({ url, key }: MeilisearchAddress, register: string) {
  // Larger answers come compressed and in chunks otherwise, with 40 ms between two of them.
  const requestInit = { headers: { 'accept-encoding': 'identity' } }
  const looking = new Meilisearch({ host: url, apiKey: key, timeout: SEARCH_PATIENCE_MS, requestInit })
  const working = new Meilisearch({
    host: url,
    apiKey: key,
    timeout: WORK_PATIENCE_MS,
    requestInit,
    defaultWaitOptions: { timeout: 0, interval: 15 },
  })
  // Registers that share a server do not meet.
  const name = `fadu_${createHash('sha256').update(register).digest('hex').slice(0, 12)}`

  /** The index's note and how many records there are; null where there is no such index, or it has no note. */
  async function look(): Promise<{ note: IndexNote; records: number } | null> {
    try {
      const index = looking.index(name)
      const [note, stats] = await Promise.all([index.getDocument<IndexNote>('note'), index.getStats()])
      return { note, records: stats.numberOfDocuments - 1 }
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }

  async function writeNote(index: string, position: number): Promise<IndexNote> {
    const { numberOfDocuments } = await working.index(index).getStats()
    const held = await working
      .index(index)
      .getDocument<IndexNote>('note')
      .catch((error) => (isMissing(error) ? null : Promise.reject(error)))
    const note: IndexNote = {
      id: 'note',
      shape: SHAPE,
      register,
      position,
      records: numberOfDocuments - (held ? 1 : 0),
      builtAt: held?.builtAt ?? new Date().toISOString(),
    }
    await done(working.index<IndexNote>(index).addDocuments([note]))
    return note
  }

  /** Brings the index up to a moment that was read before: what changed after its note is written anew. */
  async function update(sql: Sql, from: number, moment: LogMoment): Promise<IndexNote> {
    const changed = await sql<{ id: string }>('select id from publication where position > $1 and position <= $2 order by id', [
      from,
      moment.position,
    ])
    await write(
      sql,
      name,
      changed.map(({ id }) => id),
    )
    return writeNote(name, moment.position)
  }

  async function write(sql: Sql, index: string, documents: readonly string[], onProgress?: (documents: number) => void) {
    for (let at = 0; at < documents.length; at += BATCH) {
      const records = await recordsOf(sql, documents.slice(at, at + BATCH))
      if (records.length > 0) await done(working.index<IndexRecord>(index).addDocuments(records, { primaryKey: 'id' }))
      onProgress?.(Math.min(at + BATCH, documents.length))
    }
  }

  /** Builds an index beside the one that answers, and swaps the two when it is whole. */
  async function build(sql: Sql, moment: LogMoment, onProgress?: (documents: number, of: number) => void): Promise<IndexNote> {
    await removeLeftovers()
    const beside = `${name}_${Date.now()}_${randomBytes(3).toString('hex')}`
    await done(working.createIndex(beside, { primaryKey: 'id' }))
    try {
      await done(working.index(beside).updateSettings(settings))
      const all = (await sql<{ id: string }>('select id from publication order by id')).map(({ id }) => id)
      await write(sql, beside, all, (documents) => onProgress?.(documents, all.length))
      const note = await writeNote(beside, moment.position)
      const exists = await working.getRawIndex(name).catch((error) => (isMissing(error) ? null : Promise.reject(error)))
      if (!exists) await done(working.createIndex(name, { primaryKey: 'id' }))
      await done(working.swapIndexes([{ indexes: [name, beside], rename: false }]))
      return note
    } finally {
      await working.deleteIndexIfExists(beside).catch(() => {})
    }
  }

  /** Of buildings that were broken off. */
  async function removeLeftovers() {
    const { results } = await working.getRawIndexes({ limit: 1000 })
    for (const { uid, updatedAt } of results)
      if (uid.startsWith(`${name}_`) && Date.now() - new Date(updatedAt).getTime() > LEFT_OVER_MS)
        await working.deleteIndexIfExists(uid)
  }

  return { name, ask: askIndex({ url, key }, name, SEARCH_PATIENCE_MS), look, update, build }
}

/** Documents whose records go in one task. */
const BATCH = 60
const LEFT_OVER_MS = 3_600_000

/** A task that failed does not throw; here it does. */
async function done(enqueued: EnqueuedTaskPromise): Promise<void> {
  const task = await enqueued.waitTask()
  if (task.status !== 'succeeded') throw new Error(`Meilisearch: ${task.type} ${task.status}: ${task.error?.message ?? ''}`)
}

const isMissing = (error: unknown): boolean =>
  error instanceof MeilisearchApiError && ['index_not_found', 'document_not_found'].includes(error.cause?.code ?? '')
