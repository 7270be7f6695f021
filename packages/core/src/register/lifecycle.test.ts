import { describe, expect, it } from 'vitest'
import { addDays, type LegalDate } from '../schema/legalDate.ts'
import { type Person, type Role, roles } from '../schema/actor.ts'
import { type CommandType, commandTypes } from './commands.ts'
import { type DecidedCommand, decide } from './decide/decide.ts'
import { isRefusal } from './refusal.ts'
import type { DocumentState } from './state.ts'
import { decision, filingPackage, finding, judgements, people, type Situation, situations } from './testing/situations.ts'
import { contextOn, file, person, text } from './testing/world.ts'

/**
 * The lifecycle table, written by hand from the domain card: which roles may give a command, and in which situations it is
 * possible. Every other cell must refuse. Nothing here is taken from the code under test.
 */
const making: Situation[] = [
  'empty', 'drafted', 'proposed', 'consulting', 'submitted', 'reviewing', 'counselAsked', 'written', 'awaitingBeforeAcceptance', 'awaitingInReview', 'returnedIncomplete',
  'returnedForChanges', 'failed', 'outOfScope', 'passed', 'deferred', 'rejected', 'changedByMeeting', 'approved', 'signed', 'numbered',
]
const inForce: Situation[] = ['published', 'sent', 'filingReturned', 'filed', 'correctionAsked', 'suggested', 'suggestionExamined', 'evaluated', 'suspended', 'correctionProposed']
const authorities: Role[] = ['filingAuthority', 'npcOffice']

const table: Record<CommandType, readonly [roles: readonly Role[], situations: readonly Situation[]]> = {
  registerDraft: [['draftingClerk'], ['nothing']],
  reviseText: [['draftingClerk'], ['empty', 'drafted', 'proposed', 'returnedIncomplete', 'returnedForChanges', 'changedByMeeting', 'failed', 'rejected', 'passed', 'approved', 'outOfScope']],
  addMaterial: [['draftingClerk'], ['empty', 'drafted', 'proposed', 'returnedIncomplete', 'returnedForChanges', 'changedByMeeting']],
  openConsultation: [['draftingClerk'], ['drafted', 'proposed']],
  closeConsultation: [['draftingClerk'], ['consulting']],
  addAssessment: [['draftingClerk'], ['empty', 'drafted', 'proposed']],
  concludeFairCompetition: [
    ['fairnessReviewer'],
    ['drafted', 'proposed', 'consulting', 'submitted', 'reviewing', 'counselAsked', 'written', 'awaitingBeforeAcceptance', 'awaitingInReview', 'returnedIncomplete', 'returnedForChanges', 'changedByMeeting', 'failed', 'outOfScope', 'passed', 'deferred'],
  ],
  proposeSubmission: [['draftingClerk'], ['drafted', 'proposed']],
  returnProposal: [['draftingHead'], ['proposed']],
  submit: [['draftingHead'], ['proposed']],
  acceptForReview: [['reviewHead'], ['submitted']],
  requestMaterial: [['reviewHead', 'legalReviewer'], ['submitted', 'reviewing', 'counselAsked', 'written']],
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
  sendFiling: [['issuingOffice'], ['published', 'suggested', 'suggestionExamined', 'evaluated', 'suspended', 'correctionProposed', 'repealed']],
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
  correctRecord: [['issuingOffice', ...authorities], ['deferred', 'rejected', 'changedByMeeting', 'approved', 'signed', 'numbered', ...inForce.filter((situation) => situation !== 'correctionProposed'), 'repealed']],
  confirmCorrection: [['issuingOffice'], ['correctionProposed']],
}

/** Cells in which the role is right and the situation is right and yet the two do not go together. */
const exceptions: Partial<Record<CommandType, (role: Role, situation: Situation) => boolean>> = {
  requestMaterial: (role, situation) => (role === 'reviewHead') === (situation === 'submitted'),
  correctRecord: (role, situation) => role === 'issuingOffice' || ['filed', 'correctionAsked'].includes(situation),
}

const home: Record<Role, string> = {
  draftingClerk: 'housing', draftingHead: 'housing', legalReviewer: 'justice', reviewHead: 'justice', fairnessReviewer: 'market', legalCounsel: 'justice', consultedUnit: 'civil',
  issuingOffice: 'office', meetingSecretary: 'gov', leader: 'gov', filingAuthority: 'city', npcOffice: 'congress', lawGovOffice: 'justice', sysAdmin: 'office', securityAdmin: 'office', auditAdmin: 'office',
}

const today: LegalDate = '2026-06-30'

