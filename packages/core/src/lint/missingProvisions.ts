import { type Address, anchorOfAddress, formatAddress, readAddress } from '../citations/address.ts'
import { citedProvisions } from '../citations/citation.ts'
import { readCitations } from '../citations/readCitations.ts'
import { type LegalNode, type LegalTree, walkLegalTree } from '../text/legalTree.ts'
import type { FormRemark } from './lintTree.ts'

/**
 * References to a 款 or 项 that its article does not have (本办法第三条第四款 where 第三条 has two), and 前款 or 前条 where nothing stands
 * before. Articles that are missing whole are remarked by `structureRemarks`.
 */
export function missingProvisions(tree: LegalTree, text: string): readonly FormRemark[] {
  const nodes = [...walkLegalTree(tree)]
  const articles = new Map<string, LegalNode>()
  for (const node of nodes) if (node.kind === 'article' && !articles.has(node.anchor)) articles.set(node.anchor, node)
  // Two texts in one, or a decision that speaks of another's articles: which one is meant cannot be told.
  if (
    articles.size === 0 ||
    nodes.some((node) => node.kind === 'quotation') ||
    tree.children.some((node) => node.kind === 'annex')
  )
    return []

  return readCitations(text, tree).flatMap((citation): readonly FormRemark[] => {
    const { start, end, kind, title } = citation
    const here = articleAt(articles, start)
    if (title !== undefined || !here) return []
    const written = text.slice(start, end)
    const at = { start, end, address: here.address, anchor: here.anchor }
    if (kind === 'relative' && /^(?:本条)?前.?[款条]/.test(written) && citation.article === undefined)
      return [{ ...at, rule: 'reference.before', params: { reference: written, found: here.label } }]
    if (kind !== 'own' && kind !== 'relative') return []
    for (const provision of citedProvisions(citation)) {
      const address = readAddress(provision)
      const article = address && articles.get(anchorOfAddress(formatAddress({ article: address.article! })!)!)
      const missing = article && missingIn(article, address)
      if (missing) return [{ ...at, rule: 'reference.part', params: { reference: provision, ...missing } }]
    }
    return []
  })
}

const articleAt = (articles: ReadonlyMap<string, LegalNode>, offset: number): LegalNode | null => {
  for (const node of articles.values()) if (node.start <= offset && offset < node.end) return node
  return null
}

/** What the article has instead of that 款 or 项; null where it has it. */
function missingIn(article: LegalNode, { paragraph, item }: Address): { article: string; has: string; unit: string } | null {
  const paragraphs = article.children.filter((node) => node.kind === 'paragraph')
  if (paragraph !== undefined && paragraph > paragraphs.length)
    return { article: article.label, has: String(paragraphs.length), unit: '款' }
  if (item === undefined) return null
  const within = paragraph === undefined ? paragraphs : [paragraphs[paragraph - 1]!]
  const items = within.flatMap((node) => node.children.filter((child) => child.kind === 'item'))
  if (items.some((node) => node.number?.[0] === item)) return null
  return { article: within.length === 1 ? within[0]!.address : article.label, has: String(items.length), unit: '项' }
}
