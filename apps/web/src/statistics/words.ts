import type { LegalDate } from '@fadu/core'
import { formatCount, formatLegalDate, formatNumber, formatShortDate } from '@fadu/ui'

type Period = { readonly from: LegalDate; readonly to: LegalDate }
const isYear = ({ from, to }: Period) => from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
type Counts = Readonly<Record<string, number>>

const zh = {
  nav: '统计',
  title: (period: Period) =>
    isYear(period)
      ? `${period.from.slice(0, 4)}年度 备案与审核统计`
      : `${formatLegalDate(period.from)}至${formatLegalDate(period.to)} 备案与审核统计`,
  lead: (asOf: LegalDate, organ: string | null) => `统计至 ${formatLegalDate(asOf)} · ${organ ?? '本登记簿全部制定机关'}`,
  knownAt: (day: LegalDate) => `按 ${formatLegalDate(day)} 已登记的记录`,
  year: '年度',
  yearOption: (year: number) => `${year}年`,
  organ: '制定机关',
  allOrgans: '全部',
  asOf: '统计至',
  known: '按哪天已登记的记录',
  knownHint: '留空为现在已登记的全部记录。',
  xlsx: '导出 .xlsx',
  csv: '导出 .csv',
  print: '打印',
  exportFailed: '没有导出，请重试。',
  sentence: '年度报告用语',
  figures: '主要数字',
  count: '件',
  percent: '%',
  reviewed: '审核草案',
  outcomes: (counts: Counts) =>
    [
      [counts.passed, '通过'],
      [counts.passedAfterChanges, '修改后通过'],
      [counts.kept, '说明理由提请'],
      [counts.changesRequired, '退回修改'],
      [counts.unlawful, '不合法'],
    ]
      .filter(([count]) => Number(count) > 0)
      .map(([count, name]) => `${name} ${formatNumber(Number(count))}`)
      .join(' · '),
  issued: '印发',
  toPublication: (days: number | null) => (days === null ? '' : `从出具意见到公布中位 ${formatNumber(days)} 天`),
  filed: '备案',
  owed: (owed: number, rate: string) => `应报送 ${formatNumber(owed)} 次，报备率 ${rate}`,
  timeliness: '备案及时率',
  onTime: (onTime: number, owed: number) => `按时 ${formatNumber(onTime)} / 应报 ${formatNumber(owed)}`,
  returned: '补正',
  conformity: (rate: string, conforming: number, answered: number) =>
    answered === 0 ? '备案机关尚未答复' : `规范率 ${rate}，${formatNumber(conforming)} / ${formatNumber(answered)}`,
  noneOwed: '尚无应报的文件',
  byUnit: '各单位备案是否按时',
  byUnitCaption: '次，按起草单位；一件向两个机关报送的计两次',
  byUnitNone: '这一时期没有应当报送备案的文件。',
  daysToFile: '公布到报送备案用了几天',
  daysCaption: (limits: readonly number[]) =>
    limits.length === 0 ? '每点一次报送' : `每点一次报送，虚线为期限 ${limits.map((days) => `${days} 日`).join('、')}`,
  limit: (days: number) => `${days} 日`,
  daysSaid: (days: readonly number[], late: number) =>
    days.length === 0
      ? '没有报送。'
      : `${days.length} 次报送，用时 ${Math.min(...days)} 至 ${Math.max(...days)} 天，其中逾期 ${late} 次。`,
  reviewDays: '出具首次审核意见用了几个工作日',
  reviewCaption: (limits: readonly number[]) =>
    limits.length === 0 ? '每点一件' : `每点一件，虚线为期限 ${limits.map((days) => `${days} 个工作日`).join('、')}`,
  reviewSaid: (days: readonly number[], late: number) =>
    days.length === 0
      ? '没有审核。'
      : `${days.length} 件，用时 ${Math.min(...days)} 至 ${Math.max(...days)} 个工作日，其中超期 ${late} 件。`,
  byMonth: '各月',
  byMonthCaption: '审核按首次意见、印发和报送按公布的月份；三图同一尺度',
  monthReviewed: '审核（件）',
  monthIssued: '印发（件）',
  monthFiled: '报送备案（次）',
  monthSaid: (months: readonly (readonly [month: number, count: number])[]) =>
    months
      .filter(([, count]) => count > 0)
      .map(([month, count]) => `${month}月 ${count}`)
      .join('，') || '没有',
  legend: '图例',
  basis: '这些数字的依据',
  basisCaption: '点开任一数字，看到的就是它所计的文件',
  number: '文号',
  name: '名称',
  published: '公布',
  sent: '报送',
  took: '用时',
  days: (days: number) => `${formatNumber(days)} 天`,
  none: '—',
  corrected: '（经更正）',
  allIssued: (count: number) => `全部 ${formatCount(count)}`,
  formula: '备案及时率 = 期限内首次报送次数 ÷（已报送次数 + 逾期未报次数），每件按备案机关分别计。',
  definitions: '定义与出处',
  definitionsLead: '各项口径取自通行做法，官方统计报表的填报说明尚未读到，均标为待核实。',
  limitsHeading: '期限的出处',
  limitLine: (days: number, source: string, unverified: boolean) =>
    `${days} 日：${source}${unverified && !source.includes('待核实') ? '（待核实）' : ''}`,
  reviewLimitLine: (days: number, source: string, unverified: boolean) =>
    `审核 ${days} 个工作日：${source}${unverified && !source.includes('待核实') ? '（待核实）' : ''}`,
  close: '关闭',
  cleanUp: '废止、失效和修改',
  cleanUpCaption: '件，按生效日期',
  normative: '行政规范性文件',
  policy: '政策性文件',
  kind: '情形',
  repealed: '废止',
  declaredLapsed: '宣布失效',
  expired: '有效期届满',
  annulled: '撤销',
  amended: '修改',
  fair: '其中公平竞争清理',
  fairLine: (repealed: number, amended: number) => `公平竞争清理：废止 ${repealed} 件，修订 ${amended} 件`,
  stock: (asOf: LegalDate) => `${formatLegalDate(asOf)}的存量`,
  stockCaption: '件，行政规范性文件和政策性文件，含导入的既有文件',
  corrections: (count: number) => `所计文件中有 ${count} 处记录经过更正`,
  correction: (title: string, field: string, old: string, value: string, reason: string, on: LegalDate) =>
    `《${title}》${field}由 ${old} 更正为 ${value}：${reason}（${formatLegalDate(on)}）`,
  fields: {
    publishedOn: '公布日期',
    effectiveOn: '施行日期',
    validUntil: '有效期',
    signedOn: '成文日期',
    sentOn: '报送日期',
    registrationNumber: '登记号',
    meeting: '会议',
  } as Readonly<Record<string, string>>,
  empty: '这一时期还没有可以统计的文件。草案出具审核意见后，文件公布、报送、废止后，这里会有数字。',
  evidence: {
    counted: '计入日期',
    issuer: '制定机关',
    unit: '起草单位',
    authority: '备案机关',
    due: '期限',
    outcome: '情况',
    workingDays: '审核用时',
    hidden: '未公布的草案',
    working: (days: number) => `${days} 个工作日`,
    page: (first: number, last: number, total: number) => `第 ${first} 至 ${last} 条，共 ${total} 条`,
    none: '没有文件计入这个数字。',
  },
  line: {
    heading: (year: string) => `${year}年`,
    all: '全部统计',
  },
  shortDay: (day: LegalDate) => formatShortDate(day),
}

