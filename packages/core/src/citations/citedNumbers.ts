import { formatDocumentNumber } from '../number/documentNumber.ts'
import { findDocumentNumbers } from '../number/findDocumentNumbers.ts'

export interface CitedNumber {
  readonly start: number
  readonly end: number
  readonly number: string
}

// 〔1996〕武司字第82号: the year first, as letters of the army and of courts are numbered.
const YEAR_FIRST = /[〔[［（(]((?:19|20)\d\d)[〕\]］）)]([\p{Script=Han}]{1,8}字)第?(\d{1,5})号/gu

/** The 发文字号 that a text cites; a number on a line of its own is the text's own. */
export function citedNumbers(text: string): readonly CitedNumber[] {
  const numbers = findDocumentNumbers(text).map(({ start, end, value }) => ({ start, end, number: formatDocumentNumber(value) }))
  const yearFirst = [...text.matchAll(YEAR_FIRST)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: `〔${match[1]}〕${match[2]}第${match[3]}号`,
  }))
  return [...numbers, ...yearFirst]
    .filter(
      ({ start, end }) =>
        !(
          /(?:^|\n)[（(]?[^\S\n]*$/.test(text.slice(Math.max(0, start - 4), start)) &&
          /^[^\S\n]*[）)]?(?:\n|$)/.test(text.slice(end, end + 4))
        ),
    )
    .sort((one, other) => one.start - other.start)
}
