import { z } from 'zod'
import { adminRoles, type Role, roles, serverActor } from '../schema/actor.ts'
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

/** An administrator's role that waits for the second person. */
export interface GrantProposal extends Grant {
  readonly proposedBy: string
}

export interface AccountState {
  readonly account: string
  readonly name: string
  readonly seq: number
  readonly grants: readonly Grant[]
  readonly proposals: readonly GrantProposal[]
  readonly disabledOn: LegalDate | null
}

export const initialAccount: AccountState = { account: '', name: '', seq: 0, grants: [], proposals: [], disabledOn: null }

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
  confirmGrant: z.strictObject({ account: id, grantId: id }),
  rejectGrant: z.strictObject({ account: id, grantId: id }),
  revokeGrant: z.strictObject({ account: id, grantId: id, on: legalDateSchema }),
  /** A one-time password was handed out; the password itself is never in the log. */
  resetPassword: z.strictObject({ account: id }),
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
  | { readonly type: 'GrantProposed'; readonly legalDate: LegalDate; readonly data: GrantProposal }
  | { readonly type: 'GrantRejected'; readonly legalDate: LegalDate; readonly data: { readonly grantId: string } }
  | { readonly type: 'GrantRevoked'; readonly legalDate: LegalDate; readonly data: { readonly grantId: string } }
  | { readonly type: 'PasswordReset'; readonly legalDate: LegalDate; readonly data: Record<string, never> }
  | { readonly type: 'AccountDisabled'; readonly legalDate: LegalDate; readonly data: Record<string, never> }

const isAdmin = (role: Role) => (adminRoles as readonly Role[]).includes(role)

/** Is the grant in force on that day? */
export const holdsOn = (grant: Pick<Grant, 'from' | 'until'>, day: LegalDate): boolean =>
  grant.from <= day && (!grant.until || day <= grant.until)

/**
 * 三员分立: an administrator holds one admin role, no business role beside it, and grants nothing to himself. An administrator's role
 * takes two security administrators. `by` is the account that acts; the server itself, on the command line, acts alone.
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
  if (command.account === by) {
    if (command.type === 'disableAccount' || command.type === 'resetPassword') return refuse('account.self')
    return refuse('grant.self')
  }
  switch (command.type) {
    case 'grantRole': {
      const { grantId, role, organ, from, until } = command
      const data = { id: grantId, role, organ, from, until }
      const clash = clashOf(state, data)
      if (clash) return clash
      return isAdmin(role) && by !== serverActor.account
        ? { type: 'GrantProposed', legalDate: today, data: { ...data, proposedBy: by } }
        : { type: 'RoleGranted', legalDate: today, data }
    }
    case 'confirmGrant': {
      const proposal = state.proposals.find((held) => held.id === command.grantId)
      if (!proposal) return refuse('grant.unknown')
      const { proposedBy, ...data } = proposal
      if (proposedBy === by) return refuse('grant.samePerson')
      return clashOf({ ...state, proposals: [] }, data) ?? { type: 'RoleGranted', legalDate: today, data }
    }
    case 'rejectGrant':
      return state.proposals.some((held) => held.id === command.grantId)
        ? { type: 'GrantRejected', legalDate: today, data: { grantId: command.grantId } }
        : refuse('grant.unknown')
    case 'revokeGrant':
      return state.grants.some((grant) => grant.id === command.grantId && holdsOn(grant, command.on))
        ? { type: 'GrantRevoked', legalDate: command.on, data: { grantId: command.grantId } }
        : refuse('grant.unknown')
    case 'resetPassword':
      return { type: 'PasswordReset', legalDate: today, data: {} }
    case 'disableAccount':
      return { type: 'AccountDisabled', legalDate: today, data: {} }
  }
}

/** Why the account cannot hold this grant beside what it holds or is about to hold. */
function clashOf(state: AccountState, wanted: Grant): Refusal | null {
  const held = [...state.grants, ...state.proposals].filter((grant) => !grant.until || grant.until >= wanted.from)
  if (held.some((grant) => grant.id === wanted.id || (grant.role === wanted.role && grant.organ === wanted.organ)))
    return refuse('grant.twice')
  return held.some((grant) => isAdmin(grant.role) || isAdmin(wanted.role)) ? refuse('grant.adminExclusive') : null
}

export function evolveAccount(state: AccountState, event: AccountEvent): AccountState {
  const seq = state.seq + 1
  switch (event.type) {
    case 'AccountOpened':
      return { ...state, ...event.data, seq }
    case 'GrantProposed':
      return { ...state, proposals: [...state.proposals, event.data], seq }
    case 'RoleGranted':
      return { ...state, grants: [...state.grants, event.data], proposals: without(state, event.data.id), seq }
    case 'GrantRejected':
      return { ...state, proposals: without(state, event.data.grantId), seq }
    case 'GrantRevoked':
      return {
        ...state,
        grants: state.grants.map((grant) => (grant.id === event.data.grantId ? { ...grant, until: event.legalDate } : grant)),
        seq,
      }
    case 'PasswordReset':
      return { ...state, seq }
    case 'AccountDisabled':
      return { ...state, disabledOn: event.legalDate, proposals: [], seq }
  }
}

const without = ({ proposals }: AccountState, id: string) => proposals.filter((held) => held.id !== id)
