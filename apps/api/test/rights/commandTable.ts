import type { CommandType, Role } from '@fadu/core'

/**
 * Who may give which command, and to whom it is closed: written by hand from the lifecycle table of the domain card. Whoever is not
 * named here is refused; whoever may not read the document is told that there is none.
 */
const authorities: readonly Role[] = ['filingAuthority', 'npcOffice']

export const commandTable: Readonly<Record<string, readonly [command: CommandType, roles: readonly Role[]]>> = {
  'registry.registerDraft': ['registerDraft', ['draftingClerk']],
  'registry.reviseText': ['reviseText', ['draftingClerk']],
  'registry.addMaterial': ['addMaterial', ['draftingClerk']],
  'registry.openConsultation': ['openConsultation', ['draftingClerk']],
  'registry.closeConsultation': ['closeConsultation', ['draftingClerk']],
  'registry.addAssessment': ['addAssessment', ['draftingClerk']],
  'registry.proposeSubmission': ['proposeSubmission', ['draftingClerk']],
  'registry.returnProposal': ['returnProposal', ['draftingHead']],
  'registry.submit': ['submit', ['draftingHead']],
  'registry.supplyMaterial': ['supplyMaterial', ['draftingClerk']],
  'registry.keepWithReasons': ['keepWithReasons', ['draftingHead']],
  'registry.withdraw': ['withdraw', ['draftingHead']],
  'registry.correctRecord': ['correctRecord', ['issuingOffice', ...authorities]],
  'registry.confirmCorrection': ['confirmCorrection', ['issuingOffice', ...authorities]],
  'registry.declineCorrection': ['declineCorrection', ['issuingOffice', ...authorities]],
  'registry.withdrawCorrection': ['withdrawCorrection', ['issuingOffice', ...authorities]],
  'review.acceptForReview': ['acceptForReview', ['reviewHead']],
  'review.requestMaterial': ['requestMaterial', ['reviewHead', 'legalReviewer']],
  'review.returnIncomplete': ['returnIncomplete', ['reviewHead']],
  'review.writeOpinion': ['writeOpinion', ['legalReviewer']],
  'review.issueOpinion': ['issueOpinion', ['reviewHead']],
  'review.askCounsel': ['askCounsel', ['legalReviewer']],
  'review.giveCounsel': ['giveCounsel', ['legalCounsel']],
  'review.concludeFairCompetition': ['concludeFairCompetition', ['fairnessReviewer']],
  'issuance.recordDeliberation': ['recordDeliberation', ['meetingSecretary']],
  'issuance.sign': ['sign', ['leader']],
  'issuance.assignNumber': ['assignNumber', ['issuingOffice']],
  'issuance.publish': ['publish', ['issuingOffice']],
  'filing.sendFiling': ['sendFiling', ['issuingOffice']],
  'filing.resendFiling': ['resendFiling', ['issuingOffice']],
  'filing.registerFiling': ['registerFiling', authorities],
  'filing.returnFiling': ['returnFiling', authorities],
  'filing.refuseFiling': ['refuseFiling', authorities],
  'filing.clearFiling': ['clearFiling', authorities],
  'filing.askCorrection': ['askCorrection', authorities],
  'filing.answerCorrection': ['answerCorrection', ['issuingOffice']],
  'filing.receiveSuggestion': ['receiveSuggestion', authorities],
  'filing.declineSuggestion': ['declineSuggestion', authorities],
  'filing.examineSuggestion': ['examineSuggestion', authorities],
  'filing.answerSuggestion': ['answerSuggestion', authorities],
  'cleanup.evaluate': ['evaluate', ['draftingHead']],
  'cleanup.extend': ['extend', ['issuingOffice']],
  'cleanup.amend': ['amend', ['issuingOffice']],
  'cleanup.repeal': ['repeal', ['issuingOffice']],
  'cleanup.declareLapsed': ['declareLapsed', ['issuingOffice']],
  'cleanup.annul': ['annul', authorities],
  'cleanup.suspendClause': ['suspendClause', authorities],
  'cleanup.resumeClause': ['resumeClause', authorities],
}

