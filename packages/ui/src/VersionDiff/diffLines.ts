import type { DiffPiece } from '@fadu/core'

/** Words of one line that are marked alike. */
export interface MarkedRun {
  readonly op: 'same' | 'removed' | 'added'
  readonly text: string
  /** The number of a 项 alone: （三） and now （四）. Shown, but no change of words. */
  readonly quiet?: true
  /** What was removed began a line of its own here. */
  readonly ownLine?: true
}

export type MarkedLine = readonly MarkedRun[]

/** The lines (款, 项) of the old words, what is gone marked in them. */
export const oldLines = (pieces: readonly DiffPiece[]): readonly MarkedLine[] =>
  linesOf(pieces, (piece, lines) => {
    if ('text' in piece) {
      if (piece.op !== 'added') lines.write(piece.op, piece.text)
    } else lines.write('same', piece.op === 'typing' ? unwrapped(piece.old) : piece.old)
  })

/** The lines of the new words with what is gone and what was added, in one flow; without the removed runs it is the new text. */
export const newLines = (pieces: readonly DiffPiece[]): readonly MarkedLine[] =>
  linesOf(pieces, (piece, lines) => {
    if ('text' in piece) {
      if (piece.op === 'removed') lines.strike(piece.text)
      else lines.write(piece.op, piece.text)
    } else if (piece.op === 'typing') lines.write('same', unwrapped(piece.new))
    else {
      lines.put({ op: 'removed', text: piece.old, quiet: true })
      lines.put({ op: 'added', text: piece.new, quiet: true })
    }
  })

/** A line break among other characters that differ in typing alone is where paper ended; by itself it begins a 款. */
const unwrapped = (text: string) => (text.trim() === '' ? text : text.replaceAll('\n', ''))

interface LineWriter {
  readonly put: (run: MarkedRun) => void
  /** Line breaks begin lines. */
  readonly write: (op: MarkedRun['op'], text: string) => void
  /** Removed line breaks begin none: the new text has no line there. */
  readonly strike: (text: string) => void
}

function linesOf(pieces: readonly DiffPiece[], draw: (piece: DiffPiece, lines: LineWriter) => void): readonly MarkedLine[] {
  const lines: MarkedRun[][] = [[]]
  const put = (run: MarkedRun) => {
    if (run.text !== '') lines.at(-1)!.push(run)
  }
  const write: LineWriter['write'] = (op, text) => {
    text.split(/\n+/).forEach((segment, index) => {
      if (index > 0) lines.push([])
      put({ op, text: segment })
    })
  }
  const strike: LineWriter['strike'] = (text) => {
    const segments = text.split(/\n+/)
    segments.forEach((segment, index) => {
      if (index > 0 && segment === '' && index === segments.length - 1) put({ op: 'removed', text: '↵' })
      else put(index > 0 ? { op: 'removed', text: segment, ownLine: true } : { op: 'removed', text: segment })
    })
  }
  for (const piece of pieces) draw(piece, { put, write, strike })
  return lines.filter((line) => line.length > 0)
}
