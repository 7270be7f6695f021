import type { IncomingHttpHeaders } from 'node:http'
import type { LegalDate, Person, Role } from '@fadu/core'

/** A role that an account holds for an organ on the business date. */
export interface HeldGrant {
  readonly id: string
  readonly role: Role
  readonly organ: string
  readonly organName: string
  readonly from: LegalDate
  readonly until: LegalDate | null
}

/** Who sends a request: the account that signed in, what it holds, and the person it acts as. */
export interface Identity {
  readonly account: { readonly id: string; readonly name: string } | null
  /** Ordered: the first is taken where the request names none. */
  readonly grants: readonly HeldGrant[]
  /** Null for the public, for an account without a grant, and where the request names a grant that the account does not hold. */
  readonly actor: Person | null
  /** The grant that `actor` stands for. */
  readonly acting: HeldGrant | null
  readonly session: { readonly startedAt: Date } | null
  /** Signed in with a one-time password: until the account has chosen its own there is no actor, and nothing is open. */
  readonly oneTime?: true
}

/** Port: tells who sends a request from its cookie and its header `x-fadu-grant`. Never throws for a bad cookie. */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Identity>

/** The public: nobody signed in. */
export const nobody: Identity = { account: null, grants: [], actor: null, acting: null, session: null }
