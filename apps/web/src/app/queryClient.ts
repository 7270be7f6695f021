import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isLost, isSignedOut } from './refusals.ts'

/** A lost answer of a query is asked for twice more; a refusal stays the same however often one asks. */
const RETRIES = 2

export interface QueryClientOptions {
  /** The session ended while a page was open. */
  readonly onSignedOut: () => void
  readonly retry?: boolean
}

export function createQueryClient({ onSignedOut, retry = true }: QueryClientOptions): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // What a browser thinks of the network says nothing about a server in the same house.
        networkMode: 'always',
        // Going back to a list within this time shows it at once and at the same place.
        staleTime: 15_000,
        retry: (failures, error) => retry && failures < RETRIES && isLost(error),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
