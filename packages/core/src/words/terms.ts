import type { CommandType } from '../register/commands.ts'
import type { EventType } from '../register/events.ts'
import type { Standing } from '../register/standing.ts'
import type {
  DocumentClass,
  DocumentForm,
  FairnessConclusion,
  FilingStage,
  ItemVerdict,
  OpinionConclusion,
  Stage,
} from '../register/state.ts'
import type { Role } from '../schema/actor.ts'

/** A fixed word of the field in both languages. Chinese first. */
export type Term = readonly [zh: string, en: string]
export type Language = 'zh' | 'en'
type Terms<K extends string> = Readonly<Record<K, Term>>

export const termIn = (term: Term, language: Language): string => (language === 'zh' ? term[0] : term[1])

export const stageTerms: Terms<Stage> = {
  drafting: ['起草中', 'Drafting'],
  consulting: ['征求意见中', 'Open for comment'],
  submitted: ['已报送审核', 'Submitted for review'],
  reviewing: ['审核中', 'Under review'],
  awaitingMaterial: ['等待补充材料', 'Awaiting material'],
  returned: ['退回修改', 'Returned for changes'],
  passed: ['审核通过', 'Review passed'],
  failed: ['审核未通过', 'Review not passed'],
  outOfScope: ['不属于规范性文件', 'Not a normative document'],
  approved: ['会议通过', 'Approved by the meeting'],
  deferred: ['会议缓议', 'Deferred by the meeting'],
  rejected: ['会议未通过', 'Rejected by the meeting'],
  signed: ['已签发', 'Signed'],
  numbered: ['已编号', 'Numbered'],
  published: ['已公布', 'Published'],
  withdrawn: ['已撤回', 'Withdrawn'],
}

export const standingTerms: Terms<Standing | 'amended'> = {
  unpublished: ['未公布', 'Not published'],
  notYetInForce: ['尚未施行', 'Not yet in force'],
  inForce: ['现行有效', 'In force'],
  amended: ['已修改', 'Amended'],
  repealed: ['已废止', 'Repealed'],
  lapsed: ['已失效', 'Lapsed'],
  annulled: ['已撤销', 'Annulled'],
}

export const roleTerms: Terms<Role> = {
  draftingClerk: ['起草单位经办人', 'Drafting clerk'],
  draftingHead: ['起草单位负责人', 'Head of the drafting unit'],
  legalReviewer: ['合法性审核人员', 'Legality reviewer'],
  reviewHead: ['审核机构负责人', 'Head of the review body'],
  fairnessReviewer: ['公平竞争审查人员', 'Fair-competition reviewer'],
  legalCounsel: ['法律顾问', 'Legal counsel'],
  consultedUnit: ['被征求意见单位', 'Consulted unit'],
  issuingOffice: ['制定机关办公室', 'Issuing office'],
  meetingSecretary: ['会议秘书', 'Meeting secretary'],
  leader: ['签发人', 'Leader'],
  filingAuthority: ['备案机关', 'Filing authority'],
  npcOffice: ['人大法制工作机构', 'Office of the people’s congress'],
  lawGovOffice: ['依法治县办', 'Law-based government office'],
  sysAdmin: ['系统管理员', 'System administrator'],
  securityAdmin: ['安全管理员', 'Security administrator'],
  auditAdmin: ['审计管理员', 'Audit administrator'],
}

export const classTerms: Terms<DocumentClass> = {
  normativeDocument: ['行政规范性文件', 'Normative document'],
  policyDocument: ['政策性文件', 'Policy document'],
  reference: ['参考文本', 'Reference text'],
}

export const formTerms: Terms<DocumentForm> = {
  ordinary: ['一般文件', 'Ordinary document'],
  amendingDecision: ['修改决定', 'Amending decision'],
  repealDecision: ['废止决定', 'Repeal decision'],
  cleanUpDecision: ['清理决定', 'Clean-up decision'],
  extensionDecision: ['延长有效期的决定', 'Extension decision'],
}

