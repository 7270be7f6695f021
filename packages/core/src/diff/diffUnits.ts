import { alignWords } from './alignWords.ts'
import { cleanHunks } from './cleanHunks.ts'
import type { Unit } from './cutIntoUnits.ts'
import { cutLike } from './cutLike.ts'
import type { DiffPart, DiffPiece } from './legalDiff.ts'
import { type Lexicon, type Words, wordsOf } from './words.ts'

/**
 * The words of old units beside those of the new ones they became. One part; where one of several was cut into several, or
 * several became one, a part for each of the several with the words of the one that answer to it.
 */
export function partsOf(as: readonly Unit[], bs: readonly Unit[], lexicon: Lexicon): DiffPart[] {
  if (bs.length > 1) return cutLike(as[0]!, bs, lexicon).map((piece, index) => diffUnits(piece, bs[index]!, lexicon))
  if (as.length > 1) return cutLike(bs[0]!, as, lexicon).map((piece, index) => diffUnits(as[index]!, piece, lexicon))
  return [diffUnits(as[0] ?? null, bs[0] ?? null, lexicon)]
}

/** The words of a unit of the old text beside those of one of the new text; one of them may be missing. */
export function diffUnits(a: Unit | null, b: Unit | null, lexicon: Lexicon): DiffPart {
  return {
    old: a && { start: a.start, end: a.end },
    new: b && { start: b.start, end: b.end },
    oldLead: a ? a.text.slice(a.start, a.wordsAt) : '',
    newLead: b ? b.text.slice(b.start, b.wordsAt) : '',
    pieces: piecesOf(a, b, lexicon),
  }
}

/** Words changed, not only their typing. */
export const isAmended = ({ pieces }: DiffPart): boolean => pieces.some(({ op }) => op !== 'same' && op !== 'typing')

function piecesOf(a: Unit | null, b: Unit | null, lexicon: Lexicon): DiffPiece[] {
  const oldWords = a ? a.text.slice(a.wordsAt, a.end) : ''
  const newWords = b ? b.text.slice(b.wordsAt, b.end) : ''
  if (oldWords === newWords) return piece('same', oldWords)
  if (!a || !b) return [...piece('removed', oldWords), ...piece('added', newWords)]

  const [before, after] = [readWords(a, lexicon), readWords(b, lexicon)]
  const pieces: DiffPiece[] = []
  let [aAt, bAt] = [0, 0]
  for (const { aFrom, aTo, bFrom, bTo } of cleanHunks(alignWords(before.ids, after.ids), before, after)) {
    addEqual(pieces, before, aAt, aFrom, after, bAt)
    pieces.push(...piece('removed', before.written(aFrom, aTo)), ...piece('added', after.written(bFrom, bTo)))
    aAt = aTo
    bAt = bTo
  }
  addEqual(pieces, before, aAt, before.ids.length, after, bAt)
  return pieces
}

const piece = (op: 'same' | 'removed' | 'added', text: string): DiffPiece[] => (text === '' ? [] : [{ op, text }])

interface ReadWords extends Words {
  readonly written: (from: number, to: number) => string
}

function readWords(unit: Unit, lexicon: Lexicon): ReadWords {
  const words = wordsOf(unit, lexicon)
  return { ...words, written: (from, to) => unit.text.slice(unit.at[words.at[from]!], unit.at[words.at[to]!]) }
}

/** Equal words may still be written in another way, or be numbers of points that moved up or down. */
function addEqual(pieces: DiffPiece[], a: ReadWords, aFrom: number, aTo: number, b: ReadWords, bFrom: number): void {
  let runStart = aFrom
  let runOp: DiffPiece['op'] | null = null
  const close = (end: number) => {
    if (runOp === null) return
    const [old, now] = [a.written(runStart, end), b.written(runStart - aFrom + bFrom, end - aFrom + bFrom)]
    if (runOp === 'same') pieces.push({ op: 'same', text: old })
    else if (runOp === 'typing' || runOp === 'renumbered') pieces.push({ op: runOp, old, new: now })
  }
  for (let at = aFrom; at < aTo; at++) {
    const other = at - aFrom + bFrom
    const op =
      a.written(at, at + 1) === b.written(other, other + 1)
        ? 'same'
        : foldedWord(a, at) === foldedWord(b, other)
          ? 'typing'
          : 'renumbered'
    if (op === runOp) continue
    close(at)
    runStart = at
    runOp = op
  }
  close(aTo)
}

const foldedWord = (words: Words, at: number) => words.folded.slice(words.at[at], words.at[at + 1])
