import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import { remembered } from './remembered.ts'

/** Bytes of pages kept in memory. */
const MOST_BYTES = 48_000_000

export interface SentPage {
  readonly status: number
  readonly type: string
  readonly bytes: Buffer
  readonly etag: string
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
  const pages = remembered<SentPage>(MOST_BYTES, (page) => page.bytes.length + 500)
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
      const bytes = typeof made.body === 'string' ? encoded(made.body) : made.body
      const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
      const page = { status: made.status ?? 200, type: made.type ?? 'text/html; charset=utf-8', bytes, etag }
      // What another request found changed meanwhile is not kept under the old moment.
      return moment === good && page.status === 200 ? pages.set(key, page) : page
    },
    forget: () => pages.clear(),
  }
}

const encoder = new TextEncoder()

/** A page is a string put together from thousands of parts, for which `Buffer.from` takes more than twice as long. */
function encoded(text: string): Buffer {
  const { buffer, byteOffset, byteLength } = encoder.encode(text)
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** Sends a page, or 304 to whoever has it. A browser keeps it and asks each time: standing changes at midnight and by decisions. */
export function sendPage(reply: FastifyReply, page: SentPage): FastifyReply {
  reply.header('etag', page.etag).header('cache-control', 'no-cache').header('vary', 'accept')
  if (page.status === 200 && reply.request.headers['if-none-match'] === page.etag) return reply.code(304).send()
  return reply.code(page.status).type(page.type).send(page.bytes)
}
