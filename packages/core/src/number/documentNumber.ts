import { formatChineseNumeral, parseChineseNumeral } from '../text/chineseNumeral.ts'
import type { NumberProblem } from './numberProblems.ts'
import { isRegistrationNumber } from './registrationNumber.ts'
import { CLOSING, type Mend, OPENING, tidyNumber } from './tidyNumber.ts'

/** 发文字号. An order (国务院令第722号) has no year. */
export interface DocumentNumberValue {
  readonly code: string
  readonly year?: number
  readonly serial: number
}

export type ParsedNumber =
  | { readonly ok: true; readonly value: DocumentNumberValue }
  | { readonly ok: false; readonly reason: NumberProblem }

/** As `ParsedNumber`, with what was mended on the way. */
export type NumberReading =
  | { readonly ok: true; readonly value: DocumentNumberValue; readonly mended: readonly Mend[] }
  | { readonly ok: false; readonly reason: NumberProblem }

/**
 * Reads a 发文字号: 机关代字〔年份〕序号, or an order without a year. Slips are mended: other brackets, full-width digits, a leading zero,
 * 第 before the serial, two-digit years, Chinese numerals, spaces. A number with a part missing is refused with the reason.
 * Examples: 盐政规发[2021]03号 is {code: 盐政规发, year: 2021, serial: 3}; 国务院令第722号 is {code: 国务院令, serial: 722};
 * 国办发〔201837号 is refused, bracketMissing.
 */
export function parseDocumentNumber(written: string): ParsedNumber {
  const reading = readDocumentNumber(written)
  return reading.ok ? { ok: true, value: reading.value } : reading
}

/**
 * The number as it is printed: 〔〕, full year, no leading zero, no 第. Orders 国务院令第722号, the President's in Chinese numerals
 * (主席令第七十三号); announcements and orders counted by year under the organ's full name 国家税务总局公告2019年第3号.
 */
export function formatDocumentNumber({ code, year, serial }: DocumentNumberValue): string {
  if (typeof code !== 'string' || !Number.isInteger(serial)) throw new TypeError('a document number has a code and a serial')
  if (year === undefined) return `${code}第${code.endsWith('主席令') ? formatChineseNumeral(serial) : serial}号`
  return countedByYear(code) ? `${code}${year}年第${serial}号` : `${code}〔${year}〕${serial}号`
}

const refuse = (reason: NumberProblem): NumberReading => ({ ok: false, reason })

export function readDocumentNumber(written: string): NumberReading {
  if (typeof written !== 'string')
    throw new TypeError(`a document number is a string, not ${written === null ? 'null' : typeof written}`)
  if (written.length > 200) return refuse('tooLong')
  const { text, mended } = tidyNumber(written)
  if (text === '') return refuse('empty')
  if (text.length > 60) return refuse('tooLong')
  const open = firstOf(text, OPENING)
  const close = firstOf(text, CLOSING)
  const reading =
    readOrder(text) ??
    readCountedByYear(text) ??
    (open >= 0 && close > open ? readBracketed(text, open, close) : explain(text, open, close))
  return reading.ok ? { ...reading, mended: [...new Set([...mended, ...reading.mended])] } : reading
}

const firstOf = (text: string, chars: string): number => [...text].findIndex((char) => chars.includes(char))

const NUMERAL = '[0-9]+|[零〇○一二三四五六七八九十百千万]+'
const ORDER = new RegExp(`^(.+令)([（(]?)(第?)(${NUMERAL})号([）)]?)$`, 'u')
const INVERTED_ORDER = new RegExp(`^(.+)第(${NUMERAL})号令$`, 'u')
const BY_YEAR = new RegExp(`^(.+(?:公告|通告|令))([0-9]{4})年(第?)(${NUMERAL})号$`, 'u')

/** 国务院令第722号, 主席令第七十三号; slips: 国务院令722号, 国务院令（第722号）, 国务院第722号令. */
function readOrder(text: string): NumberReading | null {
  const inverted = INVERTED_ORDER.exec(text)
  if (inverted) return finish(`${inverted[1]}令`, undefined, inverted[2]!, ['wordOrder'])
  const found = ORDER.exec(text)
  if (!found) return null
  const [, code, opened, ordinal, serial, closed] = found
  if ((opened === '') !== (closed === '')) return refuse('bracketMissing')
  return finish(code!, undefined, serial!, [
    ...(opened ? ['brackets' as const] : []),
    ...(ordinal ? [] : ['ordinalWord' as const]),
  ])
}

