import type { NumberLine } from '@fadu/core'

type Counts = Readonly<Record<NumberLine['status'], number>>

const zh = {
  title: '发文字号登记簿',
  lead: '每个机关代字每年一个系列，从首号起逐号登记，不跳号。预留和作废都要写明理由，并且一直看得到。',
  year: '年份',
  yearOption: (year: number) => `${year}年`,
  series: '机关代字',
  seriesOption: (code: string, organ: string, normative: boolean) =>
    `${code}（${organ}，${normative ? '规范性文件' : '其他公文'}）`,
  noSeries: (year: number) => `${year}年没有由本办公室编号的机关代字。请换一个年份。`,
  book: (code: string, year: number) => `${code}〔${year}〕`,
  lines: (count: number) => `${count} 个号`,
  summary: (counts: Counts, next: string) =>
    `已用 ${counts.taken} 个，预留 ${counts.reserved} 个，作废 ${counts.void} 个，${counts.missing === 0 ? '没有缺号' : `缺号 ${counts.missing} 个`}。下一个号是${next}。`,
  gaps: (count: number) => `有 ${count} 个号登记簿里没有记录`,
  gapsWhy: '通常是导入的既有文件不全。请补登相应文件，或者查明原因。',
  empty: '这个系列今年还没有编过号。公文编号或者预留以后，会列在这里。',
  number: '发文字号',
  status: '状态',
  statuses: { taken: '已用', reserved: '预留', void: '作废', missing: '缺号' } satisfies Record<NumberLine['status'], string>,
  use: '用于',
  reason: '理由',
  on: '日期',
  act: '办理',
  none: '—',
  missingWhy: '登记簿里没有记录',
  free: '未用',
  reserve: '预留下一个号',
  reserveTitle: '预留发文字号',
  reserveReason: '预留的理由',
  reserveMeans: '预留后，其他文件不会用到这个号；编号时可以指定它。不再需要时应当作废。',
  reserved: (number: string) => `已预留${number}。`,
  void: '作废',
  voidTitle: '作废预留的发文字号',
  voidReason: '作废的理由',
  voidMeans: '作废后这个号不能再用，登记簿里一直看得到。',
  voided: (number: string) => `已作废${number}。`,
  reasonMissing: '请写明理由。',
}

export type NumberBookWords = typeof zh

const en: NumberBookWords = {
  title: 'Register of numbers',
  lead: 'Each code has one series a year, without gaps. Reserving and voiding need a reason and stay visible.',
  year: 'Year',
  yearOption: (year) => String(year),
  series: 'Code',
  seriesOption: (code, organ, normative) => `${code} (${organ}, ${normative ? 'normative documents' : 'other documents'})`,
  noSeries: (year) => `This office numbers for no code in ${year}. Choose another year.`,
  book: (code, year) => `${code}〔${year}〕`,
  lines: (count) => `${count} numbers`,
  summary: (counts, next) =>
    `${counts.taken} used, ${counts.reserved} reserved, ${counts.void} void, ${counts.missing === 0 ? 'no gaps' : `${counts.missing} missing`}. Next: ${next}.`,
  gaps: (count) => `The register knows nothing of ${count} numbers`,
  gapsWhy: 'Usually existing documents were imported incompletely. Record them, or find out why.',
  empty: 'No number was given in this series yet. Numbers that are given or reserved will be listed here.',
  number: 'Number',
  status: 'State',
  statuses: { taken: 'Used', reserved: 'Reserved', void: 'Void', missing: 'Missing' },
  use: 'For',
  reason: 'Reason',
  on: 'Date',
  act: 'Act',
  none: '—',
  missingWhy: 'Not in the register',
  free: 'free',
  reserve: 'Reserve the next number',
  reserveTitle: 'Reserve a number',
  reserveReason: 'Reason for reserving',
  reserveMeans: 'No other document gets it; it can be named when a document is numbered. Void it when it is no longer needed.',
  reserved: (number) => `${number} is reserved.`,
  void: 'Void',
  voidTitle: 'Void a reserved number',
  voidReason: 'Reason for voiding',
  voidMeans: 'It cannot be used any more and stays visible in the register.',
  voided: (number) => `${number} is void.`,
  reasonMissing: 'Give a reason.',
}

export const numberBookWords = { zh, en }