const en: typeof zh = {
  nav: 'Statistics',
  title: (period) =>
    isYear(period)
      ? `Filing and review, ${period.from.slice(0, 4)}`
      : `Filing and review, ${formatLegalDate(period.from, 'en')} to ${formatLegalDate(period.to, 'en')}`,
  lead: (asOf, organ) => `As of ${formatLegalDate(asOf, 'en')} · ${organ ?? 'all issuing organs of this register'}`,
  knownAt: (day) => `as recorded by ${formatLegalDate(day, 'en')}`,
  year: 'Year',
  yearOption: (year) => String(year),
  organ: 'Issuing organ',
  allOrgans: 'All',
  asOf: 'As of',
  known: 'As recorded by',
  knownHint: 'Empty: everything recorded until now.',
  xlsx: 'Export .xlsx',
  csv: 'Export .csv',
  print: 'Print',
  exportFailed: 'Nothing was exported. Try again.',
  sentence: 'Sentence for the annual report',
  figures: 'Main figures',
  count: '',
  percent: '%',
  reviewed: 'Drafts reviewed',
  outcomes: (counts) =>
    [
      [counts.passed, 'passed'],
      [counts.passedAfterChanges, 'after changes'],
      [counts.kept, 'kept with reasons'],
      [counts.changesRequired, 'to be changed'],
      [counts.unlawful, 'unlawful'],
    ]
      .filter(([count]) => Number(count) > 0)
      .map(([count, name]) => `${name} ${formatNumber(Number(count), 'en')}`)
      .join(' · '),
  issued: 'Issued',
  toPublication: (days) => (days === null ? '' : `Opinion to publication: median ${formatNumber(days, 'en')} days`),
  filed: 'Filed',
  owed: (owed, rate) => `${formatNumber(owed, 'en')} filings owed, filing rate ${rate}`,
  timeliness: 'Filed in time',
  onTime: (onTime, owed) => `In time ${formatNumber(onTime, 'en')} / owed ${formatNumber(owed, 'en')}`,
  returned: 'Returned',
  conformity: (rate, conforming, answered) =>
    answered === 0
      ? 'No authority has answered yet'
      : `Conformity ${rate}, ${formatNumber(conforming, 'en')} / ${formatNumber(answered, 'en')}`,
  noneOwed: 'Nothing is owed yet',
  byUnit: 'Filed in time, by unit',
  byUnitCaption: 'Filings, by drafting unit; a document filed to two authorities counts twice',
  byUnitNone: 'Nothing had to be filed in this period.',
  daysToFile: 'Days from publication to filing',
  daysCaption: (limits) =>
    limits.length === 0 ? 'A point for each filing' : `A point for each filing; dashed: the limit of ${limits.join(', ')} days`,
  limit: (days) => `${days} days`,
  daysSaid: (days, late) =>
    days.length === 0
      ? 'No filing.'
      : `${days.length} filings, ${Math.min(...days)} to ${Math.max(...days)} days, ${late} of them late.`,
  reviewDays: 'Working days to the first opinion',
  reviewCaption: (limits) =>
    limits.length === 0
      ? 'A point for each draft'
      : `A point for each draft; dashed: the limit of ${limits.join(', ')} working days`,
  reviewSaid: (days, late) =>
    days.length === 0
      ? 'No review.'
      : `${days.length} drafts, ${Math.min(...days)} to ${Math.max(...days)} working days, ${late} of them late.`,
  byMonth: 'By month',
  byMonthCaption: 'Reviewed by first opinion, issued and filed by month of publication; one scale',
  monthReviewed: 'Reviewed',
  monthIssued: 'Issued',
  monthFiled: 'Filings',
  monthSaid: (months) =>
    months
      .filter(([, count]) => count > 0)
      .map(([month, count]) => `month ${month}: ${count}`)
      .join(', ') || 'none',
  legend: 'Key',
  basis: 'What these figures rest on',
  basisCaption: 'Every figure opens the documents it counts',
  number: 'Number',
  name: 'Title',
  published: 'Published',
  sent: 'Sent',
  took: 'Took',
  days: (days) => `${formatNumber(days, 'en')} days`,
  none: '—',
  corrected: ' (corrected)',
  allIssued: (count) => `All ${formatCount(count, 'en')}`,
  formula: 'Filed in time = first sent within the limit ÷ (sent + overdue); each document counts once for each authority.',
  definitions: 'Definitions and sources',
  definitionsLead:
    'Drawn from common practice; the official instructions for the returns were not read, so all of them are to be verified.',
  limitsHeading: 'Where the limits come from',
  limitLine: (days, source, unverified) =>
    `${days} days: ${source}${unverified && !source.includes('待核实') ? ' (to be verified)' : ''}`,
  reviewLimitLine: (days, source, unverified) =>
    `Review, ${days} working days: ${source}${unverified && !source.includes('待核实') ? ' (to be verified)' : ''}`,
  close: 'Close',
  cleanUp: 'Repealed, lapsed, amended',
  cleanUpCaption: 'Documents, by the day it took effect',
  normative: 'Normative documents',
  policy: 'Policy documents',
  kind: 'What happened',
  repealed: 'Repealed',
  declaredLapsed: 'Declared lapsed',
  expired: 'Expired',
  annulled: 'Annulled',
  amended: 'Amended',
  fair: 'Of these for fair competition',
  fairLine: (repealed, amended) => `For fair competition: ${repealed} repealed, ${amended} amended`,
  stock: (asOf) => `Stock on ${formatLegalDate(asOf, 'en')}`,
  stockCaption: 'Normative and policy documents, imported ones included',
  corrections: (count) => `${count} records of what is counted were corrected`,
  correction: (title, field, old, value, reason, on) =>
    `${title}: ${field} corrected from ${old} to ${value}: ${reason} (${formatLegalDate(on, 'en')})`,
  fields: {
    publishedOn: 'day of publication',
    effectiveOn: 'day of effect',
    validUntil: 'end of validity',
    signedOn: 'day of signature',
    sentOn: 'day of filing',
    registrationNumber: 'registration number',
    meeting: 'meeting',
  },
  empty:
    'Nothing to count in this period yet. Figures appear once an opinion is issued, or a document is published, filed or repealed.',
  evidence: {
    counted: 'Counted on',
    issuer: 'Issuer',
    unit: 'Drafting unit',
    authority: 'Authority',
    due: 'Due',
    outcome: 'Outcome',
    workingDays: 'Review',
    hidden: 'Unpublished draft',
    working: (days) => `${days} working days`,
    page: (first, last, total) => `${first} to ${last} of ${total}`,
    none: 'No document counts towards this figure.',
  },
  line: { heading: (year) => year, all: 'All statistics' },
  shortDay: (day) => formatShortDate(day, 'en'),
}

export const statisticsWords = { zh, en }
