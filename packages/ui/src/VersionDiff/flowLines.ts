import { type DiffPiece, type MarkedRun, unwrapped } from '@fadu/core'

export interface FlowRun extends MarkedRun {
  /** The number of a 项 alone: （三） and now （四）. Shown, but no change of words. */
  readonly quiet?: true
  /** What was removed began a line of its own here. */
  readonly ownLine?: true
}

export type FlowLine = readonly FlowRun[]

/** The lines (款, 项) of the new words with what is gone and what was added, in one flow; without the removed runs it is the new text. */
export function flowLines(pieces: readonly DiffPiece[]): readonly FlowLine[] {
  const lines: FlowRun[][] = [[]]
  const put = (run: FlowRun) => {
    if (run.text !== '') lines.at(-1)!.push(run)
  }
  const write = (op: MarkedRun['op'], text: string) => {
    segmentsOf(text).forEach((segment, index) => {
      if (index > 0) lines.push([])
      put({ op, text: segment })
    })
  }
  pieces.forEach((piece, at) => {
    if (!('text' in piece)) {
      if (piece.op === 'typing') write('same', unwrapped(piece.new))
      else {
        put({ op: 'removed', text: piece.old, quiet: true })
        put({ op: 'added', text: piece.new, quiet: true })
      }
    } else if (piece.op === 'removed') {
      const next = pieces[at + 1]
      const [first = '', ...others] = segmentsOf(piece.text)
      put({ op: 'removed', text: first === '' && others.every((other) => other === '') ? '↵' : first })
      const inPlace = next?.op === 'added' ? segmentsOf(next.text) : []
      // What stands in place of the first line is read beside it, before the lines that are gone.
      if (inPlace.length > 1) put({ op: 'added', text: inPlace[0]! })
      const ownLine = inPlace.length > 1 || beginsLine(next)
      for (const text of others) put(ownLine ? { op: 'removed', text, ownLine } : { op: 'removed', text })
    } else {
      const isBegun = piece.op === 'added' && pieces[at - 1]?.op === 'removed' && piece.text.includes('\n')
      write(piece.op, isBegun ? piece.text.slice(piece.text.indexOf('\n')) : piece.text)
    }
  })
  return lines.filter((line) => line.length > 0)
}

const segmentsOf = (text: string) => text.split(/\n+/)

/** Whether the new text goes on with another line. */
const beginsLine = (next: DiffPiece | undefined): boolean =>
  next === undefined || ('text' in next ? next.text : next.new).startsWith('\n')
