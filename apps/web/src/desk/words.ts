import { type CommandType, commandTerms, type LegalDate } from '@fadu/core'
import { formatLegalDate, formatShortDate, formatWeekday } from '@fadu/ui'

/** How much there is to do, for the sentence at the head of the day. */
export interface DayCounts {
  readonly late: number
  readonly today: number
  readonly week: number
  readonly later: number
  readonly unlimited: number
  readonly waiting: number
  /** Of what waits for others, what is late: who answers for the whole looks for it first. */
  readonly waitingLate: number
}

/** What one does, where the command's button says its result or too little: 审查无问题 is how an examination may end. */
const actsZh: Partial<Record<CommandType, string>> = {
  reviseText: '上传送审稿',
  addMaterial: '补齐材料',
  writeOpinion: '出具审核意见',
  concludeFairCompetition: '出具公平竞争结论',
  registerFiling: '办理备案登记',
  clearFiling: '备案审查',
  evaluate: '开展后评估',
}
const actsEn: Partial<Record<CommandType, string>> = {
  reviseText: 'Upload the draft',
  addMaterial: 'Complete the material',
  writeOpinion: 'Write the opinion',
  concludeFairCompetition: 'Conclude fair competition',
  registerFiling: 'Register the filing',
  clearFiling: 'Examine the filing',
  evaluate: 'Evaluate',
}

/** What one waits for, as a thing. */
const awaitedZh: Partial<Record<CommandType, string>> = {
  reviseText: '送审稿',
  addMaterial: '材料补齐',
  proposeSubmission: '经办人提交',
  submit: '负责人报送',
  closeConsultation: '征求意见结束',
  acceptForReview: '受理',
  writeOpinion: '审核意见',
  issueOpinion: '意见签发',
  giveCounsel: '法律顾问',
  concludeFairCompetition: '公平竞争结论',
  recordDeliberation: '集体讨论',
  resendFiling: '重新报送',
  registerFiling: '备案登记',
  clearFiling: '备案审查',
  answerCorrection: '纠错答复',
  confirmCorrection: '更正复核',
}
const awaitedEn: Partial<Record<CommandType, string>> = {
  reviseText: 'draft',
  addMaterial: 'material',
  proposeSubmission: 'clerk’s proposal',
  submit: 'submission',
  closeConsultation: 'end of consultation',
  supplyMaterial: 'material',
  acceptForReview: 'acceptance',
  writeOpinion: 'opinion',
  issueOpinion: 'opinion’s signature',
  giveCounsel: 'counsel',
  concludeFairCompetition: 'fair competition',
  recordDeliberation: 'meeting',
  sign: 'signature',
  assignNumber: 'number',
  publish: 'publication',
  sendFiling: 'filing',
  resendFiling: 'filing again',
  registerFiling: 'registration',
  clearFiling: 'examination',
  answerCorrection: 'answer',
  confirmCorrection: 'confirmation',
  evaluate: 'evaluation',
}

const en1 = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

const zh = {
  title: '今日待办',
  headline: (today: LegalDate, { late, today: due, week, later, unlimited }: DayCounts) => {
    const day = `${formatShortDate(today, 'zh')} ${formatWeekday(today, 'zh')}`
    if (due > 0) return `${day}，有 ${due} 件今天要办`
    if (late > 0) return `${day}，有 ${late} 件已经逾期`
    if (week + later + unlimited > 0) return `${day}，今天没有到期的事项`
    return `${day}，没有待办事项`
  },
  lead: ({ late, week, later, unlimited, waiting, waitingLate }: DayCounts) => {
    const parts = [
      late > 0 ? `逾期 ${late} 件` : '',
      week > 0 ? `本周到期 ${week} 件` : '',
      later > 0 ? `之后到期 ${later} 件` : '',
      unlimited > 0 ? `没有规定时限 ${unlimited} 件` : '',
      waiting > 0 ? `等待他人 ${waiting} 件${waitingLate > 0 ? `（其中逾期 ${waitingLate} 件）` : ''}` : '',
    ].filter(Boolean)
    return parts.length > 0 ? `${parts.join('，')}。` : ''
  },
  act: (command: CommandType) => actsZh[command] ?? commandTerms[command][0],
  waitFor: (command: CommandType) => `等${awaitedZh[command] ?? commandTerms[command][0]}`,
  between: ' · ',
  /** What takes a second person outside the documents. */
  proposals: {
    rulePack: {
      act: '复核规则包更换',
      waitFor: '等规则包更换复核',
      title: (name: string, from: LegalDate) => `自${formatLegalDate(from)}起改用“${name}”`,
    },
    grant: {
      act: '复核管理员授权',
      waitFor: '等管理员授权复核',
      title: (name: string, role: string) => `授予${name}${role}角色`,
    },
  },
  elsewhere: (identity: string, count: number, pressing: boolean) =>
    `您以${identity}的身份还有 ${count} 件要办${pressing ? '，有逾期或者今天到期的' : ''}。`,
  goElsewhere: '换到这个身份',
  registerDraft: '登记起草',
  emptyTitle: '现在没有要办的事项',
  emptyBody: {
    draftingClerk: '您起草的文件要补材料、改文本、提交的时候，会列在这里。第一件从“登记起草”开始。',
    draftingHead: '经办人把送审稿提交给您审签的时候，会列在这里。第一件由本单位经办人登记起草。',
    legalReviewer: '审核机构负责人把文件指派给您之后，会列在这里，并写明审核时限。',
    reviewHead: '起草单位报送审核的文件会列在这里，等您受理并指派审核人员；写好的审核意见也在这里等您签发。',
    fairnessReviewer: '需要出具公平竞争审查结论的送审稿会列在这里。',
    issuingOffice: '签发之后等待编号、公布的文件，以及公布之后要报送备案的文件，会列在这里。',
    meetingSecretary: '合法性审核通过、等待集体讨论的文件会列在这里。',
    leader: '集体讨论通过、等您签发的文件会列在这里。',
    authority: '各机关报送备案的文件会列在这里，等您登记、审查。',
    securityAdmin: '另一位安全管理员提出的规则包更换和管理员授权会列在这里，等您复核。',
    other: '需要您办理的事项会列在这里。',
  },
  changes: {
    heading: '与我有关的变动',
    title: '与我有关的变动',
    lead: '最近六十天别人在您参与的文件上办理了什么，最近的在前。看过之后不再标“新”。',
    fresh: (count: number) => `${count} 项新的`,
    all: '查看全部',
    none: '还没有变动。别人办理了您参与的文件之后，会列在这里。',
    line: (title: string, what: string) => `《${title.replace(/^《|》$/g, '')}》${what}`,
  },
}

