import type { Language, LegalDate } from '@fadu/core'
import type { CatalogueRow } from './page.ts'

type Filing = CatalogueRow['filings'][number]

/** What the portal's routes say themselves; everything else on a page is worded by the web. */
const zh = {
  noSuchDay: (typed: string) => `日期“${typed}”不存在，请按“年-月-日”填写，例如 2021-03-05。`,
  noSuchYear: (typed: string) => `年份“${typed}”不对，请填写四位数字，例如 2021。`,
  reversedRange: '结束日期早于开始日期，请核对两个日期。',
  unknownPage: '这一页的位置不对，请用上一页答复中的 next。',
  unknownChoice: (typed: string) => `没有“${typed}”这个选项。`,
  queryTooLong: (characters: number, terms: number) => `检索词过长：最多 ${characters} 个字、${terms} 个词，请缩短后再检索。`,
  siteName: (jurisdiction: string) => `${jurisdiction}行政规范性文件库`,
  feedTitle: (jurisdiction: string) => `${jurisdiction}行政规范性文件：最近公布和变动`,
  calendar: {
    name: (jurisdiction: string) => `${jurisdiction}行政规范性文件：到期和征求意见`,
    validity: (title: string) => `有效期届满：${title}`,
    consultation: (title: string) => `公开征求意见：${title}`,
  },
  catalogue: {
    names: { inForce: '现行有效目录', repealed: '已废止目录', lapsed: '已失效目录', filed: '备案目录' },
    columns: {
      ordinal: '序号',
      title: '标题',
      number: '发文字号',
      issuer: '制定机关',
      effective: '施行日期',
      until: '有效期至',
      standing: '状态',
      ended: { repealed: '废止日期', lapsed: '失效日期' },
      filings: '备案情况',
    },
    filing: ({ authority, sentOn, number }: Filing) => `${authority}：${sentOn}报送${number ? `，备案登记号${number}` : ''}`,
    fileName: (jurisdiction: string, name: string, day: LegalDate) => `${jurisdiction}行政规范性文件${name}（截至${day}）`,
  },
}

const en: typeof zh = {
  noSuchDay: (typed) => `There is no day “${typed}”. Write it as year-month-day, for example 2021-03-05.`,
  noSuchYear: (typed) => `“${typed}” is no year. Write four digits, for example 2021.`,
  reversedRange: 'The last day lies before the first. Check both dates.',
  unknownPage: 'That place in the list is unknown. Use the `next` of the page before.',
  unknownChoice: (typed) => `There is no choice “${typed}”.`,
  queryTooLong: (characters, terms) => `The query is too long: ${characters} characters and ${terms} words at most.`,
  siteName: (jurisdiction) => `${jurisdiction} Register of Normative Documents`,
  feedTitle: (jurisdiction) => `${jurisdiction}: normative documents published or changed lately`,
  calendar: {
    name: (jurisdiction) => `${jurisdiction}: normative documents that end, consultations`,
    validity: (title) => `Validity ends: ${title}`,
    consultation: (title) => `Open for comment: ${title}`,
  },
  catalogue: {
    names: { inForce: 'In force', repealed: 'Repealed', lapsed: 'Lapsed', filed: 'Filed' },
    columns: {
      ordinal: 'No.',
      title: 'Title',
      number: 'Number',
      issuer: 'Issued by',
      effective: 'In force from',
      until: 'Valid until',
      standing: 'Standing',
      ended: { repealed: 'Repealed from', lapsed: 'Lapsed from' },
      filings: 'Filing',
    },
    filing: ({ authority, sentOn, number }) => `${authority}: sent ${sentOn}${number ? `, registered as ${number}` : ''}`,
    fileName: (jurisdiction, name, day) => `${jurisdiction} documents, ${name}, ${day}`,
  },
}

export const portalWords: Readonly<Record<Language, typeof zh>> = { zh, en }
