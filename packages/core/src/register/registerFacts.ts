import { z } from 'zod'
import { type HolidayNotice, holidayNoticeSchema } from '../rules/holidayNotice.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import { legalDateSchema } from '../schema/legalDate.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Hash } from './state.ts'

/** A rule pack as the log names it, and the first day on which it is in force. */
export interface Adoption {
  readonly hash: Hash
  /** Id of the pack: shanghai. */
  readonly pack: string
  readonly from: LegalDate
}

export interface PackProposal extends Adoption {
  readonly id: string
  readonly reason: string
  readonly proposedBy: string
  readonly proposedOn: LegalDate
}

/** What the register knows about itself: which rules are in force from when, and which holiday notices were added. Plain JSON. */
export interface RegisterState {
  readonly seq: number
  /** In the order in which they came into force. */
  readonly adopted: readonly Adoption[]
  /** A switch that waits for the second person. */
  readonly proposal: PackProposal | null
  readonly notices: readonly HolidayNotice[]
}

export const initialRegister: RegisterState = { seq: 0, adopted: [], proposal: null, notices: [] }

const id = z.string().min(1).max(100)
const reason = z.string().trim().min(1, { error: 'text.empty' }).max(500, { error: 'text.tooLong' })

/**
 * Commands on the register itself. Changing the pack takes two security administrators; a holiday notice is entered by the system
 * administrator. The pack lies in the content-addressed store before it is named.
 */
export const registerCommandSchemas = {
  proposeRulePack: z.strictObject({
    proposalId: id,
    hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'hash.invalid' }),
    pack: id,
    from: legalDateSchema,
    reason,
  }),
  confirmRulePack: z.strictObject({ proposalId: id }),
  rejectRulePack: z.strictObject({ proposalId: id, reason }),
  addHolidayNotice: z.strictObject({ notice: holidayNoticeSchema }),
} as const

export type RegisterCommandType = keyof typeof registerCommandSchemas
export type RegisterCommand = {
  [T in RegisterCommandType]: z.output<(typeof registerCommandSchemas)[T]> & { readonly type: T }
}[RegisterCommandType]

export type RegisterEvent =
  | {
      readonly type: 'RulePackProposed'
      readonly legalDate: LegalDate
      readonly data: Omit<PackProposal, 'proposedBy' | 'proposedOn'>
    }
  /** Its legal day is the first on which the pack is in force. The first pack of a register has no proposal. */
  | { readonly type: 'RulePackAdopted'; readonly legalDate: LegalDate; readonly data: Adoption & { readonly proposal?: string } }
  | {
      readonly type: 'RulePackRejected'
      readonly legalDate: LegalDate
      readonly data: { readonly proposal: string; readonly reason: string }
    }
  | { readonly type: 'HolidayNoticeAdded'; readonly legalDate: LegalDate; readonly data: { readonly notice: HolidayNotice } }

const twoPersons = '三员分立和规则变更的内控要求'

/** The pack in force on a day, by its adoption; before the first, the first. */
const inForce = (state: RegisterState, day: LegalDate) => state.adopted.findLast((held) => held.from <= day) ?? state.adopted[0]

/**
 * A pack changes from a day to come, never backwards: what has begun was begun under the old one, and stays with it. `by` is the account
 * that acts.
 */
export function decideRegister(
  state: RegisterState,
  command: RegisterCommand,
  by: string,
  today: LegalDate,
): RegisterEvent | Refusal {
  switch (command.type) {
    case 'proposeRulePack': {
      const { proposalId, hash, pack, from, reason: why } = command
      if (state.proposal) return refuse('rulePack.pending', { pack: state.proposal.pack })
      if (from <= today) return refuse('rulePack.dayPassed', { from, today })
      if (inForce(state, from)?.hash === hash) return refuse('rulePack.same')
      return { type: 'RulePackProposed', legalDate: today, data: { id: proposalId, hash, pack, from, reason: why } }
    }
    case 'confirmRulePack': {
      const { proposal } = state
      if (proposal?.id !== command.proposalId) return refuse('rulePack.noProposal')
      if (proposal.proposedBy === by) return refuse('rulePack.samePerson', {}, twoPersons)
      const { hash, pack, from } = proposal
      if (from <= today) return refuse('rulePack.dayPassed', { from, today })
      return { type: 'RulePackAdopted', legalDate: from, data: { hash, pack, from, proposal: proposal.id } }
    }
    case 'rejectRulePack':
      return state.proposal?.id === command.proposalId
        ? { type: 'RulePackRejected', legalDate: today, data: { proposal: command.proposalId, reason: command.reason } }
        : refuse('rulePack.noProposal')
    case 'addHolidayNotice':
      return state.notices.some((held) => JSON.stringify(held) === JSON.stringify(command.notice))
        ? refuse('notice.twice')
        : { type: 'HolidayNoticeAdded', legalDate: today, data: { notice: command.notice } }
  }
}

export function evolveRegister(
  state: RegisterState,
  event: RegisterEvent & { readonly actor: { readonly account: string } },
): RegisterState {
  const seq = state.seq + 1
  switch (event.type) {
    case 'RulePackProposed':
      return { ...state, seq, proposal: { ...event.data, proposedBy: event.actor.account, proposedOn: event.legalDate } }
    case 'RulePackAdopted': {
      const { hash, pack, from } = event.data
      // One that is decided later for the same day takes its place; a stable sort keeps it behind.
      const adopted = [...state.adopted, { hash, pack, from }].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
      return { ...state, seq, adopted, proposal: null }
    }
    case 'RulePackRejected':
      return { ...state, seq, proposal: null }
    case 'HolidayNoticeAdded':
      return { ...state, seq, notices: [...state.notices, event.data.notice] }
  }
}
