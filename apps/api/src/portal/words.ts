import type { Language } from '@fadu/core'

/** What the portal's routes say themselves; everything else on a page is worded by the web. */
const zh = {
  noSuchDay: (typed: string) => `日期“${typed}”不存在，请按“年-月-日”填写，例如 2021-03-05。`,
  noSuchYear: (typed: string) => `年份“${typed}”不对，请填写四位数字，例如 2021。`,
  reversedRange: '结束日期早于开始日期，请核对两个日期。',
  unknownPage: '这一页的位置不对，请用上一页答复中的 next。',
  unknownChoice: (typed: string) => `没有“${typed}”这个选项。`,
  queryTooLong: (characters: number, terms: number) => `检索词过长：最多 ${characters} 个字、${terms} 个词，请缩短后再检索。`,
  siteName: (jurisdiction: string) => `${jurisdiction}行政规范性文件库`,
  feedTitle: (jurisdiction: string) => `${jurisdiction}行政规范性文件：最近公布`,
}

const en: typeof zh = {
  noSuchDay: (typed) => `There is no day “${typed}”. Write it as year-month-day, for example 2021-03-05.`,
  noSuchYear: (typed) => `“${typed}” is no year. Write four digits, for example 2021.`,
  reversedRange: 'The last day lies before the first. Check both dates.',
  unknownPage: 'That place in the list is unknown. Use the `next` of the page before.',
  unknownChoice: (typed) => `There is no choice “${typed}”.`,
  queryTooLong: (characters, terms) => `The query is too long: ${characters} characters and ${terms} words at most.`,
  siteName: (jurisdiction) => `${jurisdiction} Register of Normative Documents`,
  feedTitle: (jurisdiction) => `${jurisdiction}: normative documents published lately`,
}

export const portalWords: Readonly<Record<Language, typeof zh>> = { zh, en }