export const conclusionTerms: Terms<OpinionConclusion> = {
  lawful: ['合法', 'Lawful'],
  changesRequired: ['应当予以修改', 'Changes required'],
  unlawful: ['不合法', 'Unlawful'],
  outOfScope: ['不属于规范性文件', 'Not a normative document'],
}

export const fairnessTerms: Terms<FairnessConclusion> = {
  compliant: ['符合公平竞争审查标准', 'Compliant'],
  excepted: ['适用例外规定', 'Excepted'],
  notApplicable: ['不涉及经营者经济活动', 'Not applicable'],
  notCompliant: ['不符合公平竞争审查标准', 'Not compliant'],
}

export const verdictTerms: Terms<ItemVerdict | 'notJudged'> = {
  notJudged: ['未判断', 'Not judged'],
  conforms: ['符合', 'Conforms'],
  doesNotConform: ['不符合', 'Does not conform'],
  notApplicable: ['不适用', 'Not applicable'],
}

export const filingTerms: Terms<FilingStage> = {
  due: ['待报送', 'To be sent'],
  sent: ['已报送', 'Sent'],
  returned: ['退回补正', 'Returned for supplement'],
  resent: ['已重新报送', 'Sent again'],
  registered: ['准予登记', 'Registered'],
  refused: ['不予登记', 'Refused'],
  cleared: ['审查无问题', 'Examined, cleared'],
  correctionAsked: ['要求纠错', 'Correction asked'],
  corrected: ['已答复纠错', 'Correction answered'],
}

/** What a button says: the act and its object. */
export const commandTerms: Terms<CommandType> = {
  registerDraft: ['登记起草', 'Register a draft'],
  reviseText: ['修改文本', 'Revise the text'],
  addMaterial: ['补充材料', 'Add material'],
  openConsultation: ['公开征求意见', 'Open for comment'],
  closeConsultation: ['结束征求意见', 'Close consultation'],
  addAssessment: ['登记论证评估', 'Record an assessment'],
  concludeFairCompetition: ['出具公平竞争审查结论', 'Conclude fair-competition review'],
  proposeSubmission: ['提交负责人审签', 'Propose submission'],
  returnProposal: ['退回经办人', 'Return to the clerk'],
  submit: ['报送审核', 'Submit for review'],
  acceptForReview: ['受理审核', 'Accept for review'],
  requestMaterial: ['要求补充材料', 'Request material'],
  supplyMaterial: ['补充材料', 'Supply material'],
  returnIncomplete: ['退回', 'Return as incomplete'],
  writeOpinion: ['提交审核意见', 'Write the opinion'],
  issueOpinion: ['签发审核意见', 'Sign the opinion'],
  askCounsel: ['征求顾问意见', 'Ask counsel'],
  giveCounsel: ['提出顾问意见', 'Give counsel'],
  keepWithReasons: ['说明理由后提请审议', 'Keep with reasons'],
  recordDeliberation: ['记录集体讨论', 'Record the deliberation'],
  sign: ['签发', 'Sign'],
  assignNumber: ['编号', 'Assign the number'],
  publish: ['公布', 'Publish'],
  withdraw: ['撤回', 'Withdraw'],
  sendFiling: ['报送备案', 'Send for filing'],
  resendFiling: ['补正后重新报送', 'Send again'],
  registerFiling: ['准予登记', 'Register'],
  returnFiling: ['退回补正', 'Return for supplement'],
  refuseFiling: ['不予登记', 'Refuse'],
  clearFiling: ['审查无问题', 'Clear'],
  askCorrection: ['要求纠错', 'Ask for correction'],
  answerCorrection: ['答复纠错', 'Answer the correction'],
  receiveSuggestion: ['接收审查建议', 'Receive a suggestion'],
  declineSuggestion: ['不启动审查', 'Decline to examine'],
  examineSuggestion: ['审查', 'Examine'],
  answerSuggestion: ['答复建议人', 'Answer the suggestion'],
  evaluate: ['后评估', 'Evaluate'],
  extend: ['延长有效期', 'Extend validity'],
  amend: ['修改', 'Amend'],
  repeal: ['废止', 'Repeal'],
  declareLapsed: ['宣布失效', 'Declare lapsed'],
  annul: ['撤销', 'Annul'],
  suspendClause: ['停止执行条款', 'Suspend a clause'],
  resumeClause: ['恢复执行条款', 'Resume a clause'],
  correctRecord: ['更正登记', 'Correct the record'],
  confirmCorrection: ['复核更正', 'Confirm the correction'],
  declineCorrection: ['不同意更正', 'Decline the correction'],
  withdrawCorrection: ['撤回更正申请', 'Withdraw the correction'],
}

