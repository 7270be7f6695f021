import { normalizeLegalText } from './normalizeLegalText.ts'

/** A 密级 mark at the head of a text; offsets are UTF-16 in the normalised text. */
export interface ClassifiedMark {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly level: '绝密' | '机密' | '秘密'
}

const HEAD_LINES = 12
const MARK = /(绝|机|秘)[ \u3000]?密[ \u3000]?(?:[★☆✩⭐＊*][^\n]{0,12}|(?:级)?$)/u
const LABELLED = /密[ \u3000]?级[ \u3000]?[：:][ \u3000]*(绝|机|秘)[ \u3000]?密/

/**
 * A mark of secrecy as 党政机关公文格式 (GB/T 9704-2012, 7.2.2) puts it at the head of the first page: 机密★1年, 秘密★, or the level
 * alone on its line. Such a text may not enter a register open to the public. Words about secrets in the body (国家秘密) are no mark.
 */
export function findClassifiedMark(text: string): ClassifiedMark | null {
  let offset = 0
  for (const line of normalizeLegalText(text)
    .split('\n')
    .slice(0, HEAD_LINES * 2)) {
    const match = line.length <= 60 ? (LABELLED.exec(line) ?? MARK.exec(line)) : null
    if (match && isMarkLine(line, match)) {
      const start = offset + match.index
      return { start, end: start + match[0].length, text: match[0], level: `${match[1] as '绝' | '机' | '秘'}密` }
    }
    offset += line.length + 1
  }
  return null
}

/** Without a star the level must have the line to itself, but for a copy number before it. */
const isMarkLine = (line: string, match: RegExpExecArray): boolean =>
  /[★☆✩⭐＊*：:]/u.test(match[0]) || /^[\d \u3000]*$/.test(line.slice(0, match.index))
