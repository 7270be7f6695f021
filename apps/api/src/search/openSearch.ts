import { join } from 'node:path'
import type { Config } from '../platform/config/loadConfig.ts'
import { prepared } from '../platform/database/preparedClient.ts'
import { type Sql, sqlOf } from '../platform/database/sql.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { type Follower, followLog, type IndexState } from './meilisearch/followLog.ts'
import { findArticles, placeHits } from './meilisearch/meilisearchFinder.ts'
import { type MeilisearchAddress, startPackagedServer } from './meilisearch/packagedServer.ts'
import { readLogMoment, type SearchIndex, searchIndex } from './meilisearch/searchIndex.ts'
import { narrow, readFacts, rememberedFacts } from './narrow.ts'
import { findNumber, isInSomeText, postgresSearch } from './postgresSearch.ts'
import type { Search } from './search.ts'

export interface OpenSearch {
  readonly find: Search
  /** Moves whenever another engine answers. */
  readonly moment: () => string
  readonly health: () => Promise<SearchHealth>
  readonly close: () => Promise<void>
}

export interface SearchHealth {
  /** Who answers now. */
  readonly engine: 'meilisearch' | 'postgres'
  /** Whether there is a Meilisearch at all. */
  readonly configured: boolean
  /** Of Meilisearch; null where there is none. */
  readonly state: IndexState | null
  readonly logPosition: number
  /** Up to which entry of the log the index has everything. */
  readonly indexPosition: number | null
  /** Articles and other pieces of texts in the index. */
  readonly documents: number | null
  /** When the index was last built from nothing. */
  readonly builtAt: string | null
  /** Published documents in the register. */
  readonly published: number
  readonly checkedAt: string | null
  readonly lastFailure: { readonly at: string; readonly what: string } | null
  readonly follower: boolean
}

type SearchRegister = Pick<OpenRegister, 'database' | 'sql'>

/** Where the packaged Meilisearch keeps its data. */
const folderOf = (config: Pick<Config, 'dataDir'>) => join(config.dataDir, 'meilisearch')

/**
 * The search of this process. PostgreSQL answers from the first moment; Meilisearch, where the environment names one or the packaged
 * one can be run, is started beside and answers as soon as its index has all that is published, and as long as it has.
 */
export function openSearch(
  open: SearchRegister,
  config: Pick<Config, 'dataDir' | 'meilisearch'>,
  { postgresOnly = false }: { readonly postgresOnly?: boolean } = {},
): OpenSearch {
  const sql = sqlOf(open.database.reads.fork())
  const alone = postgresSearch(sql)
  const instead = postgresSearch(sql, true)
  const facts = rememberedFacts(sql)
  let joined: { readonly index: SearchIndex; readonly follower: Follower } | null = null
  let isConfigured = !postgresOnly
  let closing = false
  let stopServer = async () => {}
  let startFailure: SearchHealth['lastFailure'] = null
  // PostgreSQL answers on; an administrator sees why on the health of search.
  const starting = (postgresOnly ? Promise.resolve() : start()).catch((error: Error) => {
    startFailure = { at: new Date().toISOString(), what: error.message }
  })

  async function start() {
    const server = config.meilisearch ? null : await startPackagedServer(folderOf(config))
    if (server) stopServer = server.stop
    const address: MeilisearchAddress | null = config.meilisearch ?? server
    if (!address) isConfigured = false
    if (!address || closing) return
    const { register } = await readLogMoment(open.sql())
    const index = searchIndex(address, register)
    joined = { index, follower: followLog({ sql: open.sql, index, poolConfig: open.database.poolConfig() }) }
  }

  const find: Search = async (query) => {
    if (!isConfigured) return alone(query)
    if (!joined) return instead(query)
    const { index, follower } = joined
    const { state, position } = follower.status()
    if (state !== 'ready') return instead(query)
    const byNumber = await findNumber(sql, query)
    if (byNumber) return { engine: 'postgres', standIn: false, ...(await narrow(readFacts(sql), query, byNumber)) }
    try {
      const [found, changed] = await Promise.all([findArticles(index, query), lastChange(sql)])
      // Published since the index was last looked at.
      if (changed > (position ?? -1)) {
        follower.wake()
        return instead(query)
      }
      // A slip breaks a word into characters that stand anywhere; where no text holds the query as it is, 2-grams tell what was meant.
      if (!found.isWhole && !(await isInSomeText(sql, query.text))) return alone(query)
      const narrowed = await narrow(facts(changed), query, found)
      // No article need hold what a whole text does.
      if (narrowed.way === 'nothing') return alone(query)
      return { engine: 'meilisearch', standIn: false, ...narrowed, hits: await placeHits(index, query, narrowed.hits) }
    } catch (error) {
      if (isOfDatabase(error)) throw error
      follower.failed(error)
      return instead(query)
    }
  }

  return {
    find,
    moment: () => (isConfigured ? (joined?.follower.status().state ?? 'starting') : 'postgres'),
    health: async () => {
      const [{ position: logPosition }, published] = await Promise.all([readLogMoment(open.sql()), countPublished(open.sql())])
      const status = joined?.follower.status() ?? null
      const state = isConfigured ? (status?.state ?? 'away') : null
      return {
        engine: state === 'ready' ? 'meilisearch' : 'postgres',
        configured: isConfigured,
        state,
        logPosition,
        indexPosition: state === 'ready' ? logPosition : (status?.position ?? null),
        documents: status?.records ?? null,
        builtAt: status?.builtAt ?? null,
        published,
        checkedAt: status?.checkedAt ?? null,
        lastFailure: status?.lastFailure ?? startFailure,
        follower: status?.follower ?? false,
      }
    },
    close: async () => {
      closing = true
      await starting
      await joined?.follower.stop()
      await stopServer()
    },
  }
}

/** By index `publication_position`. */
const LAST_CHANGE = prepared('select coalesce(max(position), -1)::float8 as changed from publication')

/** The entry of the log that last changed something public. */
async function lastChange(sql: Sql): Promise<number> {
  const [row] = await sql<{ changed: number }>(LAST_CHANGE)
  return row!.changed
}

async function countPublished(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }>('select count(*)::int as count from publication')
  return row!.count
}

/** What PostgreSQL says of itself has a code of five characters or comes through its driver; for these nobody can stand in. */
const isOfDatabase = (error: unknown): boolean => /^[0-9A-Z]{5}$/.test(String((error as { code?: unknown }).code ?? ''))

/** `fadu reindex`: builds the index of this register anew beside the one that answers, and swaps them. Null: there is no Meilisearch. */
export async function reindex(
  open: SearchRegister,
  config: Pick<Config, 'dataDir' | 'meilisearch'>,
  onProgress: (documents: number, of: number) => void,
): Promise<{ readonly records: number; readonly position: number } | null> {
  const server = config.meilisearch ? null : await startPackagedServer(folderOf(config))
  try {
    const address = config.meilisearch ?? server
    if (!address) return null
    const moment = await readLogMoment(open.sql())
    return await searchIndex(address, moment.register).build(open.sql(), moment, onProgress)
  } finally {
    await server?.stop()
  }
}
