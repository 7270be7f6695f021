/**
 * A legal text as a tree of plain JSON. Nothing of the text is outside the tree: in document order, `gap` and `source`
 * of every node put together are the normalised text again (`renderLegalText`).
 */
export interface LegalTree {
  readonly version: 1
  /** The title as read (line breaks and letter spacing taken out), or null where the text has no title line. */
  readonly title: string | null
  /** What carries the structure: 条, headings 一、（一）, or neither. */
  readonly form: 'articles' | 'headings' | 'plain'
  readonly children: readonly LegalNode[]
}

export type LegalNodeKind =
  | 'issuerLine' // 盐湖县人民政府文件, the red head
  | 'documentNumber' // 盐湖政规发〔2021〕3号 on a line of its own
  | 'title'
  | 'headnote' // 题注: organ and date of adoption, amendments
  | 'contents' // 目录
  | 'salutation' // 主送机关：
  | 'part' // 编, 部分
  | 'subpart' // 分编
  | 'chapter' // 章, and unnumbered 序言, 附则
  | 'section' // 节
  | 'article' // 条
  | 'paragraph' // 款, or a paragraph outside articles
  | 'item' // 项
  | 'subitem' // 目 and below
  | 'heading' // 一、（一）1.（1） outside articles
  | 'table'
  | 'quotation' // new wording of another text, in an amending decision
  | 'annexList' // 附件说明 before the signature
  | 'annex' // 附件, or a text that follows the signature of the one that issues it
  | 'signature'
  | 'date' // 成文日期
  | 'note' // whatever stands around the text: page numbers, 抄送, （此件公开发布）

export interface LegalNode {
  readonly kind: LegalNodeKind
  /** As written, without spaces: 第十条之一, （一）, 1., 附件1; empty where there is none. */
  readonly label: string
  /** The label as numbers: 第十条之一 is [10, 1]; null where there is none. */
  readonly number: readonly number[] | null
  /** How a lawyer cites it: 第三条第二款第（一）项. In an annex it begins with the annex. */
  readonly address: string
  /** Unique in the tree and fit for a URL: a3, a10z1 (第十条之一), a3-2-1 (第三条第二款第一项), c2, h1-2, f1-a3. */
  readonly anchor: string
  /** UTF-16 offsets in the normalised text, children included, end not included. */
  readonly start: number
  readonly end: number
  /** What stands between this node and what comes before it: nothing, a line break, or a blank line. */
  readonly gap: '' | '\n' | '\n\n'
  /** The node's own words as written, label included, children not. */
  readonly source: string
  /** The node's own words for reading: label off, wrapped lines joined, letter spacing taken out. */
  readonly text: string
  readonly children: readonly LegalNode[]
}

/** Every node in document order, a parent before its children. */
export function* walkLegalTree(tree: LegalTree | LegalNode): Generator<LegalNode> {
  for (const child of tree.children) {
    yield child
    yield* walkLegalTree(child)
  }
}

/** A node's whole text for reading: its own, then its children's, a line each; labels of 项 and 目 are part of it. */
export function readingText(node: LegalNode): string {
  const own = node.kind === 'article' ? node.text : `${keepsLabel(node) ? node.label : ''}${node.text}`
  return [own, ...node.children.map(readingText)].filter((line) => line !== '').join('\n')
}

const keepsLabel = (node: LegalNode) => node.kind === 'item' || node.kind === 'subitem' || node.kind === 'heading'
