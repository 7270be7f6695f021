import { groupBy } from '../schema/groupBy.ts'
import type { Unit } from './cutIntoUnits.ts'
import { equalPairs, type Pair } from './equalPairs.ts'
import { increasingRun } from './increasingRun.ts'
import { joinParts } from './joinParts.ts'
import { compareUnits, LEAST_SHARE, type Likeness } from './likeness.ts'
import { rivalsOf } from './rivalsOf.ts'

/** Provisions of the old text and those of the new one that they became, by index; one side may be empty or hold several. */
export interface Group {
  readonly as: readonly number[]
  readonly bs: readonly number[]
  /** It stands at another place among the others. */
  readonly moved: boolean
}

/** Who became whom, while it is being found out. */
export interface Matching {
  /** Of an old provision the new one that is mainly made from it, and the other way round. */
  readonly toB: Map<number, number>
  readonly toA: Map<number, number>
  /** New provisions split from an old one beside its main one; old provisions merged into a new one. */
  readonly splitFrom: Map<number, number[]>
  readonly mergedInto: Map<number, number[]>
  /** Those that have found no place yet. */
  readonly aFree: Set<number>
  readonly bFree: Set<number>
}

/**
 * Aligns provisions by what they say: first those with equal words, then those that are alike and keep the order, then those
 * that are alike wherever they stand, then those that are somewhat alike and stand between the same neighbours. Of what is left,
 * a provision that stands in an old one which has already found its main successor was split from it; the reverse is a merger. What
 * is then still without a place on both sides goes together where it is more alike than with any other.
 */
export function alignProvisions(as: readonly Unit[], bs: readonly Unit[]): Group[] {
  const equal = equalPairs(as, bs)
  const matching: Matching = {
    toB: new Map(),
    toA: new Map(),
    splitFrom: new Map(),
    mergedInto: new Map(),
    aFree: new Set(as.keys()),
    bFree: new Set(bs.keys()),
  }
  for (const pair of equal) match(matching, pair)
  const [aLeft, bLeft] = [[...matching.aFree], [...matching.bFree]]
  const { likenesses, restOf } = compareUnits(
    aLeft.map((index) => as[index]!),
    bLeft.map((index) => bs[index]!),
  )
  const alike = likenesses.map((likeness) => ({ ...likeness, a: aLeft[likeness.a]!, b: bLeft[likeness.b]! }))
  const places = { a: new Map(aLeft.map((index, at) => [index, at])), b: new Map(bLeft.map((index, at) => [index, at])) }

  pairInOrder(matching, alike, { least: 0.5, margin: 0.2 })
  pairAnywhere(matching, alike, { least: 0.5, lead: 1 })
  joinParts(matching, alike, places, restOf, 'sure')
  pairInOrder(matching, alike, { least: LEAST_SHARE, margin: 0.15 })
  pairAnywhere(matching, alike, { least: 0.3, lead: 2 })
  pairContained(matching, alike)
  joinParts(matching, alike, places, restOf, 'near')
  pairAnywhere(matching, alike, { least: 0.3, lead: 1.2 })
  joinParts(matching, alike, places, restOf, 'near')
  joinParts(matching, alike, places, restOf, 'far')
  return groupsOf(matching, as, bs)
}

function match({ toB, toA, aFree, bFree }: Matching, { a, b }: Pair): void {
  toB.set(a, b)
  toA.set(b, a)
  aFree.delete(a)
  bFree.delete(b)
}

/**
 * Pairs that keep the order, between the pairs there are: of all such series the one that is most alike. A provision is not
 * paired here if it has a partner that is better by more than the margin.
 */
function pairInOrder(matching: Matching, likenesses: readonly Likeness[], limits: { least: number; margin: number }): void {
  const { aFree, bFree } = matching
  const open = likenesses.filter(({ a, b, alike }) => alike >= limits.least && aFree.has(a) && bFree.has(b))
  const best = { a: new Map<number, number>(), b: new Map<number, number>() }
  for (const { a, b, alike } of open) {
    best.a.set(a, Math.max(alike, best.a.get(a) ?? 0))
    best.b.set(b, Math.max(alike, best.b.get(b) ?? 0))
  }
  const isBetween = betweenNeighbours(matching)
  const candidates = open
    .filter(({ a, b, alike }) => alike + limits.margin >= Math.max(best.a.get(a)!, best.b.get(b)!) && isBetween(a, b))
    .sort((one, other) => one.a - other.a || other.b - one.b)
  const run = increasingRun(
    candidates.map(({ b }) => b),
    candidates.map(({ alike }) => alike * alike),
  )
  for (const index of run) match(matching, candidates[index]!)
}

