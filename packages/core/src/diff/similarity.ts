import type { Unit } from './cutIntoUnits.ts'

export interface Likeness {
  readonly a: number
  readonly b: number
  /** 0 to 1: what both hold, twice, of what they hold together (Dice), rare pairs of characters weighing more. */
  readonly alike: number
  /** 0 to 1: how much of the one stands in the other, and the other way round. */
  readonly aInB: number
  readonly bInA: number
}

export interface Profile {
  /** Different pairs of neighbouring characters, as numbers, ascending. */
  readonly grams: Int32Array
  readonly weight: number
}

/** A pair of characters that more units than this hold says nothing about which of them is meant, and is left out. */
const COMMON = 60

/** All pairs of units that have something to do with each other. Work grows with what they share, not with n·m. */
export function likenesses(as: readonly Unit[], bs: readonly Unit[]): Likeness[] {
  const units = [...as, ...bs]
  const ids = new Map<number, number>()
  const gramSets = units.map((unit) => gramsOf(unit, ids))
  const holders = new Uint32Array(ids.size)
  for (const grams of gramSets) for (const gram of grams) holders[gram]!++
  const weightOf = Float64Array.from(holders, (count) => (count > COMMON * 2 ? 0 : Math.log(1 + units.length / count)))
  const weights = gramSets.map((grams) => [...grams].reduce((sum, gram) => sum + weightOf[gram]!, 0))

  const holdersInB: number[][] = Array.from({ length: ids.size }, () => [])
  bs.forEach((_, b) => {
    for (const gram of gramSets[as.length + b]!) holdersInB[gram]!.push(b)
  })
  const found: Likeness[] = []
  const shared = new Float64Array(bs.length)
  as.forEach((_, a) => {
    const touched: number[] = []
    for (const gram of gramSets[a]!) {
      const weight = weightOf[gram]!
      if (weight === 0) continue
      for (const b of holdersInB[gram]!) {
        if (shared[b] === 0) touched.push(b)
        shared[b]! += weight
      }
    }
    for (const b of touched) {
      const [wa, wb] = [weights[a]!, weights[as.length + b]!]
      found.push({ a, b, alike: (2 * shared[b]!) / (wa + wb), aInB: shared[b]! / wa, bInA: shared[b]! / wb })
      shared[b] = 0
    }
  })
  return found
}

function gramsOf({ folded }: Unit, ids: Map<number, number>): Set<number> {
  const grams = new Set<number>()
  for (let index = 1; index < folded.length; index++) {
    const key = folded.charCodeAt(index - 1) * 0x10000 + folded.charCodeAt(index)
    if (!ids.has(key)) ids.set(key, ids.size)
    grams.add(ids.get(key)!)
  }
  return grams
}
