import { findBlanks, type LegalNode, type LegalTree, type LintRemark, lintTree, parseLegalText, walkLegalTree } from '@fadu/core'
import type { StructureNode, TextSpan } from '@fadu/ui'

type Blank = ReturnType<typeof findBlanks>[number]

/** What can be read out of a text without judging it. */
export interface Structure {
  readonly tree: LegalTree
  readonly counts: { readonly chapters: number; readonly articles: number; readonly headings: number; readonly annexes: number }
  readonly remarks: readonly LintRemark[]
  readonly blanks: readonly Blank[]
}

export function readStructure(body: string): Structure {
  const tree = parseLegalText(body)
  const main = tree.children.filter((node) => node.kind !== 'annex').flatMap(ownNodes)
  const count = (kind: LegalNode['kind']) => main.filter((node) => node.kind === kind).length
  return {
    tree,
    counts: {
      chapters: count('chapter'),
      articles: count('article'),
      headings: count('heading'),
      annexes: tree.children.filter((node) => node.kind === 'annex').length,
    },
    remarks: lintTree(tree),
    blanks: findBlanks(body),
  }
}

/** A node and all below it, without what is quoted from another text. */
const ownNodes = (node: LegalNode): readonly LegalNode[] =>
  node.kind === 'quotation' ? [] : [node, ...node.children.flatMap(ownNodes)]

export interface OutlineWords {
  readonly range: (first: string, last: string) => string
  readonly remark: (remark: LintRemark) => string
}

const isDivision = (node: LegalNode) => ['part', 'subpart', 'chapter', 'section', 'annex'].includes(node.kind)

/** The outline as the clerk checks it: divisions, the articles in each as a range, and under each what has to be looked at. */
export function outlineNodes({ tree, remarks }: Structure, words: OutlineWords): readonly StructureNode[] {
  const warnings = remarks.map(
    (remark): Warning => ({
      at: remark.start,
      anchor: remark.anchor,
      node: { label: words.remark(remark), warning: true, href: `#${placeAt(tree, remark.start).anchor}` },
    }),
  )
  return nodesWithin(tree.children, warnings, words)
}

interface Warning {
  readonly at: number
  readonly anchor: string
  readonly node: StructureNode
}

function nodesWithin(nodes: readonly LegalNode[], warnings: readonly Warning[], words: OutlineWords): readonly StructureNode[] {
  const result: StructureNode[] = []
  let run: LegalNode[] = []
  const flush = () => {
    const articles = run.flatMap(ownNodes).filter((node) => node.kind === 'article')
    const [first, last] = [articles[0], articles.at(-1)]
    if (first && last)
      result.push({ label: first === last ? first.label : words.range(first.label, last.label), href: `#${first.anchor}` })
    const headings = articles.length === 0 ? run.filter((node) => node.kind === 'heading') : []
    for (const heading of headings) result.push({ label: titleOf(heading), href: `#${heading.anchor}` })
    const [from, until] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
    result.push(...warnings.filter(({ at }) => from <= at && at < until).map(({ node }) => node))
    run = []
  }
  for (const node of nodes) {
    if (!isDivision(node)) {
      run.push(node)
      continue
    }
    flush()
    const own = warnings.filter(({ anchor }) => anchor === node.anchor).map((warning) => warning.node)
    result.push({
      label: titleOf(node),
      href: `#${node.anchor}`,
      children: [...own, ...nodesWithin(node.children, warnings, words)],
    })
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

export interface Place {
  /** 第五条第二款; '' outside everything that is numbered. */
  readonly address: string
  /** Of what the page shows as one block: the article, not its paragraph. */
  readonly anchor: string
}

/** Where in the text an offset lies, to name it in a list and to lead there. */
export function placeAt(tree: LegalTree, offset: number): Place {
  let place: Place = { address: '', anchor: '' }
  let inArticle = false
  for (const node of walkLegalTree(tree)) {
    if (offset < node.start || node.end <= offset) continue
    place = { address: node.address || place.address, anchor: inArticle ? place.anchor : node.anchor }
    inArticle ||= node.kind === 'article'
  }
  return place
}
