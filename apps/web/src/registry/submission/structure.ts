import { findBlanks, type LegalNode, type LegalTree, parseLegalText, structureRemarks, walkLegalTree } from '@fadu/core'
import type { StructureNode, TextSpan } from '@fadu/ui'

type StructureRemark = ReturnType<typeof structureRemarks>[number]
type Blank = ReturnType<typeof findBlanks>[number]

/** What can be read out of a text without judging it. */
export interface Structure {
  readonly tree: LegalTree
  readonly counts: { readonly chapters: number; readonly articles: number; readonly headings: number; readonly annexes: number }
  readonly remarks: readonly StructureRemark[]
  readonly blanks: readonly Blank[]
}

export function readStructure(body: string): Structure {
  const tree = parseLegalText(body)
  const main = tree.children.filter((node) => node.kind !== 'annex').flatMap(ownNodes)
  const count = (kind: LegalNode['kind']) => main.filter((node) => node.kind === kind).length
  return {
    tree,
    counts: { chapters: count('chapter'), articles: count('article'), headings: count('heading'), annexes: tree.children.filter((node) => node.kind === 'annex').length },
    remarks: structureRemarks(tree),
    blanks: findBlanks(body),
  }
}

/** A node and all below it, without what is quoted from another text. */
const ownNodes = (node: LegalNode): readonly LegalNode[] => (node.kind === 'quotation' ? [] : [node, ...node.children.flatMap(ownNodes)])

export interface OutlineWords {
  readonly range: (first: string, last: string) => string
  readonly remark: (remark: StructureRemark) => string
}

const isDivision = (node: LegalNode) => ['part', 'subpart', 'chapter', 'section', 'annex'].includes(node.kind)

/** The outline as the clerk checks it: divisions, the articles in each as a range, and under each what has to be looked at. */
export function outlineNodes({ tree, remarks }: Structure, words: OutlineWords): readonly StructureNode[] {
  return nodesWithin(tree.children, remarks, words)
}

function nodesWithin(nodes: readonly LegalNode[], remarks: readonly StructureRemark[], words: OutlineWords): readonly StructureNode[] {
  const result: StructureNode[] = []
  let run: LegalNode[] = []
  const flush = () => {
    const articles = run.flatMap(ownNodes).filter((node) => node.kind === 'article')
    const [first, last] = [articles[0], articles.at(-1)]
    if (first && last) result.push({ label: first === last ? first.label : words.range(first.label, last.label), href: `#${first.anchor}` })
    const headings = articles.length === 0 ? run.filter((node) => node.kind === 'heading') : []
    for (const heading of headings) result.push({ label: titleOf(heading), href: `#${heading.anchor}` })
    const [from, until] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
    for (const remark of remarks) {
      if (remark.start >= from && remark.start < until) result.push({ label: words.remark(remark), warning: true, href: `#${remark.anchor}` })
    }
    run = []
  }
  for (const node of nodes) {
    if (!isDivision(node)) {
      run.push(node)
      continue
    }
    flush()
    const own = remarks.filter((remark) => remark.anchor === node.anchor).map((remark) => ({ label: words.remark(remark), warning: true, href: `#${remark.anchor}` }))
    result.push({ label: titleOf(node), href: `#${node.anchor}`, children: [...own, ...nodesWithin(node.children, remarks, words)] })
  }
  flush()
  return result
}

const titleOf = (node: LegalNode): string => {
  const title = node.text || (node.children.find((child) => child.kind === 'title')?.text ?? '')
  const stop = title.search(/[。：；]/)
  return [node.label, (stop > 0 ? title.slice(0, stop) : title).slice(0, 40)].filter(Boolean).join(' ')
}

/** A label cannot be marked by itself in the text; the first words behind it can. */
const LEAD_IN = 12

/** Where to look, as marks over the text: blanks in red, since they keep it from being submitted; questions of numbering in amber. */
export function structureSpans({ tree, remarks, blanks }: Structure): readonly TextSpan[] {
  const nodes = new Map([...walkLegalTree(tree)].map((node) => [node.anchor, node]))
  return [
    ...blanks.map(({ start, end }): TextSpan => ({ start, end, kind: 'remark', severity: 'late' })),
    ...remarks.map(({ start, end, anchor }): TextSpan => {
      const node = nodes.get(anchor)
      const onLabel = node && start === node.start && node.label !== ''
      return { start, end: onLabel ? Math.min(node.end, end + LEAD_IN) : end, kind: 'remark', severity: 'due' }
    }),
  ]
}

/** The innermost numbered place that holds an offset: 第五条第二款, to name it in a list. */
export function placeAt(tree: LegalTree, offset: number): { readonly address: string; readonly anchor: string } | null {
  let found: LegalNode | null = null
  for (const node of walkLegalTree(tree)) if (node.start <= offset && offset < node.end && node.address !== '') found = node
  return found && { address: found.address, anchor: found.anchor }
}
