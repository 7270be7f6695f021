import type { DocumentClass, DocumentForm, LegalDate, Standing } from '@fadu/core'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import { standingSql } from '../platform/register/standingSql.ts'
import {
  type FacetCount,
  kindOf,
  type SearchAnswer,
  type SearchFilter,
  type SearchHit,
  type SearchKind,
  type SearchQuery,
  type SearchWay,
} from './search.ts'

/** Documents an engine ranks for one query. Beyond that nobody turns pages; totals up to it are exact. */
export const MOST_HITS = 1000

/** What an engine finds: the best first, not yet narrowed, and not yet known to be public. */
export interface Found {
  readonly way: SearchWay
  readonly hits: readonly SearchHit[]
  readonly words: readonly string[]
  readonly suggestion: string | null
}

export const nothingFound: Found = { way: 'nothing', hits: [], words: [], suggestion: null }

/** A hit that is public, with the version that holds on the day. */
export interface NarrowedHit extends SearchHit {
  readonly present: number
}

interface Facts {
  readonly document: string
  readonly present: number
  readonly reference: boolean
  readonly publishedOn: LegalDate
  readonly standing: Standing
  readonly organ: string
  readonly kind: SearchKind
  readonly year: number
}

/**
 * The way out of every search: what was found is looked up in the public tables, so that no engine, however old its index, can show
 * what is not published on the day; filters, counts and order by date are the same whoever found it.
 */
export async function narrow(
  read: ReadFacts,
  query: SearchQuery,
  found: Found,
): Promise<
  Pick<SearchAnswer, 'total' | 'totals' | 'way' | 'words' | 'suggestion' | 'facets'> & { readonly hits: readonly NarrowedHit[] }
> {
  const { scope, filter, sort, offset, limit } = query
  const facts = await read(
    query,
    found.hits.map(({ document }) => document),
  )
  const known = found.hits.flatMap((hit) => {
    const of = facts.get(hit.document)
    return of ? [{ hit, of }] : []
  })
  const passing = known.filter(({ of }) => passes(of, filter))
  const reference = passing.filter(({ of }) => of.reference).length
  const totals = { own: passing.length - reference, reference }
  const isWithin = ({ of }: { readonly of: Facts }) => scope === 'all' || of.reference === (scope === 'reference')
  const within = passing.filter(isWithin)
  if (sort !== 'relevance') {
    const sign = sort === 'newest' ? -1 : 1
    within.sort((a, b) => sign * a.of.publishedOn.localeCompare(b.of.publishedOn))
  }
  const inScope = known.filter(isWithin)
  return {
    hits: within.slice(offset, offset + limit).map(({ hit, of }) => ({ ...hit, present: of.present })),
    total: within.length,
    totals,
    way: inScope.length > 0 ? found.way : 'nothing',
    words: found.words,
    suggestion: found.suggestion,
    facets: query.facets
      ? facetsOf(
          inScope.map(({ of }) => of),
          filter,
        )
      : null,
  }
}

/** By primary keys. */
const FACTS = prepared(
  `select p.id as document, p.class, p.form, p.published_on as "publishedOn", ${standingSql('$2')} as standing,
     case when p.class = 'reference' then p.issuer else p.organ end as organ,
     coalesce((select t.n from published_text t where t.document = p.id
       order by (t.effective_on is not null and t.effective_on <= $2::date) desc, t.effective_on desc, t.n desc limit 1), 1) as present
   from publication p where p.id = any($1::text[]) and p.published_on <= least($2::date, $3::date)`,
)

/** What is public of these documents on the day of a query; what is not is left out. */
export type ReadFacts = (
  days: Pick<SearchQuery, 'day' | 'today'>,
  documents: readonly string[],
) => Promise<ReadonlyMap<string, Facts>>

export const readFacts =
  (sql: Sql): ReadFacts =>
  async ({ day, today }, documents) => {
    if (documents.length === 0) return new Map()
    const rows = await sql<Omit<Facts, 'kind' | 'year' | 'reference'> & { class: DocumentClass; form: DocumentForm }>(FACTS, [
      documents,
      day,
      today,
    ])
    return new Map(
      rows.map(({ class: kind, form, ...row }) => [
        row.document,
        {
          ...row,
          reference: kind === 'reference',
          kind: kindOf({ class: kind, form }),
          year: Number(row.publishedOn.slice(0, 4)),
        },
      ]),
    )
  }

/**
 * Facts as a process keeps them while nothing public changes: `changed` is the entry of the log that last did, read before. They are
 * few and small, and most searches find what another has found.
 */
export function rememberedFacts(sql: Sql): (changed: number) => ReadFacts {
  const read = readFacts(sql)
  let good = ''
  let held = new Map<string, Facts | null>()
  return (changed) => async (days, documents) => {
    const moment = `${changed} ${days.day} ${days.today}`
    if (moment !== good) {
      good = moment
      held = new Map()
    }
    // Another search may begin a new one meanwhile.
    const mine = held
    const unknown = documents.filter((document) => !mine.has(document))
    const fresh = await read(days, unknown)
    for (const document of unknown) mine.set(document, fresh.get(document) ?? null)
    return new Map(
      documents.flatMap((document): [string, Facts][] => {
        const facts = mine.get(document)
        return facts ? [[document, facts]] : []
      }),
    )
  }
}

const facetNames = ['standing', 'organ', 'kind', 'year'] as const satisfies readonly (keyof SearchFilter)[]

const passes = (of: Facts, filter: SearchFilter, but?: keyof SearchFilter): boolean =>
  facetNames.every((name) => name === but || filter[name] === null || filter[name] === of[name])

/** Most frequent first; years by time. */
function facetsOf(all: readonly Facts[], filter: SearchFilter): NonNullable<SearchAnswer['facets']> {
  const count = <Name extends keyof SearchFilter>(name: Name): FacetCount<Facts[Name]>[] => {
    const counts = new Map<Facts[Name], number>()
    for (const of of all) if (passes(of, filter, name)) counts.set(of[name], (counts.get(of[name]) ?? 0) + 1)
    return [...counts].map(([value, times]) => ({ value, count: times })).sort((a, b) => b.count - a.count)
  }
  return {
    standing: count('standing'),
    organ: count('organ').filter(({ value }) => value !== ''),
    kind: count('kind'),
    year: count('year').sort((a, b) => b.value - a.value),
  }
}
