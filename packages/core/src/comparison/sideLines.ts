import type { DiffPiece } from '../diff/legalDiff.ts'

/** Words of one line that are marked alike. */
export interface MarkedRun {
  readonly op: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * The words of one side of a difference, line by line (款, 项), with what changed marked: removed words in the old text, added ones in
 * the new. The number of a 项 that only moved on, and what is only typed in another way, is marked on neither.
 */
export function sideLines(pieces: readonly DiffPiece[], side: 'old' | 'new'): readonly (readonly MarkedRun[])[] {
  const lines: MarkedRun[][] = [[]]
  for (const piece of pieces) {
    const op = 'text' in piece ? piece.op : 'same'
    if (op === (side === 'old' ? 'added' : 'removed')) continue
    const text = 'text' in piece ? piece.text : piece.op === 'typing' ? unwrapped(piece[side]) : piece[side]
    text.split(/\n+/).forEach((segment, index) => {
      if (index > 0) lines.push([])
      if (segment !== '') lines.at(-1)!.push({ op, text: segment })
    })
  }
  return lines.filter((line) => line.length > 0)
}

/** A line break among other characters that differ in typing alone is where paper ended; by itself it begins a 款. */
export const unwrapped = (text: string): string => (text.trim() === '' ? text : text.replaceAll('\n', ''))
