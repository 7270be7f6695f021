import { mayCommand, subjectOf } from '../rights/may.ts'
import type { Person } from '../schema/actor.ts'
import { type CommandType, commandTypes } from './commands.ts'
import type { OrganFacts } from './context.ts'
import { keepsEntry, pendingCorrections } from './corrections.ts'
import { lifecycle } from './decide/decide.ts'
import type { DocumentState } from './state.ts'

/** Commands that come from a decision's publication or belong to a register of their own; no screen offers them on the document. */
const notOffered: ReadonlySet<CommandType> = new Set<CommandType>(['registerDraft', 'amend', 'repeal', 'declareLapsed', 'extend'])

const openFor: Partial<Record<CommandType, (state: DocumentState, actor: Person) => boolean>> = {
  sendFiling: (state) => state.filings.some((filing) => filing.stage === 'due'),
  resendFiling: (state) => state.filings.some((filing) => filing.stage === 'returned'),
  answerCorrection: (state) => state.filings.some((filing) => filing.stage === 'correctionAsked'),
  registerFiling: (state, actor) => filingIs(state, actor, 'sent', 'resent'),
  returnFiling: (state, actor) => filingIs(state, actor, 'sent', 'resent'),
  refuseFiling: (state, actor) => filingIs(state, actor, 'sent', 'resent'),
  clearFiling: (state, actor) => filingIs(state, actor, 'registered'),
  askCorrection: (state, actor) => filingIs(state, actor, 'registered'),
  submit: (state) => state.proposal !== null,
  returnProposal: (state) => state.proposal !== null,
  proposeSubmission: (state) => state.proposal === null && state.text !== null,
  issueOpinion: (state) => state.review?.draft !== null && state.review !== null,
  requestMaterial: (state, actor) => actor.role === (state.stage === 'submitted' ? 'reviewHead' : 'legalReviewer'),
  addAssessment: (state) => state.majorDecision,
  keepWithReasons: (state) => state.opinion?.conclusion === 'changesRequired' && state.opinion.textHash === state.text?.hash,
  recordDeliberation: (state, actor) =>
    !state.deliberations.some((held) => held.organ === actor.organ && held.decision === 'approved'),
  sign: (state, actor) => !state.signatures.some((held) => held.organ === actor.organ),
  giveCounsel: (state, actor) => state.counsel.some((request) => request.counsel === actor.account && !request.answer),
  confirmCorrection: (state, actor) => anothersCorrection(state, actor),
  declineCorrection: (state, actor) => anothersCorrection(state, actor),
  withdrawCorrection: (state, actor) =>
    pendingCorrections(state).some((held) => held.proposedBy === actor.account && keepsEntry(actor, held)),
  declineSuggestion: (state) => state.suggestions.some((held) => held.stage === 'received'),
  examineSuggestion: (state) => state.suggestions.some((held) => held.stage === 'received'),
  answerSuggestion: (state) => state.suggestions.some((held) => held.stage === 'examined'),
  resumeClause: (state, actor) => state.suspensions.some((held) => held.until === null && held.authority === actor.organ),
  concludeFairCompetition: (state) => state.text !== null,
  openConsultation: (state) => state.text !== null,
}

const anothersCorrection = (state: DocumentState, actor: Person) =>
  pendingCorrections(state).some((held) => held.proposedBy !== actor.account && keepsEntry(actor, held))

const filingIs = (state: DocumentState, actor: Person, ...stages: readonly string[]) =>
  state.filings.some((filing) => filing.authority === actor.organ && stages.includes(filing.stage))

/** Commands a screen offers this person on this document now. `decide` has the last word. */
export function availableCommands(
  state: DocumentState,
  actor: Person,
  organs: Readonly<Record<string, OrganFacts>>,
): readonly CommandType[] {
  const subject = subjectOf(state, organs)
  return commandTypes.filter(
    (type) =>
      !notOffered.has(type) &&
      lifecycle[type].from.includes(state.stage) &&
      mayCommand(actor, type, subject) &&
      (openFor[type]?.(state, actor) ?? true),
  )
}
