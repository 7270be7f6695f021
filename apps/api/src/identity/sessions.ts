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

/** From the cookie to the person who acts. The library checks the cookie and finds its row; what has gone stale is removed. */
export const identifyBySession =
  (deps: SessionDependencies): Identify =>
  async (headers) => {
    if (!headers.cookie?.includes(`${sessionCookie}=`)) return nobody
    const found = await deps.auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) })
    if (!found) return nobody
    const { session, user } = found
    const standing = await standingOf(deps.pool, user.id, deps.today())
    const used = deps.now().getTime() - session.updatedAt.getTime()
    const age = deps.now().getTime() - session.createdAt.getTime()
    const limits = standing.grants.some(({ role }) => isAdministrator(role)) ? lifetime.administrator : lifetime.person
    if (standing.disabled || used > limits.idle || age > limits.absolute) {
      await (await deps.auth.$context).internalAdapter.deleteSession(session.token)
      return nobody
    }
    if (used > NOTE_USE_AFTER)
      await deps.pool.query('update auth.session set "updatedAt" = $2 where id = $1', [session.id, deps.now()])
    const account = { id: user.id, name: standing.name ?? user.name }
    return {
      account,
      grants: standing.grants,
      ...actingAs(account, standing.grants, headers),
      session: { startedAt: session.createdAt },
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

/** What the log says of an account on that day. Reads two indexes and a few rows. */
async function standingOf(pool: pg.Pool, account: string, today: LegalDate) {
  const { rows } = await pool.query<{ name: string; disabled: boolean; grants: HeldGrant[] }>(
    `select a.name, a.disabled_on is not null as disabled,
            coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'organ', g.organ, 'organName', coalesce(o.name, g.organ),
                                                  'from', g.from_day, 'until', g.until_day) order by g.from_day, g.id)
                     filter (where g.id is not null), '[]') as grants
     from projection.account a
     left join projection.role_grant g on g.account = a.id and g.from_day <= $2 and (g.until_day is null or g.until_day >= $2)
     left join projection.organ o on o.id = g.organ
     where a.id = $1 group by a.id`,
    [account, today],
  )
  return rows[0] ?? { name: null, disabled: false, grants: [] }
}
