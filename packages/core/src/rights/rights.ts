import type { CommandType } from '../register/commands.ts'
import type { Role } from '../schema/actor.ts'

/** How the actor's organ must stand to the document. */
export type Party =
  | 'draftingUnit'
  | 'issuer'
  | 'reviewOrgan'
  | 'assignedReviewer'
  | 'fairnessOrgan'
  | 'askedCounsel'
  | 'office'
  | 'decisionOffice'
  | 'authority'

export interface Right {
  readonly roles: readonly Role[]
  readonly party: Party
}

const drafting = (...roles: Role[]): Right => ({ roles, party: 'draftingUnit' })
const office: Right = { roles: ['issuingOffice'], party: 'office' }
const byDecision: Right = { roles: ['issuingOffice'], party: 'decisionOffice' }
const authority: Right = { roles: ['filingAuthority', 'npcOffice'], party: 'authority' }
const reviewHead: Right = { roles: ['reviewHead'], party: 'reviewOrgan' }

/**
 * Who may give which command: role and relation to the document. What the state must be is `decide`'s to say.
 * Source: lifecycle table and roles of the domain card (§2, §3). Whatever is not in a table is denied.
 */
export const commandRights: Readonly<Record<CommandType, readonly Right[]>> = {
  registerDraft: [drafting('draftingClerk')],
  reviseText: [drafting('draftingClerk')],
  addMaterial: [drafting('draftingClerk')],
  openConsultation: [drafting('draftingClerk')],
  closeConsultation: [drafting('draftingClerk')],
  addAssessment: [drafting('draftingClerk')],
  concludeFairCompetition: [{ roles: ['fairnessReviewer'], party: 'fairnessOrgan' }],
  proposeSubmission: [drafting('draftingClerk')],
  returnProposal: [drafting('draftingHead')],
  submit: [drafting('draftingHead')],
  acceptForReview: [reviewHead],
  requestMaterial: [reviewHead, { roles: ['legalReviewer'], party: 'assignedReviewer' }],
  supplyMaterial: [drafting('draftingClerk')],
  returnIncomplete: [reviewHead],
  writeOpinion: [{ roles: ['legalReviewer'], party: 'assignedReviewer' }],
  issueOpinion: [reviewHead],
  askCounsel: [{ roles: ['legalReviewer'], party: 'assignedReviewer' }],
  giveCounsel: [{ roles: ['legalCounsel'], party: 'askedCounsel' }],
  keepWithReasons: [drafting('draftingHead')],
  recordDeliberation: [{ roles: ['meetingSecretary'], party: 'issuer' }],
  sign: [{ roles: ['leader'], party: 'issuer' }],
  assignNumber: [office],
  publish: [office],
  withdraw: [drafting('draftingHead')],
  sendFiling: [office],
  resendFiling: [office],
  registerFiling: [authority],
  returnFiling: [authority],
  refuseFiling: [authority],
  clearFiling: [authority],
  askCorrection: [authority],
  answerCorrection: [office],
  receiveSuggestion: [authority],
  declineSuggestion: [authority],
  examineSuggestion: [authority],
  answerSuggestion: [authority],
  evaluate: [drafting('draftingHead')],
  extend: [byDecision],
  amend: [byDecision],
  repeal: [byDecision],
  declareLapsed: [byDecision],
  annul: [authority],
  suspendClause: [authority],
  resumeClause: [authority],
  correctRecord: [office, authority],
  confirmCorrection: [office, authority],
  declineCorrection: [office, authority],
  withdrawCorrection: [office, authority],
}

/** Acts and pages that are not commands of a document, each with the roles that have them; `anyone` includes the public. */
export const actionRights = {
  'portal.read': 'anyone',
  'session.read': 'anyone',
  'desk.home': 'signedIn',
  'desk.list': 'signedIn',
  'desk.upload': [
    'draftingClerk',
    'issuingOffice',
    'filingAuthority',
    'npcOffice',
    'legalReviewer',
    'reviewHead',
    'fairnessReviewer',
  ],
  'desk.scratch': 'signedIn',
  'filing.inbox': ['filingAuthority', 'npcOffice'],
  'statistics.read': ['lawGovOffice', 'leader', 'issuingOffice', 'reviewHead', 'legalReviewer', 'filingAuthority', 'npcOffice'],
  'number.reserve': ['issuingOffice'],
  'number.void': ['issuingOffice'],
  'number.list': ['issuingOffice'],
  'organ.manage': ['sysAdmin'],
  'organ.list': 'signedIn',
  'account.manage': ['sysAdmin'],
  'grant.manage': ['securityAdmin'],
  'grant.list': ['securityAdmin', 'auditAdmin'],
  'rulePack.read': 'signedIn',
  'rulePack.manage': ['securityAdmin'],
  'calendar.manage': ['sysAdmin'],
  'search.health': ['sysAdmin'],
  'log.read': ['auditAdmin'],
  'log.verify': ['auditAdmin'],
} as const satisfies Record<string, 'anyone' | 'signedIn' | readonly Role[]>

export type Action = keyof typeof actionRights
