import { isRefusal, refuse, renderLegalText, standingTerms } from '@fadu/core'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contentDisposition } from '../platform/http/contentDisposition.ts'
import { sendRefusal } from '../platform/http/sendRefusal.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { writeOfficialDocx } from '../platform/word/writeOfficialDocx.ts'
import { icalendar } from './calendar.ts'
import { atomFeed } from './feed.ts'
import { type TypedQuery, typedIn } from './listInput.ts'
import { officialPaper } from './officialPaper.ts'
import { sendPage } from './pageCache.ts'
import { plainText } from './plainText.ts'
import { calendarDays, lastChanged } from './readChanges.ts'
import { readConsultation } from './readConsultations.ts'
import { readDocument } from './readDocument.ts'
import type { Site } from './site.ts'
import { robots, sitemap } from './sitemap.ts'

const FEED_LENGTH = 50
const open = { config: { action: 'portal.read' } } as const

/** What machines and readers take away: plain text, feed, sitemap, the files of a draft that is open for comment. */
export function registerDownloads(server: FastifyInstance, register: Pick<OpenRegister, 'files'>, site: Site): void {
  const { sql } = site

  type Asked = { Params: { id: string }; Querystring: TypedQuery }

  const asked = async ({ params, query }: FastifyRequest<Asked>) => {
    const { today, organs } = await site.look()
    const on = typedIn(query, 'on') || null
    const n = typedIn(query, 'n') || null
    const document = await readDocument({ sql, texts: site.texts, organs, today }, { id: params.id, on, n, language: 'zh' })
    if (!document) return refuse('document.unknown')
    return document.dayProblem ? refuse('date.invalid', { value: document.dayProblem.typed }) : document
  }

  server.get<Asked>('/d/:id.txt', open, async (request, reply) => {
    const document = await asked(request)
    if (isRefusal(document)) return sendRefusal(reply, document)
    return reply
      .header(
        'content-disposition',
        `inline; filename="${document.id}.txt"; filename*=UTF-8''${extended(`${document.title}.txt`)}`,
      )
      .type('text/plain; charset=utf-8')
      .send(plainText(document, renderLegalText(document.tree), site.originOf(request)))
  })

  // Made anew each time, at some cost: counted as a search is.
  server.get<Asked>('/d/:id.docx', { config: { ...open.config, search: true } }, async (request, reply) => {
    const document = await asked(request)
    if (isRefusal(document)) return sendRefusal(reply, document)
    return reply
      .header('content-disposition', contentDisposition(`${document.title}.docx`))
      .type('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
      .send(await writeOfficialDocx(officialPaper(document, site.originOf(request))))
  })

  const made = (path: string, type: string, make: (origin: string) => Promise<string>) =>
    server.get(path, open, async (request, reply) => {
      const { moment, today } = await site.look()
      const origin = site.originOf(request)
      const page = await site.cache.page(`${moment} ${today}`, `${origin} ${path}`, async () => ({
        type,
        body: await make(origin),
      }))
      return sendPage(reply, page!)
    })

  made('/feed.xml', 'application/atom+xml; charset=utf-8', async (origin) => {
    const { today, organs } = await site.look()
    return atomFeed(await lastChanged(sql, today, organs, FEED_LENGTH), {
      origin,
      jurisdiction: site.jurisdiction,
      standingWord: (document) => standingTerms[document.standing][0],
    })
  })
  made('/calendar.ics', 'text/calendar; charset=utf-8', async (origin) =>
    icalendar(await calendarDays(sql, (await site.look()).today), { origin, jurisdiction: site.jurisdiction }),
  )
  made('/sitemap.xml', 'application/xml; charset=utf-8', async (origin) => sitemap(sql, (await site.look()).today, origin))
  made('/robots.txt', 'text/plain; charset=utf-8', async (origin) => robots(origin))

  server.get<{ Params: { id: string; hash: string } }>('/consultations/:id/files/:hash', open, async (request, reply) => {
    const { id, hash } = request.params
    const found = await readConsultation(sql, (await site.look()).today, id)
    const file = [...(found?.view.notes ?? []), ...(found?.view.annexes ?? [])].find((held) => held.hash === hash)
    const bytes = file && (await register.files.get(file.hash))
    return file && bytes ? sendFile(reply, file.name, bytes) : sendRefusal(reply, refuse('file.unknown'))
  })
}

/** Handed out, never shown: a file of somebody else's making does not run in our pages. */
const sendFile = (reply: FastifyReply, name: string, bytes: Uint8Array) =>
  reply
    .header(
      'content-disposition',
      `attachment; filename="${name.replaceAll(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${extended(name)}`,
    )
    .header('content-security-policy', "sandbox; default-src 'none'")
    .type('application/octet-stream')
    .send(Buffer.from(bytes))

/** RFC 8187: some characters that an address may hold are not allowed here. */
const extended = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
