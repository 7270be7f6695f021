import type { LegalNodeKind } from './legalTree.ts'
import { joinWrapped, type LegalLine, withoutLetterSpacing } from './lines.ts'

/** A node while the tree is being built: its words, offsets and addresses are worked out at the end, in one pass. */
export interface Draft {
  readonly kind: LegalNodeKind
  readonly label: string
  readonly number: readonly number[] | null
  /** UTF-16 length of the label, with the space after it, at the beginning of the first line. */
  readonly labelLength: number
  readonly lines: LegalLine[]
  readonly children: Draft[]
}

interface Labelled {
  readonly label: string
  readonly number: readonly number[] | null
  readonly length: number
}

const UNLABELLED: Labelled = { label: '', number: null, length: 0 }

export const draftOf = (kind: LegalNodeKind, lines: readonly LegalLine[], labelled: Labelled = UNLABELLED): Draft => ({
  kind,
  label: labelled.label,
  number: labelled.number,
  labelLength: labelled.length,
  lines: [...lines],
  children: [],
})

export const sourceOf = (draft: Draft): string =>
  draft.lines.map((line, index) => (index === 0 ? line.text : line.gap + line.text)).join('')

// Spaces and line breaks in these separate names, columns or rows; elsewhere single spaces are letter spacing.
const AS_WRITTEN = new Set<LegalNodeKind>(['table', 'signature', 'contents', 'annexList', 'note'])

/** The node's own words for reading: label off, wrapped lines joined, letter spacing taken out. */
export function wordsOf(draft: Draft): string {
  if (AS_WRITTEN.has(draft.kind)) return sourceOf(draft).slice(draft.labelLength)
  const words = joinWrapped(draft.lines.map((line) => line.text))
  return withoutLetterSpacing(words.slice(draft.labelLength)).trimEnd()
}
