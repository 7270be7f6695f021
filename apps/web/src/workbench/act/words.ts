import type { CommandType } from '@fadu/core'
import type { Catalogue } from '../../app/language.tsx'

const zh = {
  date: '日期',
  dateHint: '补录的填实际发生的日期，不能晚于今天。',
  today: (day: string) => `日期：${day}（今天）`,
  dates: {
    recordDeliberation: '会议日期',
    sign: '成文日期',
    publish: '公布日期',
    sendFiling: '报送日期',
    resendFiling: '报送日期',
    concludeFairCompetition: '结论日期',
    addAssessment: '完成日期',
    annul: '撤销决定的日期',
    suspendClause: '停止执行的日期',
    resumeClause: '恢复执行的日期',
    receiveSuggestion: '收到日期',
  } as Partial<Record<CommandType, string>>,
  cancel: '暂不办理',
  needed: (label: string) => `请填写“${label}”。`,
  done: (event: string) => `已办：${event}。`,
  follows: (next: string) => `接下来：${next}。`,
  gone: '文件的状态已经变化，这一步现在不能办理。您填写的内容还在，可以复制后关闭。',
}

export type ActWords = typeof zh

const en: ActWords = {
  date: 'Date',
  dateHint: 'If recorded later, the day on which it happened; not after today.',
  today: (day) => `Date: ${day} (today)`,
  dates: {
    recordDeliberation: 'Date of the meeting',
    sign: 'Date of signature',
    publish: 'Date of publication',
    sendFiling: 'Date of sending',
    resendFiling: 'Date of sending',
    concludeFairCompetition: 'Date of the conclusion',
    addAssessment: 'Date done',
    annul: 'Date of the decision',
    suspendClause: 'Suspended from',
    resumeClause: 'Resumed on',
    receiveSuggestion: 'Date received',
  },
  cancel: 'Not now',
  needed: (label) => `Fill in “${label}”.`,
  done: (event) => `Done: ${event}.`,
  follows: (next) => `Next: ${next}.`,
  gone: 'The document has changed and this step is not possible now. What you typed is kept; copy it if you need it, then close.',
}

export const actWords: Catalogue<ActWords> = { zh, en }
