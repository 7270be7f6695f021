import type { DocumentClass, DocumentForm, LegalDate, Standing } from '@fadu/core'

/**
 * Full-text search over published texts: the port. PostgreSQL answers it always; Meilisearch stands before it where there is one.
 * Whoever asks gets documents, never drafts, each once.
 */
export type Search = (query: SearchQuery) => Promise<SearchAnswer>

export interface SearchQuery {
  readonly text: string
  /** The register's own documents, the texts kept to cite, or both. */
  readonly scope: 'own' | 'reference' | 'all'
  /** Business date: what is published later is not found yet. */
  readonly today: LegalDate
  /** 截至日期: standing and texts are those of this day; `today` where none was chosen. */
  readonly day: LegalDate
  readonly filter: SearchFilter
  readonly sort: 'relevance' | 'newest' | 'oldest'
  /** Whether counts are wanted beside the hits. */
  readonly facets: boolean
  readonly offset: number
  readonly limit: number
}

export interface SearchFilter {
  readonly standing: Standing | null
  /** Id of the lead organ; of reference texts the issuer's name. */
  readonly organ: string | null
  readonly kind: SearchKind | null
  /** Of publication. */
  readonly year: number | null
}

export const noFilter: SearchFilter = { standing: null, organ: null, kind: null, year: null }

/** What a document is in a list of results: its form where that is a special one, else its class. */
export type SearchKind = Exclude<DocumentForm, 'ordinary'> | DocumentClass

export const kindOf = (document: { readonly class: DocumentClass; readonly form: DocumentForm }): SearchKind =>
  document.form === 'ordinary' ? document.class : document.form

export interface SearchHit {
  readonly document: string
  /** The version that was found: the one of the day if it holds the words. */
  readonly n: number
  /** The article that answers best, uncut, where the engine knows it. */
  readonly place: SearchPlace | null
}

export interface SearchPlace {
  readonly label: string
  readonly anchor: string
  readonly text: string
}

export interface SearchAnswer {
  /** Who answered. */
  readonly engine: 'meilisearch' | 'postgres'
  /** PostgreSQL answered because there is a Meilisearch that cannot. */
  readonly standIn: boolean
  readonly hits: readonly SearchHit[]
  /** Documents within scope and filters; exact up to a thousand. */
  readonly total: number
  /** Documents found in each group, whatever the scope, within the filters. */
  readonly totals: { readonly own: number; readonly reference: number }
  readonly way: SearchWay
  /** What was looked for in the texts, as 2-grams and words, to mark it where it is found. */
  readonly words: readonly string[]
  /** 您是不是要找: the query with a slip mended. */
  readonly suggestion: string | null
  readonly facets: SearchFacets | null
}

/**
 * `number`: by its number. `all`: every word. `corrected`: no text holds the query, and the hits are those of the suggestion. `some`:
 * most of the words. `nothing`: there was nothing to look for, or it is not there.
 */
export type SearchWay = 'number' | 'all' | 'corrected' | 'some' | 'nothing'

/** Each counted within the other filters and without its own; what would leave nothing is not named. */
export interface SearchFacets {
  readonly standing: readonly FacetCount<Standing>[]
  readonly organ: readonly FacetCount<string>[]
  readonly kind: readonly FacetCount<SearchKind>[]
  readonly year: readonly FacetCount<number>[]
}

export interface FacetCount<Value> {
  readonly value: Value
  readonly count: number
}
