import type { IncomingHttpHeaders } from 'node:http'
import type { LegalDate } from '@fadu/core'
import pg from 'pg'
import type { Database } from '../platform/database/openDatabase.ts'
import type { Identify } from '../platform/http/identity.ts'
import type { AnyRefusal } from '../platform/http/refusals.ts'
import { type Accounts, createAccounts } from './accounts.ts'
import { createAuth } from './auth.ts'
import { createHashing } from './hashing.ts'
import { identifyBySession } from './sessions.ts'
import { type SignedIn, type SignInAttempt, sessionCookies, signingIn } from './signIn.ts'
import { createThrottle } from './throttle.ts'

export interface IdentityDependencies {
  readonly database: Pick<Database, 'poolConfig'>
  /** `FADU_SECRET`: signs session cookies and keys the hashes of names and devices. */
  readonly secret: string
  /** The business date. */
  readonly today: () => LegalDate
  /** The clock; for tests. */
  readonly now?: () => Date
}

/** Accounts' credentials, signing in and out, and who sends a request. */
export interface IdentityService extends Accounts {
  readonly identify: Identify
  readonly signIn: (attempt: SignInAttempt) => Promise<SignedIn | AnyRefusal>
  /** Ends the session of the request; gives the cookies that make the browser forget it. */
  readonly signOut: (headers: IncomingHttpHeaders) => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Opens the identity on a pool of its own, so that nobody waits at the door because the desk is busy. */
export async function openIdentity({
  database,
  secret,
  today,
  now = () => new Date(),
}: IdentityDependencies): Promise<IdentityService> {
  const pool = new pg.Pool({ ...database.poolConfig({ searchPath: 'auth' }), max: 8, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while it rests is replaced at its next use.
  pool.on('error', () => {})
  const hashing = createHashing()
  const auth = createAuth(pool, hashing, secret)
  await auth.$context
  return {
    ...createAccounts(auth, pool, hashing),
    identify: identifyBySession({ auth, pool, today, now }),
    signIn: signingIn({ auth, pool, throttle: createThrottle(pool, secret, now), now }),
    signOut: async (headers) => {
      const { headers: answer } = await auth.api.signOut({
        headers: new Headers({ cookie: headers.cookie ?? '' }),
        returnHeaders: true,
      })
      return sessionCookies(answer)
    },
    close: () => pool.end(),
  }
}
