import type { LegalDate, Standing } from '@fadu/core'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import type { TextPlace } from '../platform/register/publications.ts'
import { listedDocument, type PublicationRow, publicationColumns } from './listDocuments.ts'
import type { FoundDocument, Hit, SearchContent, TypedSearch } from './page.ts'
import { bestPassage, hitsIn, openingOf, type Passage } from './passage.ts'
import type { SearchPort, SearchRequest, SearchResult } from './ports.ts'
import { remembered } from './remembered.ts'
import type { Look } from './site.ts'

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

interface ResultRow extends PublicationRow {
  readonly n: number
  /** The version of the day. */
  readonly current: number
  readonly body: string | null
  readonly places: readonly TextPlace[] | null
  readonly sourceIds: readonly string[]
}

/** By primary keys; of a text as a whole only where no place of it is known. */
const ROWS = prepared(
  `select ${publicationColumns}, t.n, case when hit.whole then t.body end as body, case when hit.whole then t.places end as places,
     p.view->'sourceIds' as "sourceIds",
     coalesce((select c.n from published_text c where c.document = p.id and c.effective_on <= $1::date order by c.effective_on desc, c.n desc limit 1), 1) as current
   from unnest($2::text[], $3::int[], $4::boolean[]) hit(document, n, whole) join publication p on p.id = hit.document
   join published_text t on t.document = hit.document and t.n = hit.n`,
)

interface WantedRow {
  readonly document: string
  readonly n: number
  readonly whole: boolean
}

export type ReadRows = (moment: string, day: LegalDate, wanted: readonly WantedRow[]) => Promise<ReadonlyMap<string, ResultRow>>

/** About a kilobyte each. */
const MOST_ROWS = 5_000

/**
 * Rows of results by document, kept while nothing public changes: most searches find what another has found. `moment` must have been
 * read before. What comes with its whole text is not kept.
 */
export function resultRows(sql: Sql): ReadRows {
  const held = remembered<ResultRow>(MOST_ROWS, () => 1)
  let good = ''
  return async (moment, day, wanted) => {
    if (moment !== good) {
      held.clear()
      good = moment
    }
    const keyOf = ({ document, n }: Pick<WantedRow, 'document' | 'n'>) => `${day} ${document} ${n}`
    const known = wanted.flatMap((row) => (row.whole ? [] : (held.get(keyOf(row)) ?? [])))
    const isKnown = new Set(known.map(({ id }) => id))
    const unknown = wanted.filter(({ document }) => !isKnown.has(document))
    const fresh =
      unknown.length === 0
        ? []
        : await sql<ResultRow>(ROWS, [
            day,
            unknown.map(({ document }) => document),
            unknown.map(({ n }) => n),
            unknown.map(({ whole }) => whole),
          ])
    if (moment === good) for (const row of fresh) if (row.body === null) held.set(keyOf({ document: row.id, n: row.n }), row)
    return new Map([...known, ...fresh].map((row) => [row.id, row]))
  }
}

type Asked = Omit<SearchRequest, 'offset' | 'limit'> & { readonly page: number }

/** Where the words stand in the title only, the beginning says what the document is about. */
const passageOf = (body: string, places: readonly TextPlace[], words: ReadonlySet<string>): Passage | null =>
  bestPassage(body, places, words) ?? (places[0] ? openingOf(body, places[0]) : null)

interface SearchSite {
  readonly rows: ReadRows
  readonly search: SearchPort
}

/** One page of results. The port ranks; what is shown of each is read here. */
export async function searchDocuments(
  { rows, search }: SearchSite,
  moment: string,
  { page, ...asked }: Asked,
): Promise<SearchResult & { readonly found: readonly Found[] }> {
  const answer = await search.find({ ...asked, offset: (page - 1) * PAGE, limit: PAGE })
  const words = new Set(answer.words)
  const held = await rows(
    moment,
    asked.day,
    answer.hits.map(({ document, n, place }) => ({ document, n, whole: answer.way !== 'number' && place === null })),
  )
  const found = answer.hits.flatMap(({ document, place }): Found[] => {
    const result = held.get(document)
    if (!result) return []
    const { n, current, body, places, sourceIds, ...row } = result
    const passage = place
      ? passageOf(place.text, [{ ...place, start: 0, end: place.text.length }], words)
      : body === null
        ? null
        : passageOf(body, places ?? [], words)
    return [{ row, sourceIds, version: n === current ? null : n, titleHits: hitsIn(row.title, words), passage }]
  })
  return { ...answer, found }
}

/**
 * The page of results. 现行有效 is preselected: most people ask what holds. Where that would leave nothing of what was found, all of
 * it is shown.
 */
export async function readSearch(
  deps: SearchSite & Pick<Look, 'moment' | 'organs' | 'today'>,
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
    searchDocuments(deps, deps.moment, {
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
