import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../schema/actor.ts'
import { type CommandType, commandTypes } from './commands.ts'
import { type DecidedCommand, decide } from './decide/decide.ts'
import { isRefusal } from './refusal.ts'
import { inputOf, today } from './testing/inputs.ts'
import { decision, type Situation, situations } from './testing/situations.ts'
import { contextOn, person } from './testing/world.ts'

/**
 * The lifecycle table, written by hand from the domain card: which roles may give a command, and in which situations it is
 * possible. Every other cell must refuse. Nothing here is taken from the code under test.
 */
const making: Situation[] = [
  'empty',
  'drafted',
  'proposed',
  'consulting',
  'submitted',
  'reviewing',
  'counselAsked',
  'written',
  'awaitingBeforeAcceptance',
  'awaitingInReview',
  'returnedIncomplete',
  'returnedForChanges',
  'failed',
  'outOfScope',
  'passed',
  'deferred',
  'rejected',
  'changedByMeeting',
  'approved',
  'signed',
  'numbered',
]
const inForce: Situation[] = [
  'published',
  'sent',
  'filingReturned',
  'filed',
  'correctionAsked',
  'suggested',
  'suggestionExamined',
  'evaluated',
  'suspended',
  'correctionProposed',
  'ownCorrectionProposed',
]
const authorities: Role[] = ['filingAuthority', 'npcOffice']

const table: Record<CommandType, readonly [roles: readonly Role[], situations: readonly Situation[]]> = {
  registerDraft: [['draftingClerk'], ['nothing']],
  reviseText: [
    ['draftingClerk'],
    [
      'empty',
      'drafted',
      'proposed',
      'returnedIncomplete',
      'returnedForChanges',
      'changedByMeeting',
      'failed',
      'rejected',
      'passed',
      'approved',
      'outOfScope',
    ],
  ],
  addMaterial: [
    ['draftingClerk'],
    ['empty', 'drafted', 'proposed', 'returnedIncomplete', 'returnedForChanges', 'changedByMeeting'],
  ],
  openConsultation: [['draftingClerk'], ['drafted', 'proposed']],
  closeConsultation: [['draftingClerk'], ['consulting']],
  addAssessment: [['draftingClerk'], ['empty', 'drafted', 'proposed']],
  concludeFairCompetition: [
    ['fairnessReviewer'],
    [
      'drafted',
      'proposed',
      'consulting',
      'submitted',
      'reviewing',
      'counselAsked',
      'written',
      'awaitingBeforeAcceptance',
      'awaitingInReview',
      'returnedIncomplete',
      'returnedForChanges',
      'changedByMeeting',
      'failed',
      'outOfScope',
      'passed',
      'deferred',
    ],
  ],
  proposeSubmission: [['draftingClerk'], ['drafted', 'proposed']],
  returnProposal: [['draftingHead'], ['proposed']],
  submit: [['draftingHead'], ['proposed']],
  acceptForReview: [['reviewHead'], ['submitted']],
  requestMaterial: [
    ['reviewHead', 'legalReviewer'],
    ['submitted', 'reviewing', 'counselAsked', 'written'],
  ],
  supplyMaterial: [['draftingClerk'], ['awaitingBeforeAcceptance', 'awaitingInReview']],
  returnIncomplete: [['reviewHead'], ['submitted', 'awaitingBeforeAcceptance', 'awaitingInReview']],
  writeOpinion: [['legalReviewer'], ['reviewing', 'counselAsked', 'written']],
  issueOpinion: [['reviewHead'], ['written']],
  askCounsel: [['legalReviewer'], ['reviewing', 'written']],
  giveCounsel: [['legalCounsel'], ['counselAsked']],
  keepWithReasons: [['draftingHead'], ['returnedForChanges']],
  recordDeliberation: [['meetingSecretary'], ['passed', 'deferred', 'outOfScope']],
  sign: [['leader'], ['approved', 'outOfScope']],
  assignNumber: [['issuingOffice'], ['signed']],
  publish: [['issuingOffice'], ['numbered']],
  withdraw: [['draftingHead'], making],
  sendFiling: [
    ['issuingOffice'],
    [
      'published',
      'suggested',
      'suggestionExamined',
      'evaluated',
      'suspended',
      'correctionProposed',
      'ownCorrectionProposed',
      'repealed',
    ],
  ],
  resendFiling: [['issuingOffice'], ['filingReturned']],
  registerFiling: [authorities, ['sent']],
  returnFiling: [authorities, ['sent']],
  refuseFiling: [authorities, ['sent']],
  clearFiling: [authorities, ['filed']],
  askCorrection: [authorities, ['filed']],
  answerCorrection: [['issuingOffice'], ['correctionAsked']],
  receiveSuggestion: [authorities, [...inForce, 'repealed']],
  declineSuggestion: [authorities, ['suggested']],
  examineSuggestion: [authorities, ['suggested']],
  answerSuggestion: [authorities, ['suggestionExamined']],
  evaluate: [['draftingHead'], inForce],
  extend: [['issuingOffice'], ['evaluated']],
  amend: [['issuingOffice'], inForce],
  repeal: [['issuingOffice'], inForce],
  declareLapsed: [['issuingOffice'], inForce],
  annul: [authorities, inForce],
  suspendClause: [authorities, inForce.filter((situation) => situation !== 'suspended')],
  resumeClause: [authorities, ['suspended']],
  correctRecord: [
    ['issuingOffice', ...authorities],
    [
      'deferred',
      'rejected',
      'changedByMeeting',
      'approved',
      'signed',
      'numbered',
      ...inForce.filter((situation) => !['correctionProposed', 'ownCorrectionProposed'].includes(situation)),
      'repealed',
    ],
  ],
  // Proposed by a colleague: who proposed it himself takes it back.
  confirmCorrection: [['issuingOffice'], ['correctionProposed']],
  declineCorrection: [['issuingOffice'], ['correctionProposed']],
  withdrawCorrection: [['issuingOffice'], ['ownCorrectionProposed']],
}

