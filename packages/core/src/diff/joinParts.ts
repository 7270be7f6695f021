import type { Matching } from './alignProvisions.ts'
import { type Comparison, LEAST_SHARE, type Likeness, type Reference, type Remainder } from './likeness.ts'

interface Places {
  readonly a: ReadonlyMap<number, number>
  readonly b: ReadonlyMap<number, number>
}

/**
 * Finds provisions that were split or merged. A new provision was split from an old one if enough of it stands there, not counting
 * what the main successor and other parts have taken; a merger is the same the other way round. `sure`: only where most of the
 * part is there; else, beside another part, where a good deal is or where it has what the whole would otherwise have lost.
 */
export function joinParts(
  matching: Matching,
  likenesses: readonly Likeness[],
  places: Places,
  remainder: Comparison['remainder'],
  sure: boolean,
): void {
  const { toB, toA, splitFrom, mergedInto, aFree, bFree } = matching
  const aAt = (a: number): Reference => ['a', places.a.get(a)!]
  const bAt = (b: number): Reference => ['b', places.b.get(b)!]
  const candidates = likenesses
    .flatMap(({ a, b, aInB, bInA }) => {
      if (bFree.has(b) && toB.has(a)) return { a, b, split: true, share: bInA }
      if (aFree.has(a) && toA.has(b)) return { a, b, split: false, share: aInB }
      return []
    })
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share)
  for (const { a, b, split } of candidates) {
    const [key, part, joined, others, free] = split ? [a, b, splitFrom, mergedInto, bFree] : [b, a, mergedInto, splitFrom, aFree]
    const main = (split ? toB : toA).get(key)!
    // Several old provisions that became several new ones are told as the pairs they mainly are.
    if (!free.has(part) || others.has(main)) continue
    const parts = [main, ...(joined.get(key) ?? [])]
    const isNear = parts.some((other) => Math.abs(other - part) <= 2)
    if (!sure && !isNear) continue
    const rest = split ? remainder(bAt(b), aAt(a), parts.map(bAt)) : remainder(aAt(a), bAt(b), parts.map(aAt))
    if (sure ? rest.share < 0.6 : !standsIn(rest)) continue
    joined.set(key, [...(joined.get(key) ?? []), part])
    free.delete(part)
  }
}

const standsIn = ({ share, ofLeft, left }: Remainder): boolean =>
  share >= 0.35 || (share >= LEAST_SHARE && ofLeft >= 0.45 && left >= 0.1)
