import type { Catalogue } from '../../app/language.tsx'

const zh = {
  heading: '问题和依据',
  lead: '每处写明条款、问题和依据；需要的写修改建议。',
  none: '还没有写问题。结论为“应当予以修改”或者“不合法”的，至少写明一处。',
  nth: (n: number) => `第 ${n} 处`,
  where: '条款',
  whereHint: '例如：第十九条',
  problem: '问题',
  source: '依据',
  sourceHint: '例如：行政处罚法第十六条',
  advice: '修改建议',
  add: '添加一处问题',
  remove: (n: number) => `删去第 ${n} 处`,
  incomplete: (n: number, label: string) => `第 ${n} 处：请填写“${label}”。`,
}

export type FindingWords = typeof zh

const en: FindingWords = {
  heading: 'Findings',
  lead: 'Where, what is wrong, and by which source; advice where it helps.',
  none: 'No finding yet. “Changes required” and “unlawful” need at least one.',
  nth: (n) => `Finding ${n}`,
  where: 'Where',
  whereHint: 'For example 第十九条',
  problem: 'Problem',
  source: 'Source',
  sourceHint: 'For example 行政处罚法第十六条',
  advice: 'Advice',
  add: 'Add a finding',
  remove: (n) => `Remove finding ${n}`,
  incomplete: (n, label) => `Finding ${n}: fill in “${label}”.`,
}

export const findingWords: Catalogue<FindingWords> = { zh, en }
