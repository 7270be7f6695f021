import type { LegalNode } from './legalTree.ts'
import { parseLegalText } from './parseLegalText.ts'

/** A place left to be filled in. Offsets are UTF-16, in `normalizeLegalText` of the text, end not included. */
export interface Blank {
  readonly kind: 'cross' | 'latinX' | 'underline' | 'bracket' | 'date'
  readonly start: number
  readonly end: number
  readonly text: string
}

// Words before which a single × or X stands for a name, a number or a day: ×县, X年, ×号.
const NAMED = '年月日号县市区乡镇村局厅委办省州旗条款项元万亿'

const CROSS = new RegExp(`[×✕╳]{2,}|(?<![\\dA-Za-z０-９）)%㎡米])[×✕╳](?=[${NAMED}])`, 'gu')
const LATIN_X = new RegExp(`(?<![A-Za-z0-9Ａ-Ｚａ-ｚ])(?:[XＸ]{2,}|[xｘ]{2,}|[XＸ](?=[${NAMED}]))(?![A-Za-z0-9Ａ-Ｗａ-ｗ])`, 'gu')
const UNDERLINE = /[_＿]{2,}/g
const BRACKET = /【[ \u3000]*】|〔[ \u3000]*〕|［[ \u3000]*］|《[ \u3000]*》|（[ \u3000]+）|\([ \u3000]+\)/g
const DATE =
  /[\d〇零○一二三四五六七八九]{4}[ \u3000]?年[ \u3000]*月[ \u3000]*日|(?<!\d)年[ \u3000]+月[ \u3000]*日|年[ \u3000]?\d{1,2}[ \u3000]?月[ \u3000]+日/gu

/**
 * Blanks such as ××, XX, ＿＿, 【 】 and 年　月　日 that a text may not have when it is submitted.
 *
 * The rule: two or more crosses or X in a row are a blank, a single one only before a word such as 年, 号 or 县 and not after a
 * figure (3×4, 2米×县 are not); X within Latin letters or figures (XXL, TX100) is none. A table is not looked at, since × marks
 * things there; and an annex without articles or headings is a form, in which lines, brackets and dates are meant to be filled in
 * later, so only crosses and X count in it.
 */
export function findBlanks(text: string): readonly Blank[] {
  return parseLegalText(text).children.flatMap((node) => blanksUnder(node, node.kind === 'annex' && !hasStructure(node)))
}

const hasStructure = (node: LegalNode): boolean =>
  node.kind === 'article' || node.kind === 'heading' || node.children.some(hasStructure)

function blanksUnder(node: LegalNode, inForm: boolean): readonly Blank[] {
  if (node.kind === 'table') return []
  const patterns = inForm ? PLACEHOLDERS : [...PLACEHOLDERS, ...LINES_TO_FILL]
  const own = patterns
    .flatMap(([kind, pattern]) =>
      [...node.source.matchAll(pattern)].map((match) => ({
        kind,
        start: node.start + match.index,
        end: node.start + match.index + match[0].length,
        text: match[0],
      })),
    )
    .sort((one, other) => one.start - other.start)
  return [...own, ...node.children.flatMap((child) => blanksUnder(child, inForm))]
}

const PLACEHOLDERS = [
  ['cross', CROSS],
  ['latinX', LATIN_X],
] as const
const LINES_TO_FILL = [
  ['underline', UNDERLINE],
  ['bracket', BRACKET],
  ['date', DATE],
] as const
