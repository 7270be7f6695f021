import type { PageLine } from './pageLines.ts'

/**
 * Paragraphs separated by blank lines, from lines in reading order. A PDF knows no paragraphs: a line goes on with the next where it
 * fills the column and the next begins at the margin without a gap before it; over a page, where it ends in the middle of a sentence.
 * Centred lines under one another (a title, its number) stay lines of one block.
 */
export function joinLines(pages: readonly (readonly PageLine[])[]): string {
  const lines = pages.flat()
  const column = columnOf(lines)
  let text = ''
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    text += !before
      ? line.text
      : goesOn(before, line, column)
        ? glue(text, line.text)
        : `${breakBetween(before, line, column)}${line.text}`
  }
  return text
}

interface Column {
  readonly left: number
  readonly right: number
  /** The shortest usual way from one line to the next: where paragraphs are short, that between them is the more frequent one. */
  readonly step: number
  /** Paragraphs begin with an indent. */
  readonly indents: boolean
}

const INDENT = 1.4
const LABEL =
  /^(?:第[〇零一二三四五六七八九十百千\d]{1,9}[编章节条]|[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[.．、](?!\d)|附[件表录图])/
const SENTENCE_END = /[。；;：:！？!?…][”’）)】]?$/
const GOES_ON = /[，,、（(《“‘—－]$/

function columnOf(lines: readonly PageLine[]): Column {
  const many = Math.max(2, lines.length * 0.1)
  const lefts = commonest(lines.map((line) => line.left)).filter(({ count }) => count >= many)
  const left = Math.min(...lefts.map(({ value }) => value), ...(lefts.length === 0 ? lines.map((line) => line.left) : []))
  // The longest line may stick out of the column, as a table does.
  const rights = lines.map((line) => line.right).sort((one, other) => one - other)
  const right = rights[Math.floor(rights.length * 0.9)] ?? 0
  const steps = lines.flatMap((line, index) =>
    index > 0 && line.top > lines[index - 1]!.top ? [line.top - lines[index - 1]!.top] : [],
  )
  const usual = commonest(steps).filter(({ count }) => count >= Math.max(2, steps.length * 0.1))
  const step = Math.min(...usual.map(({ value }) => value))
  const indented = lines.filter((line) => isIndented(line, left)).length
  return { left, right, step, indents: indented >= 3 && indented >= lines.length * 0.1 }
}

/** Values to the nearest 2 points, the most frequent first. */
function commonest(values: readonly number[]): readonly { readonly value: number; readonly count: number }[] {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value / 2) * 2, (counts.get(Math.round(value / 2) * 2) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => other.count - one.count)
}

const isIndented = (line: PageLine, left: number) =>
  line.left > left + INDENT * line.height && line.left < left + 3.2 * line.height

/** No more than a character or two were missing when the line was broken: a mark of punctuation takes the one before it along. */
const isFull = (line: PageLine, { right }: Column) => line.right > right - 2.2 * line.height

function goesOn(before: PageLine, line: PageLine, column: Column): boolean {
  if (Math.abs(before.height - line.height) > 0.15 * Math.max(before.height, line.height)) return false
  if (line.left > column.left + INDENT * line.height) return false
  if (LABEL.test(line.text) && !(column.indents && isFull(before, column) && !SENTENCE_END.test(before.text))) return false
  if (before.page !== line.page || line.top <= before.top)
    return GOES_ON.test(before.text) || (isFull(before, column) && (column.indents || !SENTENCE_END.test(before.text)))
  if (line.top - before.top > 1.3 * column.step) return false
  return isFull(before, column)
}

const isCentred = (line: PageLine, { left, right }: Column) =>
  line.left > left + INDENT * line.height &&
  Math.abs(line.left - left - (right - line.right)) < 2 * line.height &&
  !SENTENCE_END.test(line.text)

function breakBetween(before: PageLine, line: PageLine, column: Column): string {
  const isBlock = before.page === line.page && isCentred(before, column) && isCentred(line, column)
  return isBlock && line.top - before.top < 2.4 * line.height ? '\n' : '\n\n'
}

/** Latin words are broken at their spaces, Chinese ones anywhere. */
const glue = (before: string, next: string): string =>
  /[A-Za-z,.;]$/.test(before) && /^[A-Za-z(]/.test(next) ? ` ${next}` : next
