/** What a query may hold: nobody types more, and a search costs by the word. */
export const SEARCH_LIMITS = { characters: 200, terms: 20 } as const

export const isTooLong = (text: string): boolean =>
  [...text].length > SEARCH_LIMITS.characters || text.split(/\s+/u).filter(Boolean).length > SEARCH_LIMITS.terms
