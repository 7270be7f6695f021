import type { Language, LegalDate } from '@fadu/core'
import type { FastifyRequest } from 'fastify'
import type { Sql } from '../platform/database/sql.ts'
import { sqlOf } from '../platform/database/sql.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { type OrganBook, readOrganBook } from './organBook.ts'
import { type PageCache, pageCache, readPublicMoment } from './pageCache.ts'
import type { SearchPort, StatisticsPort } from './ports.ts'
import { publishedTexts, type ReadTexts } from './publishedTexts.ts'
import { type ReadRows, resultRows } from './readSearch.ts'

export interface PortalDeps {
  readonly open: Pick<OpenRegister, 'database' | 'files'>
  readonly today: () => LegalDate
  readonly jurisdiction: string
  readonly search: SearchPort
  readonly statistics: StatisticsPort
  /** Public key of the log's checkpoints as `name+id+key`; null where this process has none. */
  readonly verifier: string | null
  /** Origin under which the public reaches us; without it the one that each request names. */
  readonly publicUrl?: string | undefined
}

/** One look at what is public: the day, the moment of the last change, and the names of organs then. */
export interface Look {
  readonly today: LegalDate
  readonly moment: string
  readonly organs: OrganBook
}

/** What the routes of the portal share. Everything is read with the rights of the public, whoever asks. */
export interface Site {
  readonly sql: Sql
  readonly texts: ReadTexts
  readonly rows: ReadRows
  readonly search: SearchPort
  readonly statistics: StatisticsPort
  readonly verifier: string | null
  readonly cache: PageCache
  readonly jurisdiction: string
  readonly today: () => LegalDate
  readonly look: () => Promise<Look>
  readonly originOf: (request: FastifyRequest) => string
}

export function openSite({ open, today, jurisdiction, search, statistics, verifier, publicUrl }: PortalDeps): Site {
  const sql = sqlOf(open.database.reads.fork())
  let book: { readonly organs: string; readonly names: OrganBook } | null = null
  return {
    sql,
    texts: publishedTexts(),
    rows: resultRows(sql),
    search,
    statistics,
    verifier,
    cache: pageCache(),
    jurisdiction,
    today,
    look: async () => {
      const moment = await readPublicMoment(sql)
      const organs = moment.split('.').at(-1)!
      if (book?.organs !== organs) book = { organs, names: await readOrganBook(sql) }
      return { today: today(), moment, organs: book.names }
    },
    originOf: (request) =>
      publicUrl ?? `${request.protocol}://${/^[\w.:[\]-]{1,255}$/.test(request.host) ? request.host : 'localhost'}`,
  }
}

/** Public pages speak the language of their address; `/en/…` is English. */
export const languageOfPage = (url: string): Language => (/^\/en(\/|\?|$)/.test(url) ? 'en' : 'zh')
