import { readLabel } from './labels.ts'
import type { LegalLine } from './lines.ts'

// An instruction of an amending decision. Where one begins, a quotation left open before it was never closed.
const INSTRUCTION =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十百]{1,5}条|\d{1,3}[.．、]).{0,60}(?:修改为|改为第|作为第|删去第|删除第)/

const LONGEST_QUOTATION = 500

/** New wording on the next line, with or without quotation marks: 将第十条修改为：⏎第十条　…. */
const ANNOUNCES = /(?:修改为|改为第|作为第).{0,20}[：:]$/

/** The decision speaks again. */
const OWN_WORDS = /^(?:本(?:决定|修正案)|此外|《)/

/** A line inside of a quotation, and one that begins a quotation without a mark of its own. */
export const INSIDE = 1
export const BEGINS = 2

/**
 * Which lines stand inside a quotation “…” that began on an earlier line. A paragraph inside one opens with a new “ that is
 * not closed separately; a quotation without an end within 500 lines, or before the next instruction, is none, unless it begins
 * with an article: that is another text's, and goes as far as the decision's next point. So does an article of the number that
 * the line before it announced, with no mark at all. Wording on a line of its own below 将第二条修改为： is quoted, also in one line.
 */
export function markQuoted(lines: readonly LegalLine[]): Uint8Array {
  const quoted = new Uint8Array(lines.length)
  const ends = quotationEnds(lines)
  for (let index = 0; index < lines.length; index++) {
    if (index > 0 && /^[“「『]/.test(lines[index]!.text) && ANNOUNCES.test(lines[index - 1]!.text)) quoted[index] = BEGINS
    const isOpen = leavesOpen(lines[index]!.text)
    const isBare = !isOpen && announces(lines, index)
    if (!isOpen && !isBare) continue
    let end = isOpen ? (ends[index + 1] ?? 0) : 0
    if (end - index > LONGEST_QUOTATION) continue
    if (end === 0 && (isBare || quotedArticleAt(lines[index]!.text) >= 0)) end = beforeNextPoint(lines, index, isBare)
    if (end === 0) continue
    quoted.fill(INSIDE, index + 1, end + 1)
    if (isBare) quoted[index + 1] = BEGINS
    index = end
  }
  return quoted
}

function announces(lines: readonly LegalLine[], index: number): boolean {
  const { text } = lines[index]!
  if (!ANNOUNCES.test(text)) return false
  const next = readLabel(lines[index + 1]?.text ?? '')
  return (next?.kind === 'article' || next?.kind === 'chapter') && text.includes(next.label)
}

/** The last line before the decision goes on; 0 where it is not seen to. What has no mark may go to the end of the text. */
function beforeNextPoint(lines: readonly LegalLine[], index: number, toTheEnd: boolean): number {
  const own = readLabel(lines[index]!.text)
  for (let at = index + 1; at < lines.length && at - index <= LONGEST_QUOTATION; at++) {
    const { text } = lines[at]!
    const label = readLabel(text)
    const isNext = own !== null && label?.kind === own.kind && label.number[0] === own.number[0]! + 1
    if (isNext || OWN_WORDS.test(text) || isInstruction(text)) return at - 1
  }
  return toTheEnd && lines.length - index <= LONGEST_QUOTATION ? lines.length - 1 : 0
}

/** For every line, the first line at or after it that closes a quotation open before it; 0 where there is none. */
function quotationEnds(lines: readonly LegalLine[]): Uint32Array {
  const ends = new Uint32Array(lines.length + 1)
  for (let index = lines.length - 1; index >= 0; index--) {
    const { text } = lines[index]!
    ends[index] = isInstruction(text) ? 0 : closes(text) ? index : ends[index + 1]!
  }
  return ends
}

const isInstruction = (text: string) => !/^[“"「『]/.test(text) && INSTRUCTION.test(text)

/** A straight mark opens only before an article: elsewhere it may be a sign for inches, or a slip. */
const leavesOpen = (text: string) =>
  /[“「『]/.test(text) || (text.includes('"') && quotedArticleAt(text) >= 0) ? depthAfter(text, 0) > 0 : false
const closes = (text: string) => /["”」』]/.test(text) && depthAfter(text.replace(/^[“"「『]/, ''), 1) === 0

function depthAfter(text: string, before: number): number {
  let depth = before
  for (const char of text) {
    if (char === '"') depth += depth > 0 ? -1 : 1
    else if ('“「『'.includes(char)) depth++
    else if ('”」』'.includes(char) && depth > 0) depth--
  }
  return depth
}

/**
 * Where in a line the new wording of another text's article begins: at “第十条　 after a colon, after 为, or at the
 * beginning of the line. -1 where it does not.
 */
export function quotedArticleAt(text: string): number {
  for (const { index: at } of text.matchAll(/[“"「『]第/g)) {
    const label = readLabel(text.slice(at + 1, at + 60))
    if (label?.kind === 'article' && label.spaced && (at === 0 || /[：:为]/.test(text.charAt(at - 1)))) return at
  }
  return -1
}
