import { isRefusal, type LegalDate, type Refusal, refuse, versionOn } from '@fadu/core'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { type AnyRefusal, RefusalError } from '../../platform/http/refusals.ts'
import { sendRefusal } from '../../platform/http/sendRefusal.ts'
import type { PublicView } from '../../platform/register/publicView.ts'
import { catalogueRow, readCatalogue } from '../catalogue.ts'
import { type ListKey, listDocuments } from '../listDocuments.ts'
import { keyText, readKey } from '../listInput.ts'
import { sendPage } from '../pageCache.ts'
import { nameDocuments, namedIn, readView } from '../readDocument.ts'
import { searchDocuments } from '../readSearch.ts'
import { isTooLong, SEARCH_LIMITS } from '../searchLimits.ts'
import type { Look, Site } from '../site.ts'
import { lawOf } from '../standing.ts'
import { portalWords } from '../words.ts'
import { type Endpoint, endpoints } from './endpoints.ts'
import { openApi } from './openapi.ts'
import { representDocument, representRow, representVersion } from './represent.ts'
import type { ListedAnswer, VersionAnswer } from './schemas.ts'

/** A refusal of one field of a query, in both languages. */
const fieldRefusal = (path: string, code: string, words: (language: 'zh' | 'en') => string): AnyRefusal => ({
  refused: true,
  code: 'input.invalid',
  source: null,
  params: { where: path },
  fields: [{ path, code, words: { zh: words('zh'), en: words('en') } }],
})

/** The row after which a page begins; none for the first page. */
function keyIn(after: string | undefined): ListKey | null {
  const key = after === undefined ? null : readKey(after)
  if (after !== undefined && !key)
    throw new RefusalError(fieldRefusal('after', 'page.unknown', (language) => portalWords[language].unknownPage))
  return key
}

