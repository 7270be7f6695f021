import { formatChineseNumeral as chinese } from './chineseNumeral.ts'
import { type Draft, sourceOf, wordsOf } from './draft.ts'
import type { LegalNode, LegalNodeKind, LegalTree } from './legalTree.ts'

interface Place {
  /** What an address below here begins with, and what an anchor does. */
  readonly address: string
  readonly anchor: string
  /** The citation of the text itself (empty in the main one): articles and divisions cite from here, not from their chapter. */
  readonly text: { readonly address: string; readonly anchor: string }
  readonly inArticle: boolean
  readonly inPoint?: boolean
}

/** Drafts become nodes: offsets by adding up what they hold, addresses as lawyers cite, anchors made unique. */
export function addressTree(root: Draft, title: string | null): LegalTree {
  const taken = new Map<string, number>()
  const articleHome = homeOfArticles(root)
  let at = 0

  const unique = (anchor: string) => {
    const times = (taken.get(anchor) ?? 0) + 1
    taken.set(anchor, times)
    return times === 1 ? anchor : `${anchor}_${times}`
  }

  const finish = (draft: Draft, name: Name, place: Place): LegalNode => {
    const gap = draft.lines[0]?.gap ?? ''
    const source = sourceOf(draft)
    const start = at + gap.length
    at = start + source.length
    const anchor = unique(name.anchor)
    const below = draft === articleHome ? MAIN : placeBelow(draft, { ...name, anchor }, place)
    const children = nameChildren(draft, below).map(([child, childName]) => finish(child, childName, below))
    return {
      kind: draft.kind,
      label: draft.label,
      number: draft.number,
      address: name.address,
      anchor,
      start,
      end: at,
      gap,
      source,
      text: wordsOf(draft),
      children,
    }
  }

  const children = nameChildren(root, MAIN).map(([child, name]) => finish(child, name, MAIN))
  return { version: 1, title, form: formOf(root), children }
}

interface Name {
  readonly address: string
  readonly anchor: string
}

const MAIN: Place = { address: '', anchor: '', text: { address: '', anchor: '' }, inArticle: false }

function placeBelow(draft: Draft, name: Name, place: Place): Place {
  if (draft.kind === 'annex')
    return { ...name, anchor: `${name.anchor}-`, text: { address: name.address, anchor: `${name.anchor}-` }, inArticle: false }
  return {
    ...name,
    anchor: `${name.anchor}-`,
    text: place.text,
    inPoint: draft.kind === 'item' || draft.kind === 'subitem',
    inArticle: place.inArticle || draft.kind === 'article' || (draft.kind === 'quotation' && draft.label !== ''),
  }
}

/** Names for all children of one node, since 款 are counted and a lone 款 is not cited: 第三条第（一）项. */
function nameChildren(parent: Draft, place: Place): [Draft, Name][] {
  const paragraphs = parent.children.filter((child) => child.kind === 'paragraph').length
  const counts = new Map<string, number>()
  return parent.children.map((child) => {
    const count = (counts.get(child.kind) ?? 0) + 1
    counts.set(child.kind, count)
    return [child, nameOf(child, place, count, paragraphs)]
  })
}

function nameOf(draft: Draft, place: Place, count: number, paragraphs: number): Name {
  const number = draft.number?.join('z') ?? ''
  switch (draft.kind) {
    case 'article':
      return { address: place.text.address + draft.label, anchor: `${place.text.anchor}a${number}` }
    case 'part':
      return { address: place.text.address + draft.label, anchor: `${place.text.anchor}b${number}` }
    case 'subpart':
    case 'chapter':
    case 'section':
      return {
        address: place.address + (draft.label || sourceOf(draft)),
        anchor: `${place.anchor}${draft.kind === 'subpart' ? 'd' : draft.kind === 'chapter' ? 'c' : 's'}${number || `x${count}`}`,
      }
    case 'heading': {
      const nested = /(?:^|-)h[\d_-]+$/.test(place.anchor)
      return {
        address: nested ? place.address + draft.label : place.text.address + draft.label,
        anchor: nested ? `${place.anchor}${number}` : `${place.text.anchor}h${number}`,
      }
    }
    case 'paragraph':
      if (place.inArticle && !place.inPoint)
        return {
          address: paragraphs > 1 ? `${place.address}第${chinese(count)}款` : place.address,
          anchor: `${place.anchor}${count}`,
        }
      return { address: `${place.address}第${chinese(count)}段`, anchor: `${place.anchor}p${count}` }
    case 'item':
      return { address: `${place.address}第${bare(draft.label)}项`, anchor: `${place.anchor}${number}` }
    case 'subitem':
      return { address: `${place.address}第${bare(draft.label)}目`, anchor: `${place.anchor}${number}` }
    case 'annex':
      return {
        address: draft.label || (count > 1 ? `所附文本${chinese(count)}` : '所附文本'),
        anchor: `f${number.replace('z', '.') || `x${count}`}`,
      }
    case 'quotation':
      return { address: `${place.address}所引${draft.label || '文字'}`, anchor: `${place.anchor}q${count}` }
    default:
      return {
        address: place.address + NAMES[draft.kind] + (count > 1 ? chinese(count) : ''),
        anchor: `${place.anchor}${draft.kind}${count > 1 ? count : ''}`,
      }
  }
}

const NAMES: Partial<Record<LegalNodeKind, string>> = {
  issuerLine: '发文机关标志', documentNumber: '发文字号', title: '标题', headnote: '题注', contents: '目录', salutation: '主送机关',
  table: '表', annexList: '附件说明', signature: '署名', date: '成文日期', note: '附注',
} // biome-ignore format: a table

/** 第（一）项 keeps its brackets; 1. and 一、 lose their mark. */
const bare = (label: string) => label.replace(/[.．、]$/, '')

/**
 * A notice has no articles of its own, the measures it issues have: then theirs are cited plainly, as everybody does. Where
 * the main text has articles, or several annexes have, each annex's articles are cited with it.
 */
function homeOfArticles(root: Draft): Draft | null {
  const annexes = root.children.filter((child) => child.kind === 'annex')
  if (root.children.some((child) => child.kind !== 'annex' && holds(child, 'article'))) return null
  const withArticles = annexes.filter((annex) => holds(annex, 'article'))
  return withArticles.length === 1 ? withArticles[0]! : null
}

const holds = (draft: Draft, kind: LegalNodeKind): boolean =>
  draft.kind === kind || draft.children.some((child) => holds(child, kind))

const formOf = (root: Draft): LegalTree['form'] =>
  holds(root, 'article') ? 'articles' : holds(root, 'heading') ? 'headings' : 'plain'
