import type { Address } from '../citations/address.ts'
import { formatChineseNumeral } from '../text/chineseNumeral.ts'
import type { LegalNode, LegalTree } from '../text/legalTree.ts'
import { parseLegalText } from '../text/parseLegalText.ts'

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

export const workingTree = (tree: LegalTree): WorkingNode[] => tree.children.map((node) => working(node, true))

function working(node: LegalNode, old: boolean): WorkingNode {
  let paragraph = 0
  const children = node.children.map((child) => {
    const made = working(child, old)
    if (child.kind === 'paragraph' && node.kind === 'article') made.was = old ? [++paragraph] : null
    return made
  })
  const { kind, label, number, gap, source } = node
  return { kind, label, number, was: old ? number : null, gap, source, children, settled: false }
}

export const render = (nodes: readonly WorkingNode[]): string =>
  nodes.map(({ gap, source, children }) => gap + source + render(children)).join('')

/** The articles of the main text in order, each with the list it stands in. */
export interface Placed {
  readonly node: WorkingNode
  readonly siblings: WorkingNode[]
}

export function articlesIn(nodes: WorkingNode[]): readonly Placed[] {
  return nodes.flatMap((node): readonly Placed[] =>
    node.kind === 'article'
      ? [{ node, siblings: nodes }]
      : node.kind === 'annex' || node.kind === 'quotation'
        ? []
        : articlesIn(node.children),
  )
}

/** Places that answer to an address by the numbers of before. */
export function placesAt(nodes: WorkingNode[], { article, paragraph, item, subitem }: Address): readonly Placed[] {
  const same = (was: readonly number[] | null, wanted: readonly number[]) => was !== null && was.join('.') === wanted.join('.')
  let found = articlesIn(nodes).filter(({ node }) => article !== undefined && same(node.was, article))
  const below = (kinds: readonly string[], wanted: number) =>
    found.flatMap(({ node }) =>
      node.children
        .filter((child) => kinds.includes(child.kind) && same(child.was, [wanted]))
        .map((child) => ({ node: child, siblings: node.children })),
    )
  if (paragraph !== undefined) found = below(['paragraph'], paragraph)
  if (item !== undefined) {
    if (paragraph === undefined)
      found = found.flatMap(({ node }) =>
        node.children.filter(({ kind }) => kind === 'paragraph').map((child) => ({ node: child, siblings: node.children })),
      )
    found = below(['item'], item)
  }
  if (subitem !== undefined) found = below(['subitem'], subitem)
  return found
}

/** An article from new wording, with the label it is to bear. */
export function newArticle(
  number: readonly number[],
  text: string,
  gap: LegalNode['gap'],
  like: WorkingNode | undefined,
): WorkingNode {
  const label = articleLabel(number)
  const space = like ? (/^[ \u3000]+/.exec(like.source.slice(like.label.length))?.[0] ?? '　') : '　'
  const bare = text.replace(/^第[一二三四五六七八九十百千]{1,7}条(?:之[一二三四五六七八九十]{1,3})?[ \u3000]*/, '')
  const node = working(parsedArticle(label + space, bare, like), false)
  return { ...node, gap, settled: true, number }
}

/** New wording as 款 and 项, spaced as the text is. */
export const newParagraphs = (text: string, like: WorkingNode | undefined): WorkingNode[] =>
  working(parsedArticle('第一条　', text, like), false).children

function parsedArticle(opening: string, text: string, like: WorkingNode | undefined): LegalNode {
  // Lines as far apart as in the article beside it.
  const far = like?.gap === '\n\n'
  const lines = (opening + text).split(/\n+/).join(far ? '\n\n' : '\n')
  const article = parseLegalText(lines).children.find(({ kind }) => kind === 'article')
  if (!article) throw new Error('a text that begins with 第…条 and a space is an article')
  return article
}

export const articleLabel = ([number, inserted]: readonly number[]): string =>
  `第${formatChineseNumeral(number!)}条${inserted ? `之${formatChineseNumeral(inserted)}` : ''}`

/** Gives a node another number, in the form in which it was written: （三） stays in brackets. */
export function relabel(node: WorkingNode, number: readonly number[]): void {
  const label = node.kind === 'article' ? articleLabel(number) : itemLabel(node.label, number[0]!)
  const at = node.source.indexOf(node.label)
  if (node.label !== '' && at >= 0) node.source = node.source.slice(0, at) + label + node.source.slice(at + node.label.length)
  node.label = label
  node.number = number
}

const itemLabel = (old: string, number: number): string =>
  /\d/.test(old) ? old.replace(/\d+/, String(number)) : old.replace(/[一二三四五六七八九十百]+/, formatChineseNumeral(number))
