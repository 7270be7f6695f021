import type { LegalDate } from '@fadu/core'

/**
 * Full-text search over published texts: the port. PostgreSQL answers it always; another engine may stand before it. Whoever asks
 * gets documents, never drafts, each once.
 */
export type Search = (query: SearchQuery) => Promise<SearchAnswer>

export interface SearchQuery {
  readonly text: string
  /** The register's own documents, the texts kept to cite, or both. */
  readonly scope: 'own' | 'reference' | 'all'
  /** Business date: what is published later is not found yet. */
  readonly today: LegalDate
  readonly offset: number
  readonly limit: number
}

export interface SearchHit {
  readonly document: string
  /** The version that was found: the present one if it holds the words. */
  readonly n: number
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** Documents found in each group, whatever the scope. */
  readonly totals: { readonly own: number; readonly reference: number }
  /** `number`: by its number. `all`: every word. `some`: most of the words. `nothing`: there was nothing to look for, or it is not there. */
  readonly way: 'number' | 'all' | 'some' | 'nothing'
  /** What was looked for in the texts, as 2-grams and words, to mark it where it is found. */
  readonly words: readonly string[]
}
