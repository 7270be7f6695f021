import type { IncomingHttpHeaders } from 'node:http'
import { adminRoles, type LegalDate, type Person } from '@fadu/core'
import type pg from 'pg'
import { type HeldGrant, type Identify, type Identity, nobody } from '../platform/http/identity.ts'
import type { Auth } from './auth.ts'
import { sessionCookie } from './authOptions.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How long a session may rest, and how long it may last at all. An administrator's are shorter. */
const lifetime = {
  person: { idle: 30 * MINUTE, absolute: 12 * HOUR },
  administrator: { idle: 15 * MINUTE, absolute: 8 * HOUR },
} as const

/** Noting every use would be a write for each request; a minute is exact enough for half an hour. */
const NOTE_USE_AFTER = MINUTE

export interface SessionDependencies {
  readonly auth: Auth
  readonly pool: pg.Pool
  /** The business date, on which grants are in force or not. */
  readonly today: () => LegalDate
  /** The clock, by which sessions end: never a business date. */
  readonly now: () => Date
}

/**
 * From the cookie to the person who acts. Whether a cookie is genuine the library says, once; whether its session still holds and
 * what the account may do is read anew for every request, in one query. What has gone stale is removed.
 */
export function identifyBySession({ auth, pool, today, now }: SessionDependencies): Identify {
  const sessionOf = genuineSessions(auth)
  return async (headers) => {
    const id = await sessionOf(headers.cookie)
    const session = id && (await readSession(pool, id, today()))
    if (!session) return nobody
    const used = now().getTime() - session.updatedAt.getTime()
    const age = now().getTime() - session.createdAt.getTime()
    const limits = session.grants.some(({ role }) => isAdministrator(role)) ? lifetime.administrator : lifetime.person
    if (session.disabled || session.expiresAt <= now() || used > limits.idle || age > limits.absolute) {
      await (await auth.$context).internalAdapter.deleteSession(session.token)
      return nobody
    }
    if (used > NOTE_USE_AFTER) await pool.query('update auth.session set "updatedAt" = $2 where id = $1', [session.id, now()])
    const account = { id: session.account, name: session.name }
    return {
      account,
      grants: session.grants,
      ...(session.oneTime ? ({ actor: null, acting: null, oneTime: true } as const) : actingAs(account, session.grants, headers)),
      session: { startedAt: session.createdAt },
    }
  }
}

const MOST_REMEMBERED = 10_000

/** The id of the session that a cookie was made for; the library has checked its signature, which never changes. */
function genuineSessions(auth: Auth): (cookies: string | undefined) => Promise<string | null> {
  const known = new Map<string, string>()
  return async (cookies) => {
    const cookie = (cookies ?? '').split(/; */).find((pair) => pair.startsWith(`${sessionCookie}=`))
    if (!cookie) return null
    const id = known.get(cookie)
    if (id) return id
    const found = await auth.api.getSession({ headers: new Headers({ cookie }) })
    if (!found) return null
    if (known.size >= MOST_REMEMBERED) known.delete(known.keys().next().value!)
    known.set(cookie, found.session.id)
    return found.session.id
  }
}

const isAdministrator = (role: string) => (adminRoles as readonly string[]).includes(role)

/** The grant that the request names, else the first; none for a name that the account does not hold. */
function actingAs(
  account: { id: string; name: string },
  grants: readonly HeldGrant[],
  headers: IncomingHttpHeaders,
): Pick<Identity, 'actor' | 'acting'> {
  const named = headers['x-fadu-grant']
  const acting = (named === undefined || named === '' ? grants[0] : grants.find(({ id }) => id === named)) ?? null
  if (!acting) return { actor: null, acting: null }
  const { organ, organName, role } = acting
  const actor: Person = { account: account.id, name: account.name, organ, organName, role }
  return { actor, acting }
}

interface SessionRow {
  readonly id: string
  readonly token: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly expiresAt: Date
  readonly account: string
  readonly name: string
  readonly disabled: boolean
  readonly oneTime: boolean
  readonly grants: readonly HeldGrant[]
}

/** A session, and what the log says of its account on that day. Five lookups by primary key and one by `role_grant_account`. */
async function readSession(pool: pg.Pool, id: string, today: LegalDate): Promise<SessionRow | undefined> {
  const { rows } = await pool.query<SessionRow>({
    name: 'session',
    text: `
      select s.id, s.token, s."createdAt", s."updatedAt", s."expiresAt", u.id as account, coalesce(a.name, u.name) as name,
             a.disabled_on is not null as disabled, o.account is not null as "oneTime", held.grants
      from auth.session s
      join auth."user" u on u.id = s."userId"
      left join projection.account a on a.id = u.id
      left join auth.one_time_password o on o.account = u.id
      cross join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'organ', g.organ, 'organName', coalesce(o.name, g.organ),
                                                     'from', g.from_day, 'until', g.until_day) order by g.from_day, g.id), '[]') as grants
        from projection.role_grant g left join projection.organ o on o.id = g.organ
        where g.account = u.id and g.from_day <= $2 and (g.until_day is null or g.until_day >= $2)) held
      where s.id = $1`,
    values: [id, today],
  })
  return rows[0]
}