/** The public read API. What it takes and gives stands in `endpoints.ts`; answers are remembered like pages. */
export function registerApi(server: FastifyInstance, site: Site): void {
  const { sql } = site
  const title = portalWords.zh.siteName(site.jurisdiction)
  server.get('/api/v1/openapi.json', { config: { action: 'portal.read' } }, async (request) =>
    openApi({ title, origin: site.originOf(request) }),
  )

  function endpoint<E extends Endpoint>(
    { path, params, query, search }: E,
    make: (
      asked: z.output<E['params']> & z.output<E['query']>,
      look: Look & { origin: string },
    ) => Promise<z.output<E['answer']> | Refusal>,
    changing?: () => Promise<string>,
  ) {
    server.get(path, { config: { action: 'portal.read', ...(search ? { search } : {}) } }, async (request, reply) => {
      const asked = { ...params.parse(request.params), ...query.parse(request.query) } as z.output<E['params']> &
        z.output<E['query']>
      const look = await site.look()
      const origin = site.originOf(request)
      let refusal: Refusal | null = null
      const key = `${origin} ${request.url}${changing ? ` ${await changing()}` : ''}`
      const page = await site.cache.page(`${look.moment} ${look.today}`, key, async () => {
        const answer = await make(asked, { ...look, origin })
        if (isRefusal(answer)) {
          refusal = answer
          return null
        }
        return { type: 'application/json; charset=utf-8', body: JSON.stringify(answer) }
      })
      return page ? sendPage(reply, page) : sendRefusal(reply, refusal ?? refuse('document.unknown'))
    })
  }

  endpoint(endpoints.documents, async ({ from, to, standing, scope, after, limit }, { today, organs, origin }) => {
    if (from && to && to < from)
      throw new RefusalError(fieldRefusal('to', 'date.rangeReversed', (language) => portalWords[language].reversedRange))
    const key = keyIn(after)
    const page = await listDocuments(sql, today, { scope, standing: standing ?? null, from, to, after: key, limit })
    return {
      items: page.rows.map((row) => representRow(row, organs, origin)),
      total: page.total,
      next: page.next ? keyText(page.next) : null,
    }
  })

  endpoint(endpoints.document, async ({ id, on }, { today, organs, origin }) => {
    const view = await readView(sql, id, today)
    if (!view) return refuse('document.unknown')
    return representDocument(view, { organs, origin, day: on ?? today, names: await nameDocuments(sql, namedIn(view), today) })
  })

  const readVersion = async (view: PublicView, n: number, day: LegalDate, today: LegalDate): Promise<VersionAnswer | Refusal> => {
    const version = view.versions.find((held) => held.n === n)
    const [text] = version ? await site.texts(sql, view.id, [version]) : []
    if (!version || !text) return refuse('document.unknown')
    return representVersion(view, text, day, await nameDocuments(sql, version.by ? [version.by] : [], today))
  }

  endpoint(endpoints.version, async ({ id, n, on }, { today }) => {
    const view = await readView(sql, id, today)
    return view ? readVersion(view, n, on ?? today, today) : refuse('document.unknown')
  })

  endpoint(endpoints.download, async ({ id, on, n }, { today, organs, origin }) => {
    const view = await readView(sql, id, today)
    if (!view) return refuse('document.unknown')
    const day = on ?? today
    const shown = n ?? versionOn(lawOf(view), day)?.n ?? 1
    const version = await readVersion(view, shown, day, today)
    if (isRefusal(version)) return version
    const names = await nameDocuments(sql, namedIn(view), today)
    return { ...representDocument(view, { organs, origin, day, names }), version }
  })

  endpoint(endpoints.catalogue, async ({ kind, on, after, limit }, { today, organs }) => {
    const day = on ?? today
    const { rows, total } = await readCatalogue(sql, { kind, day, today }, { after: keyIn(after), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      on: day,
      items: shown.map((row) => {
        const { issuers, filings, standing, ...facts } = catalogueRow(row, organs, day)
        // No condition of a catalogue lets in what was not yet published on its day.
        return { ...facts, standing: standing as ListedAnswer['standing'], issuers: [...issuers], filings: [...filings] }
      }),
      total,
      next: rows.length > limit && last ? keyText({ on: last.publishedOn, id: last.id }) : null,
    }
  })

  endpoint(
    endpoints.search,
    async ({ q, scope, page, standing = null, organ = null, kind = null, year = null, on, sort, facets: counted }, look) => {
      if (isTooLong(q))
        throw new RefusalError(
          fieldRefusal('q', 'search.tooLong', (language) =>
            portalWords[language].queryTooLong(SEARCH_LIMITS.characters, SEARCH_LIMITS.terms),
          ),
        )
      const { moment, organs, origin, today } = look
      const day = on ?? today
      const { found, total, engine, standIn, way, suggestion, facets } = await searchDocuments(site, moment, {
        text: q,
        scope,
        today,
        day,
        filter: { standing, organ, kind, year },
        sort,
        facets: counted === 'true',
        page,
      })
      return {
        items: found.map(({ row, sourceIds, passage }) => ({
          ...representRow(row, organs, origin),
          sourceIds: [...sourceIds],
          passage: passage && { label: passage.label, anchor: passage.anchor, text: passage.text },
        })),
        total,
        engine,
        standIn,
        way,
        suggestion,
        facets: facets && {
          standing: [...facets.standing],
          organ: facets.organ.map((organ) => ({ ...organ, name: organs.name(organ.value, day) })),
          kind: [...facets.kind],
          year: [...facets.year],
        },
      }
    },
    async () => site.search.moment(),
  )

  endpoint(
    endpoints.statistics,
    async (asked, { today }) => {
      const found = await site.statistics.read(asked, today)
      if (isRefusal(found)) return found
      return {
        ...found,
        byUnit: found.byUnit.map((unit) => ({ ...unit })),
        issued: found.issued.map((row) => ({ ...row })),
      }
    },
    site.statistics.moment,
  )

  const latestNote = async () =>
    (await sql<{ note: string }>('select note from log.checkpoint order by size desc limit 1'))[0]?.note
  endpoint(
    endpoints.checkpoint,
    async () => {
      const note = await latestNote()
      return note === undefined ? refuse('document.unknown') : { note, verifier: site.verifier }
    },
    async () => (await latestNote()) ?? '',
  )
}
