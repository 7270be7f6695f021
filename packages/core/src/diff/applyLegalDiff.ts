import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import type { DiffPart, LegalDiff } from './legalDiff.ts'

/**
 * The new text of a difference, made from the old one: exactly the normalised new text. Every word that the difference says was
 * there is looked for; where the old text is not the one that was compared, it throws a RangeError and changes nothing.
 */
export function applyLegalDiff(oldText: string, diff: LegalDiff): string {
  const parts = [...diff.entries.flatMap((entry) => entry.parts), ...diff.matter.map((matter) => matter.part)]
  const old = normalizeLegalText(oldText)
  if (inOrder(parts, 'old').map(oldWords).join('') !== old)
    throw new RangeError('This difference was made from another text than the one it is applied to.')
  return inOrder(parts, 'new').map(newWords).join('')
}

const inOrder = (parts: readonly DiffPart[], side: 'old' | 'new') =>
  parts.filter((part) => part[side] !== null).sort((a, b) => a[side]!.start - b[side]!.start)

const oldWords = ({ oldLead, pieces }: DiffPart): string =>
  oldLead + pieces.map((piece) => ('old' in piece ? piece.old : piece.op === 'added' ? '' : piece.text)).join('')

const newWords = ({ newLead, pieces }: DiffPart): string =>
  newLead + pieces.map((piece) => ('new' in piece ? piece.new : piece.op === 'removed' ? '' : piece.text)).join('')
