import type { DiffPart, LegalDiff } from '@fadu/core'
import type { TextSpan } from '@fadu/ui'

/** The words that are new in a text, as marks over it: offsets in the normalised new text. */
export const addedSpans = ({ entries, matter }: LegalDiff): readonly TextSpan[] =>
  [...entries.flatMap(({ parts }) => parts), ...matter.map(({ part }) => part)].flatMap(spansOfPart)

function spansOfPart({ new: range, newLead, pieces }: DiffPart): TextSpan[] {
  if (!range) return []
  const spans: TextSpan[] = []
  let at = range.start + newLead.length
  for (const piece of pieces) {
    if (piece.op === 'removed') continue
    const length = 'text' in piece ? piece.text.length : piece.new.length
    if (piece.op === 'added') spans.push({ kind: 'added', start: at, end: at + length })
    at += length
  }
  return spans
}
