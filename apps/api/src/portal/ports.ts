import type { LegalDate, PublicFigure, Rate, Refusal, Stock, Timeliness } from '@fadu/core'

/** What the portal needs of a search: documents by words, never drafts, each once. Whoever wires the server passes it in. */
export type SearchPort = (query: {
  readonly text: string
  readonly scope: 'own' | 'reference' | 'all'
  readonly today: LegalDate
  readonly offset: number
  readonly limit: number
}) => Promise<{
  readonly hits: readonly { readonly document: string; readonly n: number }[]
  readonly totals: { readonly own: number; readonly reference: number }
  readonly way: 'number' | 'all' | 'some' | 'nothing'
  readonly words: readonly string[]
}>

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
