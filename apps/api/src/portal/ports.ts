import type { DocumentClass, DocumentForm, LegalDate, PublicFigure, Rate, Refusal, Standing, Stock, Timeliness } from '@fadu/core'

/** What the portal needs of a search: documents by words, never drafts, each once. Whoever wires the server passes it in. */
export interface SearchPort {
  readonly find: (query: SearchRequest) => Promise<SearchResult>
  /** Moves whenever another engine answers, so that what it said is not remembered as the other's. */
  readonly moment: () => string
}

export interface SearchRequest {
  readonly text: string
  readonly scope: 'own' | 'reference' | 'all'
  readonly today: LegalDate
  /** 截至日期 */
  readonly day: LegalDate
  readonly filter: SearchFilter
  readonly sort: SearchSort
  readonly facets: boolean
  readonly offset: number
  readonly limit: number
}

export interface SearchFilter {
  readonly standing: Standing | null
  readonly organ: string | null
  readonly kind: SearchKind | null
  readonly year: number | null
}

export const searchStandings = [
  'inForce',
  'notYetInForce',
  'repealed',
  'lapsed',
  'annulled',
] as const satisfies readonly Standing[]
export const searchSorts = ['relevance', 'newest', 'oldest'] as const
export type SearchSort = (typeof searchSorts)[number]

/** A document's form where it is a special one, else its class. */
export const searchKinds = [
  'normativeDocument',
  'policyDocument',
  'reference',
  'amendingDecision',
  'repealDecision',
  'cleanUpDecision',
  'extensionDecision',
] as const satisfies readonly (DocumentForm | DocumentClass)[]
export type SearchKind = (typeof searchKinds)[number]

export interface SearchResult {
  readonly engine: 'meilisearch' | 'postgres'
  readonly standIn: boolean
  readonly hits: readonly {
    readonly document: string
    readonly n: number
    readonly place: { readonly label: string; readonly anchor: string; readonly text: string } | null
  }[]
  readonly total: number
  readonly totals: { readonly own: number; readonly reference: number }
  readonly way: 'number' | 'all' | 'corrected' | 'some' | 'nothing'
  readonly words: readonly string[]
  readonly suggestion: string | null
  readonly facets: SearchFacets | null
}

export interface SearchFacets {
  readonly standing: readonly { readonly value: Standing; readonly count: number }[]
  /** Ids of organs, or the names of issuers outside the register. */
  readonly organ: readonly { readonly value: string; readonly count: number }[]
  readonly kind: readonly { readonly value: SearchKind; readonly count: number }[]
  readonly year: readonly { readonly value: number; readonly count: number }[]
}

/** What the portal needs of statistics: figures of a period without a word of a draft. Whoever wires the server passes it in. */
export interface StatisticsPort {
  /** Moves whenever a figure may. */
  readonly moment: () => Promise<string>
  /** Years with something to count, the latest first. */
  readonly years: (today: LegalDate) => Promise<readonly number[]>
  readonly read: (
    asked: {
      readonly year?: number | undefined
      readonly from?: LegalDate | undefined
      readonly to?: LegalDate | undefined
      readonly asOf?: LegalDate | undefined
      readonly knownAt?: LegalDate | undefined
    },
    today: LegalDate,
  ) => Promise<PublicFigures | Refusal>
}

export interface PublicFigures {
  readonly from: LegalDate
  readonly to: LegalDate
  readonly asOf: LegalDate
  readonly knownAt: LegalDate | null
  readonly counts: Readonly<Record<PublicFigure, number>>
  readonly rates: { readonly filing: Rate; readonly timeliness: Rate; readonly conformity: Rate }
  readonly byUnit: readonly ({ readonly name: string } & Readonly<Record<Timeliness, number>>)[]
  readonly stock: Stock
  /** What was issued in the period, by day of publication. */
  readonly issued: readonly {
    readonly id: string
    readonly title: string
    readonly number: string | null
    readonly publishedOn: LegalDate
    /** At the authority where it went slowest. */
    readonly sentOn: LegalDate | null
    readonly days: number | null
    readonly timeliness: Timeliness | null
    readonly corrected: boolean
  }[]
}
