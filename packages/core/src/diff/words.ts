import type { Unit } from './cutIntoUnits.ts'

/** Folded text as a row of words that are compared whole. */
export interface Words {
  readonly folded: string
  /** Equal words have equal ids. */
  readonly ids: Int32Array
  /** For each word where it begins in the folded text, and at last the length. */
  readonly at: Uint32Array
}

export type Lexicon = Map<string, number>

/** All numbers of 项 and 目 are one word: the next 项 is not another one because one was put before it. */
const ITEM_LABEL = '\u0000'

/**
 * A word is what one marks whole: 应当, 五百元, 十五日, 第十二条, GB2312; all else is compared by character (code point, never half
 * of one).
 */
export function wordsOf({ folded, itemLabels }: Pick<Unit, 'folded' | 'itemLabels'>, lexicon: Lexicon): Words {
  const ids = new Int32Array(folded.length)
  const at = new Uint32Array(folded.length + 1)
  let count = 0
  let index = 0
  const push = (word: string, length: number) => {
    if (!lexicon.has(word)) lexicon.set(word, lexicon.size)
    at[count] = index
    ids[count++] = lexicon.get(word)!
    index += length
  }
  const pushCharacters = (end: number) => {
    while (index < end) {
      const label = itemLabels.get(index)
      if (label !== undefined) push(ITEM_LABEL, label)
      else {
        const character = String.fromCodePoint(folded.codePointAt(index)!)
        push(character, character.length)
      }
    }
  }
  for (const match of folded.matchAll(LONG_WORD)) {
    pushCharacters(match.index)
    // The label of a point is no number of its own.
    if (match.index >= index) push(match[0], match[0].length)
  }
  pushCharacters(folded.length)
  at[count] = folded.length
  return { folded, ids: ids.subarray(0, count), at: at.subarray(0, count + 1) }
}

const NUMERAL = '(?:\\d+(?:[.,]\\d+)*[十百千万亿]*|[〇零一二三四五六七八九十百千万亿两]+)'

const DUTY =
  '不应当|应当|不可以|可以|不得|必须|禁止|严禁|不准|不许|方可|有权|无权|免予|无须|无需|须|(?<![供相适反对响回效感])应(?=[于在按由经将向及依])'
const DATE = `(?:\\d{4}|[一二][〇零一二三四五六七八九]{3})年(?:${NUMERAL}月(?:${NUMERAL}日)?)?|${NUMERAL}月${NUMERAL}日`
const TIME_LIMIT = `${NUMERAL}(?:余|多)?(?:个?工作日|个?自然日|日|天|年|周(?!岁)|小时|分钟|个(?:季度|星期|月|小时))`
const AMOUNT = `${NUMERAL}分之${NUMERAL}|${NUMERAL}(?:余|多)?(?:美?元|倍|%|‰|周岁|人(?![民员大]))`
const REFERENCE = `第${NUMERAL}(?:条(?:之${NUMERAL})?|[款项目编章节])`

/** Words of more than one character in folded text; what obliges, an amount or a time limit is told by its group. */
export const LONG_WORD = new RegExp(
  `${DATE}|${REFERENCE}|(?<amount>${AMOUNT})|(?<timeLimit>${TIME_LIMIT})|(?<duty>${DUTY})|${NUMERAL}|[A-Za-z][A-Za-z0-9]*`,
  'g',
)
