import { type DocumentForm, formTerms } from '@fadu/core'

const formHintsZh: Readonly<Record<DocumentForm, string>> = {
  ordinary: '办法、规定、实施细则、通知等，有自己的内容。',
  amendingDecision: '公布后修改其他文件。',
  repealDecision: '公布后废止其他文件，或者宣布失效。',
  cleanUpDecision: '清理之后公布：废止、宣布失效或者延长一批文件。',
  extensionDecision: '在有效期届满之前公布，延长其他文件的有效期。',
}

const formHintsEn: Readonly<Record<DocumentForm, string>> = {
  ordinary: 'Measures, provisions, rules, notices: with a content of its own.',
  amendingDecision: 'Amends other documents when it is published.',
  repealDecision: 'Repeals other documents or declares them lapsed when it is published.',
  cleanUpDecision: 'After a clean-up: repeals, declares lapsed or extends a number of documents.',
  extensionDecision: 'Published before the end of other documents, extends their validity.',
}

const zh = {
  title: '登记起草',
  lead: '登记之后就可以上传送审稿、添加材料。登记的内容记入日志。',
  notYoursTitle: '登记起草由起草单位经办人办理',
  notYours: '您现在的身份不能登记起草。有经办人身份的，请在右上角换一个身份。',
  documents: '文件列表',
  titleLabel: '标题',
  titleHint: '与送审稿的标题一致，例如“禾川县城镇排水管理办法”。以后可以修改。',
  titleMissing: '请填写标题。',
  leadOrgan: '制定机关',
  leadOrganHint: '以谁的名义公布。内设机构、临时机构不得以自己名义制定，所以不在其中。',
  leadOrganMissing: '请选择制定机关。',
  joint: '与其他机关联合制定',
  coIssuers: '联合制定的其他机关',
  coIssuersHint: '每个机关都要集体讨论、签发。',
  coIssuersMissing: '请选择联合制定的机关，或者取消“与其他机关联合制定”。',
  form: '文件种类',
  formChoice: (form: DocumentForm) => ({ label: formTerms[form][0], hint: formHintsZh[form] }),
  more: '办理要求',
  majorDecision: '属于重大行政决策',
  majorDecisionHint: '要履行公众参与、专家论证、风险评估等程序，审核时间不少于规定的最短时限。',
  trial: '暂行或者试行',
  trialHint: '有效期的上限较短，公布时按当时的规定核对。',
  urgent: '情况紧急',
  urgentHint: '应对突发事件或者执行上级紧急命令的，审核不受时限限制；审核不能免。',
  urgentReason: '紧急的理由',
  urgentMissing: '请写明紧急的理由。',
  register: '登记起草',
}

export type RegisterWords = typeof zh

const en: RegisterWords = {
  title: 'Register a draft',
  lead: 'Once registered, the draft and its material can be uploaded. What is registered goes into the log.',
  notYoursTitle: 'Drafts are registered by a drafting clerk',
  notYours: 'Your present role cannot register a draft. If you hold a clerk’s role, change to it at the upper right.',
  documents: 'Documents',
  titleLabel: 'Title',
  titleHint: 'As in the draft. It can be changed later.',
  titleMissing: 'Enter the title.',
  leadOrgan: 'Issuing organ',
  leadOrganHint: 'In whose name it will be published. Internal and temporary bodies may not, and are left out.',
  leadOrganMissing: 'Choose the issuing organ.',
  joint: 'Made jointly with other organs',
  coIssuers: 'The other organs',
  coIssuersHint: 'Each of them deliberates and signs.',
  coIssuersMissing: 'Choose the other organs, or lift “made jointly”.',
  form: 'Kind of document',
  formChoice: (form) => ({ label: formTerms[form][1], hint: formHintsEn[form] }),
  more: 'Procedure',
  majorDecision: 'A major administrative decision',
  majorDecisionHint: 'Needs public participation, expert and risk assessment; the review takes no less than its minimum time.',
  trial: 'Provisional or on trial',
  trialHint: 'Its validity is limited to a shorter time, which is checked when it is published.',
  urgent: 'Urgent',
  urgentHint: 'For emergencies or urgent orders from above the time limits of the review fall away; the review does not.',
  urgentReason: 'Why it is urgent',
  urgentMissing: 'State why it is urgent.',
  register: 'Register the draft',
}

export const registerWords = { zh, en }
