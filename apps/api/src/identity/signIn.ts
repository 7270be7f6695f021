import { randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isAPIError } from 'better-auth/api'
import type pg from 'pg'
import { type AnyRefusal, refuseByServer } from '../platform/http/refusals.ts'
import { TurnsBusy } from '../platform/http/turns.ts'
import type { Auth } from './auth.ts'
import { sessionCookie } from './authOptions.ts'
import type { Throttle } from './throttle.ts'
import { isUsername, MAX_USERNAME } from './username.ts'

/** At most that many sessions of one account at a time; the oldest ends. */
const MOST_SESSIONS = 3

/** A device where the account signed in within half a year is known. */
const deviceCookie = '__Host-fadu-device'
const DEVICE_SECONDS = 180 * 24 * 60 * 60

export interface SignInAttempt {
  readonly username: string
  readonly password: string
  readonly headers: IncomingHttpHeaders
  /** Address of the sender. */
  readonly address: string
}

/** Values for `Set-Cookie`. */
export interface SignedIn {
  readonly account: string
  readonly cookies: readonly string[]
}

export interface SignInDependencies {
  readonly auth: Auth
  readonly pool: pg.Pool
  readonly throttle: Throttle
  readonly now: () => Date
}

const wrong: AnyRefusal = { refused: true, code: 'session.wrongPassword', source: null, params: {} }

/**
 * Signs a person in with user name and password. A wrong password, a name that nobody has, and an account that is disabled
 * get the same answer in the same time.
 */
export function signingIn({
  auth,
  pool,
  throttle,
  now,
}: SignInDependencies): (attempt: SignInAttempt) => Promise<SignedIn | AnyRefusal> {
  const inTurn = oneAtATime()
  return async ({ username, password, headers, address }) => {
    if (username.length > 4 * MAX_USERNAME) return wrong
    return inTurn(username, async () => {
      const device = cookieIn(headers, deviceCookie)
      const attempt = { username, address, device }
      const seconds = await throttle.begin(attempt)
      if (seconds > 0) return refuseByServer('session.throttled', { seconds })

      const session = await signInByLibrary(auth, username, password)
      if ('refused' in session) {
        if (session !== wrong) await throttle.notMade(attempt)
        return session
      }
      if (await isDisabled(pool, session.account)) {
        await endSessions(auth, session.account)
        return wrong
      }
      if (await isExpired(pool, session.account)) {
        await endSessions(auth, session.account)
        return refuseByServer('session.oneTimeExpired')
      }
      const known = device ?? randomBytes(24).toString('base64url')
      await throttle.succeeded(attempt, session.account, known)
      await endSurplus(pool, session.account, now())
      return { account: session.account, cookies: [...session.cookies, setDeviceCookie(known)] }
    })
  }
}

async function signInByLibrary(auth: Auth, username: string, password: string): Promise<SignedIn | AnyRefusal> {
  try {
    // A name that cannot be one would be told apart by its answer's time; so a name that nobody has is tried.
    const body = { username: isUsername(username) ? username : 'nobody-has-this-name', password }
    const { headers, response } = await auth.api.signInUsername({ body, returnHeaders: true })
    return { account: response.user.id, cookies: sessionCookies(headers) }
  } catch (error) {
    if (error instanceof TurnsBusy) return refuseByServer('server.busy')
    if (isAPIError(error) && error.statusCode < 500) return wrong
    throw error
  }
}

/** Only the session's own; the library also clears cookies that we never set. */
export const sessionCookies = (headers: Headers): string[] =>
  headers.getSetCookie().filter((cookie) => cookie.startsWith(`${sessionCookie}=`))

const endSessions = async (auth: Auth, account: string) => (await auth.$context).internalAdapter.deleteUserSessions(account)

async function isDisabled(pool: pg.Pool, account: string): Promise<boolean> {
  const { rows } = await pool.query('select 1 from projection.account where id = $1 and disabled_on is not null', [account])
  return rows.length > 0
}

/** A one-time password that was not used in its time. */
async function isExpired(pool: pg.Pool, account: string): Promise<boolean> {
  const { rows } = await pool.query('select 1 from auth.one_time_password where account = $1 and expires_at < now()', [account])
  return rows.length > 0
}

async function endSurplus(pool: pg.Pool, account: string, now: Date): Promise<void> {
  await pool.query(
    `delete from auth.session where "expiresAt" < $2 or ("userId" = $1 and id not in (
       select id from auth.session where "userId" = $1 order by "createdAt" desc, id limit $3))`,
    [account, now, MOST_SESSIONS],
  )
}

const setDeviceCookie = (device: string) =>
  `${deviceCookie}=${device}; Max-Age=${DEVICE_SECONDS}; Path=/; HttpOnly; Secure; SameSite=Lax`

function cookieIn(headers: IncomingHttpHeaders, name: string): string | null {
  const found = (headers.cookie ?? '').split(/; */).find((pair) => pair.startsWith(`${name}=`))
  const value = found?.slice(name.length + 1) ?? ''
  return /^[\w-]{16,64}$/.test(value) ? value : null
}

/** Attempts in one name wait for each other, so that each knows of the failures before it. */
function oneAtATime() {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
