import type { Matching } from './alignProvisions.ts'
import { type Comparison, LEAST_SHARE, type Likeness, type Reference, type Remainder, type Rest } from './likeness.ts'
import { rivalsOf } from './rivalsOf.ts'

interface Places {
  readonly a: ReadonlyMap<number, number>
  readonly b: ReadonlyMap<number, number>
}

/**
 * What shows that a part belongs to a whole. `sure`: most of it stands there. `near`: a good deal of it does, or it has what the
 * whole would otherwise have lost, and it stands beside another part. `far`: most of it does, or both of these hold.
 */
type Proof = 'sure' | 'near' | 'far'

const PROOFS: Readonly<Record<Proof, (rest: Remainder) => boolean>> = {
  sure: ({ share }) => share >= 0.6,
  near: ({ share, ofLeft, left }) => share >= 0.35 || (share >= LEAST_SHARE && ofLeft >= 0.45 && left >= 0.1),
  far: ({ share, ofLeft, left }) => share >= 0.6 || (share >= 0.35 && ofLeft >= 0.45 && left >= 0.1),
}

/** A part with no other part beside it stands so many times as much in its whole as in any other provision: formulas stand in many. */
const LEAD = 1.25

/** A provision has no more parts than that: so many times, at most, the candidates for one whole are measured. */
const MOST_PARTS = 60

/** A new provision that may have been split from an old one, or an old one that may have been merged into a new one. */
interface Candidate {
  readonly a: number
  readonly b: number
  readonly isSplit: boolean
  /** How much of the part stands in the whole. */
  readonly share: number
}

/**
 * Finds provisions that were split or merged. A new provision was split from an old one if enough of it stands there, not counting
 * what the main successor and other parts have taken; a merger is the same the other way round. One part after the other is joined
 * to a whole, and what is left for the next is measured anew. First comes, of a split, the part that has most of what is left; of a
 * merger that which has most in common with the whole, for words that several old ones have in common stand there once.
 */
export function joinParts(
  matching: Matching,
  likenesses: readonly Likeness[],
  places: Places,
  restOf: Comparison['restOf'],
  proof: Proof,
): void {
  const { toB, toA, splitFrom, mergedInto, aFree, bFree } = matching
  const aAt = (a: number): Reference => ['a', places.a.get(a)!]
  const bAt = (b: number): Reference => ['b', places.b.get(b)!]
  const rivals = {
    ofA: rivalsOf(
      likenesses,
      ({ a }) => a,
      ({ aInB }) => aInB,
    ),
    ofB: rivalsOf(
      likenesses,
      ({ b }) => b,
      ({ bInA }) => bInA,
    ),
  }
  const sides = {
    split: { main: toB, joined: splitFrom, others: mergedInto, free: bFree, rival: rivals.ofB },
    merger: { main: toA, joined: mergedInto, others: splitFrom, free: aFree, rival: rivals.ofA },
  }

  const rests = new Map<string, Rest>()
  /** What its parts have left of the whole of a candidate. */
  const restFor = (candidate: Candidate, parts: readonly number[]): Rest => {
    const { a, b, isSplit } = candidate
    const known = rests.get(wholeOf(candidate))
    if (known) return known
    const rest = restOf(isSplit ? aAt(a) : bAt(b))
    for (const part of parts) rest.take(isSplit ? bAt(part) : aAt(part))
    rests.set(wholeOf(candidate), rest)
    return rest
  }

  /** What the whole holds of the part beside its other parts; null where the part cannot be joined to it. */
  const measure = (candidate: Candidate): Remainder | null => {
    const { a, b, isSplit, share } = candidate
    const [side, whole, part] = isSplit ? [sides.split, a, b] : [sides.merger, b, a]
    const main = side.main.get(whole)!
    // Several old provisions that became several new ones are told as the pairs they mainly are.
    if (!side.free.has(part) || side.others.has(main)) return null
    const parts = [main, ...(side.joined.get(whole) ?? [])]
    if (parts.length >= MOST_PARTS) return null
    const isNear = parts.some((other) => Math.abs(other - part) <= 2)
    if (!isNear && (proof === 'near' || share < LEAD * side.rival(part, share))) return null
    const rest = restFor(candidate, parts).measure(isSplit ? bAt(b) : aAt(a))
    return PROOFS[proof](rest) ? rest : null
  }

  let open = likenesses
    .flatMap(({ a, b, aInB, bInA }): Candidate[] => {
      if (bFree.has(b) && toB.has(a)) return [{ a, b, isSplit: true, share: bInA }]
      if (aFree.has(a) && toA.has(b)) return [{ a, b, isSplit: false, share: aInB }]
      return []
    })
    .filter(({ share }) => share >= LEAST_SHARE)
  while (open.length > 0) {
    const grown = new Set<string>()
    const fit = open
      .flatMap((candidate) => {
        const rest = measure(candidate)
        return rest ? [{ candidate, weight: candidate.isSplit ? rest.share : candidate.share }] : []
      })
      .sort((one, other) => other.weight - one.weight)
    for (const { candidate } of fit) {
      const { a, b, isSplit } = candidate
      const [side, whole, part] = isSplit ? [sides.split, a, b] : [sides.merger, b, a]
      if (grown.has(wholeOf(candidate)) || !side.free.has(part) || side.others.has(side.main.get(whole)!)) continue
      side.joined.set(whole, [...(side.joined.get(whole) ?? []), part])
      side.free.delete(part)
      rests.get(wholeOf(candidate))!.take(isSplit ? bAt(part) : aAt(part))
      grown.add(wholeOf(candidate))
    }
    open = open.filter((candidate) => grown.has(wholeOf(candidate)))
  }
}

const wholeOf = ({ a, b, isSplit }: Candidate) => (isSplit ? `a${a}` : `b${b}`)
