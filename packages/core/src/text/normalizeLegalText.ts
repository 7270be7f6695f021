import { modernIdeograph } from './radicals.ts'

/**
 * The small normalisation on which everything else stands; doing it twice changes nothing.
 * 1. Line ends of every kind become \n; control characters, the byte order mark, zero-width and bidirectional marks and
 *    the soft hyphen go (they carry no meaning in Chinese legal text); a lone surrogate becomes U+FFFD.
 * 2. Canonical composition (NFC), and Kangxi radicals that PDFs give for ordinary characters become these. No folding of
 *    width or punctuation: ，（）①㎡ stay as they are.
 * 3. No-break and typographic spaces become ordinary ones; the full-width space stays inside a line.
 * 4. Per line: white space at both ends and Markdown heading marks (#) go. A line of tab-separated cells keeps the tabs
 *    at its beginning, for they are empty cells.
 * 5. Runs of blank lines become one; none stands at the beginning or the end.
 */
export function normalizeLegalText(text: string): string {
  // The door of all that reads a text, for callers without types too.
  if (typeof text !== 'string') throw new TypeError(`a legal text is a string, not ${text === null ? 'null' : typeof text}`)
  const clean = modernIdeograph(
    text
      .toWellFormed()
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      .replace(MEANINGLESS, '')
      .replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
      .normalize('NFC'),
  )
  const lines: string[] = []
  for (const raw of clean.split('\n')) {
    const line = normalizeLine(raw)
    if (line !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(line)
  }
  if (lines.at(-1) === '') lines.pop()
  return lines.join('\n')
}

/** Characters without width or meaning: controls, zero-width, bidirectional marks, byte order mark, soft hyphen. */
const MEANINGLESS = /[[\p{Cc}--[\t\n]]\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gv

function normalizeLine(raw: string): string {
  const end = lengthWithoutTrailingSpace(raw)
  const line = raw.slice(0, end)
  const body = line.replace(LEADING_SPACE, '').replace(HEADING_MARKS, '')
  return isCellRow(body) && /^\t/.test(line) ? line : body
}

const LEADING_SPACE = /^[ \t\u3000]+/
const HEADING_MARKS = /^(?:#{1,6}[ \t\u3000]+)*(?:#{1,6}$)?/

/** A row of tab-separated cells, as against a line with a tab after its label (第一条⇥为了…). */
export const isCellRow = (line: string): boolean =>
  line.includes('\t') && !/^(?:第|[（(]?[一二三四五六七八九十\d]+[）)、.．])/.test(line)

/** A loop, not /\s+$/: that expression takes quadratic time over long runs of spaces inside a line. */
function lengthWithoutTrailingSpace(line: string): number {
  let end = line.length
  while (end > 0 && /[ \t\u3000]/.test(line.charAt(end - 1))) end--
  return end
}

export interface InvisibleMark {
  readonly kind: 'bidi' | 'zeroWidth' | 'control'
  readonly count: number
}

/** What `normalizeLegalText` will take out without being seen, counted by kind, so that the uploader can be told. */
export function countInvisibleMarks(text: string): readonly InvisibleMark[] {
  const counts = { bidi: 0, zeroWidth: 0, control: 0 }
  for (const [char] of text.replace(/^\ufeff|[\r\v\f\u0085]/g, '').matchAll(MEANINGLESS)) {
    if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(char)) counts.bidi++
    else if (/[\u00ad\u200b-\u200d\u2060\ufeff]/.test(char)) counts.zeroWidth++
    else counts.control++
  }
  return (['bidi', 'zeroWidth', 'control'] as const)
    .map((kind) => ({ kind, count: counts[kind] }))
    .filter((mark) => mark.count > 0)
}
