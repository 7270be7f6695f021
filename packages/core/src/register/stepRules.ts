import type { RulePack } from '../rules/rulePack.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import type { CommandType } from './commands.ts'
import type { AdoptedPack, Context } from './context.ts'
import type { DocumentState, Hash } from './state.ts'

/** The pack of a day among those adopted: the last that came into force by then; for days before any, the first. */
export const adoptedOn = (adopted: readonly AdoptedPack[], day: LegalDate): AdoptedPack | undefined =>
  adopted.findLast((pack) => pack.from <= day) ?? adopted[0]

type Packs = Pick<Context, 'rules' | 'adopted'>

/** The rules in force on a day. */
export const rulesOn = (context: Packs, day: LegalDate): RulePack => adoptedOn(context.adopted ?? [], day)?.rules ?? context.rules

/** The same with the hash under which the log keeps them. */
export function packOn(
  context: Packs & Pick<Context, 'pack'>,
  day: LegalDate,
): { readonly rules: RulePack; readonly pack: Hash } {
  const found = adoptedOn(context.adopted ?? [], day)
  return found ? { rules: found.rules, pack: found.hash } : { rules: context.rules, pack: context.pack }
}

/** The day of the last signature, on which the making is done. */
export const lastSignedOn = (state: Pick<DocumentState, 'signatures'>): LegalDate | null =>
  state.signatures
    .map((held) => held.on)
    .sort()
    .at(-1) ?? null

/**
 * The day on which the step began to which a command belongs. The step is judged by the rules of that day, also when the pack, or a
 * rule in it, changes in the middle; what begins with the command itself is judged by the command's day. Where one command asks rules
 * of two steps (a number rests on the meeting), the other step's day is asked for by name.
 */
export function stepBegan(state: DocumentState, command: { readonly type: CommandType; readonly on: LegalDate }): LegalDate {
  switch (command.type) {
    case 'closeConsultation':
      return state.consultation?.openedOn ?? command.on
    case 'acceptForReview':
    case 'requestMaterial':
    case 'supplyMaterial':
    case 'returnIncomplete':
    case 'writeOpinion':
    case 'issueOpinion':
    case 'askCounsel':
    case 'giveCounsel':
    case 'keepWithReasons':
      return state.review?.receivedOn ?? command.on
    case 'recordDeliberation':
    case 'sign':
      return state.opinion?.issuedOn ?? command.on
    case 'assignNumber':
      return lastSignedOn(state) ?? command.on
    case 'sendFiling':
    case 'resendFiling':
    case 'registerFiling':
    case 'returnFiling':
    case 'refuseFiling':
    case 'clearFiling':
    case 'askCorrection':
    case 'answerCorrection':
      return state.publication?.publishedOn ?? command.on
    case 'registerDraft':
    case 'reviseText':
    case 'addMaterial':
    case 'openConsultation':
    case 'addAssessment':
    case 'concludeFairCompetition':
    case 'proposeSubmission':
    case 'returnProposal':
    case 'submit':
    case 'publish':
    case 'withdraw':
    case 'receiveSuggestion':
    case 'declineSuggestion':
    case 'examineSuggestion':
    case 'answerSuggestion':
    case 'evaluate':
    case 'extend':
    case 'amend':
    case 'repeal':
    case 'declareLapsed':
    case 'annul':
    case 'suspendClause':
    case 'resumeClause':
    case 'correctRecord':
    case 'confirmCorrection':
    case 'declineCorrection':
    case 'withdrawCorrection':
      return command.on
  }
}
