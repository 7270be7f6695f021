import type { LegalNode, LegalNodeKind, LegalTree } from '../text/legalTree.ts'
import { parseLegalText } from '../text/parseLegalText.ts'
import { renderLegalText } from '../text/renderLegalText.ts'
import { foldChar } from './foldChar.ts'

/** A text cut into what is compared: every character of it stands in exactly one unit. */
export interface CutText {
  readonly text: string
  readonly provisions: readonly Unit[]
  readonly matter: readonly Unit[]
}

export interface Unit {
  /** The whole normalised text it belongs to. */
  readonly text: string
  readonly kind: LegalNodeKind
  readonly label: string
  /** Equal where the number is, however it is written; empty for what has none. */
  readonly number: string
  readonly address: string
  readonly anchor: string
  /** In the normalised text; the line break before it and its label included. */
  readonly start: number
  readonly end: number
  /** Where its words begin: after the line break and the label. */
  readonly wordsAt: number
  /** Its words, folded: spaces are out, a line break stands only where another 款, 项 or row begins. */
  readonly folded: string
  /** For each UTF-16 unit of `folded` where its writing begins in the text, and at last the end. */
  readonly at: Uint32Array
  /** Where in `folded` the label of a 项 or 目 begins, and its length. */
  readonly itemLabels: ReadonlyMap<number, number>
}

/** Provisions are the articles; in a text without articles its headings, each with what stands below; else the paragraphs. */
export function cutIntoUnits(text: string): CutText {
  const tree = parseLegalText(text)
  const whole = renderLegalText(tree)
  const drafts: LegalNode[][] = []
  const place = (node: LegalNode, home: LegalNode[] | null): void => {
    let stays = home
    if (node.kind === PROVISION[tree.form]) {
      stays = [node]
      drafts.push(stays)
    } else if (stays && stays === drafts.at(-1) && node.kind !== 'annex') stays.push(node)
    else {
      drafts.push([node])
      stays = null
    }
    for (const child of node.children) place(child, stays)
  }
  for (const node of tree.children) place(node, null)

  const provisions: Unit[] = []
  const matter: Unit[] = []
  for (const nodes of drafts) {
    const unit = unitOf(whole, nodes)
    if (nodes[0]!.kind === PROVISION[tree.form]) provisions.push(unit)
    else matter.push(unit)
  }
  return { text: whole, provisions, matter }
}

const PROVISION: Readonly<Record<LegalTree['form'], LegalNodeKind>> = {
  articles: 'article',
  headings: 'heading',
  plain: 'paragraph',
}

function unitOf(text: string, nodes: readonly LegalNode[]): Unit {
  const head = nodes[0]!
  const last = nodes.at(-1)!
  const end = last.start + last.source.length
  const at = new Uint32Array(end - head.start + 1)
  const itemLabels = new Map<number, number>()
  const labelEnd = head.start + (head.kind === 'article' || head.kind === 'heading' ? labelLength(head) : 0)
  let folded = ''
  let from = labelEnd // where the writing of the next character begins
  for (const node of nodes) {
    if (node !== head && node.gap !== '') {
      if (folded !== '') {
        at[folded.length] = from
        folded += '\n'
      }
      from = node.start
    }
    const before = folded.length
    const nodeEnd = node.start + node.source.length
    const breaks = KEEPS_LINES.has(node.kind)
    for (let index = node === head ? labelEnd : node.start; index < nodeEnd; index++) {
      const char = text.charCodeAt(index) === 10 ? (breaks ? '\n' : '') : foldChar(text, index)
      if (char === '') continue
      at[folded.length] = from
      folded += char
      from = index + 1
    }
    if (node.kind === 'item' || node.kind === 'subitem') itemLabels.set(before, node.label.length)
  }
  at[folded.length] = end
  return {
    text,
    kind: head.kind,
    label: head.kind === 'heading' || (head.kind === 'paragraph' && head.label === '') ? head.address : head.label,
    number: head.kind === 'article' ? head.number!.join('.') : head.kind === 'heading' ? head.address : '',
    address: head.address,
    anchor: head.anchor,
    start: head.start - head.gap.length,
    end,
    wordsAt: at[0]!,
    folded,
    at: at.subarray(0, folded.length + 1),
    itemLabels,
  }
}

/** In these a line is a row, a name or an entry; elsewhere a line break inside a node is where paper ended. */
const KEEPS_LINES = new Set<LegalNodeKind>(['table', 'signature', 'contents', 'annexList', 'note'])

/** The label as written, spaces inside and after it included. */
function labelLength({ label, source }: LegalNode): number {
  let length = 0
  for (let left = label.length; left > 0; length++) if (!isSpace(source[length]!)) left--
  while (length < source.length && isSpace(source[length]!)) length++
  return length
}

const isSpace = (char: string) => char === ' ' || char === '\t' || char === '\u3000'
