import type { DocumentFacts, Language, LegalDate } from '@fadu/core'

type Correction = DocumentFacts['corrections'][number]

/** What files of figures say beside the terms of the field. */
const zh = {
  sheets: { summary: '汇总', stock: (asOf: LegalDate) => `存量 ${asOf}` },
  summary: ['指标', '数值', '分子', '分母', '口径'],
  stock: ['效力', '行政规范性文件', '政策性文件'],
  evidence: [
    '序号',
    '文号',
    '名称',
    '制定机关',
    '起草单位',
    '备案机关',
    '计入日期',
    '公布日期',
    '报送期限',
    '报送日期',
    '用时（天）',
    '情况',
    '审核用时（工作日）',
    '更正',
  ],
  period: '统计期间',
  asOf: '统计至',
  knownAt: '按哪天已登记的记录',
  now: '现在',
  sentence: '年度报告用语',
  hidden: '（未公布的草案）',
  corrected: ({ field, old, new: value, reason, on }: Correction) =>
    `${on}更正${fieldsZh[field]}：${old ?? '无'}改为${value ?? '无'}（${reason}）`,
  fileName: (what: string, figure: string | null) => `${what}备案与审核统计${figure ? `（${figure}）` : ''}`,
  year: (year: string) => `${year}年度`,
  between: (from: LegalDate, to: LegalDate) => `${from}至${to}`,
}

const fieldsZh: Readonly<Record<Correction['field'], string>> = {
  publishedOn: '公布日期',
  effectiveOn: '施行日期',
  validUntil: '有效期',
  signedOn: '成文日期',
  sentOn: '报送日期',
  registrationNumber: '登记号',
  meeting: '会议',
}

const en: typeof zh = {
  sheets: { summary: 'Summary', stock: (asOf) => `Stock ${asOf}` },
  summary: ['Figure', 'Value', 'Numerator', 'Denominator', 'Definition'],
  stock: ['Standing', 'Normative documents', 'Policy documents'],
  evidence: [
    'No.',
    'Number',
    'Title',
    'Issuer',
    'Drafting unit',
    'Filing authority',
    'Counted on',
    'Published on',
    'Due on',
    'Sent on',
    'Days',
    'Outcome',
    'Review (working days)',
    'Corrections',
  ],
  period: 'Period',
  asOf: 'As of',
  knownAt: 'As recorded by',
  now: 'now',
  sentence: 'Sentence for the annual report',
  hidden: '(unpublished draft)',
  corrected: ({ field, old, new: value, reason, on }) =>
    `${on}: ${field} corrected from ${old ?? 'none'} to ${value ?? 'none'} (${reason})`,
  fileName: (what, figure) => `Statistics ${what}${figure ? ` (${figure})` : ''}`,
  year: (year) => year,
  between: (from, to) => `${from} to ${to}`,
}

export const statisticsWords: Readonly<Record<Language, typeof zh>> = { zh, en }
