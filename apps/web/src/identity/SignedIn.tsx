import { DeskPage, DeskTopBar, EmptyState, Skeleton } from '@fadu/ui'
import { type ReactNode, useState } from 'react'
import { Navigate, useLocation } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { ReadProblem } from '../app/QueryView.tsx'
import { SessionProvider } from '../app/session.tsx'
import { useSignedOut } from '../app/signedOut.ts'
import { appWords } from '../app/words.ts'
import { OwnPassword } from './OwnPassword.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { SignOutButton } from './SignOutButton.tsx'
import { useSessionQuery } from './useSessionQuery.ts'
import { identityWords } from './words.ts'

/**
 * Lets nobody in without a session: who comes without one signs in first and then arrives where they wanted. A session that ends
 * while a page is open does not take the page away: one signs in again over it, and what was typed is still there.
 */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const query = useSessionQuery()
  const { pathname, search, hash } = useLocation()
  const [signedOut] = useSignedOut()
  const [last, setLast] = useState(query.session)
  if (query.session && query.session !== last) setLast(query.session)

  // With a one-time password there is nothing to go on with, whatever was open before.
  const session = query.session ?? (query.data?.oneTime ? null : last)
  if (session) {
    const over = signedOut || query.data?.account === null
    return (
      <SessionProvider session={session}>
        {children}
        {over && <SignInAgain account={session.account} />}
      </SessionProvider>
    )
  }
  if (query.isPending) return <Bare>{<Skeleton lines={6} />}</Bare>
  if (!query.data) return <Bare>{<ReadProblem error={query.error} onRetry={query.refetch} />}</Bare>
  if (query.data.account && query.data.oneTime) return <Bare>{<OwnPassword name={query.data.account.name} />}</Bare>
  if (query.data.account) return <NoGrant name={query.data.account.name} />
  return <Navigate to={`${addresses.signIn}?next=${encodeURIComponent(`${pathname}${search}${hash}`)}`} replace />
}

function Bare({ children }: { readonly children: ReactNode }) {
  const words = useWordsOf(appWords)
  return <DeskPage top={<DeskTopBar name={words.productName} where={words.desk} />}>{children}</DeskPage>
}

function NoGrant({ name }: { readonly name: string }) {
  const words = useWordsOf(identityWords)
  return (
    <Bare>
      <Page title={words.noGrantTitle}>
        <EmptyState action={<SignOutButton />}>{words.noGrantBody(name)}</EmptyState>
      </Page>
    </Bare>
  )
}
