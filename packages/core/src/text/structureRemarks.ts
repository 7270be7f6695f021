import { formatChineseNumeral } from './chineseNumeral.ts'
import { type LegalNode, type LegalTree, readingText } from './legalTree.ts'
import { findSelfReferences } from './selfReferences.ts'

export type StructureRemarkCode =
  | 'article.gap'
  | 'article.double'
  | 'article.order'
  | 'article.empty'
  | 'chapter.gap'
  | 'chapter.double'
  | 'item.gap'
  | 'item.double'
  | 'reference.missing'

/** Something about the numbering a drafter should look at; `start` and `end` are UTF-16 offsets in the normalised text. */
export interface StructureRemark {
  readonly code: StructureRemarkCode
  readonly start: number
  readonly end: number
  readonly address: string
  readonly anchor: string
  /** What the words need: `found`, `expected`, `after` (labels); `reference`, `last` for a reference that leads nowhere. */
  readonly params: Readonly<Record<string, string>>
}

/**
 * Gaps and doubles in the numbers of articles, chapters and items, articles without words, and references to an article of
 * this text that it does not have (本办法第三十二条 where there are 28). Each text, main or annexed, is judged by itself;
 * what is quoted from another text is not judged. In the order of the text.
 */
export function structureRemarks(tree: LegalTree): readonly StructureRemark[] {
  const main = tree.children.filter((node) => node.kind !== 'annex')
  const texts = [main, ...tree.children.filter((node) => node.kind === 'annex').map((annex) => annex.children)]
  return texts.flatMap(remarksOnText).sort((one, other) => one.start - other.start)
}

function remarksOnText(nodes: readonly LegalNode[]): readonly StructureRemark[] {
  const all = nodes.flatMap(ownNodes)
  const articles = all.filter((node) => node.kind === 'article')
  return [
    ...articleNumbers(articles),
    ...articles
      .filter((article) => /^(?:（略）)?$/.test(readingText(article)))
      .map((article) => remark('article.empty', article, { found: article.label })),
    ...[{ children: nodes }, ...all].flatMap(({ children }) => [
      ...runOf(children, 'chapter', isChapter),
      ...runOf(children, 'item', isItem),
    ]),
    ...missingReferences(all, articles),
  ]
}

/** A node and all below it that is the text's own: nothing quoted, no title matter. */
function ownNodes(node: LegalNode): readonly LegalNode[] {
  if (node.kind === 'quotation' || node.kind === 'title' || node.kind === 'headnote' || node.kind === 'contents') return []
  return [node, ...node.children.flatMap(ownNodes)]
}

const remark = (
  code: StructureRemarkCode,
  node: LegalNode,
  params: StructureRemark['params'],
  start = node.start,
  length = node.label.length,
): StructureRemark => ({
  code,
  start,
  end: Math.min(node.end, start + Math.max(length, 1)),
  address: node.address,
  anchor: node.anchor,
  params,
})

const articleLabel = (number: readonly number[]) =>
  `第${formatChineseNumeral(number[0]!)}条${number[1] ? `之${formatChineseNumeral(number[1])}` : ''}`

function articleNumbers(articles: readonly LegalNode[]): readonly StructureRemark[] {
  const seen = new Set<string>()
  const remarks: StructureRemark[] = []
  let before: LegalNode | null = null
  for (const article of articles) {
    const [number, inserted = 0] = article.number as [number, number?]
    const [last, lastInserted = 0] = (before?.number ?? [0]) as [number, number?]
    const key = `${number}.${inserted}`
    const expected = inserted > 0 && number === last ? [number, lastInserted + 1] : [last + 1]
    const params = { found: article.label, after: before?.label ?? '', expected: articleLabel(expected) }
    if (seen.has(key)) remarks.push(remark('article.double', article, params))
    else if (number < last || (number === last && inserted < lastInserted)) remarks.push(remark('article.order', article, params))
    else if (number !== expected[0] || inserted !== (expected[1] ?? 0)) remarks.push(remark('article.gap', article, params))
    seen.add(key)
    before = article
  }
  return remarks
}

const isChapter = (node: LegalNode) => (node.number && (node.kind === 'chapter' || node.kind === 'section') ? node.kind : null)
/** Items of one list share the form of their labels: （一）, 1., （1）; in whatever width, and ⒈ with 1. */
const isItem = (node: LegalNode) =>
  node.number && (node.kind === 'item' || node.kind === 'subitem')
    ? node.label
        .normalize('NFKC')
        .replace(/[〇零一二三四五六七八九十百]+/, '一')
        .replace(/\d+/, '1')
        .replace(/[、]$/, '.')
    : null

/** Numbers of neighbours of one kind must go up by one, items from one; chapters may go on from the part before. */
function runOf(
  children: readonly LegalNode[],
  name: 'chapter' | 'item',
  kindOf: (node: LegalNode) => string | null,
): readonly StructureRemark[] {
  const last = new Map<string, LegalNode>()
  const remarks: StructureRemark[] = []
  for (const node of children) {
    const kind = kindOf(node)
    if (kind === null) continue
    const before = last.get(kind)
    const number = node.number![0]!
    const expected = before ? before.number![0]! + 1 : name === 'item' ? 1 : number
    const params = { found: node.label, after: before?.label ?? '' }
    if (before && number === before.number![0]) remarks.push(remark(`${name}.double`, node, params))
    else if (number !== expected) remarks.push(remark(`${name}.gap`, node, params))
    last.set(kind, node)
  }
  return remarks
}

function missingReferences(nodes: readonly LegalNode[], articles: readonly LegalNode[]): readonly StructureRemark[] {
  if (articles.length === 0) return []
  const present = new Set(articles.map((article) => article.number!.join('.')))
  const last = articles.at(-1)!.label
  return nodes.flatMap((node) =>
    findSelfReferences(node.source)
      .filter((reference) => !present.has(reference.number.join('.')))
      .map((reference) =>
        remark(
          'reference.missing',
          node,
          { reference: reference.text, last },
          node.start + reference.start,
          reference.end - reference.start,
        ),
      ),
  )
}
