/** The two texts of an address: versions of one document, or with `with` the second of another document. */
export interface ComparisonAddress {
  readonly id: string
  readonly from?: number | undefined
  readonly with?: string | undefined
  readonly to?: number | undefined
  readonly view?: 'inline' | 'sideBySide'
}

/** /d/3f2a/compare?from=1&to=2, or of its files. Side by side needs no word in it. */
export function comparisonAddress({ id, from, with: other, to, view }: ComparisonAddress, format?: 'docx' | 'xlsx'): string {
  const query = new URLSearchParams()
  if (from !== undefined) query.set('from', String(from))
  if (other !== undefined && other !== id) query.set('with', other)
  if (to !== undefined) query.set('to', String(to))
  if (view === 'inline' && !format) query.set('view', view)
  return `/d/${id}/compare${format ? `.${format}` : ''}${query.size > 0 ? `?${query}` : ''}`
}
