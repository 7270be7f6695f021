import { type Action, type LegalDate, mayAct, type Role } from '@fadu/core'
import { createContext, type ReactNode, useContext } from 'react'

export interface Grant {
  readonly id: string
  readonly role: Role
  readonly organ: string
  readonly organName: string
}

/** Who works at this page, and as what. */
export interface Session {
  readonly account: { readonly id: string; readonly name: string }
  readonly acting: Grant
  readonly grants: readonly Grant[]
  /** The business date. */
  readonly today: LegalDate
  readonly jurisdiction: string
}

const SessionContext = createContext<Session | null>(null)

export const SessionProvider = ({ session, children }: { readonly session: Session; readonly children: ReactNode }) => (
  <SessionContext value={session}>{children}</SessionContext>
)

/** Only on pages inside the desk's layout, which lets nobody in without a session. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession: outside the desk')
  return session
}

/** Whether this person, as now acting, may do something that is no command on a document: what to offer. The server asks again. */
export function useMay(): (action: Action) => boolean {
  const { account, acting } = useSession()
  const { role, organ, organName } = acting
  return (action) => mayAct({ account: account.id, name: account.name, role, organ, organName }, action)
}

/** 县司法局 for 禾川县司法局: within one's own jurisdiction its name goes without saying. */
export function organInShort(organName: string, jurisdiction: string): string {
  const own = jurisdiction.length > 1 && organName.startsWith(jurisdiction)
  return own ? organName.slice(jurisdiction.length - 1) : organName
}
