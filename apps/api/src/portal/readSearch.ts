import type { LegalDate, Standing } from '@fadu/core'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import type { TextPlace } from '../platform/register/publications.ts'
import { listedDocument, type PublicationRow, publicationColumns } from './listDocuments.ts'
import type { OrganBook } from './organBook.ts'
import type { FoundDocument, Hit, SearchContent, TypedSearch } from './page.ts'
import { bestPassage, hitsIn, type Passage } from './passage.ts'
import type { SearchPort, SearchRequest, SearchResult } from './ports.ts'

const PAGE = 20

/** A document that was found, with its row and the passage that was found in it. */
export interface Found {
  readonly row: PublicationRow
  readonly sourceIds: readonly string[]
  /** The version found, where it is not the one of the day. */
  readonly version: number | null
  readonly titleHits: readonly Hit[]
  readonly passage: Passage | null
}

/** Rows of what was found, by primary keys; of a text as a whole only where no place of it is known. */
const FOUND = prepared(
  `select ${publicationColumns}, t.n, case when hit.whole then t.body end as body, case when hit.whole then t.places end as places,
     p.view->'sourceIds' as "sourceIds",
     coalesce((select c.n from published_text c where c.document = p.id and c.effective_on <= $1::date order by c.effective_on desc, c.n desc limit 1), 1) as current
   from unnest($2::text[], $3::int[], $4::boolean[]) hit(document, n, whole) join publication p on p.id = hit.document
   join published_text t on t.document = hit.document and t.n = hit.n`,
)

type Asked = Omit<SearchRequest, 'offset' | 'limit'> & { readonly page: number }

/** One page of results. The port ranks; what is shown of each is read here by primary key, its text only where no place of it is known. */
export async function searchDocuments(
  { sql, search }: { readonly sql: Sql; readonly search: SearchPort },
  { page, ...asked }: Asked,
): Promise<SearchResult & { readonly found: readonly Found[] }> {
  const answer = await search.find({ ...asked, offset: (page - 1) * PAGE, limit: PAGE })
  const words = new Set(answer.words)
  const inPlace = new Map(
    answer.hits.flatMap(({ document, place }): [string, Passage][] => {
      const passage = place && bestPassage(place.text, [{ ...place, start: 0, end: place.text.length }], words)
      return passage ? [[document, passage]] : []
    }),
  )
  const rows = await sql<
    PublicationRow & {
      n: number
      current: number
      body: string | null
      places: readonly TextPlace[] | null
      sourceIds: readonly string[]
    }
  >(FOUND, [
    asked.day,
    answer.hits.map((hit) => hit.document),
    answer.hits.map((hit) => hit.n),
    answer.hits.map((hit) => answer.way !== 'number' && hit.place === null),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = answer.hits.flatMap(({ document }): Found[] => {
    const held = byId.get(document)
    if (!held) return []
    const { n, current, body, places, sourceIds, ...row } = held
    const passage = inPlace.get(document) ?? (body === null ? null : bestPassage(body, places ?? [], words))
    return [{ row, sourceIds, version: n === current ? null : n, titleHits: hitsIn(row.title, words), passage }]
  })
  return { ...answer, found }
}

/**
 * The page of results. 现行有效 is preselected: most people ask what holds. Where that would leave nothing of what was found, all of
 * it is shown.
 */
export async function readSearch(
  deps: { readonly sql: Sql; readonly search: SearchPort; readonly organs: OrganBook; readonly today: LegalDate },
  request: {
    readonly text: string
    readonly asked: Omit<TypedSearch, 'standing'> & { readonly standing: Standing | 'all' | null }
    readonly day: LegalDate
    readonly page: number
  },
): Promise<SearchContent> {
  const { text, asked, day, page } = request
  const { scope, organ, kind, year, sort } = asked
  const look = (standing: Standing | 'all') =>
    searchDocuments(deps, {
      text,
      scope,
      today: deps.today,
      day,
      filter: { standing: standing === 'all' ? null : standing, organ, kind, year },
      sort,
      facets: true,
      page,
    })
  let standing = asked.standing ?? 'inForce'
  let result = await look(standing)
  // Nor may it hide what a number or a mended query was meant to find.
  const hides = result.way === 'all' ? result.total === 0 : result.way !== 'nothing'
  if (asked.standing === null && hides) {
    standing = 'all'
    result = await look(standing)
  }
  const { found, way, suggestion, total, totals, facets } = result
  const pages = Math.ceil(total / PAGE)
  // An old link to a page that is no longer there leads to the last one.
  if (page > pages && pages > 0) return readSearch(deps, { ...request, page: pages })
  return {
    kind: 'search',
    query: text,
    asked: { ...asked, standing },
    preselected: asked.standing === null && standing === 'inForce',
    problem: null,
    way,
    suggestion,
    total,
    totals,
    facets,
    organs: Object.fromEntries((facets?.organ ?? []).map(({ value }) => [value, deps.organs.shortName(value, day)])),
    rows: found.map(
      ({ row, version, titleHits, passage }): FoundDocument => ({
        ...listedDocument(row, deps.organs),
        version,
        titleHits,
        passage,
      }),
    ),
    page,
    pages,
  }
}

/** The page before anything was asked, or with what was wrong with the question. */
export const emptySearch = (query: string, asked: TypedSearch, problem: string | null): SearchContent => ({
  kind: 'search',
  query,
  asked,
  preselected: asked.standing === 'inForce',
  problem,
  way: 'nothing',
  suggestion: null,
  total: 0,
  totals: { own: 0, reference: 0 },
  facets: null,
  organs: {},
  rows: [],
  page: 1,
  pages: 0,
})
