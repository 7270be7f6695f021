import type { FairnessConclusion } from '@fadu/core'
import type { Catalogue } from '../../app/language.tsx'

const zh = {
  reviewer: '审核人员',
  reviewerHint: '起草过这份文件的人员不能审核。时限从收到齐全材料之日起算，不从受理之日起算。',
  reviewerNone: '本机构现在没有合法性审核人员，请安全管理员授权。',
  reviewersReading: '正在读取人员',
  what: '需要补充的材料',
  whatHint: '写明缺什么、为什么需要。时限暂停到材料补齐。',
  suppliedBy: '补充期限',
  suppliedByHint: '最后一天。到期没有补齐的，可以退回。',
  afterToday: '补充期限应当在今天之后。',
  missing: '缺少什么',
  missingHint: '起草单位据此补齐后重新报送。',
  stillTime: (day: string) => `补充材料的期限是${day}，还没有到`,
  fairness: '审查结论',
  fairnessHint: (hash: string) => `对现在这一稿（指纹 ${hash}）作出；文本修改后需要重新审查。`,
  conclusions: {
    compliant: '符合公平竞争审查标准',
    excepted: '适用例外规定',
    notApplicable: '不涉及经营者经济活动',
    notCompliant: '不符合公平竞争审查标准',
  } satisfies Record<FairnessConclusion, string>,
  conclusionHints: {
    compliant: '未违反条例第八条至第十一条的规定。',
    excepted: '符合条例第十二条的情形；应当说明没有对公平竞争影响更小的替代方案，并确定合理的实施期限。',
    notApplicable: '不属于条例第二条规定的政策措施；应当说明理由。',
    notCompliant: '违反审查标准，又不适用例外规定，不得出台。',
  } satisfies Record<FairnessConclusion, string>,
  fairnessReason: '理由',
  fairnessReasonHint: '适用例外的，写明依据哪一项、为什么必要、到何时为止（公平竞争审查条例第十七条）。',
  reasonNeeded: '适用例外、不涉及或者不符合的，应当写明“理由”。',
  counsel: '法律顾问',
  counselNone: '现在没有法律顾问账号，请安全管理员授权。',
  question: '征求意见的问题',
  questionHint: '写明条款和问题，顾问据此提出书面意见。',
  wantedBy: '答复期限',
  wantedByHint: '顾问意见不停止审核时限。',
  counselText: '顾问意见',
  counselQuestion: '问题',
  counselGiven: '意见已提交。',
}

export type ReviewActWords = typeof zh

const en: ReviewActWords = {
  reviewer: 'Reviewer',
  reviewerHint:
    'Nobody who drafted the document may review it. The time limit runs from the complete submission, not from acceptance.',
  reviewerNone: 'The review body has no legality reviewer now; the security administrator grants the role.',
  reviewersReading: 'Reading the list of people',
  what: 'What is needed',
  whatHint: 'Say what is missing and why it is needed. The clock stands still until it comes.',
  suppliedBy: 'Needed by',
  suppliedByHint: 'The last day. After it the submission may be returned.',
  afterToday: 'The day must lie after today.',
  missing: 'What is missing',
  missingHint: 'The drafting unit completes it and submits again.',
  stillTime: (day) => `There is time to supply it until ${day}`,
  fairness: 'Conclusion',
  fairnessHint: (hash) => `On the present text (fingerprint ${hash}); a changed text is reviewed again.`,
  conclusions: {
    compliant: 'Compliant with the standards',
    excepted: 'Excepted',
    notApplicable: 'Does not touch the activity of businesses',
    notCompliant: 'Not compliant',
  },
  conclusionHints: {
    compliant: 'Nothing against articles 8 to 11.',
    excepted: 'A ground of article 12; no less harmful way, and a reasonable end, have to be stated.',
    notApplicable: 'No measure in the sense of article 2; the reason has to be stated.',
    notCompliant: 'Against the standards and no exception applies: it must not be issued.',
  },
  fairnessReason: 'Reason',
  fairnessReasonHint: 'For an exception: which ground, why it is needed, until when (article 17).',
  reasonNeeded: 'This conclusion needs a “Reason”.',
  counsel: 'Legal counsel',
  counselNone: 'There is no account of a legal counsel; the security administrator grants the role.',
  question: 'Question',
  questionHint: 'Name the article and what you want to know.',
  wantedBy: 'Answer wanted by',
  wantedByHint: 'Asking counsel does not stop the clock.',
  counselText: 'Your opinion',
  counselQuestion: 'Question',
  counselGiven: 'Your opinion was handed in.',
}

export const reviewActWords: Catalogue<ReviewActWords> = { zh, en }
