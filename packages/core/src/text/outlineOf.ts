import type { LegalNode, LegalTree } from './legalTree.ts'

/** One heading of the outline with what it covers: 第一章 总则, 第一条 to 第五条. */
export interface OutlineEntry {
  readonly kind: 'part' | 'subpart' | 'chapter' | 'section' | 'heading' | 'annex'
  readonly label: string
  readonly title: string
  readonly address: string
  readonly anchor: string
  /** Labels of the first and the last article under it, those of its sections included; null where it has none. */
  readonly first: string | null
  readonly last: string | null
  readonly articles: number
  readonly children: readonly OutlineEntry[]
}

/**
 * The outline of a text: its divisions and annexes with their articles, and for texts without articles its headings. The
 * heading of a numbered sentence is what stands before its first full stop.
 */
export const outlineOf = (tree: LegalTree): readonly OutlineEntry[] => entriesOf(tree.children)

function entriesOf(nodes: readonly LegalNode[]): readonly OutlineEntry[] {
  return nodes.flatMap((node) => {
    const isShown = isDivision(node) || node.kind === 'annex' || node.kind === 'heading'
    return isShown ? [entryOf(node, node.kind as OutlineEntry['kind'])] : []
  })
}

const isDivision = (node: LegalNode) =>
  node.kind === 'part' || node.kind === 'subpart' || node.kind === 'chapter' || node.kind === 'section'

function entryOf(node: LegalNode, kind: OutlineEntry['kind']): OutlineEntry {
  const articles = articlesUnder(node)
  return {
    kind,
    label: node.label,
    title: kind === 'annex' ? node.text || titleUnder(node) : headlineOf(node.text),
    address: node.address,
    anchor: node.anchor,
    first: articles[0]?.label ?? null,
    last: articles.at(-1)?.label ?? null,
    articles: articles.length,
    children: entriesOf(node.children),
  }
}

const articlesUnder = (node: LegalNode): readonly LegalNode[] =>
  node.children.flatMap((child) => (child.kind === 'article' ? [child] : child.kind === 'quotation' ? [] : articlesUnder(child)))

const titleUnder = (node: LegalNode) => node.children.find((child) => child.kind === 'title')?.text ?? ''

const headlineOf = (text: string) => {
  const stop = text.search(/[。：；]/)
  return (stop > 0 ? text.slice(0, stop) : text).slice(0, 60)
}
