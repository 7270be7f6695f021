import type { LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { TextPlace } from '../platform/register/publications.ts'
import { listedDocument, publicationColumns, type PublicationRow } from './listDocuments.ts'
import type { OrganBook } from './organBook.ts'
import type { FoundDocument, SearchContent, SearchScope } from './page.ts'
import { bestPassage, hitsIn } from './passage.ts'
import type { SearchPort } from './ports.ts'

const PAGE = 20

/** Results of one page with their passages. The port ranks; what is shown of each is read here, twenty texts by primary key. */
export async function readSearch(
  deps: { readonly sql: Sql; readonly search: SearchPort; readonly organs: OrganBook; readonly today: LegalDate },
  request: { readonly text: string; readonly scope: SearchScope; readonly page: number },
): Promise<SearchContent> {
  const { text, scope, page } = request
  const answer = await deps.search({ text, scope, today: deps.today, offset: (page - 1) * PAGE, limit: PAGE })
  const rows = await deps.sql<PublicationRow & { n: number; current: number; body: string; places: readonly TextPlace[] }>(
    `select ${publicationColumns}, t.n, t.body, t.places,
       coalesce((select c.n from published_text c where c.document = p.id and c.effective_on <= $1::date order by c.effective_on desc, c.n desc limit 1), 1) as current
     from unnest($2::text[], $3::int[]) hit(document, n) join publication p on p.id = hit.document
     join published_text t on t.document = hit.document and t.n = hit.n`,
    [deps.today, answer.hits.map((hit) => hit.document), answer.hits.map((hit) => hit.n)],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const words = new Set(answer.words)
  const found = answer.hits.flatMap(({ document }): FoundDocument[] => {
    const row = byId.get(document)
    if (!row) return []
    const { n, current, body, places, ...listed } = row
    return [
      {
        ...listedDocument(listed, deps.organs),
        titleHits: hitsIn(row.title, words),
        version: n === current ? null : n,
        passage: answer.way === 'number' ? null : bestPassage(body, places, words),
      },
    ]
  })
  const total = scope === 'all' ? answer.totals.own + answer.totals.reference : answer.totals[scope]
  return {
    kind: 'search',
    query: text,
    scope,
    problem: null,
    way: answer.way,
    totals: answer.totals,
    rows: found,
    page,
    pages: Math.ceil(total / PAGE),
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
