import type { Unit } from './cutIntoUnits.ts'

/** How much two units have in common, 0 to 1; rare pairs of characters weigh more than common ones. */
export interface Likeness {
  readonly a: number
  readonly b: number
  /** What both hold, of what they hold on average (Dice). */
  readonly alike: number
  /** How much of the one stands in the other, and the other way round. */
  readonly aInB: number
  readonly bInA: number
}

/** How a unit stands in another one beside the parts that have been found in it, 0 to 1. */
export interface Remainder {
  /** How much of the unit stands in what is left of the whole. */
  readonly share: number
  /** How much of what is left of the whole stands in the unit. */
  readonly ofLeft: number
  /** How much of the whole is left. */
  readonly left: number
}

export interface Comparison {
  /** All pairs of which at least one has something to do with the other. */
  readonly likenesses: Likeness[]
  readonly restOf: (whole: Reference) => Rest
}

/** A unit of which parts are taken one after the other. */
export interface Rest {
  readonly take: (part: Reference) => void
  /** How a further part stands in what is left. Work grows with the part, not with the whole. */
  readonly measure: (unit: Reference) => Remainder
}

/** A unit of the old text or of the new one, by its index in what was compared. */
export type Reference = readonly [side: 'a' | 'b', index: number]

/** With less of it in the other one a unit has nothing to do with it: articles of one law share so much by chance. */
export const LEAST_SHARE = 0.15

/** A pair of characters that so many units hold says little about which of them is meant, and is left out of the pairing. */
const COMMON = 120

/**
 * Compares units by the pairs of neighbouring characters that they hold. Work grows with what the units share, not with n·m.
 */
export function compareUnits(as: readonly Unit[], bs: readonly Unit[]): Comparison {
  const bits = bitsFor([...as, ...bs])
  const gramsIn = (unit: Unit) => gramsOf(unit, bits)
  const grams = { a: as.map(gramsIn), b: bs.map(gramsIn) }
  const sets = { a: grams.a.map(withoutRepeats), b: grams.b.map(withoutRepeats) }
  const holders = new Uint32Array(1 << bits)
  for (const set of [...sets.a, ...sets.b]) for (const gram of set) holders[gram]!++
  const weights = new Float64Array(1 << bits)
  for (const set of [...sets.a, ...sets.b])
    for (const gram of set) weights[gram] ||= Math.log(1 + (as.length + bs.length) / holders[gram]!)
  return {
    likenesses: [...likenessesOf(sets.a, sets.b, holders, weights), ...twinsOf(as, bs, sets, holders, weights)],
    restOf: restIn(grams, weights),
  }
}

function likenessesOf(
  as: readonly Int32Array[],
  bs: readonly Int32Array[],
  holders: Uint32Array,
  weights: Float64Array,
): Likeness[] {
  const telling = (set: Int32Array) => set.filter((gram) => holders[gram]! <= COMMON)
  const [aSets, bSets] = [as.map(telling), bs.map(telling)]
  const weigh = (set: Int32Array) => set.reduce((sum, gram) => sum + weights[gram]!, 0)
  const [aWeights, bWeights] = [aSets.map(weigh), bSets.map(weigh)]
  const inB = new Map<number, number[]>()
  bSets.forEach((set, b) => {
    for (const gram of set) {
      const list = inB.get(gram)
      if (list) list.push(b)
      else inB.set(gram, [b])
    }
  })
  const found: Likeness[] = []
  const shared = new Float64Array(bSets.length)
  aSets.forEach((set, a) => {
    const touched: number[] = []
    for (const gram of set)
      for (const b of inB.get(gram) ?? []) {
        if (shared[b] === 0) touched.push(b)
        shared[b]! += weights[gram]!
      }
    for (const b of touched) {
      const both = shared[b]!
      shared[b] = 0
      const ofA = aWeights[a]!
      const ofB = bWeights[b]!
      if (both < LEAST_SHARE * Math.min(ofA, ofB)) continue
      found.push({ a, b, alike: (2 * both) / (ofA + ofB), aInB: both / ofA, bInA: both / ofB })
    }
  })
  return found
}

/**
 * Where units repeat each other so much that little in them tells which is which, those with the same number that have nothing
 * telling in common are still compared, by all that they hold.
 */
function twinsOf(
  as: readonly Unit[],
  bs: readonly Unit[],
  sets: Readonly<Record<'a' | 'b', readonly Int32Array[]>>,
  holders: Uint32Array,
  weights: Float64Array,
): Likeness[] {
  const withNumber = new Map(bs.map(({ number }, b) => [number, b]))
  withNumber.delete('')
  const weigh = (grams: Iterable<number>) => [...grams].reduce((sum, gram) => sum + weights[gram]!, 0)
  return as.flatMap(({ number }, a) => {
    const b = withNumber.get(number)
    if (b === undefined) return []
    const ofB = new Set(sets.b[b]!)
    const both = [...sets.a[a]!].filter((gram) => ofB.has(gram))
    if (both.some((gram) => holders[gram]! <= COMMON)) return []
    const [shared, inA, inB] = [weigh(both), weigh(sets.a[a]!), weigh(ofB)]
    const alike = (2 * shared) / (inA + inB)
    return alike >= 0.5 ? { a, b, alike, aInB: shared / inA, bInA: shared / inB } : []
  })
}

function restIn(grams: Readonly<Record<'a' | 'b', readonly Int32Array[]>>, weights: Float64Array): Comparison['restOf'] {
  const of = ([side, index]: Reference) => grams[side][index]!
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all)
  const weigh = (held: Int32Array) => held.reduce((sum, gram) => sum + weights[gram]!, 0)
  return (whole) => {
    const left = new Map<number, number>()
    for (const gram of of(whole)) left.set(gram, (left.get(gram) ?? 0) + 1)
    const inWhole = weigh(of(whole))
    let inLeft = inWhole
    /** What is left of the whole and stands in the unit; it is left no more. */
    const takeFrom = (unit: Reference): Int32Array =>
      of(unit).filter((gram) => {
        const times = left.get(gram) ?? 0
        if (times > 0) left.set(gram, times - 1)
        return times > 0
      })
    return {
      take: (part) => {
        inLeft -= weigh(takeFrom(part))
      },
      measure: (unit) => {
        const taken = takeFrom(unit)
        for (const gram of taken) left.set(gram, left.get(gram)! + 1)
        const inBoth = weigh(taken)
        return { share: share(inBoth, weigh(of(unit))), ofLeft: share(inBoth, inLeft), left: share(inLeft, inWhole) }
      },
    }
  }
}

/**
 * Pairs of characters are told apart by a number of so many bits: sixteen times as many numbers as there may be pairs, up to a
 * limit. That two fall together now and then does no harm here.
 */
function bitsFor(units: readonly Unit[]): number {
  const length = units.reduce((sum, { folded }) => sum + folded.length, 0)
  return Math.min(18, Math.max(6, Math.ceil(Math.log2(16 * length + 1))))
}

/** The pairs of neighbouring characters of a unit, as numbers, in order. */
function gramsOf({ folded }: Unit, bits: number): Int32Array {
  const grams = new Int32Array(Math.max(0, folded.length - 1))
  let before = folded.charCodeAt(0)
  for (let index = 1; index < folded.length; index++) {
    const code = folded.charCodeAt(index)
    grams[index - 1] = Math.imul(Math.imul(before, 0x9e37) + code, 0x85ebca6b) >>> (32 - bits)
    before = code
  }
  return grams
}

const withoutRepeats = (grams: Int32Array): Int32Array => Int32Array.from(new Set(grams))
