import { readMarkedName } from './documentNames.ts'

/** An amending text speaks of the articles of another: 第三条 is that one's. */
export interface AmendedSubject {
  /** The text amended at this place; undefined where it was not named. */
  readonly titleAt: (offset: number) => string | undefined
  /** Whether the offset stands inside quoted wording. */
  readonly quoted: (offset: number) => boolean
  /** How many 款 of the same quotation stand before the one at the offset. */
  readonly paragraphsBefore: (offset: number) => number
}

const AMENDING_TITLE = /修改|修正案|修正的?决定/
const AMENDING_WORDS = /作(?:如下|出如下|以下|出以下)修[改正]|修改为[：:]?“|增加[一二两三四五六七八九十]{1,3}[条款项]，?作为第/
const TAKEN_UP = /^(?:[（(][^（）()\n]{0,80}[）)])?[^。；\n《]{0,30}?(?:作(?:如下|出如下|以下|出以下)?修[改正]|修改为)/

/** How to read the bare articles of a decision that amends; null for any other text. */
export function amendedSubject(text: string, title: string | null, full: (name: string) => string): AmendedSubject | null {
  if (!AMENDING_TITLE.test(title ?? '') && !AMENDING_WORDS.test(text)) return null
  const quotes = quotedRanges(text)
  const quoted = (offset: number) => within(quotes, offset)
  const subjects: { from: number; title: string }[] = []
  const named = titleAmended(title ?? '')
  if (named) subjects.push({ from: 0, title: named })
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const name = readMarkedName(text, at)
    if (!name) continue
    const before = text.slice(Math.max(0, at - 8), at)
    const takenUp =
      TAKEN_UP.test(text.slice(name.end, name.end + 130)) || /(?:^|\n)[一二三四五六七八九十]{1,3}、(?:将|对|修改)?$/.test(before)
    if (takenUp && !quoted(at)) subjects.push({ from: at, title: full(name.name) })
    at = name.end - 1
  }
  return {
    quoted,
    paragraphsBefore: (offset) => lastBefore(quotes, offset)?.paragraphsBefore ?? 0,
    titleAt: (offset) => lastBefore(subjects, offset)?.title,
  }
}

/** 关于修改《X》的决定, 关于修改〈X〉的决定; several texts at once name none. */
function titleAmended(title: string): string | null {
  const match = /修改[《〈]([^《》〈〉]{2,100})[》〉]的决定$/.exec(title)
  return match ? match[1]! : null
}

interface Range {
  readonly from: number
  readonly to: number
  readonly paragraphsBefore: number
}

/** “…” line by line: a paragraph inside a longer quotation opens with a new “. */
function quotedRanges(text: string): readonly Range[] {
  const ranges: Range[] = []
  let depth = 0
  let from = 0
  const add = (to: number) => {
    const last = ranges.at(-1)
    const goesOn = last !== undefined && text.charAt(last.to) === '\n' && text.slice(last.to, from).trim() === ''
    const isItem = /^[（(][一二三四五六七八九十]{1,3}[）)]/.test(text.slice(from + 1, from + 7))
    ranges.push({ from, to, paragraphsBefore: goesOn ? last.paragraphsBefore + (isItem ? 0 : 1) : 0 })
  }
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '“') {
      if (depth === 0) from = at
      depth++
    } else if ((char === '”' && depth === 1) || (char === '\n' && depth > 0)) {
      add(at)
      depth = 0
    } else if (char === '”' && depth > 0) depth--
  }
  if (depth > 0) add(text.length)
  return ranges
}

const within = (ranges: readonly Range[], offset: number): boolean => {
  const range = lastBefore(ranges, offset)
  return range !== undefined && offset < range.to
}

function lastBefore<T extends { readonly from: number }>(sorted: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.from <= offset) low = middle + 1
    else high = middle
  }
  return sorted[low - 1]
}
