import { isRefusal, type Language, refuse } from '@fadu/core'
import type { FastifyContextConfig, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sendRefusal } from '../platform/http/sendRefusal.ts'
import type { Artefact } from './artefact.ts'
import { listDocuments, listedDocument } from './listDocuments.ts'
import { pageQuery, readListInput, refusedList, type TypedQuery, typedIn } from './listInput.ts'
import { noOrgans } from './organBook.ts'
import type { PageContent, PortalPage } from './page.ts'
import { sendPage } from './pageCache.ts'
import { catalogueKindIn, readCataloguePage } from './readCataloguePage.ts'
import { findForComparison, readComparison } from './readComparison.ts'
import { readConsultationPage } from './readConsultationPage.ts'
import { openConsultation, openConsultations } from './readConsultations.ts'
import { readDocument } from './readDocument.ts'
import { readHome } from './readHome.ts'
import { emptySearch, readSearch } from './readSearch.ts'
import { readSearchInput } from './searchInput.ts'
import { isTooLong, SEARCH_LIMITS } from './searchLimits.ts'
import { type Look, languageOfPage, type Site } from './site.ts'

/** What a page is made of: its content and, where the request was at fault, the status. Null: there is no such thing. */
interface Made {
  readonly content: PageContent
  readonly status?: number
}

interface Asked {
  readonly params: Readonly<Record<string, string>>
  readonly query: TypedQuery
  readonly language: Language
}

type Make = (asked: Asked, look: Look) => Promise<Made | null>

