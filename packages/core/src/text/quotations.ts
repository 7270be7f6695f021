import { readLabel } from './labels.ts'
import type { LegalLine } from './lines.ts'

// An instruction of an amending decision. Where one begins, a quotation left open before it was never closed.
const INSTRUCTION =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[、）)]|第[一二三四五六七八九十百]{1,5}条|\d{1,3}[.．、]).{0,60}(?:修改为|改为第|作为第|删去第|删除第)/

const LONGEST_QUOTATION = 500

/**
 * Which lines stand inside a quotation “…” that began on an earlier line. A paragraph inside one opens with a new “ that is
 * not closed separately; a quotation without an end within 500 lines, or before the next instruction, is none.
 */
export function markQuoted(lines: readonly LegalLine[]): Uint8Array {
  const quoted = new Uint8Array(lines.length)
  const ends = quotationEnds(lines)
  for (let index = 0; index < lines.length; index++) {
    if (!leavesOpen(lines[index]!.text)) continue
    const end = ends[index + 1] ?? 0
    if (end === 0 || end - index > LONGEST_QUOTATION) continue
    quoted.fill(1, index + 1, end + 1)
    index = end
  }
  return quoted
}

/** For every line, the first line at or after it that closes a quotation open before it; 0 where there is none. */
function quotationEnds(lines: readonly LegalLine[]): Uint32Array {
  const ends = new Uint32Array(lines.length + 1)
  for (let index = lines.length - 1; index >= 0; index--) {
    const text = lines[index]!.text
    const isInstruction = !text.startsWith('“') && INSTRUCTION.test(text)
    ends[index] = isInstruction ? 0 : closes(text) ? index : ends[index + 1]!
  }
  return ends
}

const leavesOpen = (text: string) => text.includes('“') && depthAfter(text, 0) > 0
const closes = (text: string) => text.includes('”') && depthAfter(text.replace(/^“/, ''), 1) === 0

function depthAfter(text: string, before: number): number {
  let depth = before
  for (const char of text) {
    if (char === '“') depth++
    else if (char === '”' && depth > 0) depth--
  }
  return depth
}

/**
 * Where in a line the new wording of another text's article begins: at “第十条　 after a colon, after 为, or at the
 * beginning of the line. -1 where it does not.
 */
export function quotedArticleAt(text: string): number {
  for (let at = text.indexOf('“第'); at >= 0; at = text.indexOf('“第', at + 1)) {
    const label = readLabel(text.slice(at + 1, at + 60))
    if (label?.kind === 'article' && label.spaced && (at === 0 || /[：:为]/.test(text.charAt(at - 1)))) return at
  }
  return -1
}
