import { formatChineseNumeral } from '../text/chineseNumeral.ts'
import type { LegalNode, LegalTree } from '../text/legalTree.ts'
import { parseLegalText } from '../text/parseLegalText.ts'
import type { Place, Target } from './operation.ts'

/** A node that can be worked on. `was` is its number before the amendment; null for what the amendment brought. */
export interface WorkingNode {
  readonly kind: LegalNode['kind']
  label: string
  number: readonly number[] | null
  was: readonly number[] | null
  gap: LegalNode['gap']
  source: string
  children: WorkingNode[]
  /** Given a number by an operation, which adjusting the others must not change. */
  settled: boolean
}

export const workingTree = (tree: LegalTree): WorkingNode[] => withParagraphs(tree.children, true, 0)

/** 款 counted: of an article, of a heading whose own line is the first when it is a sentence, and of the text before the first article. */
function withParagraphs(nodes: readonly LegalNode[], old: boolean, before: number): WorkingNode[] {
  let paragraph = before
  return nodes.map((node) => {
    const made = working(node, old)
    if (node.kind === 'paragraph') made.was = old ? [++paragraph] : null
    return made
  })
}

const isSentence = (source: string) => /[。：]$/.test(source)

function working(node: LegalNode, old: boolean): WorkingNode {
  const children = withParagraphs(node.children, old, node.kind === 'heading' && isSentence(node.source) ? 1 : 0)
  const { kind, label, number, gap, source } = node
  return { kind, label, number, was: old ? number : null, gap, source, children, settled: false }
}

export const render = (nodes: readonly WorkingNode[]): string =>
  nodes.map(({ gap, source, children }) => gap + source + render(children)).join('')

/** All nodes of a list, each before those below it. */
export const nodesUnder = (nodes: readonly WorkingNode[]): readonly WorkingNode[] =>
  nodes.flatMap((node) => [node, ...nodesUnder(node.children)])

/** The articles of the main text in order, each with the list it stands in. */
export interface Placed {
  readonly node: WorkingNode
  readonly siblings: WorkingNode[]
}

export function articlesIn(nodes: WorkingNode[]): readonly Placed[] {
  const articles = nodesOf(nodes, 'article')
  // A text in 一、二、 is amended by articles too: 将第一条修改为：“一、…”.
  return articles.length > 0
    ? articles
    : nodes.filter((node) => node.kind === 'heading' && /、$/.test(node.label)).map((node) => ({ node, siblings: nodes }))
}

const nodesOf = (nodes: WorkingNode[], kind: LegalNode['kind']): readonly Placed[] =>
  nodes.flatMap((node): readonly Placed[] =>
    node.kind === kind
      ? [{ node, siblings: nodes }]
      : node.kind === 'annex' || node.kind === 'quotation'
        ? []
        : nodesOf(node.children, kind),
  )

/** The 编, 章 or 节 of that number, 第二章, wherever it stands. */
export const divisionsAt = (nodes: WorkingNode[], label: string): readonly Placed[] =>
  (['part', 'subpart', 'chapter', 'section'] as const)
    .flatMap((kind) => divisionsOf(nodes, kind))
    .filter(({ node }) => node.label === label)

const divisionsOf = (nodes: WorkingNode[], kind: LegalNode['kind']): readonly Placed[] =>
  nodes.flatMap((node) => [
    ...(node.kind === kind ? [{ node, siblings: nodes }] : []),
    ...(node.kind === 'annex' || node.kind === 'quotation' ? [] : divisionsOf(node.children, kind)),
  ])

const HOLDS_ARTICLES = new Set<LegalNode['kind']>(['part', 'subpart', 'chapter', 'section', 'article', 'heading'])

/** Paragraphs outside the articles: of the preamble, or of the body of a text that has none. */
function paragraphsAt(nodes: WorkingNode[], place: Place, paragraph: number | undefined): readonly Placed[] {
  const named = nodes.find(
    ({ kind, label, source }) => kind === 'chapter' && label === '' && /^[序前引][ \u3000]*言$/.test(source),
  )
  if (named && place === 'preamble') return paragraphsAt(named.children, place, paragraph)
  const first = nodes.findIndex(({ kind }) => HOLDS_ARTICLES.has(kind))
  if (place === 'body' && first >= 0 && articlesIn(nodes).some(({ node }) => node.kind === 'article')) return []
  const until = place === 'preamble' && first >= 0 ? first : nodes.length
  return nodes
    .slice(0, until)
    .filter(({ kind, was }) => kind === 'paragraph' && was !== null && (paragraph === undefined || was[0] === paragraph))
    .map((node) => ({ node, siblings: nodes }))
}

