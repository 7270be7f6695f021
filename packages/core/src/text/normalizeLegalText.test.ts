import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCitations } from '../citations/findCitations.ts'
import { lintLegalText } from '../lint/lintLegalText.ts'
import { parseDocumentNumber } from '../number/documentNumber.ts'
import { countInvisibleMarks, normalizeLegalText } from './normalizeLegalText.ts'
import { parseLegalText } from './parseLegalText.ts'

it.each([
  ['line ends of every kind', '甲\r\n乙\r丙\u2028丁\v戊', '甲\n乙\n丙\n丁\n戊'],
  ['byte order mark, zero-width and soft hyphen', '\ufeff第\u200b三\u200d条\u3000本\ufeff办\u00ad法', '第三条\u3000本办法'],
  ['bidirectional marks', '甲\u202e乙\u202c丙\u2066丁\u2069', '甲乙丙丁'],
  ['indents and trailing spaces', '　　第一条　为了 \t\n  甲　', '第一条　为了\n甲'],
  ['Markdown heading marks, an empty one too', '## 第一章　总则\n#\n###   甲\n#1 机组', '第一章　总则\n\n甲\n#1 机组'],
  ['runs of blank lines', '\n\n甲\n\n\n 　\n乙\n\n', '甲\n\n乙'],
  ['no-break spaces', '甲\u00a0乙\u2003丙', '甲 乙 丙'],
  ['canonical composition', 'e\u0301', 'é'],
  ['Kangxi radicals from PDFs', '⽂件⾃公布之⽇起施⾏，⻓期', '文件自公布之日起施行，长期'],
])('takes out %s', (_, text, normal) => expect(normalizeLegalText(text)).toBe(normal))

it.each(['（一）“甲”，《乙》；丙：丁？①㎡％', '第五条　处５００元以下罚款', '𡎚坪村'])(
  'leaves width, punctuation and rare characters alone: %s',
  (text) => expect(normalizeLegalText(text)).toBe(text),
)

it('keeps the empty first cells of tab-separated rows, not the indent of an article', () => {
  expect(normalizeLegalText('\t甲\t乙')).toBe('\t甲\t乙')
  expect(normalizeLegalText('\t第一条\t为了')).toBe('第一条\t为了')
})

it('doing it twice changes nothing', () => {
  const pieces = fc.constantFrom(
    '#',
    ' ',
    '\t',
    '\u3000',
    '\n',
    '\r',
    '\u200b',
    '\u00a0',
    '甲',
    '第一条',
    '\u0301',
    'e',
    '⽂',
    '|',
    '\ud800',
    '\u0085',
  )
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  fc.assert(
    fc.property(text, (value) => normalizeLegalText(normalizeLegalText(value)) === normalizeLegalText(value)),
    { numRuns: 3000 },
  )
})

describe('countInvisibleMarks', () => {
  it('counts what is taken out unseen, by kind', () =>
    expect(countInvisibleMarks('甲\u202e乙\u202c\u200b\u0007丙')).toEqual([
      { kind: 'bidi', count: 2 },
      { kind: 'zeroWidth', count: 1 },
      { kind: 'control', count: 1 },
    ]))
  it('does not count the byte order mark or line ends', () => expect(countInvisibleMarks('\ufeff甲\r\n乙\t丙')).toEqual([]))
})

it.each([
  ['undefined', undefined],
  ['null', null],
  ['number', 5],
  ['object', {}],
])('what is no text is told as such to a caller without types: %s', (kind, value) => {
  for (const read of [normalizeLegalText, parseLegalText, findCitations, lintLegalText])
    expect(() => read(value as never)).toThrow(`a legal text is a string, not ${kind}`)
  expect(() => parseDocumentNumber(value as never)).toThrow(`a document number is a string, not ${kind}`)
})
