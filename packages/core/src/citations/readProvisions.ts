import { parseChineseNumeral } from '../text/chineseNumeral.ts'
import type { Address } from './address.ts'

/** One piece of an enumeration: 第三条第一款 in 第三条第一款、第二款和第七条至第九条. */
export interface Provision {
  readonly start: number
  readonly end: number
  /** Only the levels that are written; what is above them is that of the piece before. */
  readonly levels: Address
  /** The further numbers of the lowest level: 三 in 第二、三条. */
  readonly others: readonly number[]
  /** 第三条 in 第三条至第五条. */
  readonly rangeTo: boolean
  /** 第四章: a division is cited, no article. */
  readonly division: boolean
}

const NUMERAL = '[零〇○一二三四五六七八九十百千\\d０-９]{1,9}'
const ELEMENT = `(?:${NUMERAL}|[（(]${NUMERAL}[）)])`
// 一、三 and 一至三, （一）（二）, （一）、第（二）, 一或者第三: numbers of one level, whether or not 第 stands before each.
const NEXT = `(?:(?:[、至到和及或—－～~-]|以及|或者)第?|，|第?(?=[（(]))`
const UNIT = new RegExp(
  `第?(${ELEMENT}(?:${NEXT}${ELEMENT}){0,20})(条|款|项|目|编|章|节)(?:之([一二三四五六七八九十]{1,3}))?`,
  'y',
)
const JOINT = /(?:、|，|以及|或者|及其|和|与|及|或|至|到|[—－–～~-]{1,2})?(?=第)/y

const LEVELS = { 编: 0, 章: 0, 节: 0, 条: 1, 款: 2, 项: 3, 目: 4 } as const

/**
 * The provisions enumerated from `at` on, as far as they go. Levels descend inside a piece; a piece may begin lower than the one
 * before it: 第六条第一款第（二）项及第二款、第十五条 are three.
 */
export function readProvisions(text: string, at: number): readonly Provision[] {
  const provisions: Provision[] = []
  for (let from = at; ; ) {
    const provision = readPiece(text, from)
    if (!provision) return provisions
    const before = provisions.at(-1)
    const joint = before ? text.slice(before.end, from) : ''
    if (before && joint === '') return provisions
    if (/^(?:至|到|[—－–～~-]+)$/.test(joint)) provisions.splice(-1, 1, { ...before!, rangeTo: true })
    provisions.push(provision)
    JOINT.lastIndex = provision.end
    if (!JOINT.test(text) || provisions.length >= 200) return provisions
    from = JOINT.lastIndex
  }
}

function readPiece(text: string, at: number): Provision | null {
  let levels: Address = {}
  let others: readonly number[] = []
  let lowest = -1
  let end = at
  for (;;) {
    UNIT.lastIndex = end
    const match = UNIT.exec(text)
    if (!match) break
    const [written, numbers, unit, inserted] = match
    const level = LEVELS[unit as keyof typeof LEVELS]
    // Without 第 only a bracketed item goes on: 第六条（二）项.
    if (!written.startsWith('第') && !(lowest > 0 && level === 3 && /^[（(]/.test(written))) break
    if (level <= lowest && !(level === 0 && lowest === 0)) break
    const read = readNumbers(numbers!)
    if (!read) break
    const after = inserted && unit !== '条' ? written.length - inserted.length - 1 : written.length
    levels = {
      ...levels,
      ...levelOf(unit!, read[0]!, unit === '条' && inserted ? parseChineseNumeral(inserted) : null, numbers!),
    }
    others = read.slice(1)
    lowest = level
    end += after
  }
  return lowest < 0 ? null : { start: at, end, levels, others, rangeTo: false, division: lowest === 0 }
}

function levelOf(unit: string, number: number, inserted: number | null, written: string): Address {
  switch (unit) {
    case '条':
      return { article: inserted ? [number, inserted] : [number] }
    case '款':
      return { paragraph: number }
    case '项':
      return { item: number, bracketed: /^[（(]/.test(written) }
    case '目':
      return { subitem: number }
    default:
      return {}
  }
}

/** 一、二、五 and 一至五; null where one of them is no number. */
function readNumbers(written: string): readonly number[] | null {
  const numbers: number[] = []
  for (const [, joint, element] of written.matchAll(NUMBERS)) {
    const number = parseChineseNumeral(element!)
    if (number === null || number === 0) return null
    const last = numbers.at(-1)
    if (last !== undefined && joint) numbers.push(...between(last, number))
    numbers.push(number)
  }
  return numbers.length > 0 ? numbers : null
}

const NUMBERS = new RegExp(`([至到—－～~-]?)第?[（(]?(${NUMERAL})`, 'g')

/** What lies between two ends of a range; nothing where it would be no range. */
export const between = (first: number, last: number): readonly number[] =>
  last - first > 1 && last - first <= 500 ? Array.from({ length: last - first - 1 }, (_, index) => first + 1 + index) : []
