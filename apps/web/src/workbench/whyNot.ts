import {
  type CommandType,
  commandRights,
  type DocumentState,
  deliberated,
  fairlyReviewed,
  lifecycle,
  type Refusal,
  type Role,
  refuse,
  reviewed,
  type Stage,
  signedByAll,
} from '@fadu/core'
import type { Workbench } from './bench.ts'

/** The way of a document, so that a step behind is not called "not yet". */
const order: readonly Stage[] = [
  'drafting',
  'consulting',
  'submitted',
  'awaitingMaterial',
  'reviewing',
  'returned',
  'failed',
  'outOfScope',
  'passed',
  'deferred',
  'rejected',
  'approved',
  'signed',
  'numbered',
  'published',
]

/** Steps of the way itself; others may be taken at any time, or never, and nobody waits for them. */
const way: readonly CommandType[] = [
  'proposeSubmission',
  'submit',
  'acceptForReview',
  'writeOpinion',
  'issueOpinion',
  'recordDeliberation',
  'sign',
  'assignNumber',
  'publish',
  'sendFiling',
]

/**
 * What stands in the way of a command that is otherwise this person's to give, as far as the state tells; null when nothing does.
 * The server has the last word. The order of the checks is that of the gate: text, opinion, fair competition, meeting, signature.
 */
export function obstacle(command: CommandType, state: DocumentState, answer: Pick<Workbench, 'notReady'>): Refusal | null {
  const first = (...refusals: readonly (Refusal | null)[]) => refusals.find((refusal) => refusal !== null) ?? null
  const gate = () => first(reviewed(state), fairlyReviewed(state))
  const meeting = () => deliberated(state, true)
  const stage = lifecycle[command].from.includes(state.stage) ? null : refuse('stage.wrong', { stage: state.stage, command })
  switch (command) {
    case 'proposeSubmission':
      return first(answer.notReady as Refusal | null, stage)
    case 'submit':
      return first(answer.notReady as Refusal | null, state.proposal ? null : refuse('submission.notProposed'), stage)
    case 'issueOpinion': {
      const draft = state.review?.draft
      if (!draft) return first(state.stage === 'reviewing' ? refuse('opinion.notWritten') : null, stage)
      return first(['lawful', 'outOfScope'].includes(draft.conclusion) ? fairlyReviewed(state) : null, stage)
    }
    case 'recordDeliberation':
      return first(gate(), stage)
    case 'sign':
      return first(gate(), meeting(), stage)
    case 'assignNumber':
      return first(gate(), meeting(), signedByAll(state), stage)
    case 'publish':
      return first(gate(), meeting(), signedByAll(state), state.number ? null : refuse('number.missing'), stage)
    default:
      return stage
  }
}

export interface NotYet {
  readonly command: CommandType
  readonly refusal: Refusal
}

const place = (stages: readonly Stage[]) => Math.max(...stages.map((stage) => order.indexOf(stage)))

/** Steps of the way that are this role's, still to come, and not possible now, each with its reason. */
export function notYet(state: DocumentState, role: Role, answer: Pick<Workbench, 'notReady' | 'available'>): readonly NotYet[] {
  if (state.stage === 'withdrawn' || state.stage === 'published') return []
  const here = order.indexOf(state.stage)
  return way
    .filter((command) => commandRights[command].some((right) => right.roles.includes(role)))
    .filter((command) => !answer.available.includes(command) && place(lifecycle[command].from) >= here)
    .flatMap((command) => {
      const refusal = obstacle(command, state, answer)
      return refusal ? [{ command, refusal }] : []
    })
}
