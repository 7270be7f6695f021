import { parseChineseNumeral } from '../text/chineseNumeral.ts'
import type { LegalNode, LegalTree } from '../text/legalTree.ts'

/** Where in the structure an offset stands; what 本条, 前款 and 前条 are counted from. */
export interface Place {
  readonly start: number
  readonly kind: LegalNode['kind']
  /** End of the label, which cites nothing. */
  readonly labelEnd: number
  readonly article: readonly number[] | null
  /** The article before this one. */
  readonly before: readonly number[] | null
  readonly paragraph: number | null
  readonly item: number | null
  readonly bracketed: boolean
  /** Where the words begin that introduce the list in which this item stands. */
  readonly lead: number | null
}

/** The place of every offset of the normalised text: the last node that begins at or before it. */
export function textPlaces(tree: LegalTree): (offset: number) => Place | null {
  const places: Place[] = []
  const main = tree.children.filter((node) => node.kind !== 'annex')
  for (const nodes of [main, ...tree.children.filter((node) => node.kind === 'annex').map((node) => [node])]) {
    const text: Reader = { places, last: null }
    for (const node of nodes) readNode(text, node, OUTSIDE)
  }
  places.sort((one, other) => one.start - other.start)
  return (offset) => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[middle]!.start <= offset) low = middle + 1
      else high = middle
    }
    return places[low - 1] ?? null
  }
}

interface Reader {
  readonly places: Place[]
  last: readonly number[] | null
}

type Context = Pick<Place, 'article' | 'before' | 'paragraph' | 'item' | 'bracketed' | 'lead'>
const OUTSIDE: Context = { article: null, before: null, paragraph: null, item: null, bracketed: false, lead: null }

function readNode(text: Reader, node: LegalNode, context: Context): void {
  const here = contextOf(text, node, context)
  text.places.push({ ...here, start: node.start, kind: node.kind, labelEnd: node.start + labelLength(node) })
  const counts = node.kind === 'article' || node.kind === 'quotation'
  let paragraph = 0
  let introduced: number | null = null
  for (const child of node.children) {
    // The new wording of an article, quoted: the parser gives its items as paragraphs.
    const quotedItem = node.kind === 'quotation' && child.kind === 'paragraph' ? ITEM.exec(child.source) : null
    if (counts && child.kind === 'paragraph' && !quotedItem) {
      paragraph++
      introduced = child.start
    }
    const below = counts ? { ...here, paragraph: Math.max(paragraph, 1) } : here
    readNode(
      text,
      child,
      quotedItem ? { ...below, item: parseChineseNumeral(quotedItem[1]!), bracketed: true, lead: introduced } : below,
    )
  }
}

const ITEM = /^[“”]?[（(]([一二三四五六七八九十]{1,3})[）)]/

function contextOf(text: Reader, node: LegalNode, context: Context): Context {
  if (node.kind === 'article') {
    const before = text.last
    text.last = node.number
    return { ...OUTSIDE, article: node.number, before }
  }
  if (node.kind === 'quotation') {
    const number = node.number
    return { ...OUTSIDE, article: number, before: number?.length === 1 && number[0]! > 1 ? [number[0]! - 1] : null }
  }
  if (node.kind === 'paragraph' && context.item === null) return { ...context, lead: node.start }
  if (node.kind === 'item') return { ...context, item: node.number?.[0] ?? null, bracketed: /^[（(㈠-㈩]/.test(node.label) }
  return context
}

/** As it stands in the source, spaces included: 第 一 条. */
function labelLength(node: LegalNode): number {
  if (node.label === '') return 0
  let seen = 0
  let at = 0
  while (at < node.source.length && seen < node.label.length) {
    if (!/[ \u3000“]/.test(node.source.charAt(at))) seen++
    at++
  }
  return at
}
