import type { AppRouter } from '@fadu/api'
import type { LegalDate } from '@fadu/core'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTRPC } from '../app/trpc.ts'

/** What the rules say of a publication on certain days. */
export type Timing = inferRouterOutputs<AppRouter>['issuance']['timing']

/** The next number of a series, and those that the office reserved in it. */
export type ComingNumbers = Pick<inferRouterOutputs<AppRouter>['issuance']['outlook']['numbers'][number], 'next' | 'reserved'>

/** The numbers to come of each series of the lead organ; not known until they are read. */
export function useComingNumbers(id: string): (code: string) => ComingNumbers | null {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.issuance.outlook.queryOptions({ id }))
  return (code) => data?.numbers.find((series) => series.code === code) ?? null
}

/** The earliest day of effect without a reason, and the end of validity the rules compute; null until read. */
export function useTiming(id: string, publishedOn: LegalDate, effectiveOn: LegalDate | ''): Timing | null {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.issuance.timing.queryOptions({ id, publishedOn, effectiveOn: effectiveOn || publishedOn }))
  return data ?? null
}
