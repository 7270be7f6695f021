import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { RouterProvider } from 'react-router/dom'
import { createDeskClient } from './client.ts'
import { KeysProvider } from './keys.tsx'
import { LanguageProvider } from './language.tsx'
import { createQueryClient } from './queryClient.ts'
import { createDeskRouter } from './routes.tsx'
import { createSignedOutNote, SignedOutContext } from './signedOut.ts'
import { TRPCProvider } from './trpc.ts'

/** The desk with everything it stands on. */
export function App() {
  const [{ client, queries, router, signedOut }] = useState(() => {
    const signedOut = createSignedOutNote()
    return {
      signedOut,
      client: createDeskClient(),
      queries: createQueryClient({ onSignedOut: () => signedOut.set(true) }),
      router: createDeskRouter(),
    }
  })
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <SignedOutContext value={signedOut}>
          <LanguageProvider onChange={() => queries.invalidateQueries()}>
            <KeysProvider>
              <RouterProvider router={router} />
            </KeysProvider>
          </LanguageProvider>
        </SignedOutContext>
      </TRPCProvider>
    </QueryClientProvider>
  )
}
