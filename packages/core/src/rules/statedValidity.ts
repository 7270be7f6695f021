import { isLegalDate, type LegalDate } from '../schema/legalDate.ts'
import { parseChineseNumeral } from '../text/chineseNumeral.ts'

/** What a text itself says of how long it holds; offsets are UTF-16 units in the text as given, `end` not included. */
export interface StatedValidity {
  /** 自2021年4月1日起施行; null where it runs from publication or says nothing. */
  readonly effectiveOn: LegalDate | null
  /** 有效期至2026年3月31日: the last day in force. */
  readonly validUntil: LegalDate | null
  /** 有效期五年, in months. */
  readonly months: number | null
  readonly start: number
  readonly end: number
  readonly text: string
}

const NUMERAL = '[0-9０-９零〇○一二三四五六七八九十百两]{1,6}'
const DATE = `(${NUMERAL})年(${NUMERAL})月(${NUMERAL})日`
/** 本办法, 本通知; what else in a text has a 有效期 (a licence, an opinion) is not the text itself. */
const SELF = '本[\\p{Script=Han}]{1,12}?(?:的)?'
const OPENING = `(?:^|[，,；;：:（(\\s]|${SELF})`
const TERM = '(?:有效期限|有效期|试行期限|试行期|施行期限|施行期|实施期限|执行期限|执行期)'

const END_DATE = new RegExp(`${OPENING}${TERM}(?:截至|截止至|截止到|延长至|至|到|为自?[^，。；]{0,24}?至)${DATE}`, 'u')
const FROM_TO = new RegExp(
  `自${DATE}起?(?:施行|执行|实施|生效)?[，,]?(?:施行|执行|实施|有效)?(?:至|到)${DATE}(?:止|失效|废止|为止)?`,
  'u',
)
const LENGTH = new RegExp(`${OPENING}${TERM}(?:暂定)?(?:为|是|定为)?(?:自[^，。；]{1,16}?起)?(${NUMERAL})(年|个月)`, 'u')
const EFFECT = new RegExp(`自${DATE}起?(?:施行|执行|实施|生效)`, 'u')

/**
 * The end that a text states for itself, with its effective date where that stands beside it: 自2021年4月1日起施行，有效期五年;
 * 有效期至2026年3月31日; 自2021年1月1日起施行至2023年12月31日止. The last such passage counts, since it stands among the final
 * provisions. null where the text states none: then the rule pack computes it.
 */
export function findStatedValidity(text: string): StatedValidity | null {
  let found: StatedValidity | null = null
  let effectBefore: { on: LegalDate; end: number } | null = null
  let offset = 0
  for (const sentence of text.split(/(?<=[。\n])/u)) {
    const effect = EFFECT.exec(sentence)
    const effectiveOn = effect ? dateOf(effect, 1) : null
    const stated = statedIn(sentence)
    if (stated) {
      // 本办法自……起施行。有效期5年。
      const own = effectiveOn ?? stated.from ?? (effectBefore && effectBefore.end === offset ? effectBefore.on : null)
      const start = offset + stated.index
      found = {
        effectiveOn: own,
        validUntil: stated.validUntil,
        months: stated.months,
        start,
        end: start + stated.text.length,
        text: stated.text,
      }
    }
    offset += sentence.length
    if (effectiveOn) effectBefore = { on: effectiveOn, end: offset }
  }
  return found
}

interface Stated {
  readonly index: number
  readonly text: string
  readonly from: LegalDate | null
  readonly validUntil: LegalDate | null
  readonly months: number | null
}

function statedIn(sentence: string): Stated | null {
  const fromTo = FROM_TO.exec(sentence)
  const period = fromTo && speaksOfItself(sentence) ? { from: dateOf(fromTo, 1), validUntil: dateOf(fromTo, 4) } : null
  if (fromTo && period?.validUntil) return { index: fromTo.index, text: fromTo[0], ...period, months: null }
  const end = END_DATE.exec(sentence)
  const validUntil = end && dateOf(end, 1)
  const length = LENGTH.exec(sentence)
  const amount = length && parseChineseNumeral(length[1]!)
  const months = length && amount ? amount * (length[2] === '年' ? 12 : 1) : null
  if (end && validUntil) return { ...passage(end), from: null, validUntil, months }
  return length && months !== null && months <= 600 ? { ...passage(length), from: null, validUntil: null, months } : null
}

/** A period of dates is the text's own only where it says so: 本办法自…至…, 有效期自…至…, 自…起施行，至…止. */
const speaksOfItself = (sentence: string): boolean => /本\p{Script=Han}{1,12}?自|有效期|试行期|施行|有效至/u.test(sentence)

/** Without the punctuation before it, which only showed that a clause begins. */
function passage(match: RegExpExecArray): { readonly index: number; readonly text: string } {
  const text = match[0].replace(/^[，,；;：:（(\s]/u, '')
  return { index: match.index + match[0].length - text.length, text }
}

function dateOf(match: RegExpExecArray, first: number): LegalDate | null {
  const [year, month, day] = [0, 1, 2].map((i) => parseChineseNumeral(match[first + i]!))
  if (!year || !month || !day) return null
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isLegalDate(date) ? date : null
}
