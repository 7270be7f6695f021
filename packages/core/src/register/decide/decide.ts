import { mayCommand, subjectOf } from '../../rights/may.ts'
import type { Command, CommandType } from '../commands.ts'
import type { Context } from '../context.ts'
import type { DocumentEvent } from '../events.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DocumentState, Stage } from '../state.ts'
import { packOn, stepBegan } from '../stepRules.ts'
import * as afterlife from './afterlife.ts'
import * as corrections from './corrections.ts'
import * as draft from './draft.ts'
import * as filing from './filing.ts'
import type { Envelope, Handler } from './handler.ts'
import * as issuance from './issuance.ts'
import * as review from './review.ts'

/** Stages before publication; `withdraw` is possible from each. */
const unpublished: readonly Stage[] = [
  'drafting',
  'consulting',
  'submitted',
  'reviewing',
  'awaitingMaterial',
  'returned',
  'passed',
  'failed',
  'outOfScope',
  'approved',
  'deferred',
  'rejected',
  'signed',
  'numbered',
]
const published: readonly Stage[] = ['published']

interface Rule<T extends CommandType> {
  /** Stages from which the command is possible. */
  readonly from: readonly Stage[]
  readonly decide: Handler<T>
  /** The act may have happened on an earlier day than the one on which it is recorded: a meeting, a signature. */
  readonly datedBack?: true
}

/** The lifecycle: from where, and what decides. One row a command; the table is that of the domain card §2. */
export const lifecycle: { readonly [T in CommandType]: Rule<T> } = {
  registerDraft: { from: ['drafting'], decide: draft.registerDraft },
  reviseText: {
    from: ['drafting', 'returned', 'failed', 'rejected', 'passed', 'approved', 'outOfScope'],
    decide: draft.reviseText,
  },
  addMaterial: { from: ['drafting', 'returned'], decide: draft.addMaterial },
  openConsultation: { from: ['drafting'], decide: draft.openConsultation },
  closeConsultation: { from: ['consulting'], decide: draft.closeConsultation },
  addAssessment: { from: ['drafting'], decide: draft.addAssessment, datedBack: true },
  concludeFairCompetition: {
    from: unpublished.filter((stage) => !['approved', 'rejected', 'signed', 'numbered'].includes(stage)),
    decide: draft.concludeFairCompetition,
    datedBack: true,
  },
  proposeSubmission: { from: ['drafting'], decide: draft.proposeSubmission },
  returnProposal: { from: ['drafting'], decide: draft.returnProposal },
  submit: { from: ['drafting'], decide: draft.submit },
  acceptForReview: { from: ['submitted'], decide: review.acceptForReview },
  requestMaterial: { from: ['submitted', 'reviewing'], decide: review.requestMaterial },
  supplyMaterial: { from: ['awaitingMaterial'], decide: review.supplyMaterial },
  returnIncomplete: { from: ['submitted', 'awaitingMaterial'], decide: review.returnIncomplete },
  writeOpinion: { from: ['reviewing'], decide: review.writeOpinion },
  issueOpinion: { from: ['reviewing'], decide: review.issueOpinion },
  askCounsel: { from: ['reviewing'], decide: review.askCounsel },
  giveCounsel: { from: ['reviewing', 'awaitingMaterial'], decide: review.giveCounsel },
  keepWithReasons: { from: ['returned'], decide: review.keepWithReasons },
  recordDeliberation: { from: ['passed', 'deferred', 'outOfScope'], decide: issuance.recordDeliberation, datedBack: true },
  sign: { from: ['approved', 'outOfScope'], decide: issuance.sign, datedBack: true },
  assignNumber: { from: ['signed'], decide: issuance.assignNumber },
  publish: { from: ['numbered'], decide: issuance.publish, datedBack: true },
  withdraw: { from: unpublished, decide: issuance.withdraw },
  sendFiling: { from: published, decide: filing.sendFiling, datedBack: true },
  resendFiling: { from: published, decide: filing.resendFiling, datedBack: true },
  registerFiling: { from: published, decide: filing.registerFiling },
  returnFiling: { from: published, decide: filing.returnFiling },
  refuseFiling: { from: published, decide: filing.refuseFiling },
  clearFiling: { from: published, decide: filing.clearFiling },
  askCorrection: { from: published, decide: filing.askCorrection },
  answerCorrection: { from: published, decide: filing.answerCorrection },
  receiveSuggestion: { from: published, decide: filing.receiveSuggestion, datedBack: true },
  declineSuggestion: { from: published, decide: filing.declineSuggestion },
  examineSuggestion: { from: published, decide: filing.examineSuggestion },
  answerSuggestion: { from: published, decide: filing.answerSuggestion },
  evaluate: { from: published, decide: afterlife.evaluate },
  extend: { from: published, decide: afterlife.extend, datedBack: true },
  amend: { from: published, decide: afterlife.amend, datedBack: true },
  repeal: { from: published, decide: afterlife.repeal, datedBack: true },
  declareLapsed: { from: published, decide: afterlife.declareLapsed, datedBack: true },
  annul: { from: published, decide: afterlife.annul, datedBack: true },
  suspendClause: { from: published, decide: afterlife.suspendClause, datedBack: true },
  resumeClause: { from: published, decide: afterlife.resumeClause, datedBack: true },
  correctRecord: { from: [...unpublished, 'published'], decide: corrections.correctRecord },
  confirmCorrection: { from: published, decide: corrections.confirmCorrection },
  declineCorrection: { from: published, decide: corrections.declineCorrection },
  withdrawCorrection: { from: published, decide: corrections.withdrawCorrection },
}

export type DecidedCommand = Command & Envelope

/**
 * What a command does to a document, or why not. Pure: the day, the rules and what other streams say come in with `context`.
 * Checks in this order: the person's right, the stage, the date, then the guard of the command itself, by the rules of the day on
 * which its step began.
 * Returns the one event that the command yields; effects on other documents are commands of their own (`commandOfEffect`).
 * Takes a command as `commandSchemas` leaves it; throws a RangeError for one that there is not, and for one of nobody.
 */
export function decide(state: DocumentState, command: DecidedCommand, context: Context): readonly DocumentEvent[] | Refusal {
  const { type, actor } = command
  if (!Object.hasOwn(lifecycle, type)) throw new RangeError(`decide: there is no command ${type}`)
  if (!actor) throw new RangeError(`decide: ${type} needs an actor`)
  if (state.seq === 0 && type !== 'registerDraft') return refuse('document.unknown')
  const subject =
    type === 'registerDraft'
      ? { ...subjectOf(state, context.facts.organs), draftingUnit: actor.organ }
      : subjectOf(state, context.facts.organs, context.facts.decision)
  if (!mayCommand(actor, type, subject)) return refuse('rights.denied', { command: type, role: actor.role })
  if (state.class === 'reference') return refuse('document.reference')
  const rule = lifecycle[type] as Rule<CommandType>
  if (!rule.from.includes(state.stage)) return refuse('stage.wrong', { stage: state.stage, command: type })
  if (command.on > context.today) return refuse('date.future', { on: command.on, today: context.today })
  if (!rule.datedBack && command.on !== context.today) return refuse('date.notToday', { on: command.on, today: context.today })
  const began = stepBegan(state, command)
  const outcome = rule.decide(state, command as never, { ...context, ...packOn(context, began), began })
  return 'refused' in outcome ? outcome : [outcome]
}
