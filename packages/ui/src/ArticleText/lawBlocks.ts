import { type LegalNode, type LegalTree, labelAsWritten } from '@fadu/core'
import type { LawBlock, LawParagraph } from './ArticleText.tsx'
import type { TextSpan } from './spans.ts'
import { spansWithin } from './spansWithin.ts'

/** 1 for 一、, 2 for （一）, deeper ones alike. */
const depthOf = (anchor: string) => Math.min(anchor.replace(/^(f\d+-)?h/, '').split('-').length, 3) as 1 | 2 | 3

const headingText = (node: LegalNode) => [node.label, node.text].filter(Boolean).join('　')

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => !/^[\s|:-]*$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split(/[|\t]/)
        .map((cell) => cell.trim()),
    )

/**
 * A parsed text as blocks to show, with spans in offsets of the normalised text laid over it. What DocumentHead shows (title, number,
 * headnote) and the printed table of contents are left out.
 */
export function lawBlocks(tree: LegalTree, spans: readonly TextSpan[] = []): readonly LawBlock[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  return blocksOf(tree.children, sorted, false)
}

function blocksOf(nodes: readonly LegalNode[], spans: readonly TextSpan[], inAnnex: boolean): readonly LawBlock[] {
  return nodes.flatMap((node) => blocksOfNode(node, spans, inAnnex))
}

/** Only spans that touch the node go down with it. */
const touching = (node: LegalNode, spans: readonly TextSpan[]) =>
  spans.filter((span) => span.start < node.end && span.end > node.start)

function blocksOfNode(node: LegalNode, all: readonly TextSpan[], inAnnex: boolean): readonly LawBlock[] {
  const spans = touching(node, all)
  const below = () => blocksOf(node.children, spans, inAnnex)
  const plain = (align: 'start' | 'flush' | 'center' | 'end' = 'start'): LawBlock => ({
    kind: 'plain',
    id: node.anchor,
    align,
    text: node.text,
    spans: spansWithin(node.source, node.text, node.start, spans),
  })
  switch (node.kind) {
    case 'part':
    case 'subpart':
      return [{ kind: 'heading', id: node.anchor, level: 1, text: headingText(node) }, ...below()]
    case 'chapter':
      return [{ kind: 'heading', id: node.anchor, level: 2, text: headingText(node) }, ...below()]
    case 'section':
      return [{ kind: 'heading', id: node.anchor, level: 3, text: headingText(node) }, ...below()]
    case 'annex':
      return [
        { kind: 'heading', id: node.anchor, level: 'annex', text: headingText(node) },
        ...blocksOf(node.children, spans, true),
      ]
    case 'title':
      return inAnnex ? [{ kind: 'heading', id: node.anchor, level: 2, text: node.text }] : []
    case 'article':
      return [articleOf(node, spans)]
    case 'heading':
      return [
        {
          kind: 'point',
          id: node.anchor,
          depth: depthOf(node.anchor),
          label: node.label,
          text: node.text,
          spans: spansWithin(node.source, node.text, node.start, spans),
        },
        ...below(),
      ]
    case 'table':
      return [{ kind: 'table', id: node.anchor, rows: rowsOf(node.text) }]
    case 'item':
    case 'subitem':
      return [{ ...plain(), ...labelled(node, spans) } as LawBlock, ...below()]
    case 'salutation':
      return [plain('flush')]
    case 'signature':
    case 'date':
      return [plain('end')]
    case 'headnote':
    case 'documentNumber':
    case 'issuerLine':
      return inAnnex ? [plain('center')] : []
    case 'contents':
      return []
    case 'quotation': {
      if (!node.label) return [...(node.text ? [plain()] : []), ...below()]
      const { said, rest } = quoted(node, spans)
      return [{ ...plain(), ...said } as LawBlock, ...blocksOf(rest, spans, inAnnex)]
    }
    case 'paragraph':
    case 'annexList':
    case 'note':
      return [...(node.text ? [plain()] : []), ...below()]
  }
}

/** Items are shown with their label, as they are written. */
function labelled(node: LegalNode, spans: readonly TextSpan[]): { readonly text: string; readonly spans: readonly TextSpan[] } {
  const text = `${node.label}${node.text}`
  return { text, spans: spansWithin(node.source, text, node.start, spans) }
}

/** “第一百二十条之二　…: a quoted number stands before its first 款, as it does in print; `rest` comes below. */
function quoted(node: LegalNode, all: readonly TextSpan[]) {
  const [first, ...others] = node.children
  const beside = node.text === '' && first?.kind === 'paragraph' ? first : null
  const { source, text, start } = beside ?? node
  const head = `${labelAsWritten(node)}${text && '　'}`
  const spans = spansWithin(source, text, start, all).map((span) => ({
    ...span,
    start: span.start + head.length,
    end: span.end + head.length,
  }))
  return { said: { text: `${head}${text}`, spans }, rest: beside ? [...beside.children, ...others] : node.children }
}

function articleOf(node: LegalNode, spans: readonly TextSpan[]): LawBlock {
  const own: readonly LawParagraph[] = node.text
    ? [{ kind: 'paragraph', text: node.text, spans: spansWithin(node.source, node.text, node.start, spans) }]
    : []
  return {
    kind: 'article',
    id: node.anchor,
    label: node.label,
    paragraphs: [...own, ...node.children.flatMap((child) => paragraphsOf(child, spans))],
  }
}

function paragraphsOf(node: LegalNode, all: readonly TextSpan[]): readonly LawParagraph[] {
  const spans = touching(node, all)
  if (node.kind === 'quotation' && node.label) {
    const { said, rest } = quoted(node, spans)
    return [{ kind: 'paragraph', ...said }, ...rest.flatMap((child) => paragraphsOf(child, spans))]
  }
  const kind = node.kind === 'item' || node.kind === 'subitem' ? node.kind : 'paragraph'
  const shown =
    kind === 'paragraph'
      ? { text: node.text, spans: spansWithin(node.source, node.text, node.start, spans) }
      : labelled(node, spans)
  const below = node.children.flatMap((child) => paragraphsOf(child, spans))
  return shown.text ? [{ kind, ...shown }, ...below] : below
}