/** The pages for people, each in Chinese and under /en/, rendered from the web's components and remembered while nothing changes. */
export async function registerPages(server: FastifyInstance, site: Site, artefact: Artefact | null): Promise<void> {
  server.addHook('onRequest', async (request, reply) => {
    if (!isPage(request.url)) return
    request.language = languageOfPage(request.url)
    if (artefact) reply.header('content-security-policy', artefact.policy)
  })

  const frameOf = (
    request: FastifyRequest,
    { today, organs }: Pick<Look, 'today' | 'organs'>,
    language = languageOfPage(request.url),
  ): PortalPage['frame'] => ({
    language,
    path: request.url.replace(/^\/en(?=\/|\?|$)/, '').replace(/^(?!\/)/, '/'),
    origin: site.originOf(request),
    jurisdiction: site.jurisdiction,
    today,
    imprint: organs.imprint,
  })

  let seen: Look | null = null
  if (artefact)
    server.pages = {
      ...server.pages,
      // The fault may be that the database is away: the page that says so asks for nothing, and knows the imprint if it was seen.
      errorPage: ({ status, what, remedy, id, language }, request) =>
        artefact.render({
          frame: frameOf(request, seen ?? { today: site.today(), organs: noOrgans }, language),
          content: { kind: 'problem', status, what, remedy, id },
        }),
    }

  /** `changing`: what else may change a page, besides what is public. */
  const answer = (make: Make, changing?: () => Promise<string>) => async (request: FastifyRequest, reply: FastifyReply) => {
    if (!artefact)
      return reply.code(503).type('text/plain; charset=utf-8').send('门户页面还没有构建。请运行 npm run build 后重新启动。\n')
    const look = await site.look()
    seen = look
    const asked: Asked = {
      params: request.params as Asked['params'],
      query: request.query as TypedQuery,
      language: request.language,
    }
    const key = `${site.originOf(request)} ${request.url}${changing ? ` ${await changing()}` : ''}`
    const page = await site.cache.page(`${look.moment} ${look.today}`, key, async () => {
      const made = await make(asked, look)
      return (
        made && { status: made.status ?? 200, body: artefact.render({ frame: frameOf(request, look), content: made.content }) }
      )
    })
    return page ? sendPage(reply, page) : sendRefusal(reply, refuse('document.unknown'))
  }
  const page = (path: string, make: Make, config: FastifyContextConfig = {}, changing?: () => Promise<string>) => {
    for (const prefix of ['', '/en'])
      server.get(`${prefix}${path}`, { config: { action: 'portal.read', ...config } }, answer(make, changing))
  }

  const { sql, jurisdiction } = site
  page('/', async (_, look) => ({ content: await readHome({ sql, jurisdiction, ...look }) }))
  server.get(
    '/en',
    { config: { action: 'portal.read' } },
    answer(async (_, look) => ({ content: await readHome({ sql, jurisdiction, ...look }) })),
  )

  page('/documents', async ({ query, language }, { today, organs }) => {
    const { typed, filter, problems } = readListInput(query, language)
    if (problems.length > 0) return { content: refusedList(typed, problems), status: 400 }
    const { rows, total, next, previous } = await listDocuments(sql, today, filter)
    return {
      content: {
        kind: 'documents',
        filter: typed,
        problems,
        rows: rows.map((row) => listedDocument(row, organs)),
        total,
        next: pageQuery(typed, 'after', next),
        previous: pageQuery(typed, 'before', previous),
      },
    }
  })

  page('/catalogues/:kind', async ({ params, query, language }, look) => {
    const kind = catalogueKindIn(params.kind!)
    if (!kind) return null
    const asked = { kind, on: typedIn(query, 'on'), page: typedIn(query, 'page'), language }
    const content = await readCataloguePage({ sql, ...look }, asked)
    return { content, status: content.dayProblem ? 400 : 200 }
  })

  page(
    '/search',
    async ({ query, language }, look) => {
      const { text, asked, shown, day, problem, page: wanted } = readSearchInput(query, language, look.today)
      if (problem || !day) return { content: emptySearch(text, shown, problem), status: 400 }
      if (text === '') return { content: emptySearch('', shown, null) }
      return { content: await readSearch({ ...look, rows: site.rows, search: site.search }, { text, asked, day, page: wanted }) }
    },
    { search: true },
    async () => site.search.moment(),
  )

  page('/d/:id', async ({ params, query, language }, { today, organs }) => {
    const given = (name: string) => typedIn(query, name) || null
    const content = await readDocument(
      { sql, texts: site.texts, organs, today },
      { id: params.id!, on: given('on'), n: given('n'), language },
    )
    return content && { content, status: content.dayProblem ? 400 : 200 }
  })

  page(
    '/d/:id/compare',
    async ({ params, query }, { today }) => {
      const given = (name: string) => typedIn(query, name) || null
      const asked = { id: params.id!, from: given('from'), to: given('to'), with: given('with') }
      const compared = await readComparison({ sql, texts: site.texts, today }, asked)
      const words = typedIn(query, 'q').slice(0, SEARCH_LIMITS.characters)
      return (
        compared && {
          content: {
            kind: 'comparison',
            face: typedIn(query, 'view') === 'inline' ? 'inline' : 'sideBySide',
            ...compared,
            query: words,
            found:
              words && !isTooLong(words) ? await findForComparison({ sql, search: site.search, today }, words, params.id!) : null,
          },
        }
      )
    },
    // Two texts are compared and documents looked for: counted as a search is.
    { search: true },
  )

  page('/consultations', async (_, { today, organs }) => ({
    content: {
      kind: 'consultations',
      rows: (await openConsultations(sql, today)).map((view) => openConsultation(view, organs, today)),
    },
  }))
  page('/consultations/:id', async ({ params }, { today, organs }) => {
    const content = await readConsultationPage(sql, organs, today, params.id!)
    return content && { content }
  })

  page(
    '/statistics',
    async ({ query }, { today }) => {
      const years = await site.statistics.years(today)
      const year = Number(/^\d{4}$/.exec(typedIn(query, 'year'))?.[0] ?? today.slice(0, 4))
      const figures = await site.statistics.read({ year }, today)
      return isRefusal(figures) ? null : { content: { kind: 'statistics', year, years, ...figures } }
    },
    {},
    site.statistics.moment,
  )
}

/** Addresses whose answers are pages for people: they speak the language of the address, not that of the browser. */
const isPage = (url: string) => !/^\/(trpc|api|desk|admin|healthz|readyz)(\/|\?|$)/.test(url)