export type HomeWords = typeof zh

const en: HomeWords = {
  title: 'To do',
  headline: (today, { late, today: due, week, later, unlimited }) => {
    const day = `${formatWeekday(today, 'en')}, ${formatShortDate(today, 'en')}`
    if (due > 0) return `${day}: ${due} due today`
    if (late > 0) return `${day}: ${late} late`
    if (week + later + unlimited > 0) return `${day}: nothing is due today`
    return `${day}: nothing to do`
  },
  lead: ({ late, week, later, unlimited, waiting, waitingLate }) => {
    const parts = [
      late > 0 ? `${late} late` : '',
      week > 0 ? `${week} due this week` : '',
      later > 0 ? `${later} later` : '',
      unlimited > 0 ? `${unlimited} without a time limit` : '',
      waiting > 0 ? `${en1(waiting, 'step')} waiting for others${waitingLate > 0 ? ` (${waitingLate} of them late)` : ''}` : '',
    ].filter(Boolean)
    return parts.length > 0 ? `${parts.join(', ')}.` : ''
  },
  act: (command) => actsEn[command] ?? commandTerms[command][1],
  waitFor: (command) => `Awaiting ${awaitedEn[command] ?? commandTerms[command][1].toLowerCase()}`,
  between: ' · ',
  proposals: {
    rulePack: {
      act: 'Confirm the change of the rule pack',
      waitFor: 'Awaiting change of the rule pack',
      title: (name, from) => `“${name}” from ${formatLegalDate(from, 'en')}`,
    },
    grant: {
      act: 'Confirm the administrator’s role',
      waitFor: 'Awaiting administrator’s role',
      title: (name, role) => `${name}: ${role}`,
    },
  },
  elsewhere: (identity, count, pressing) =>
    `As ${identity} you have ${count} more to do${pressing ? ', some of it late or due today' : ''}.`,
  goElsewhere: 'Act in that role',
  registerDraft: 'Register a draft',
  emptyTitle: 'Nothing to do now',
  emptyBody: {
    draftingClerk:
      'Drafts of yours that need material, a new text or submission will be listed here. Begin the first with “Register a draft”.',
    draftingHead: 'Drafts that a clerk proposes to you will be listed here. The first is registered by a clerk of your unit.',
    legalReviewer: 'Documents the head of the review body assigns to you will be listed here, with the time you have.',
    reviewHead:
      'Documents submitted for review will be listed here for you to accept and assign; opinions wait here for your signature.',
    fairnessReviewer: 'Drafts that need a fair-competition conclusion will be listed here.',
    issuingOffice: 'Signed documents to number and publish, and published ones to file, will be listed here.',
    meetingSecretary: 'Documents that passed review and await the meeting will be listed here.',
    leader: 'Documents approved by the meeting and awaiting your signature will be listed here.',
    authority: 'Documents sent to you for filing will be listed here to register and examine.',
    securityAdmin:
      'Changes of the rule pack and administrators’ roles that another security administrator proposes will be listed here.',
    other: 'Whatever you have to do will be listed here.',
  },
  changes: {
    heading: 'What concerns me',
    title: 'What concerns me',
    lead: 'What others did in the last sixty days to documents you have a part in, the latest first. What you have seen is no longer marked “New”.',
    fresh: (count) => `${count} new`,
    all: 'See all',
    none: 'Nothing yet. What others do to documents you have a part in will be listed here.',
    line: (title, what) => `${title}: ${what}`,
  },
}

export const homeWords = { zh, en }
