import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../app/trpc.ts'

/** Two texts of a document, by their hashes. */
export interface ComparedPair {
  readonly documentId: string
  readonly from: string
  readonly to: string
}

/** What differs between two texts. They never change, so neither does it. */
export function useComparison(pair: ComparedPair | null) {
  const trpc = useTRPC()
  const { documentId = '', from = '', to = '' } = pair ?? {}
  return useQuery(
    trpc.registry.compare.queryOptions(
      { id: documentId, from, to },
      { enabled: pair !== null, staleTime: Number.POSITIVE_INFINITY },
    ),
  )
}
