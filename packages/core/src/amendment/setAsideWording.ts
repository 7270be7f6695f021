/** A decision with its quoted wording taken out: each quotation is one character from `MARK` on in `text`. */
export interface SetAside {
  readonly text: string
  readonly wording: readonly string[]
}

/** Private use area: none of these stands in a legal text. */
const MARK = 0xe000
const MOST = 0x1000

/** Whether a character stands for a quotation, and which. */
export const wordingAt = (char: string): number | null => {
  const index = char.charCodeAt(0) - MARK
  return index >= 0 && index < MOST ? index : null
}
export const WORDING = '[\\ue000-\\uefff]'

/**
 * Takes the wording in “…” out of a decision, for it may itself hold 修改为 and 第九条. A paragraph inside a quotation opens with a new “
 * that is not closed separately; marks inside marks are part of the wording.
 */
export function setAsideWording(decision: string): SetAside {
  const wording: string[] = []
  let text = ''
  let depth = 0
  let current = ''
  for (const char of decision.replace(/[\ue000-\uefff]/g, '')) {
    if (depth === 0) {
      if (char === '“' && wording.length < MOST) depth = 1
      else text += char
      continue
    }
    if (char === '“' && /(?:^|\n)$/.test(current.slice(-1))) continue
    if (char === '“') depth++
    if (char === '”') depth--
    if (depth > 0) {
      current += char
      continue
    }
    wording.push(current.trim())
    text += String.fromCharCode(MARK + wording.length - 1)
    current = ''
  }
  return { text: depth > 0 ? `${text}“${current}` : text, wording }
}