/** Cells in which the role is right and the situation is right and yet the two do not go together. */
const exceptions: Partial<Record<CommandType, (role: Role, situation: Situation) => boolean>> = {
  requestMaterial: (role, situation) => (role === 'reviewHead') === (situation === 'submitted'),
  correctRecord: (role, situation) => role === 'issuingOffice' || ['filed', 'correctionAsked'].includes(situation),
  // The city suspended the clause; the congress does not lift what another suspended.
  resumeClause: (role) => role === 'filingAuthority',
}

const home: Record<Role, string> = {
  draftingClerk: 'housing',
  draftingHead: 'housing',
  legalReviewer: 'justice',
  reviewHead: 'justice',
  fairnessReviewer: 'market',
  legalCounsel: 'justice',
  consultedUnit: 'civil',
  issuingOffice: 'office',
  meetingSecretary: 'gov',
  leader: 'gov',
  filingAuthority: 'city',
  npcOffice: 'congress',
  lawGovOffice: 'justice',
  sysAdmin: 'office',
  securityAdmin: 'office',
  auditAdmin: 'office',
}

describe('lifecycle table: situations × commands × roles, own and other organ', () => {
  let cells = 0
  let accepted = 0

  it.each(Object.keys(situations) as Situation[])('%s', (situation) => {
    const { state } = situations[situation]()
    const wrong: string[] = []
    for (const type of commandTypes) {
      const [allowed, from] = table[type]
      for (const role of roles) {
        for (const organ of [home[role], 'civil']) {
          const actor = person(role, organ)
          const command = { ...inputOf(type, state, actor), type, on: today, actor } as unknown as DecidedCommand
          const outcome = decide(state, command, contextOn(today, { decision, targets: { decision } }))
          const registering = type === 'registerDraft'
          const expected =
            allowed.includes(role) &&
            from.includes(situation) &&
            (organ === home[role] || registering) &&
            (exceptions[type]?.(role, situation) ?? true)
          cells += 1
          if (!isRefusal(outcome)) accepted += 1
          if (isRefusal(outcome) === expected)
            wrong.push(`${type} by ${role} of ${organ}: ${isRefusal(outcome) ? `refused, ${outcome.code}` : 'accepted'}`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('prints how many cells were checked', () => {
    console.log(`lifecycle table: ${cells} cells, ${accepted} accepted`)
    expect(cells).toBe(Object.keys(situations).length * commandTypes.length * roles.length * 2)
  })
})