/** 国家税务总局公告2019年第3号 */
function readCountedByYear(text: string): NumberReading | null {
  const found = BY_YEAR.exec(text)
  return found && countedByYear(found[1]!) ? finish(found[1]!, found[2]!, found[4]!, found[3] ? [] : ['ordinalWord']) : null
}

/** An organ's full name before 公告, 通告 or 令; a 机关代字 (盐政公告) keeps the brackets. */
const countedByYear = (code: string): boolean =>
  /(?:局|部|委|委员会|院|署|厅|政府|办公室|银行|会|总署)(?:公告|通告|令)$/.test(code)

function readBracketed(text: string, open: number, close: number): NumberReading {
  const chars = [...text]
  const code = chars.slice(0, open).join('')
  const yearText = chars.slice(open + 1, close).join('')
  const rest = chars.slice(close + 1).join('')
  if (code === '') return refuse('codeMissing')
  const end = rest.indexOf('号')
  const serialText = (end < 0 ? rest : rest.slice(0, end)).replace(/^第/, '')
  if (yearText === '') return refuse('yearMissing')
  if (end < 0 && serialText !== '') return refuse('suffixMissing')
  if (serialText === '') return refuse('serialMissing')
  const after = rest.slice(end + 1)
  if (after !== '')
    return refuse([...after].some((char) => OPENING.includes(char)) && after.includes('号') ? 'several' : 'extraText')
  const mended: Mend[] = []
  if (chars[open] !== '〔' || chars[close] !== '〕') mended.push('brackets')
  if (rest.startsWith('第')) mended.push('ordinalWord')
  return finish(code, yearText.replace(/年$/, ''), serialText, mended)
}

function finish(code: string, yearText: string | undefined, serialText: string, mended: readonly Mend[]): NumberReading {
  if (!isCode(code)) return refuse('codeInvalid')
  const mends = [...mended]
  const serial = whole(serialText, mends)
  if (yearText === undefined)
    return serial === null ? refuse('serialInvalid') : { ok: true, value: { code, serial }, mended: mends }
  const year = yearOf(yearText, mends)
  if (year === null) return refuse('yearInvalid')
  return serial === null ? refuse('serialInvalid') : { ok: true, value: { code, year, serial }, mended: mends }
}

/** Chinese characters, letters and the marks that full names of organs hold; codes are short, names before 令 may be long. */
const isCode = (code: string): boolean =>
  /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z、·]*$/u.test(code) &&
  /\p{Script=Han}/u.test(code) &&
  [...code].length <= (/(?:令|公告|通告)$/.test(code) ? 40 : 20)

const HIGHEST_SERIAL = 99_999

function whole(text: string, mended: Mend[]): number | null {
  const value = parseChineseNumeral(text)
  if (value === null || value < 1 || value > HIGHEST_SERIAL) return null
  if (!/^[0-9]+$/.test(text)) mended.push('chineseNumerals')
  else if (text.startsWith('0')) mended.push('leadingZero')
  return value
}

/** Four digits from 1949 on; two are taken for the year from 1949 to 2048 they end. */
function yearOf(text: string, mended: Mend[]): number | null {
  const value = parseChineseNumeral(text)
  if (value === null) return null
  if (!/^[0-9]+$/.test(text)) mended.push('chineseNumerals')
  if (/^[0-9]{2}$/.test(text)) {
    mended.push('shortYear')
    return value >= 49 ? 1900 + value : 2000 + value
  }
  return [...text].length === 4 && value >= 1949 && value <= 2200 ? value : null
}

/** No pair of brackets, no order: what is missing? */
function explain(text: string, open: number, close: number): NumberReading {
  if (isRegistrationNumber(text)) return refuse('registrationNumber')
  if (open >= 0 || close >= 0)
    return refuse([...text].some((char) => /[0-9]/.test(char)) || open >= 0 ? 'bracketMissing' : 'unreadable')
  if (/^令第?[0-9]*号$/.test(text)) return refuse('codeMissing')
  if (/令第?号$/.test(text)) return refuse('serialMissing')
  if (/^[^0-9]*(?:19|20)[0-9]{2}年?第?[0-9]+号$/.test(text)) return refuse('bracketMissing')
  if (/[0-9一二三四五六七八九十]号$/.test(text)) return refuse('yearMissing')
  return refuse('unreadable')
}