/** Places that answer to an address by the numbers of before. */
export function placesAt(nodes: WorkingNode[], { address, place }: Target): readonly Placed[] {
  const { article, paragraph, item, subitem } = address
  if (place) return paragraphsAt(nodes, place, paragraph)
  const same = (was: readonly number[] | null, wanted: readonly number[]) => was !== null && was.join('.') === wanted.join('.')
  const below = (placed: readonly Placed[], kinds: readonly string[], wanted: number) =>
    placed.flatMap(({ node }) =>
      node.children
        .filter((child) => kinds.includes(child.kind) && same(child.was, [wanted]))
        .map((child) => ({ node: child, siblings: node.children })),
    )
  let found = articlesIn(nodes).filter(({ node }) => article !== undefined && same(node.was, article))
  if (paragraph !== undefined)
    found = found.flatMap((placed) =>
      placed.node.kind === 'heading' && paragraph === 1 && isSentence(placed.node.source)
        ? [placed]
        : below([placed], ['paragraph'], paragraph),
    )
  if (item !== undefined) {
    // 第二条第（一）项 of a text in headings is its point （一）.
    if (found.every(({ node }) => node.kind === 'heading')) found = below(found, ['heading'], item)
    else {
      if (paragraph === undefined)
        found = found.flatMap(({ node }) =>
          node.children.filter(({ kind }) => kind === 'paragraph').map((child) => ({ node: child, siblings: node.children })),
        )
      found = below(found, ['item'], item)
    }
  }
  if (subitem !== undefined) found = below(found, ['subitem', 'heading'], subitem)
  return found
}

/** An article from new wording, with the label it is to bear. */
export function newArticle(
  number: readonly number[],
  text: string,
  gap: LegalNode['gap'],
  like: WorkingNode | undefined,
): WorkingNode {
  if (like?.kind === 'heading') return newHeading(number, text, gap, like)
  const label = articleLabel(number)
  const space = like ? (/^[ \u3000]+/.exec(like.source.slice(like.label.length))?.[0] ?? '　') : '　'
  const bare = text.replace(/^第[一二三四五六七八九十百千]{1,7}条(?:之[一二三四五六七八九十]{1,3})?[ \u3000]*/, '')
  const node = working(parsedArticle(label + space, bare, like?.gap), false)
  return { ...node, gap, settled: true, number }
}

/** A point 二、 of a text without articles, its lines as they come. */
function newHeading(number: readonly number[], text: string, gap: LegalNode['gap'], like: WorkingNode): WorkingNode {
  const label = `${formatChineseNumeral(number[0]!)}、`
  const words = text.replace(/^(?:[一二三四五六七八九十百]{1,4}、|第[一二三四五六七八九十百]{1,5}条)[ \u3000]*/, '')
  const source = label + words.split(/\n+/).join(like.gap === '\n\n' ? '\n\n' : '\n')
  return { kind: 'heading', label, number, was: null, gap, source, children: [], settled: true }
}

/** A new chapter with the articles in it, as the tree of its wording. */
export function newDivision(text: string, gap: LegalNode['gap']): WorkingNode | null {
  const lines = text.split(/\n+/).join(gap === '\n\n' ? '\n\n' : '\n')
  const [division, ...others] = parseLegalText(lines).children
  if (!division || !['part', 'chapter', 'section'].includes(division.kind) || others.length > 0) return null
  const made = working(division, false)
  settle(made)
  return { ...made, gap }
}

function settle(node: WorkingNode): void {
  if (node.kind === 'article') node.settled = true
  for (const child of node.children) settle(child)
}

/** New wording as 款 and 项, spaced as the text is. */
export const newParagraphs = (text: string, gap: LegalNode['gap']): WorkingNode[] =>
  working(parsedArticle('第一条　', text, gap), false).children

function parsedArticle(opening: string, text: string, gap: LegalNode['gap'] | undefined): LegalNode {
  // Lines as far apart as those beside it.
  const lines = (opening + text).split(/\n+/).join(gap === '\n\n' ? '\n\n' : '\n')
  const article = parseLegalText(lines).children.find(({ kind }) => kind === 'article')
  if (!article) throw new Error('a text that begins with 第…条 and a space is an article')
  return article
}

export const articleLabel = ([number, inserted]: readonly number[]): string =>
  `第${formatChineseNumeral(number!)}条${inserted ? `之${formatChineseNumeral(inserted)}` : ''}`

/** Gives a node another number, in the form in which it was written: （三） stays in brackets. */
export function relabel(node: WorkingNode, number: readonly number[]): void {
  const label = node.kind === 'article' ? articleLabel(number) : numbered(node.label, number[0]!)
  const at = node.source.indexOf(node.label)
  if (node.label !== '' && at >= 0) node.source = node.source.slice(0, at) + label + node.source.slice(at + node.label.length)
  node.label = label
  node.number = number
}

const numbered = (old: string, number: number): string =>
  /\d/.test(old) ? old.replace(/\d+/, String(number)) : old.replace(/[一二三四五六七八九十百]+/, formatChineseNumeral(number))
