import type { Unit } from './cutIntoUnits.ts'
import { increasingRun } from './increasingRun.ts'
import { likenesses } from './similarity.ts'

/** Which provisions of the new text a provision of the old one became, by index. */
export interface Alignment {
  readonly pairs: readonly Pair[]
}

export interface Pair {
  readonly a: number
  readonly b: number
}

const ALIKE = 0.4

export function alignProvisions(as: readonly Unit[], bs: readonly Unit[]): Pair[] {
  const pairs = equalPairs(as, bs)
  const aTaken = new Set(pairs.map(({ a }) => a))
  const bTaken = new Set(pairs.map(({ b }) => b))
  const aLeft = as.flatMap((_, index) => (aTaken.has(index) ? [] : [index]))
  const bLeft = bs.flatMap((_, index) => (bTaken.has(index) ? [] : [index]))
  const candidates = likenesses(
    aLeft.map((index) => as[index]!),
    bLeft.map((index) => bs[index]!),
  )
  for (const { a, b, alike } of candidates.toSorted((one, other) => other.alike - one.alike)) {
    if (alike < ALIKE || aTaken.has(aLeft[a]!) || bTaken.has(bLeft[b]!)) continue
    aTaken.add(aLeft[a]!)
    bTaken.add(bLeft[b]!)
    pairs.push({ a: aLeft[a]!, b: bLeft[b]! })
  }
  return pairs.sort((one, other) => one.b - other.b)
}

/** Same words: the first of them with the first, the second with the second. */
function equalPairs(as: readonly Unit[], bs: readonly Unit[]): Pair[] {
  const waiting = new Map<string, number[]>()
  as.forEach(({ folded }, index) => {
    const list = waiting.get(folded)
    if (list) list.push(index)
    else waiting.set(folded, [index])
  })
  return bs.flatMap(({ folded }, b) => {
    const a = waiting.get(folded)?.shift()
    return a === undefined ? [] : [{ a, b }]
  })
}

/** Of pairs in the order of b: those that also keep the order of a. */
export const pairsInOrder = (pairs: readonly Pair[]): ReadonlySet<Pair> =>
  new Set(increasingRun(pairs.map(({ a }) => a)).map((index) => pairs[index]!))
