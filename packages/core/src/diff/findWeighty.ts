import { alignWords } from './alignWords.ts'
import { foldChar } from './foldChar.ts'
import type { DiffPart, DiffPiece, LegalDiffEntry, WeightyChange } from './legalDiff.ts'
import { LONG_WORD } from './words.ts'

/**
 * What a reviewer looks at first in the provisions that stayed: duties, amounts and time limits that became others, came or went.
 * A provision that is new or gone as a whole speaks for itself and is not searched.
 */
export function findWeighty(entries: readonly LegalDiffEntry[]): WeightyChange[] {
  return entries.flatMap(({ amended, from, to, parts }, entry) =>
    amended && from.length > 0 && to.length > 0
      ? parts.flatMap((each, part) => inPart(each).map((change) => ({ ...change, entry, part })))
      : [],
  )
}

type Kind = WeightyChange['kind']
const kinds: readonly Kind[] = ['duty', 'amount', 'timeLimit']

interface Found {
  readonly kind: Kind
  readonly word: string
  readonly piece: number
}

function inPart({ pieces }: DiffPart): Omit<WeightyChange, 'entry' | 'part'>[] {
  const [old, now] = [wordsIn(pieces, 'old'), wordsIn(pieces, 'new')]
  return passages(pieces).flatMap(([start, end]) =>
    kinds
      .flatMap((kind) => {
        const within = (found: Found) => found.kind === kind && found.piece >= start && found.piece < end
        return pairUp(old.filter(within), now.filter(within))
      })
      .sort((one, other) => one.piece - other.piece),
  )
}

/** Runs of pieces that are not in both texts: what was taken out stands for what was put in beside it. */
function passages(pieces: readonly DiffPiece[]): (readonly [start: number, end: number])[] {
  const isAmendment = (piece: DiffPiece | undefined) => piece?.op === 'removed' || piece?.op === 'added'
  const starts = [...pieces.keys()].filter((index) => isAmendment(pieces[index]) && !isAmendment(pieces[index - 1]))
  return starts.map((start) => {
    let end = start
    while (isAmendment(pieces[end])) end++
    return [start, end]
  })
}

/** Read in the whole of one side's words, as what stands before and after decides what a word is (供应 obliges nobody). */
function wordsIn(pieces: readonly DiffPiece[], side: 'old' | 'new'): Found[] {
  let folded = ''
  const pieceAt: number[] = []
  for (const [index, piece] of pieces.entries()) {
    const written = 'text' in piece ? (piece.op === (side === 'old' ? 'added' : 'removed') ? '' : piece.text) : piece[side]
    for (let at = 0; at < written.length; at++) {
      const char = written[at] === '\n' ? '\n' : foldChar(written, at)
      if (char === '') continue
      folded += char
      pieceAt.push(index)
    }
  }
  return [...folded.matchAll(LONG_WORD)].flatMap(({ 0: word, index, groups }) => {
    const kind = kinds.find((name) => groups![name] !== undefined)
    return kind ? [{ kind, word, piece: pieceAt[index]! }] : []
  })
}

/** What one passage has in both its readings is no change; of the rest the first became the first. */
function pairUp(old: readonly Found[], now: readonly Found[]): Omit<WeightyChange, 'entry' | 'part'>[] {
  const ids = new Map([...new Set([...old, ...now].map(({ word }) => word))].map((word, id) => [word, id]))
  const row = (words: readonly Found[]) => Int32Array.from(words, ({ word }) => ids.get(word)!)
  return alignWords(row(old), row(now)).flatMap(({ aFrom, aTo, bFrom, bTo }) =>
    Array.from({ length: Math.max(aTo - aFrom, bTo - bFrom) }, (_, step) => {
      const before = aFrom + step < aTo ? old[aFrom + step]! : null
      const after = bFrom + step < bTo ? now[bFrom + step]! : null
      const { kind, piece } = (after ?? before)!
      return { kind, old: before?.word ?? null, new: after?.word ?? null, piece }
    }),
  )
}
