import type { Hunk } from './alignWords.ts'
import { boundaryRank } from './boundaryRank.ts'
import type { Words } from './words.ts'

/** Differences as a person would mark them: whole 项 and sentences, and no scattered single characters. */
export function cleanHunks(hunks: readonly Hunk[], a: Words, b: Words): Hunk[] {
  const joined: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    let current = slide(hunk, a, b, joined.at(-1), hunks[index + 1])
    for (let last = joined.at(-1); last && isAccident(last, current, a, b); last = joined.at(-1)) {
      joined.pop()
      current = { aFrom: last.aFrom, aTo: current.aTo, bFrom: last.bFrom, bTo: current.bTo }
    }
    joined.push(current)
  }
  return joined
}

/**
 * Words put in or taken out can often be marked at several places with the same result (采砂；（三） or （三）采砂；): of those the one
 * that begins where a line, a sentence or a clause does.
 */
function slide(hunk: Hunk, a: Words, b: Words, previous: Hunk | undefined, next: Hunk | undefined): Hunk {
  const isInsertion = hunk.aFrom === hunk.aTo
  if (!isInsertion && hunk.bFrom !== hunk.bTo) return { ...hunk }
  const { ids, at, folded } = isInsertion ? b : a
  const [from, to] = isInsertion ? [hunk.bFrom, hunk.bTo] : [hunk.aFrom, hunk.aTo]
  const least = (isInsertion ? previous?.bTo : previous?.aTo) ?? 0
  const most = (isInsertion ? next?.bFrom : next?.aFrom) ?? ids.length
  const rank = (by: number) => boundaryRank(folded, at[from + by]!)
  let best = 0
  for (let by = -1; from + by >= least && ids[from + by] === ids[to + by]; by--) if (rank(by) > rank(best)) best = by
  for (let by = 1; to + by <= most && ids[from + by - 1] === ids[to + by - 1]; by++) if (rank(by) > rank(best)) best = by
  return { aFrom: hunk.aFrom + best, aTo: hunk.aTo + best, bFrom: hunk.bFrom + best, bTo: hunk.bTo + best }
}

/** What two differences have between them is no longer than either of them: that it is equal means little. */
function isAccident(left: Hunk, right: Hunk, a: Words, b: Words): boolean {
  const equal = a.at[right.aFrom]! - a.at[left.aTo]!
  const size = ({ aFrom, aTo, bFrom, bTo }: Hunk) => Math.max(a.at[aTo]! - a.at[aFrom]!, b.at[bTo]! - b.at[bFrom]!)
  return equal <= size(left) && equal <= size(right)
}
