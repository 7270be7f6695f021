import type { AccountState, Grant, GrantProposal, LegalDate, Person } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { type AnyRefusal, isAnyRefusal, refuseByServer } from '../platform/http/refusals.ts'
import type { LogDependencies } from '../platform/log/transact.ts'
import { type AccountRequest, giveAccountCommands } from './accountCommands.ts'
import type { IdentityService } from './identity.ts'

export interface AdministrationDeps {
  readonly register: { readonly log: LogDependencies }
  readonly identity: IdentityService
  readonly sql: () => Sql
}

interface Errand {
  readonly actor: Person
  readonly today: LegalDate
  readonly commandId: string
}

/** Opens an account without any right and gives its one-time password. The same id again gives another password, and no other account. */
export async function openAccount(
  { register, identity }: AdministrationDeps,
  errand: Errand,
  person: { readonly account: string; readonly username: string; readonly name: string },
): Promise<{ readonly account: string; readonly password: string } | AnyRefusal> {
  const { account, username, name } = person
  const held = await identity.findAccount(username)
  if (held && held.id !== account) return refuseByServer('account.usernameTaken', { username })
  if (!held) {
    // Nobody learns this one; the password that is handed over comes after the log knows the account.
    const made = await identity.createCredential({ username, name, password: crypto.randomUUID(), account })
    if (typeof made !== 'string') return made
  }
  const opened = await giveAccountCommands(register.log, { ...errand, commands: [{ type: 'openAccount', account, name }] })
  if (isAnyRefusal(opened)) {
    if (!held) await identity.removeCredential(account)
    return opened
  }
  const password = await identity.giveOneTimePassword(account)
  return typeof password === 'string' ? { account, password } : password
}

/** A new one-time password; that it was given is in the log, what it is nowhere. */
export async function resetPassword(
  { register, identity }: AdministrationDeps,
  errand: Errand,
  account: string,
): Promise<{ readonly password: string } | AnyRefusal> {
  const recorded = await giveAccountCommands(register.log, { ...errand, commands: [{ type: 'resetPassword', account }] })
  if (isAnyRefusal(recorded)) return recorded
  const password = await identity.giveOneTimePassword(account)
  return typeof password === 'string' ? { password } : password
}

export async function disableAccount(
  { register, identity }: AdministrationDeps,
  errand: Errand,
  account: string,
): Promise<{ readonly account: string } | AnyRefusal> {
  const recorded = await giveAccountCommands(register.log, { ...errand, commands: [{ type: 'disableAccount', account }] })
  if (isAnyRefusal(recorded)) return recorded
  await identity.disable(account)
  return { account }
}

/** A change of what an account may do. Whoever is signed in with it is out, and comes back with what it may now. */
export async function changeGrants(
  { register, identity }: AdministrationDeps,
  errand: Errand,
  command: AccountRequest['commands'][number],
): Promise<{ readonly account: string } | AnyRefusal> {
  const recorded = await giveAccountCommands(register.log, { ...errand, commands: [command] })
  if (isAnyRefusal(recorded)) return recorded
  await identity.endSessions(command.account)
  return { account: command.account }
}

export interface GrantedAccount {
  readonly id: string
  readonly name: string
  readonly disabledOn: LegalDate | null
  readonly grants: readonly (Grant & { readonly organName: string })[]
  readonly proposals: readonly (GrantProposal & { readonly organName: string })[]
}

/** Administrators' roles that wait for a second person, and whose they are to be; by the account's name. */
export async function pendingGrants(sql: Sql): Promise<readonly PendingGrant[]> {
  return sql(
    `select p->>'id' as id, a.id as account, a.name, p->>'role' as role, coalesce(o.name, p->>'organ') as "organName",
            p->>'from' as "from", p->>'proposedBy' as "proposedBy"
     from account a cross join jsonb_array_elements(a.state->'proposals') p left join organ o on o.id = p->>'organ'
     order by a.name, a.id`,
  )
}

interface PendingGrant extends Pick<GrantProposal, 'id' | 'role' | 'from' | 'proposedBy'> {
  readonly account: string
  readonly name: string
  readonly organName: string
}

/** All accounts with every grant they hold, held and will hold, and those that wait for a second person. By name; a county has dozens. */
export async function listGrants(sql: Sql): Promise<readonly GrantedAccount[]> {
  const rows = await sql<{ state: AccountState; organs: Readonly<Record<string, string>> | null }>(
    `select a.state, (select jsonb_object_agg(o.id, o.name) from organ o
                      where o.id in (select jsonb_path_query(a.state, '$.*[*].organ') #>> '{}')) as organs
     from account a order by a.name, a.id`,
  )
  return rows.map(({ state, organs }) => {
    const named = <G extends Grant>(grant: G) => ({ ...grant, organName: organs?.[grant.organ] ?? grant.organ })
    return {
      id: state.account,
      name: state.name,
      disabledOn: state.disabledOn,
      grants: state.grants.map(named),
      proposals: state.proposals.map(named),
    }
  })
}
