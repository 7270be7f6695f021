import { z } from 'zod'
import { adminRoles, type Role, roles } from '../schema/actor.ts'
import { type LegalDate, legalDateSchema } from '../schema/legalDate.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A grant is role × organ × period; the stream is the account's. Credentials are not in the log. */
export interface Grant {
  readonly id: string
  readonly role: Role
  readonly organ: string
  readonly from: LegalDate
  readonly until: LegalDate | null
}

export interface AccountState {
  readonly account: string
  readonly name: string
  readonly seq: number
  readonly grants: readonly Grant[]
  readonly disabledOn: LegalDate | null
}

export const initialAccount: AccountState = { account: '', name: '', seq: 0, grants: [], disabledOn: null }

const id = z.string().min(1).max(100)

export const accountCommandSchemas = {
  openAccount: z.strictObject({ account: id, name: z.string().trim().min(1).max(40) }),
  grantRole: z.strictObject({
    account: id,
    grantId: id,
    role: z.enum(roles),
    organ: id,
    from: legalDateSchema,
    until: legalDateSchema.nullable().default(null),
  }),
  revokeGrant: z.strictObject({ account: id, grantId: id, on: legalDateSchema }),
  disableAccount: z.strictObject({ account: id }),
} as const

export type AccountCommand = {
  [T in keyof typeof accountCommandSchemas]: z.output<(typeof accountCommandSchemas)[T]> & { readonly type: T }
}[keyof typeof accountCommandSchemas]

export type AccountEvent =
  | {
      readonly type: 'AccountOpened'
      readonly legalDate: LegalDate
      readonly data: { readonly account: string; readonly name: string }
    }
  | { readonly type: 'RoleGranted'; readonly legalDate: LegalDate; readonly data: Grant }
  | { readonly type: 'GrantRevoked'; readonly legalDate: LegalDate; readonly data: { readonly grantId: string } }
  | { readonly type: 'AccountDisabled'; readonly legalDate: LegalDate; readonly data: Record<string, never> }

const isAdmin = (role: Role) => (adminRoles as readonly Role[]).includes(role)

/** Is the grant in force on that day? */
export const holdsOn = (grant: Pick<Grant, 'from' | 'until'>, day: LegalDate): boolean =>
  grant.from <= day && (!grant.until || day <= grant.until)

/**
 * 三员分立: an administrator holds one admin role, no business role beside it, and grants nothing to himself.
 * `by` is the account that acts.
 */
export function decideAccount(
  state: AccountState,
  command: AccountCommand,
  by: string,
  today: LegalDate,
): AccountEvent | Refusal {
  if (command.type === 'openAccount')
    return state.seq > 0
      ? refuse('grant.twice')
      : { type: 'AccountOpened', legalDate: today, data: { account: command.account, name: command.name } }
  if (state.seq === 0 || state.disabledOn) return refuse('grant.unknown')
  if (command.account === by) return refuse('grant.self')
  switch (command.type) {
    case 'grantRole': {
      const held = state.grants.filter((grant) => !grant.until || grant.until >= command.from)
      if (held.some((grant) => grant.id === command.grantId || (grant.role === command.role && grant.organ === command.organ)))
        return refuse('grant.twice')
      const mixes = held.some((grant) => isAdmin(grant.role) || isAdmin(command.role))
      if (mixes) return refuse('grant.adminExclusive')
      const { grantId, role, organ, from, until } = command
      return { type: 'RoleGranted', legalDate: today, data: { id: grantId, role, organ, from, until } }
    }
    case 'revokeGrant':
      return state.grants.some((grant) => grant.id === command.grantId && holdsOn(grant, command.on))
        ? { type: 'GrantRevoked', legalDate: command.on, data: { grantId: command.grantId } }
        : refuse('grant.unknown')
    case 'disableAccount':
      return { type: 'AccountDisabled', legalDate: today, data: {} }
  }
}

export function evolveAccount(state: AccountState, event: AccountEvent): AccountState {
  const seq = state.seq + 1
  switch (event.type) {
    case 'AccountOpened':
      return { ...state, ...event.data, seq }
    case 'RoleGranted':
      return { ...state, grants: [...state.grants, event.data], seq }
    case 'GrantRevoked':
      return {
        ...state,
        grants: state.grants.map((grant) => (grant.id === event.data.grantId ? { ...grant, until: event.legalDate } : grant)),
        seq,
      }
    case 'AccountDisabled':
      return { ...state, disabledOn: event.legalDate, seq }
  }
}
