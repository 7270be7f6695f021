import { alignWords, type Hunk } from './alignWords.ts'
import { boundaryRank } from './boundaryRank.ts'
import type { Unit } from './cutIntoUnits.ts'
import { type Lexicon, wordsOf } from './words.ts'

/**
 * Cuts a unit into as many pieces as there are parts, each of the words that answer to its part; the pieces come in the order
 * of the parts and together they are the whole unit, in whatever order the parts stand in it.
 */
export function cutLike(whole: Unit, parts: readonly Unit[], lexicon: Lexicon): Unit[] {
  const centres = centresIn(whole, parts)
  const order = [...parts.keys()].sort((one, other) => centres[one]! - centres[other]!)
  const words = wordsOf(whole, lexicon)
  const partIds = order.map((index) => wordsOf(parts[index]!, lexicon).ids)
  const hunks = alignWords(words.ids, Int32Array.from(partIds.flatMap((ids) => [...ids])))
  const pieces: Unit[] = []
  let from = 0
  let end = 0
  order.forEach((part, index) => {
    end += partIds[index]!.length
    const last = index === order.length - 1
    const to = last ? whole.folded.length : Math.max(from, bestCut(whole, words.at, hunks, end))
    pieces[part] = pieceOf(whole, from, to)
    from = to
  })
  return pieces
}

/** On average, where in the whole the pairs of characters of each part stand. */
function centresIn(whole: Unit, parts: readonly Unit[]): number[] {
  const first = new Map<string, number>()
  for (let at = whole.folded.length - 2; at >= 0; at--) first.set(whole.folded.slice(at, at + 2), at)
  return parts.map(({ folded }) => {
    let [sum, count] = [0, 0]
    for (let at = 0; at < folded.length - 1; at++) {
      const place = first.get(folded.slice(at, at + 2))
      if (place === undefined) continue
      sum += place
      count++
    }
    return count === 0 ? whole.folded.length : sum / count
  })
}

/** The place in the whole's folded text that answers to a place between two parts; at the end of a sentence where there is one. */
function bestCut(whole: Unit, at: Uint32Array, hunks: readonly Hunk[], end: number): number {
  const hunk = hunks.findLast(({ bFrom }) => bFrom <= end)
  if (!hunk) return at[end]!
  if (hunk.bTo < end) return at[hunk.aTo + end - hunk.bTo]!
  const rank = (word: number) => boundaryRank(whole.folded, at[word]!)
  let best = hunk.aFrom
  for (let word = hunk.aFrom; word <= hunk.aTo; word++) if (rank(word) > rank(best)) best = word
  return at[best]!
}

/** Part of a unit as a unit: its beginning has the label, a line break before another piece is no word of it. */
function pieceOf(whole: Unit, from: number, to: number): Unit {
  const start = from === 0 ? whole.start : whole.at[from]!
  const begin = from > 0 && whole.folded[from] === '\n' && from < to ? from + 1 : from
  const itemLabels = new Map([...whole.itemLabels].map(([place, length]) => [place - begin, length] as const))
  return {
    ...whole,
    start,
    end: whole.at[to]!,
    wordsAt: whole.at[begin]!,
    folded: whole.folded.slice(begin, to),
    at: whole.at.subarray(begin, to + 1),
    itemLabels,
  }
}