/** An input with nothing wrong in it, for this state and actor. */
function inputOf(type: CommandType, state: DocumentState, actor: Person): Record<string, unknown> {
  const textHash = state.text?.hash ?? text(1).hash
  const authority = authorities.includes(actor.role) ? actor.organ : 'city'
  const inputs: Record<CommandType, Record<string, unknown>> = {
    registerDraft: { id: 'd1', title: '管理办法', leadOrgan: 'gov', coIssuers: [], form: 'ordinary', urgent: null, majorDecision: false, trial: false },
    reviseText: { text: text(2) },
    addMaterial: { materialId: 'new', requirement: 'otherMaterial', file: file(50) },
    openConsultation: { closesOn: addDays(today, 31) },
    closeConsultation: { received: 3, adopted: 1 },
    addAssessment: { kind: 'hearing', summary: '听证' },
    concludeFairCompetition: { textHash, conclusion: 'compliant', reason: '' },
    proposeSubmission: { textHash },
    returnProposal: { note: '再核对' },
    submit: { textHash },
    acceptForReview: { reviewer: 'someone-else', reviewerName: '郑毅' },
    requestMaterial: { what: '请补充', suppliedBy: addDays(today, 5) },
    supplyMaterial: { materials: [{ materialId: 'supplied', requirement: 'otherMaterial', file: file(51) }] },
    returnIncomplete: { missing: '缺说明' },
    writeOpinion: { textHash, conclusion: 'lawful', judgements: judgements(), findings: [], summary: '合法' },
    issueOpinion: { textHash },
    askCounsel: { counsel: people.counsel.account, counselName: '林岚', question: '？', wantedBy: addDays(today, 3) },
    giveCounsel: { text: '无意见' },
    keepWithReasons: { textHash, reasons: '改革需要' },
    recordDeliberation: { textHash, meeting: '会议', decision: 'approved', dissent: '', chiefAgainstMajority: false, chiefReasons: '' },
    sign: { textHash },
    assignNumber: { textHash, code: 'gov规发' },
    publish: { textHash, channels: ['网站'], effectiveOn: addDays(today, 31) },
    withdraw: { reason: '不再制定' },
    sendFiling: { authority, package: filingPackage },
    resendFiling: { authority, package: filingPackage },
    registerFiling: { authority, registrationNumber: '备1号' },
    returnFiling: { authority, reason: '缺件' },
    refuseFiling: { authority, reason: '不属于备案范围' },
    clearFiling: { authority },
    askCorrection: { authority, findings: [finding] },
    answerCorrection: { authority, answer: '已改' },
    receiveSuggestion: { authority, suggestionId: 'new', subject: '请审查' },
    declineSuggestion: { authority, suggestionId: `s-${authority}`, reason: '已有结论' },
    examineSuggestion: { authority, suggestionId: `s-${authority}`, outcome: '无问题' },
    answerSuggestion: { authority, suggestionId: `s-${authority}`, reply: '答复' },
    evaluate: { proposal: 'keep', summary: '继续需要' },
    extend: { decision: 'decision', validUntil: addDays(state.publication?.validUntil ?? today, 365), reason: '' },
    amend: { decision: 'decision', base: state.versions.at(-1)?.textHash ?? textHash, effectiveOn: today, title: '管理办法', textHash: text(3).hash, body: text(3).body },
    repeal: { decision: 'decision', endsOn: today, reason: '不再适用', tags: [] },
    declareLapsed: { decision: 'decision', endsOn: today, reason: '任务完成' },
    annul: { authority, decision: '撤销决定', endsOn: today },
    suspendClause: { authority, article: '第三条', reason: '复议' },
    resumeClause: { authority, article: '第三条', outcome: '维持' },
    correctRecord: correction(state, actor),
    confirmCorrection: { correctionId: 'c1' },
  }
  return inputs[type]
}

function correction(state: DocumentState, actor: Person) {
  if (authorities.includes(actor.role)) {
    const old = state.filings.find((filing) => filing.authority === actor.organ)?.registrationNumber ?? null
    return { correctionId: 'new', field: 'registrationNumber', authority: actor.organ, old, new: '备2号', reason: '笔误' }
  }
  if (state.publication) return { correctionId: 'new', field: 'publishedOn', authority: null, old: state.publication.publishedOn, new: '2026-01-20', reason: '笔误' }
  return { correctionId: 'new', field: 'meeting', authority: null, old: state.deliberations.at(-1)?.meeting ?? null, new: '第2次常务会议', reason: '笔误' }
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
            allowed.includes(role) && from.includes(situation) && (organ === home[role] || registering) && (exceptions[type]?.(role, situation) ?? true)
          cells += 1
          if (!isRefusal(outcome)) accepted += 1
          if (isRefusal(outcome) === expected) wrong.push(`${type} by ${role} of ${organ}: ${isRefusal(outcome) ? `refused, ${outcome.code}` : 'accepted'}`)
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
