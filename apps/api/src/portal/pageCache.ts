import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { FastifyReply } from 'fastify'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import { remembered } from './remembered.ts'

/** Bytes of pages kept in memory. */
const MOST_BYTES = 48_000_000
/** A page and its packed form together, in lengths of the page. */
const PACKED = 1.3

export interface SentPage {
  readonly status: number
  readonly type: string
  readonly bytes: Buffer
  readonly etag: string
  /** The bytes packed, once somebody asked for them so. Nothing secret stands in what is public, so packing gives nothing away. */
  gzip?: Buffer
}

/**
 * Pages as they were last sent, good as long as nothing public changed. Asked for once a request: the entry of the log that last
 * changed a public table, and the number of entries on organs, whose names stand on pages. Both by index or over a short table.
 */
export const readPublicMoment = async (sql: Sql): Promise<string> => {
  const [row] = await sql<{ moment: string }>(MOMENT)
  return row!.moment
}

const MOMENT = prepared(
  `select concat_ws('.', (select max(position) from publication), (select max(position) from consultation), (select sum(seq) from organ)) as moment`,
)

export type PageCache = ReturnType<typeof pageCache>

export function pageCache() {
  const pages = remembered<SentPage>(MOST_BYTES, (page) => page.bytes.length * PACKED + 500)
  let good = ''
  return {
    /** `moment` must be read before the page is made: what changes meanwhile is then made again the next time. */
    page: async (
      moment: string,
      key: string,
      make: () => Promise<{ status?: number; type?: string; body: string | Buffer } | null>,
    ): Promise<SentPage | null> => {
      if (moment !== good) {
        pages.clear()
        good = moment
      }
      const held = pages.get(key)
      if (held) return held
      const made = await make()
      if (!made) return null
      const bytes = typeof made.body === 'string' ? Buffer.from(made.body) : made.body
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
      const page = { status: made.status ?? 200, type: made.type ?? 'text/html; charset=utf-8', bytes, etag }
      // What another request found changed meanwhile is not kept under the old moment.
      return moment === good && page.status === 200 ? pages.set(key, page) : page
    },
    forget: () => pages.clear(),
  }
}

const isText = (type: string) => /^text\/|[/+](xml|json)\b/.test(type)

/** Whether a client takes gzip (RFC 9110, 12.5.3); `q=0` is a refusal. */
const takesGzip = (accepted: string | undefined) => /(^|[\s,])gzip(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(accepted ?? '')

/** Whether a client has what bears this tag (RFC 9110, 13.1.2): a list, compared weakly, as a proxy that packs answers weakens tags. */
const has = (given: string | undefined, etag: string): boolean =>
  (given ?? '').split(',').some((tag) => ['*', etag, `W/${etag}`].includes(tag.trim()))

/**
 * Sends a page, packed where the client takes it so, or 304 to whoever has it. A browser keeps it and asks each time: standing changes
 * at midnight and by decisions.
 */
export function sendPage(reply: FastifyReply, page: SentPage): FastifyReply {
  const { headers } = reply.request
  const packed = isText(page.type) && takesGzip(headers['accept-encoding'])
  // The packed form is another representation, and has a tag of its own (RFC 9110, 8.8.3).
  const etag = packed ? page.etag.replace(/"$/, '-gzip"') : page.etag
  reply.header('etag', etag).header('cache-control', 'no-cache').header('vary', 'accept, accept-encoding')
  if (page.status === 200 && has(headers['if-none-match'], etag)) return reply.code(304).send()
  reply.code(page.status).type(page.type)
  if (!packed) return reply.send(page.bytes)
  page.gzip ??= gzipSync(page.bytes)
  return reply.header('content-encoding', 'gzip').send(page.gzip)
}
