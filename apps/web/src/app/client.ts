import type { AppRouter } from '@fadu/api'
import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import { requestHeaders } from './requestFacts.ts'

/** Longer than any answer takes; after it the person is told that the answer is lost, and may ask for it again. */
const PATIENCE_MS = 60_000

const fetchWithin: typeof fetch = (input, init) => {
  const timeout = AbortSignal.timeout(PATIENCE_MS)
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout })
}

export type DeskClient = TRPCClient<AppRouter>

/** Calls of one moment travel together, ten at most, as the server takes no more. */
export const createDeskClient = (): DeskClient =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: '/trpc',
        maxItems: 10,
        maxURLLength: 6000,
        headers: requestHeaders,
        fetch: fetchWithin as never,
      }),
    ],
  })