const textHash = 'a'.repeat(64)
const finding = { where: '第三条', problem: '超越权限', source: '《立法法》' }

/** An input that every schema lets through. `file` is one that the document holds, `decision` a published decision of the government. */
export function commandInputs(given: {
  readonly file: unknown
  readonly decision: string
  readonly documentId: string
}): Readonly<Record<CommandType, Record<string, unknown>>> {
  const { file, decision, documentId } = given
  const authority = 'xizhou-government'
  return {
    registerDraft: { id: documentId, title: '管理办法', leadOrgan: 'hechuan-government' },
    reviseText: {},
    addMaterial: { materialId: 'm-new', requirement: 'basis', file },
    openConsultation: { closesOn: '2027-01-31' },
    closeConsultation: {},
    addAssessment: { kind: 'hearing', summary: '听证' },
    concludeFairCompetition: { textHash, conclusion: 'compliant' },
    proposeSubmission: { textHash },
    submit: { textHash },
    returnProposal: { note: '再核对' },
    acceptForReview: { reviewer: 'zhengyi', reviewerName: '郑毅' },
    requestMaterial: { what: '请补充', suppliedBy: '2027-01-31' },
    supplyMaterial: { materials: [{ materialId: 'm-new', requirement: 'basis', file }] },
    returnIncomplete: { missing: '缺依据' },
    writeOpinion: { textHash, conclusion: 'lawful', judgements: [], findings: [], summary: '合法' },
    issueOpinion: { textHash },
    askCounsel: { counsel: 'linlan', counselName: '林岚', question: '是否合法', wantedBy: '2027-01-31' },
    giveCounsel: { text: '无意见' },
    keepWithReasons: { textHash, reasons: '改革需要' },
    recordDeliberation: { textHash, meeting: '常务会议', decision: 'approved' },
    sign: { textHash },
    assignNumber: { textHash, code: '禾政规发' },
    publish: { textHash, channels: ['网站'], effectiveOn: '2027-01-31' },
    withdraw: { reason: '不再制定' },
    sendFiling: { authority, package: [] },
    resendFiling: { authority, package: [] },
    registerFiling: { authority, registrationNumber: '备1号' },
    returnFiling: { authority, reason: '缺件' },
    refuseFiling: { authority, reason: '不属于备案范围' },
    clearFiling: { authority },
    askCorrection: { authority, findings: [finding] },
    answerCorrection: { authority, answer: '已改' },
    receiveSuggestion: { authority, suggestionId: 's-new', subject: '请审查' },
    declineSuggestion: { authority, suggestionId: 's-new', reason: '已有结论' },
    examineSuggestion: { authority, suggestionId: 's-new', outcome: '无问题' },
    answerSuggestion: { authority, suggestionId: 's-new', reply: '答复' },
    evaluate: { proposal: 'keep', summary: '继续需要' },
    extend: { decision, validUntil: '2036-01-31' },
    amend: { decision, base: textHash, effectiveOn: '2027-01-31', title: '管理办法', textHash, body: textHash },
    repeal: { decision, endsOn: '2027-01-31', reason: '不再适用' },
    declareLapsed: { decision, endsOn: '2027-01-31', reason: '任务完成' },
    annul: { authority, decision: '撤销决定', endsOn: '2027-01-31' },
    suspendClause: { authority, article: '第三条', reason: '复议' },
    resumeClause: { authority, article: '第三条', outcome: '维持' },
    correctRecord: { correctionId: 'c-new', field: 'publishedOn', old: '2026-01-01', new: '2026-01-02', reason: '笔误' },
    confirmCorrection: { correctionId: 'c-new' },
    declineCorrection: { correctionId: 'c-new', reason: '没有错' },
    withdrawCorrection: { correctionId: 'c-new', reason: '没有错' },
  }
}
