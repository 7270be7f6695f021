import pg from 'pg'
import type { Sql } from '../../platform/database/sql.ts'
import { SHAPE } from './indexShape.ts'
import { type LogMoment, readLogMoment, type SearchIndex } from './searchIndex.ts'

/** How often the log is looked at. A publication is to be found within two seconds, by whichever engine. */
const BEAT_MS = 400

/**
 * Of the index: `ready` has all that is published; `behind` is being brought up; `building` is being made anew; `away` does not answer;
 * `foreign` was made by another version of the program, from another register or a later state of this one; `missing` is not there.
 */
export type IndexState = 'ready' | 'behind' | 'building' | 'away' | 'foreign' | 'missing'

export interface IndexStatus {
  readonly state: IndexState
  /** Of the log, up to which the index has everything. */
  readonly position: number | null
  readonly records: number | null
  readonly builtAt: string | null
  readonly checkedAt: string | null
  readonly lastFailure: { readonly at: string; readonly what: string } | null
  /** Whether this process feeds the index. */
  readonly follower: boolean
}

export interface Follower {
  readonly status: () => IndexStatus
  /** A search failed: nobody asks the index again until it has been looked at. */
  readonly failed: (error: unknown) => void
  /** Looks at once instead of at the next beat. */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

export interface FollowerDeps {
  readonly sql: () => Sql
  readonly index: SearchIndex
  /** Of a connection of its own: who holds the lock on it feeds the index. */
  readonly poolConfig: pg.PoolConfig
}

/**
 * Follows the log by position, at least once and idempotently: what changed since the index's note is written again, then the note.
 * Several processes look; the one that holds the lock writes. An index that is not this register's is built anew beside and swapped.
 */
export function followLog({ sql, index, poolConfig }: FollowerDeps): Follower {
  let status: IndexStatus = {
    state: 'away',
    position: null,
    records: null,
    builtAt: null,
    checkedAt: null,
    lastFailure: null,
    follower: false,
  }
  let stopped = false
  let wake = () => {}
  const lock = followerLock(poolConfig)
  const set = (change: Partial<IndexStatus>) => {
    status = { ...status, ...change }
  }
  const fail = (error: unknown) =>
    set({ state: 'away', lastFailure: { at: new Date().toISOString(), what: (error as Error).message } })

  async function beat() {
    // Read before the index is, so that it can only be further than we think.
    const moment = await readLogMoment(sql())
    const held = await index.look()
    const state = held === null ? 'missing' : stateOf(held, moment)
    set({
      state,
      position: held?.note.position ?? null,
      records: held?.records ?? null,
      builtAt: held?.note.builtAt ?? null,
      checkedAt: new Date().toISOString(),
      follower: await lock.held(),
    })
    if (state === 'ready' || !status.follower || stopped) return
    if (state === 'behind') {
      const note = await index.update(sql(), held!.note.position, moment)
      set({ state: 'ready', position: note.position, records: note.records })
      return
    }
    set({ state: 'building' })
    const note = await index.build(sql(), moment)
    // It may be behind by now; the next beat sees.
    set({ state: 'behind', position: note.position, records: note.records, builtAt: note.builtAt })
    wake()
  }

  const running = (async () => {
    while (!stopped) {
      let woken = false
      const beaten = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, BEAT_MS)
        timer.unref()
        wake = () => {
          if (woken) return
          woken = true
          clearTimeout(timer)
          resolve()
        }
      })
      try {
        await beat()
      } catch (error) {
        fail(error)
      }
      if (!stopped) await beaten
    }
  })()

  return {
    status: () => status,
    failed: fail,
    wake: () => wake(),
    stop: async () => {
      stopped = true
      wake()
      // A last beat may still ask for the lock.
      await running
      await lock.release()
    },
  }
}

function stateOf(held: NonNullable<Awaited<ReturnType<SearchIndex['look']>>>, moment: LogMoment): IndexState {
  const { note, records } = held
  if (note.shape !== SHAPE || note.register !== moment.register || note.position > moment.position) return 'foreign'
  // Somebody emptied it, or a part of it.
  if (note.records !== records) return 'missing'
  return note.position < moment.changed ? 'behind' : 'ready'
}

/** A number of our own among PostgreSQL's advisory locks. */
const FOLLOWER_LOCK = 7_310_522

/** The lock lives as long as its connection: a process that dies leaves it to another. */
function followerLock(config: pg.PoolConfig) {
  let client: pg.Client | null = null
  let isHeld = false
  const drop = async () => {
    isHeld = false
    const old = client
    client = null
    await old?.end().catch(() => {})
  }
  return {
    held: async (): Promise<boolean> => {
      if (isHeld) return true
      if (!client) {
        const fresh = new pg.Client(config)
        fresh.on('error', () => void drop())
        fresh.on('end', () => {
          if (client === fresh) void drop()
        })
        await fresh.connect()
        client = fresh
      }
      const { rows } = await client.query('select pg_try_advisory_lock($1) as held', [FOLLOWER_LOCK])
      isHeld = rows[0].held
      return isHeld
    },
    release: drop,
  }
}
