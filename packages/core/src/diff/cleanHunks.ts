import type { Hunk } from './alignWords.ts'
import type { Words } from './words.ts'

/** Differences as a person would mark them: scattered single characters become one changed passage. */
export function cleanHunks(hunks: readonly Hunk[], a: Words): Hunk[] {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    let current = { ...hunk }
    for (let last = joined.at(-1); last && isAccident(last, current, a); last = joined.at(-1)) {
      joined.pop()
      current = { aFrom: last.aFrom, aTo: current.aTo, bFrom: last.bFrom, bTo: current.bTo }
    }
    joined.push(current)
  }
  return joined
}

/** What two differences have between them is no more than either of them: that it is equal means little. */
function isAccident(left: Hunk, right: Hunk, a: Words): boolean {
  const equal = a.at[right.aFrom]! - a.at[left.aTo]!
  const size = (hunk: Hunk) => Math.max(hunk.aTo - hunk.aFrom, hunk.bTo - hunk.bFrom)
  return equal <= size(left) && equal <= size(right)
}
