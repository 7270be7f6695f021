/** What was mended while a number was read; a screen may say so beside it. */
export type Mend =
  | 'spaces'
  | 'fullWidthDigits'
  | 'brackets'
  | 'wrapped'
  | 'shortYear'
  | 'leadingZero'
  | 'ordinalWord'
  | 'chineseNumerals'
  | 'wordOrder'

export const OPENING = '〔[［（(【〖﹝{｛'
export const CLOSING = '〕]］）)】〗﹞}｝'

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g
const LABEL = /^(?:发文字号|文件编号|文号)[:：]/

/** The string without what is not part of a number: invisible characters, spaces, a label before it, brackets around it. */
export function tidyNumber(written: string): { readonly text: string; readonly mended: readonly Mend[] } {
  const mended: Mend[] = []
  const visible = written.replace(INVISIBLE, '').trim()
  const close = visible.replace(/\s+/gu, '')
  if (close !== visible) mended.push('spaces')
  const digits = close.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (digits !== close) mended.push('fullWidthDigits')
  let text = digits.replace(LABEL, '').replace(/號/g, '号')
  if (text.length > 2 && '（('.includes(text[0]!) && '）)'.includes(text.at(-1)!)) {
    text = text.slice(1, -1)
    mended.push('wrapped')
  }
  return { text, mended }
}
