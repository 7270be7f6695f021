import { type DocumentNumberValue, readDocumentNumber } from './documentNumber.ts'

/** A 发文字号 in running text; offsets in UTF-16 units, `end` not included. */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: DocumentNumberValue
}

const TAIL =
  /[〔[［（(【﹝]\s?(?:[0-9０-９]{4}|[0-9０-９]{2}|[〇○零一二三四五六七八九]{4})年?\s?[〕\]］）)】﹞]\s?第?\s?[0-9０-９]{1,5}\s?号|令\s?(?:第\s?(?:[0-9０-９]{1,5}|[零〇一二三四五六七八九十百千]{1,9})\s?号|[（(]第\s?(?:[0-9０-９]{1,5}|[零〇一二三四五六七八九十百千]{1,9})\s?号[）)])/gu
const RUN = /[\p{Script=Han}A-Za-z]{1,40}$/u
/** Words that stand before a number and are no part of it. */
const LEAD_IN =
  /^.*(?:根据|按照|依照|依据|遵照|参照|比照|停止执行|不再执行|执行|废止|修改|修订|印发|转发|公布|发布|贯彻|落实|以及|或者|关于|详见|参见|按|的)(?=.)/u

/**
 * All 发文字号 in a text. The code begins where an organ's code begins: hand over the codes in use (`organCodes`) and the longest one
 * that fits is taken. Without them, words that usually stand before a number are cut off, which is a guess.
 * Example: 根据盐湖财规发〔2021〕15号和国务院令第722号 holds two, beginning with 盐 and 国.
 */
export function findDocumentNumbers(text: string, organCodes: readonly string[] = []): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  let free = 0
  for (const tail of text.matchAll(TAIL)) {
    const order = tail[0].startsWith('令')
    const until = tail.index + (order ? 1 : 0)
    const code = codeBefore(text.slice(Math.max(free, until - 40), until), organCodes, found.length > 0)
    const start = until - code.length
    const end = tail.index + tail[0].length
    const reading = code === '' ? null : readDocumentNumber(text.slice(start, end))
    if (!reading?.ok) continue
    found.push({ start, end, text: text.slice(start, end), value: reading.value })
    free = end
  }
  return found
}

/** The code at the end of what stands before the year; '' when there is none. */
function codeBefore(before: string, organCodes: readonly string[], afterAnother: boolean): string {
  const known = organCodes.filter((code) => before.endsWith(code)).sort((a, b) => b.length - a.length)[0]
  if (known) return known
  const wellKnown = /(?:中华人民共和国)?(?:国务院|主席)令$/.exec(before)
  if (wellKnown) return wellKnown[0]
  const run = RUN.exec(before)?.[0] ?? ''
  const cut = run.replace(LEAD_IN, '')
  // 3号和盐财规发〔2021〕…: a conjunction directly after another number. At the start of a text 和 may be 和政县.
  const joined = afterAnother && cut === before ? cut.replace(/^[和与及或]/u, '') : cut
  // 12日国务院…: the day of a date.
  return /[0-9０-９]日/.test(before.slice(-joined.length - 1)) ? joined.replace(/^日/, '') : joined
}
