import { type LegalTree, readingText, walkLegalTree } from './legalTree.ts'

export interface ListedArticle {
  readonly label: string
  readonly address: string
  readonly anchor: string
  readonly start: number
  readonly end: number
  /** Without the label; 款 and 项 a line each. */
  readonly text: string
}

/** All 条 of the text in order, annexes included; articles that stand inside a quotation are not the text's own. */
export function listArticles(tree: LegalTree): readonly ListedArticle[] {
  const articles: ListedArticle[] = []
  for (const node of walkLegalTree(tree)) {
    const { label, address, anchor, start, end } = node
    if (node.kind === 'article') articles.push({ label, address, anchor, start, end, text: readingText(node) })
  }
  return articles
}
