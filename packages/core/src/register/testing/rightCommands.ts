import type { Person } from '../../schema/actor.ts'
import type { LegalDate } from '../../schema/legalDate.ts'
import type { CommandType } from '../commands.ts'
import type { Context, Facts } from '../context.ts'
import { type DecidedCommand, decide } from '../decide/decide.ts'
import type { DocumentEvent } from '../events.ts'
import type { Refusal } from '../refusal.ts'
import type { DocumentState } from '../state.ts'
import { inputOf, today } from './inputs.ts'
import { decision, people, type Situation, situations } from './situations.ts'
import { contextOn, person, testOrgans } from './world.ts'

/** A command with all that `decide` looks at. */
export interface Given {
  readonly type: CommandType
  readonly state: DocumentState
  readonly actor: Person
  readonly on: LegalDate
  readonly today: LegalDate
  readonly input: Readonly<Record<string, unknown>>
  readonly facts: Facts
  readonly packs: Partial<Pick<Context, 'rules' | 'adopted'>>
}

/** What is otherwise in it: parts of the state, of the input and of the facts are laid over those that are there. */
export interface Change {
  readonly state?: Partial<DocumentState>
  readonly actor?: Person
  readonly on?: LegalDate
  readonly today?: LegalDate
  readonly input?: Readonly<Record<string, unknown>>
  readonly facts?: Partial<Facts>
  readonly packs?: Given['packs']
}

/** For each command one situation and one person with whom it goes through. */
const start: Readonly<Record<CommandType, readonly [Situation, Person]>> = {
  registerDraft: ['nothing', people.clerk],
  reviseText: ['drafted', people.clerk],
  addMaterial: ['drafted', people.clerk],
  openConsultation: ['drafted', people.clerk],
  closeConsultation: ['consulting', people.clerk],
  addAssessment: ['drafted', people.clerk],
  concludeFairCompetition: ['submitted', people.fairness],
  proposeSubmission: ['drafted', people.clerk],
  returnProposal: ['proposed', people.head],
  submit: ['proposed', people.head],
  acceptForReview: ['submitted', people.reviewHead],
  requestMaterial: ['reviewing', people.reviewer],
  supplyMaterial: ['awaitingInReview', people.clerk],
  returnIncomplete: ['awaitingInReview', people.reviewHead],
  writeOpinion: ['reviewing', people.reviewer],
  issueOpinion: ['written', people.reviewHead],
  askCounsel: ['reviewing', people.reviewer],
  giveCounsel: ['counselAsked', people.counsel],
  keepWithReasons: ['returnedForChanges', people.head],
  recordDeliberation: ['passed', people.secretary],
  sign: ['approved', people.leader],
  assignNumber: ['signed', people.office],
  publish: ['numbered', people.office],
  withdraw: ['drafted', people.head],
  sendFiling: ['published', people.office],
  resendFiling: ['filingReturned', people.office],
  registerFiling: ['sent', people.city],
  returnFiling: ['sent', people.city],
  refuseFiling: ['sent', people.city],
  clearFiling: ['filed', people.city],
  askCorrection: ['filed', people.city],
  answerCorrection: ['correctionAsked', people.office],
  receiveSuggestion: ['published', people.city],
  declineSuggestion: ['suggested', people.city],
  examineSuggestion: ['suggested', people.city],
  answerSuggestion: ['suggestionExamined', people.city],
  evaluate: ['published', people.head],
  extend: ['evaluated', people.office],
  amend: ['published', people.office],
  repeal: ['published', people.office],
  declareLapsed: ['published', people.office],
  annul: ['published', people.city],
  suspendClause: ['published', people.city],
  resumeClause: ['suspended', people.city],
  correctRecord: ['published', people.office],
  confirmCorrection: ['correctionProposed', people.office],
  declineCorrection: ['correctionProposed', people.office],
  withdrawCorrection: ['ownCorrectionProposed', people.office],
}

/** The command with nothing wrong in it. */
export function rightCommand(type: CommandType): Given {
  const [situation, actor] = start[type]
  const { state } = situations[situation]()
  return {
    type,
    state,
    actor,
    on: today,
    today,
    input: inputOf(type, state, actor),
    facts: { organs: testOrgans, decision, targets: { decision } },
    packs: {},
  }
}

export const changed = (given: Given, change: Change): Given => ({
  ...given,
  ...change,
  state: { ...given.state, ...change.state },
  input: { ...given.input, ...change.input },
  facts: { ...given.facts, ...change.facts },
  packs: { ...given.packs, ...change.packs },
})

export const decided = (given: Given): readonly DocumentEvent[] | Refusal => {
  const { type, state, actor, on, today: day, input, facts, packs } = given
  return decide(state, { ...input, type, on, actor } as unknown as DecidedCommand, contextOn(day, facts, packs))
}

/** Another person in the same role at the same organ. */
export const another = ({ role, organ }: Person): Person => person(role, organ, '-another')
