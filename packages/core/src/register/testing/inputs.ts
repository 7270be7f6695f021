import type { Person, Role } from '../../schema/actor.ts'
import { addDays, type LegalDate } from '../../schema/legalDate.ts'
import type { CommandType } from '../commands.ts'
import type { DocumentState } from '../state.ts'
import { filingPackage, finding, judgements, people } from './situations.ts'
import { file, text } from './world.ts'

/** The day on which the tests of the lifecycle act; after everything the situations tell. */
export const today: LegalDate = '2026-06-30'

const authorities: readonly Role[] = ['filingAuthority', 'npcOffice']

/** An input with nothing wrong in it, for this state and actor. */
export function inputOf(type: CommandType, state: DocumentState, actor: Person): Record<string, unknown> {
  const textHash = state.text?.hash ?? text(1).hash
  const authority = authorities.includes(actor.role) ? actor.organ : 'city'
  const inputs: Record<CommandType, Record<string, unknown>> = {
    registerDraft: {
      id: 'd1',
      title: '管理办法',
      leadOrgan: 'gov',
      coIssuers: [],
      form: 'ordinary',
      urgent: null,
      majorDecision: false,
      trial: false,
    },
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
    recordDeliberation: {
      textHash,
      meeting: '会议',
      decision: 'approved',
      dissent: '',
      chiefAgainstMajority: false,
      chiefReasons: '',
    },
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
    amend: {
      decision: 'decision',
      base: state.versions.at(-1)?.textHash ?? textHash,
      effectiveOn: today,
      title: '管理办法',
      textHash: text(3).hash,
      body: text(3).body,
    },
    repeal: { decision: 'decision', endsOn: today, reason: '不再适用', tags: [] },
    declareLapsed: { decision: 'decision', endsOn: today, reason: '任务完成' },
    annul: { authority, decision: '撤销决定', endsOn: today },
    suspendClause: { authority, article: '第三条', reason: '复议' },
    resumeClause: { authority, article: '第三条', outcome: '维持' },
    correctRecord: correction(state, actor),
    confirmCorrection: { correctionId: 'c1' },
    declineCorrection: { correctionId: 'c1', reason: '原来登记的没有错' },
    withdrawCorrection: { correctionId: 'c1', reason: '原来登记的没有错' },
  }
  return inputs[type]
}

function correction(state: DocumentState, actor: Person) {
  if (authorities.includes(actor.role)) {
    const old = state.filings.find((filing) => filing.authority === actor.organ)?.registrationNumber ?? null
    return { correctionId: 'new', field: 'registrationNumber', authority: actor.organ, old, new: '备2号', reason: '笔误' }
  }
  if (state.publication)
    return {
      correctionId: 'new',
      field: 'publishedOn',
      authority: null,
      old: state.publication.publishedOn,
      new: '2026-01-21',
      reason: '笔误',
    }
  return {
    correctionId: 'new',
    field: 'meeting',
    authority: null,
    old: state.deliberations.at(-1)?.meeting ?? null,
    new: '第2次常务会议',
    reason: '笔误',
  }
}
