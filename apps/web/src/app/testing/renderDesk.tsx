import { LinkProvider } from '@fadu/ui'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router'
import { KeysProvider } from '../keys.tsx'
import { LanguageProvider } from '../language.tsx'
import { createQueryClient } from '../queryClient.ts'
import { RouterLink } from '../RouterLink.tsx'
import { setRequestGrant, setRequestLanguage } from '../requestFacts.ts'
import { type Session, SessionProvider } from '../session.tsx'
import { createSignedOutNote, SignedOutContext } from '../signedOut.ts'
import { TRPCProvider } from '../trpc.ts'
import { type Answers, type FakeServer, fakeServer } from './fakeServer.ts'

/** A clerk of the housing department of an invented county. */
export const clerk: Session = {
  account: { id: 'sunyue', name: '孙悦' },
  acting: { id: 'grant-1', role: 'draftingClerk', organ: 'housing', organName: '禾川县住房和城乡建设局' },
  grants: [{ id: 'grant-1', role: 'draftingClerk', organ: 'housing', organName: '禾川县住房和城乡建设局' }],
  today: '2021-03-05',
  jurisdiction: '禾川县',
}

export interface DeskOptions {
  readonly answers?: Answers
  readonly session?: Session
  readonly address?: string
}

/** Draws a part of the desk with everything it stands on but the network. */
export function renderDesk(children: ReactNode, { answers = {}, session = clerk, address = '/desk' }: DeskOptions = {}) {
  return renderRoutes([{ path: '*', element: <SessionProvider session={session}>{children}</SessionProvider> }], {
    answers,
    address,
  })
}

/** The same for whole routes, which find their session themselves. */
export function renderRoutes(routes: RouteObject[], { answers = {}, address = '/desk' }: Omit<DeskOptions, 'session'> = {}) {
  standInForDialogs()
  setRequestLanguage('zh')
  setRequestGrant(null)
  const server: FakeServer = fakeServer(answers)
  const signedOut = createSignedOutNote()
  const queries: QueryClient = createQueryClient({ onSignedOut: () => signedOut.set(true), retry: false })
  const router = createMemoryRouter(routes, { initialEntries: [address] })
  const view = render(
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={server.client} queryClient={queries}>
        <SignedOutContext value={signedOut}>
          <LanguageProvider>
            <KeysProvider>
              <LinkProvider link={RouterLink}>
                <RouterProvider router={router} />
              </LinkProvider>
            </KeysProvider>
          </LanguageProvider>
        </SignedOutContext>
      </TRPCProvider>
    </QueryClientProvider>,
  )
  return { ...view, server, router, user: userEvent.setup({ delay: null }) }
}

/** The test's page knows the element, not how it opens over others. */
function standInForDialogs() {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
  }
}