/** One line of the log, without who and when. */
export const eventTerms: Terms<EventType> = {
  DraftRegistered: ['登记起草', 'Draft registered'],
  TextRevised: ['提交文本', 'Text revised'],
  MaterialAdded: ['添加材料', 'Material added'],
  ConsultationOpened: ['公开征求意见', 'Opened for comment'],
  ConsultationClosed: ['结束征求意见', 'Consultation closed'],
  AssessmentAdded: ['登记论证评估', 'Assessment added'],
  FairCompetitionConcluded: ['出具公平竞争审查结论', 'Fair competition concluded'],
  SubmissionProposed: ['提交负责人审签', 'Submission proposed'],
  ProposalReturned: ['退回经办人', 'Returned to the clerk'],
  Submitted: ['报送审核', 'Submitted for review'],
  AcceptedForReview: ['受理审核', 'Accepted for review'],
  MaterialRequested: ['要求补充材料', 'Material requested'],
  MaterialSupplied: ['补充材料', 'Material supplied'],
  ReturnedIncomplete: ['退回：材料不齐', 'Returned as incomplete'],
  OpinionWritten: ['拟写审核意见', 'Opinion written'],
  OpinionIssued: ['出具审核意见', 'Opinion issued'],
  CounselAsked: ['征求顾问意见', 'Counsel asked'],
  CounselGiven: ['顾问提出意见', 'Counsel given'],
  KeptWithReasons: ['说明不采纳理由', 'Kept with reasons'],
  Deliberated: ['集体讨论', 'Deliberated'],
  Signed: ['签发', 'Signed'],
  NumberAssigned: ['编号', 'Number assigned'],
  Published: ['公布', 'Published'],
  Withdrawn: ['撤回', 'Withdrawn'],
  FilingSent: ['报送备案', 'Sent for filing'],
  FilingResent: ['重新报送备案', 'Sent again for filing'],
  FilingRegistered: ['准予登记', 'Filing registered'],
  FilingReturned: ['退回补正', 'Filing returned'],
  FilingRefused: ['不予登记', 'Filing refused'],
  FilingCleared: ['审查无问题', 'Filing cleared'],
  CorrectionAsked: ['要求纠错', 'Correction asked'],
  CorrectionAnswered: ['答复纠错', 'Correction answered'],
  SuggestionReceived: ['接收审查建议', 'Suggestion received'],
  SuggestionDeclined: ['不启动审查', 'Suggestion declined'],
  SuggestionExamined: ['审查建议审查完毕', 'Suggestion examined'],
  SuggestionAnswered: ['答复审查建议', 'Suggestion answered'],
  Evaluated: ['后评估', 'Evaluated'],
  Extended: ['延长有效期', 'Validity extended'],
  Amended: ['修改', 'Amended'],
  Repealed: ['废止', 'Repealed'],
  DeclaredLapsed: ['宣布失效', 'Declared lapsed'],
  Annulled: ['撤销', 'Annulled'],
  ClauseSuspended: ['停止执行条款', 'Clause suspended'],
  ClauseResumed: ['恢复执行条款', 'Clause resumed'],
  CorrectionProposed: ['申请更正登记', 'Correction proposed'],
  RecordCorrected: ['更正登记', 'Record corrected'],
  CorrectionDeclined: ['不同意更正', 'Correction declined'],
  CorrectionWithdrawn: ['撤回更正申请', 'Correction withdrawn'],
  TookEffect: ['开始施行', 'Took effect'],
  Lapsed: ['有效期届满失效', 'Lapsed'],
  ExistingRecorded: ['登记既有文件', 'Existing document recorded'],
  ExistingTextAdded: ['补入文本', 'Text of an existing document added'],
}
