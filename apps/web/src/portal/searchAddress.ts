import type { SearchContent } from '@fadu/api'

type Asked = SearchContent['asked']

/** The address of the same search with something changed; it begins at the first page again unless one is named. */
export type SearchAddress = (change: Partial<Asked> & { readonly page?: number; readonly query?: string }) => string

/** Every choice is in the address, and none that stands anyway. */
export function searchAddressOf({ query, asked, preselected }: SearchContent, to: (path: string) => string): SearchAddress {
  return ({ page = 1, query: other, ...change }) => {
    const { scope, standing, organ, kind, year, on, sort } = { ...asked, ...change }
    const parameters = new URLSearchParams({ q: other ?? query })
    if (scope !== 'own') parameters.set('scope', scope)
    if (change.standing || !preselected) parameters.set('standing', standing)
    if (organ) parameters.set('organ', organ)
    if (kind) parameters.set('kind', kind)
    if (year) parameters.set('year', String(year))
    if (on) parameters.set('on', on)
    if (sort !== 'relevance') parameters.set('sort', sort)
    if (page > 1) parameters.set('page', String(page))
    return to(`/search?${parameters}`)
  }
}