/** The most alike first, wherever they stand; each must be so many times as much alike as with any other provision, also a paired one. */
function pairAnywhere(matching: Matching, likenesses: readonly Likeness[], limits: { least: number; lead: number }): void {
  const rivalOf = {
    a: rivalsOf(
      likenesses,
      ({ a }) => a,
      ({ alike }) => alike,
    ),
    b: rivalsOf(
      likenesses,
      ({ b }) => b,
      ({ alike }) => alike,
    ),
  }
  const candidates = likenesses
    .filter(({ alike }) => alike >= limits.least)
    .filter(({ a, b, alike }) => limits.lead === 1 || alike >= limits.lead * Math.max(rivalOf.a(a, alike), rivalOf.b(b, alike)))
    .sort((one, other) => other.alike - one.alike)
  for (const pair of candidates) if (matching.aFree.has(pair.a) && matching.bFree.has(pair.b)) match(matching, pair)
}

/**
 * A short provision that stands nearly whole in a much longer one is what that was made from, or what was left of it, though their
 * likeness is small; only where no other that is left over stands there half as much.
 */
function pairContained(matching: Matching, likenesses: readonly Likeness[]): void {
  const { aFree, bFree } = matching
  const open = likenesses
    .filter(({ a, b }) => aFree.has(a) && bFree.has(b))
    .map(({ a, b, aInB, bInA }) => ({ a, b, share: Math.max(aInB, bInA) }))
    .sort((one, other) => other.share - one.share)
  const [ofA, ofB] = [groupBy(open, ({ a }) => a), groupBy(open, ({ b }) => b)]
  for (const { a, b, share } of open) {
    if (share < 0.7 || !aFree.has(a) || !bFree.has(b)) continue
    const rivals = [
      ofA.get(a)!.find((other) => other.b !== b && bFree.has(other.b)),
      ofB.get(b)!.find((other) => other.a !== a && aFree.has(other.a)),
    ]
    if (rivals.every((rival) => !rival || rival.share * 2 < share)) match(matching, { a, b })
  }
}

/** Tells whether a pair would keep the order of those pairs that keep it now. */
function betweenNeighbours({ toB }: Matching): (a: number, b: number) => boolean {
  const pairs = [...toB].sort(([one], [other]) => one - other)
  const kept = increasingRun(pairs.map(([, b]) => b)).map((index) => pairs[index]!)
  return (a, b) => {
    let [from, to] = [0, kept.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (kept[middle]![0] < a) from = middle + 1
      else to = middle
    }
    return (from === 0 || kept[from - 1]![1] < b) && (from === kept.length || kept[from]![1] > b)
  }
}

/** The groups in the order of the new text, those without a place in it at the end; the fewest that must have moved, moved. */
function groupsOf({ toB, splitFrom, mergedInto, aFree, bFree }: Matching, as: readonly Unit[], bs: readonly Unit[]): Group[] {
  const ascending = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)
  const groups = [...toB].map(([a, b]) => ({
    as: ascending([a, ...(mergedInto.get(b) ?? [])]),
    bs: ascending([b, ...(splitFrom.get(a) ?? [])]),
  }))
  // A group keeps the order if any of its pairs does. Where any of several could be the one that moved, those with their old number stay.
  const pairs = groups
    .flatMap((group) => group.as.flatMap((a) => group.bs.map((b) => ({ a, b, group }))))
    .sort((one, other) => one.b - other.b || other.a - one.a)
  const run = increasingRun(
    pairs.map(({ a }) => a),
    pairs.map(({ a, b }) => (as[a]!.number === bs[b]!.number ? 1.01 : 1)),
  )
  const kept = new Set(run.map((index) => pairs[index]!.group))
  return [
    ...groups.map((group) => ({ ...group, moved: !kept.has(group) })),
    ...[...bFree].map((b) => ({ as: [], bs: [b], moved: false })),
    ...[...aFree].map((a) => ({ as: [a], bs: [], moved: false })),
  ]
}
