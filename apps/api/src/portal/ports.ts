import type { LegalDate } from '@fadu/core'

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
