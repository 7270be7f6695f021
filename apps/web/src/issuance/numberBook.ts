import type { AppRouter } from '@fadu/api'
import type { inferRouterOutputs } from '@trpc/server'

export type NumberBook = inferRouterOutputs<AppRouter>['issuance']['numbers']

export interface NumberSeriesKey {
  readonly organ: string
  readonly code: string
  readonly year: number
}

/** `hechuan-government/禾政规发` of the address. */
export function seriesKeyOf(written: string | null): Pick<NumberSeriesKey, 'organ' | 'code'> | null {
  const at = written?.indexOf('/') ?? -1
  return written && at > 0 ? { organ: written.slice(0, at), code: written.slice(at + 1) } : null
}
