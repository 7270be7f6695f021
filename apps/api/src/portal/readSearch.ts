import type { LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { TextPlace } from '../platform/register/publications.ts'
import { listedDocument, type PublicationRow, publicationColumns } from './listDocuments.ts'
import type { OrganBook } from './organBook.ts'
import type { FoundDocument, Hit, SearchContent, SearchScope } from './page.ts'
import { bestPassage, hitsIn, type Passage } from './passage.ts'
import type { SearchPort } from './ports.ts'

const PAGE = 20

/** A document that was found, with its row and the passage that was found in it. */
export interface Found {
  readonly row: PublicationRow
  readonly sourceIds: readonly string[]
  /** The version found, where it is not the present one. */
  readonly version: number | null
  readonly titleHits: readonly Hit[]
  readonly passage: Passage | null
}

/** One page of results. The port ranks; what is shown of each is read here, twenty texts by primary key. */
export async function searchDocuments(
  deps: { readonly sql: Sql; readonly search: SearchPort; readonly today: LegalDate },
  request: { readonly text: string; readonly scope: SearchScope; readonly page: number },
) {
  const { text, scope, page } = request
  const answer = await deps.search({ text, scope, today: deps.today, offset: (page - 1) * PAGE, limit: PAGE })
  const rows = await deps.sql<
    PublicationRow & { n: number; current: number; body: string; places: readonly TextPlace[]; sourceIds: readonly string[] }
  >(
    `select ${publicationColumns}, t.n, t.body, t.places, p.view->'sourceIds' as "sourceIds",
       coalesce((select c.n from published_text c where c.document = p.id and c.effective_on <= $1::date order by c.effective_on desc, c.n desc limit 1), 1) as current
     from unnest($2::text[], $3::int[]) hit(document, n) join publication p on p.id = hit.document
     join published_text t on t.document = hit.document and t.n = hit.n`,
    [deps.today, answer.hits.map((hit) => hit.document), answer.hits.map((hit) => hit.n)],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const words = new Set(answer.words)
  const found = answer.hits.flatMap(({ document }): Found[] => {
    const held = byId.get(document)
    if (!held) return []
    const { n, current, body, places, sourceIds, ...row } = held
    const passage = answer.way === 'number' ? null : bestPassage(body, places, words)
    return [{ row, sourceIds, version: n === current ? null : n, titleHits: hitsIn(row.title, words), passage }]
  })
  const { own, reference } = answer.totals
  return { found, way: answer.way, totals: answer.totals, total: scope === 'all' ? own + reference : answer.totals[scope] }
}

/** The page of results. */
export async function readSearch(
  deps: { readonly sql: Sql; readonly search: SearchPort; readonly organs: OrganBook; readonly today: LegalDate },
  request: { readonly text: string; readonly scope: SearchScope; readonly page: number },
): Promise<SearchContent> {
  const { found, way, totals, total } = await searchDocuments(deps, request)
  const pages = Math.ceil(total / PAGE)
  // An old link to a page that is no longer there leads to the last one.
  if (request.page > pages && pages > 0) return readSearch(deps, { ...request, page: pages })
  return {
    kind: 'search',
    query: request.text,
    scope: request.scope,
    problem: null,
    way,
    totals,
    rows: found.map(
      ({ row, version, titleHits, passage }): FoundDocument => ({
        ...listedDocument(row, deps.organs),
        version,
        titleHits,
        passage,
      }),
    ),
    page: request.page,
    pages,
  }
}

/** The page before anything was asked, or with what was wrong with the question. */
export const emptySearch = (query: string, scope: SearchScope, problem: string | null): SearchContent => ({
  kind: 'search',
  query,
  scope,
  problem,
  way: 'nothing',
  totals: { own: 0, reference: 0 },
  rows: [],
  page: 1,
  pages: 0,
})
