import { parseChineseNumeral } from './chineseNumeral.ts'
import { isCellRow } from './normalizeLegalText.ts'

/** A line of the normalised text that is not blank, or an article or point that lost its line, and what stands before it. */
export interface LegalLine {
  readonly text: string
  readonly gap: '' | '\n' | '\n\n'
}

export function splitLines(normalised: string): readonly LegalLine[] {
  const lines: LegalLine[] = []
  let blank = false
  for (const text of normalised.split('\n')) {
    if (text === '') blank = true
    else {
      const [first, ...others] = cutAtArticles(text).flatMap(cutAtPoints)
      lines.push({ text: first!, gap: lines.length === 0 ? '' : blank ? '\n\n' : '\n' })
      for (const other of others) lines.push({ text: other, gap: '' })
      blank = false
    }
  }
  return lines
}

const ARTICLE = /^第([〇零一二三四五六七八九十百千\d]{1,9})条[ \t\u3000]/
const LOST_ARTICLE = /(?<=。[”’）]?[ \u3000]?)第([〇零一二三四五六七八九十百千\d]{1,9})条(?=[ \t\u3000])/g

/**
 * A line in which articles stand behind each other: 第一条 …。第二条 …. Told by the full stop before, the space behind the label, and
 * by numbers that go on from that at the beginning of the line.
 */
function cutAtArticles(text: string): readonly string[] {
  const begins = ARTICLE.exec(text)
  if (!begins) return [text]
  let last = parseChineseNumeral(begins[1]!)
  const parts: string[] = []
  let from = 0
  for (const { index, 1: number } of text.matchAll(LOST_ARTICLE)) {
    if (last === null || parseChineseNumeral(number!) !== last + 1) continue
    parts.push(text.slice(from, index))
    from = index
    last++
  }
  return [...parts, text.slice(from)]
}

const LOST_POINT = /(?<=[：；][ \u3000])[（(]([一二三四五六七八九十]{1,3})[）)]/g

/**
 * A line in which the points of a list stand behind each other, since their line breaks were lost: 下列材料： （一）申请书； （二）….
 * Told by the space, and by numbers that go on.
 */
function cutAtPoints(text: string): readonly string[] {
  if (!/[：；][ \u3000][（(]/.test(text) || text.startsWith('|') || text.includes('\t')) return [text]
  let last = parseChineseNumeral(/^[（(]([一二三四五六七八九十]{1,3})[）)]/.exec(text)?.[1] ?? '') ?? 0
  const parts: string[] = []
  let from = 0
  for (const { index, 1: number } of text.matchAll(LOST_POINT)) {
    if (parseChineseNumeral(number!) !== last + 1) continue
    parts.push(text.slice(from, index))
    from = index
    last++
  }
  return [...parts, text.slice(from)]
}

/** True where a sentence, a clause of a list or an announcement of a list is over. */
export const isFinished = (text: string): boolean => /[。；！？：:;!?…][”’）)》〉」』]*$/.test(text.slice(-6))

/** True where the line could be a heading or a title: short, and no sentence. */
export const isHeadline = (text: string, longest: number): boolean => text.length <= longest && !/[。；，、：:;,]$/.test(text)

const compact = (text: string) => text.replace(/[ \t\u3000]/g, '')

const YEAR = '(?:[12]\\d{3}|[一二][〇○零一二三四五六七八九]{3}|[×xX＿_]{1,4}|20[×xX＿_]{2})'
const PART = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[×xX＿_]{0,3})'
const DATE = new RegExp(`^${YEAR}年${PART}月${PART}日$`)

/** A date alone on its line (成文日期), also one whose month or day is still blank. */
export const isDateLine = (text: string): boolean =>
  text.length <= 40 && DATE.test(compact(text).replace(/[０-９]/g, (digit) => String(parseChineseNumeral(digit))))

/** An organ and a date on one line: 盐湖县人民政府　2021年3月1日. */
export function isSignedDateLine(text: string): boolean {
  if (text.length > 60) return false
  const parts = /^(\p{Script=Han}[\p{Script=Han}、 \t\u3000]{1,30})[ \t\u3000]+([12一二].{4,20}日)$/u.exec(text)
  return parts !== null && isDateLine(parts[2]!)
}

/** What came along from a page: a page number — 1 —, -1-, or its pieces on lines of their own; a comment of a web page. */
export function isPageMark(lines: readonly LegalLine[], index: number): boolean {
  const text = lines[index]!.text
  if (text.length <= 40 && /^<!--[^<>]*-->$/.test(text)) return true
  if (text.length > 12) return false
  const dash = (line: LegalLine | undefined) => line !== undefined && /^[—–－-]{1,3}$/.test(line.text)
  if (dash(lines[index]) || /^[—–－-]{1,3} ?\d{1,4} ?[—–－-]{1,3}$/.test(text)) return true
  return /^\d{1,4}$/.test(text) && dash(lines[index - 1]) && dash(lines[index + 1])
}

/**
 * For every line, the index after the table it belongs to, or 0 where it is in none. A table is a run of lines, with no
 * blank line between, that are rows of a Markdown table (| a | b |), or at least two rows of tab-separated cells.
 */
export function markTables(lines: readonly LegalLine[]): Uint32Array {
  const ends = new Uint32Array(lines.length)
  const isPipe = (line: LegalLine) => /^\|.*\|/.test(line.text)
  for (let from = 0; from < lines.length; ) {
    const isRow = isPipe(lines[from]!) ? isPipe : (line: LegalLine) => isCellRow(line.text)
    let to = from
    while (to < lines.length && isRow(lines[to]!) && (to === from || lines[to]!.gap === '\n')) to++
    if (to - from >= (isRow === isPipe ? 1 : 2)) ends.fill(to, from, to)
    from = Math.max(to, from + 1)
  }
  return ends
}

/** A sentence that was wrapped over several lines, put together: no space, except between Latin words. */
export function joinWrapped(lines: readonly string[]): string {
  let joined = ''
  let last = ''
  for (const line of lines) {
    joined += /[A-Za-z0-9]/.test(last) && /^[A-Za-z]/.test(line) ? ` ${line}` : line
    last = line.slice(-1)
  }
  return joined
}

const HAN = '\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉〔〕【】'
const LETTER_SPACE = new RegExp(`(?<=[${HAN}])[ \\u3000](?=[${HAN}0-9])|(?<=[0-9])[ \\u3000](?=[${HAN}])`, 'gu')

/**
 * A single space between two Chinese characters, or between one and a digit, is layout (本 办 法, 2021 年); wider gaps are
 * columns or blanks to be filled and stay.
 */
export const withoutLetterSpacing = (text: string): string => text.replace(LETTER_SPACE, '')
