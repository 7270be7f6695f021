import type { LegalDate } from '@fadu/core'
import { useQuery } from '@tanstack/react-query'
import { getUntypedClient } from '@trpc/client'
import { useTRPCClient } from '../app/trpc.ts'

interface SeriesOutlook {
  readonly code: string
  readonly next: number
}

/** What the rules say of a publication on these days. */
export interface Timing {
  readonly earliest: { readonly on: LegalDate; readonly days: number; readonly source: string } | null
  readonly validity: { readonly validUntil: LegalDate; readonly years: number; readonly source: string } | null
}

/** The next number of each series of the lead organ; not known until it is read. */
export function useNextSerials(id: string): (code: string) => number | null {
  const client = useTRPCClient()
  const { data } = useQuery({
    queryKey: [['issuance', 'outlook'], { id }],
    queryFn: async () => (await getUntypedClient(client).query('issuance.outlook', { id })) as { numbers: readonly SeriesOutlook[] },
    retry: false,
  })
  return (code) => data?.numbers.find((series) => series.code === code)?.next ?? null
}

/** The earliest day of effect without a reason, and the end of validity the rules compute; null until read. */
export function useTiming(id: string, publishedOn: LegalDate, effectiveOn: LegalDate | ''): Timing | null {
  const client = useTRPCClient()
  const { data } = useQuery({
    queryKey: [['issuance', 'timing'], { id, publishedOn, effectiveOn }],
    queryFn: async () =>
      (await getUntypedClient(client).query('issuance.timing', { id, publishedOn, effectiveOn: effectiveOn || publishedOn })) as Timing,
    retry: false,
  })
  return data ?? null
}
