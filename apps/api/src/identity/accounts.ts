import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { LegalDate, Role } from '@fadu/core'
import type pg from 'pg'
import { type AnyRefusal, refuseByServer } from '../platform/http/refusals.ts'
import type { Auth } from './auth.ts'
import type { Hashing } from './hashing.ts'
import { passwordRefusal } from './passwordRules.ts'
import { isUsername, normalUsername } from './username.ts'

export interface NewCredential {
  readonly username: string
  /** The person's name, as the log will show it. */
  readonly name: string
  readonly password: string
  /** Id of the account, where it has one already (in the log, or in a demonstration); else a new one. */
  readonly account?: string
}

export interface ListedAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly disabled: boolean
  readonly grants: readonly { readonly role: Role; readonly organName: string; readonly until: LegalDate | null }[]
}

/** The credentials of accounts. What an account may do is in the log; how its owner proves who he is, is here. */
export interface Accounts {
  /** Gives a person a user name and password. The caller appends `AccountOpened` for the id that comes back. */
  readonly createCredential: (credential: NewCredential) => Promise<string | AnyRefusal>
  /** Takes a credential back whose account never came into the log. */
  readonly removeCredential: (account: string) => Promise<void>
  /** A password made here, to be handed over: good for three days, and for nothing but choosing one's own. All sessions end. */
  readonly giveOneTimePassword: (account: string) => Promise<string | AnyRefusal>
  /** The account's own choice. All its sessions end, this one too: who changed it signs in with it. */
  readonly changePassword: (account: string, current: string, next: string) => Promise<AnyRefusal | null>
  /** Also lets an account that was disabled sign in again. All its sessions end. */
  readonly setPassword: (account: string, password: string) => Promise<AnyRefusal | null>
  /** The account can sign in no more, and is out at once. */
  readonly disable: (account: string) => Promise<void>
  /** To be called after every change of what an account may do. */
  readonly endSessions: (account: string) => Promise<void>
  readonly findAccount: (
    username: string,
  ) => Promise<{ readonly id: string; readonly username: string; readonly name: string } | null>
  readonly listAccounts: (today: LegalDate) => Promise<readonly ListedAccount[]>
}

export function createAccounts(auth: Auth, pool: pg.Pool, hashing: Hashing): Accounts {
  const endSessions = async (account: string) => (await auth.$context).internalAdapter.deleteUserSessions(account)

  const findAccount: Accounts['findAccount'] = async (username) => {
    const { rows } = await pool.query('select id, username, name from auth."user" where username = $1', [
      normalUsername(username),
    ])
    return rows[0] ?? null
  }

  const setPassword: Accounts['setPassword'] = async (account, password) => {
    const { rows } = await pool.query('select username from auth."user" where id = $1', [account])
    if (!rows[0]) return refuseByServer('account.unknown', { username: account })
    const weak = passwordRefusal(password, rows[0].username)
    if (weak) return weak
    await (await auth.$context).internalAdapter.updatePassword(account, await hashing.hash(password))
    await endSessions(account)
    await pool.query('delete from auth.known_device where account = $1', [account])
    await pool.query('delete from auth.one_time_password where account = $1', [account])
    return null
  }

  return {
    endSessions,
    findAccount,
    setPassword,

    giveOneTimePassword: async (account) => {
      const password = oneTimePassword()
      const refusal = await setPassword(account, password)
      if (refusal) return refusal
      await pool.query(
        `insert into auth.one_time_password (account, expires_at) values ($1, now() + interval '3 days')
         on conflict (account) do update set expires_at = excluded.expires_at`,
        [account],
      )
      return password
    },

    changePassword: async (account, current, next) => {
      const { rows } = await pool.query(`select password from auth.account where "userId" = $1 and "providerId" = 'credential'`, [
        account,
      ])
      if (!rows[0]?.password || !(await hashing.verify(rows[0].password, current))) return refuseByServer('password.wrong')
      return current === next ? refuseByServer('password.same') : setPassword(account, next)
    },

    createCredential: async ({ username, name, password, account = randomUUID() }) => {
      if (!isUsername(username)) return refuseByServer('account.username')
      const weak = passwordRefusal(password, username)
      if (weak) return weak
      const { internalAdapter } = await auth.$context
      // The library wants an address for each user; nobody here has one, and none is ever written to.
      const user = { id: account, name, username, email: `${account}@account.invalid`, emailVerified: true }
      const credential = { providerId: 'credential', accountId: account, password: await hashing.hash(password) }
      try {
        // By its name for others' accounts; it is the one that writes both rows or none.
        await internalAdapter.createOAuthUser(user, credential)
      } catch (error) {
        if (await findAccount(username)) return refuseByServer('account.usernameTaken', { username })
        throw error
      }
      return account
    },

    removeCredential: async (account) => (await auth.$context).internalAdapter.deleteUser(account),

    disable: async (account) => {
      // A password that nobody knows, so that a try takes as long as any other.
      const { internalAdapter } = await auth.$context
      await internalAdapter.updatePassword(account, await hashing.hash(randomBytes(32).toString('base64')))
      await endSessions(account)
    },

    listAccounts: async (today) => {
      const { rows } = await pool.query(
        `select u.id, u.username, u.name, a.disabled_on is not null as disabled,
                coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'organName', o.name, 'until', g.until_day)
                                   order by g.from_day, g.id) filter (where g.id is not null), '[]') as grants
         from auth."user" u
         left join projection.account a on a.id = u.id
         left join projection.role_grant g on g.account = u.id and g.from_day <= $1 and (g.until_day is null or g.until_day >= $1)
         left join projection.organ o on o.id = g.organ
         group by u.id, a.disabled_on order by u.username`,
        [today],
      )
      return rows
    },
  }
}

/** Letters and digits that are not taken for one another when read out or written down. */
const clearSigns = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of five: some 98 bits. */
const oneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => clearSigns[randomInt(clearSigns.length)]).join('')).join('-')
