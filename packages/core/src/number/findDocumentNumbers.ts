import { type DocumentNumberValue, readDocumentNumber } from './documentNumber.ts'

/** A 发文字号 in running text; offsets in UTF-16 units, `end` not included. */
export interface FoundNumber {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: DocumentNumberValue
}

const SERIAL = '(?:[0-9０-９]{1,5}|[零〇一二三四五六七八九十百千]{1,9})'
const TAIL = new RegExp(
  [
    '[〔[［（(【﹝]\\s?(?:[0-9０-９]{4}|[0-9０-９]{2}|[〇○零一二三四五六七八九]{4})年?\\s?[〕\\]］）)】﹞]\\s?第?\\s?[0-9０-９]{1,5}\\s?号',
    `令\\s?(?:第\\s?${SERIAL}\\s?号|[（(]第\\s?${SERIAL}\\s?号[）)])`,
    // Counted by year under the organ's full name: 国家税务总局公告2019年第3号.
    '(?<=[部局委会院署行厅府])(?:公告|通告|令)\\s?[0-9]{4}\\s?年\\s?第?\\s?[0-9]{1,5}\\s?号',
  ].join('|'),
  'gu',
)
const RUN = /[\p{Script=Han}A-Za-z]{1,40}$/u
/** Full names, also of several organs: 财政部、税务总局. */
const FULL_NAMES = /(?:\p{Script=Han}{2,20}[部局委会院署行厅府]、){0,6}\p{Script=Han}{1,40}$/u
/** Words that stand before a number and are no part of it. */
const LEAD_IN =
  /^.*(?:根据|按照|依照|依据|遵照|参照|比照|停止执行|不再执行|执行|废止|失效|取消|撤销|代替|替代|适用|修改|修订|印发|转发|公布|发布|贯彻|落实|结合|收到|纳入|以及|或者|关于|详见|参见|参阅|同时|继续|其中|现将|已将|按|的|了|见|由|与|及|在|被|把|以|为|(?<!数)据|对(?!外))(?=..)/u
/** These also begin the names of places (将乐, 和政, 依兰, 即墨): then 政 or 府 follows. */
const LEAD_IN_OR_PLACE = /^(?:将|和|或|依|即|原|凭|自(?!治))(?![政府委办党人])(?=...)/u
/** Whose it is: 我院法〔1998〕86号; and the organ's full name before its code: 盐湖县水务局盐水发〔2021〕3号. */
const WHOSE = /^.*(?:我|本)(?:院|部|局|委|厅|省|市|县|区|办|行|会)(?=\p{Script=Han})/u
const FULL_NAME_BEFORE = /^(?:.*[省市县区州旗镇乡]|国家|中央).{0,16}(?:政府|办公[室厅]|委员会|党委|[局厅委部院])(?=..)/u

/**
 * All 发文字号 in a text. The code begins where an organ's code begins: hand over the codes in use (`organCodes`) and the longest one
 * that fits is taken. Without them, words that usually stand before a number are cut off, which is a guess.
 * Example: 根据盐湖财规发〔2021〕15号和国务院令第722号 holds two, beginning with 盐 and 国.
 */
export function findDocumentNumbers(text: string, organCodes: readonly string[] = []): readonly FoundNumber[] {
  const found: FoundNumber[] = []
  let free = 0
  for (const tail of text.matchAll(TAIL)) {
    const named = /^(?:令|公告|通告)/.exec(tail[0])?.[0] ?? ''
    const until = tail.index + named.length
    const code = codeBefore(text.slice(Math.max(free, until - 80), until), organCodes, found.length > 0, named !== '')
    const start = until - code.length
    const end = tail.index + tail[0].length
    const reading = code === '' ? null : readDocumentNumber(text.slice(start, end))
    if (!reading?.ok) continue
    found.push({ start, end, text: text.slice(start, end), value: reading.value })
    free = end
  }
  return found
}

/** The code at the end of what stands before the year; '' when there is none. `named`: it is an organ's name with 令 or 公告. */
function codeBefore(before: string, organCodes: readonly string[], afterAnother: boolean, named: boolean): string {
  const known = organCodes.filter((code) => before.endsWith(code)).sort((a, b) => b.length - a.length)[0]
  if (known) return known
  const wellKnown = /(?:中华人民共和国)?(?:国务院|主席)令$/.exec(before)
  if (wellKnown) return wellKnown[0]
  const run = (named ? FULL_NAMES : RUN).exec(before)?.[0] ?? ''
  const cut = run.replace(LEAD_IN, '').replace(LEAD_IN_OR_PLACE, '').replace(WHOSE, '')
  // 3号和盐财规发〔2021〕…: a conjunction directly after another number. At the start of a text 和 may be 和政县.
  const joined = afterAnother && cut === before ? cut.replace(/^[和与及或]/u, '') : cut
  // 12日国务院…: the day of a date.
  const dated = /[0-9０-９]日/.test(before.slice(-joined.length - 1)) ? joined.replace(/^日/, '') : joined
  return named ? dated : dated.replace(FULL_NAME_BEFORE, '')
}
