import { diffLegalTexts } from './diffLegalTexts.ts'
import type { LegalDiff, LegalDiffEntry, ProvisionPlace } from './legalDiff.ts'

/** A draft, the draft put to the public and the draft submitted for review, side by side. */
export interface ThreeWayDiff {
  /** From the draft to the comment draft, and from that to the submitted draft. */
  readonly steps: readonly [LegalDiff, LegalDiff]
  /** In the order of the submitted draft; what was removed on the way stands before the next provision that stayed. */
  readonly rows: readonly ThreeWayRow[]
}

/** A provision through the three texts; more than one where it was split or merged on the way. */
export interface ThreeWayRow {
  readonly places: readonly [
    draft: readonly ProvisionPlace[],
    commentDraft: readonly ProvisionPlace[],
    submitted: readonly ProvisionPlace[],
  ]
  /** Indices of its entries in either step, ascending. */
  readonly entries: readonly [readonly number[], readonly number[]]
}

/** What became of each provision of a draft on its way through the consultation; aligned step by step. */
export function compareThree(draft: string, commentDraft: string, submitted: string): ThreeWayDiff {
  const steps = [diffLegalTexts(draft, commentDraft), diffLegalTexts(commentDraft, submitted)] as const
  return { steps, rows: rowsOf(steps[0].entries, steps[1].entries) }
}

function rowsOf(first: readonly LegalDiffEntry[], second: readonly LegalDiffEntry[]): ThreeWayRow[] {
  // Every provision of the text in the middle stands in one entry of either step.
  const inFirst = new Map(first.flatMap(({ to }, index) => to.map(({ start }) => [start, index])))
  const inSecond = new Map(second.flatMap(({ from }, index) => from.map(({ start }) => [start, index])))
  const rowOfFirst = new Map<number, ThreeWayRow>()
  const seen = new Set<number>()
  const rows: ThreeWayRow[] = []
  for (const start of second.keys()) {
    if (seen.has(start)) continue
    const [ones, twos] = [new Set<number>(), new Set([start])]
    // Sets grow while they are walked: whatever is joined by a split or a merger belongs to the row.
    for (const two of twos)
      for (const { start: middle } of second[two]!.from) {
        const one = inFirst.get(middle)!
        ones.add(one)
        for (const { start: other } of first[one]!.to) twos.add(inSecond.get(other)!)
      }
    for (const two of twos) seen.add(two)
    const row = rowOf(ascending(ones), ascending(twos), first, second)
    for (const one of ones) rowOfFirst.set(one, row)
    rows.push(row)
  }
  return withRemoved(rows, rowOfFirst, first, second)
}

function rowOf(
  ones: readonly number[],
  twos: readonly number[],
  first: readonly LegalDiffEntry[],
  second: readonly LegalDiffEntry[],
): ThreeWayRow {
  const inOrder = (places: readonly ProvisionPlace[]) => places.toSorted((a, b) => a.start - b.start)
  return {
    places: [
      inOrder(ones.flatMap((one) => first[one]!.from)),
      inOrder(ones.flatMap((one) => first[one]!.to)),
      inOrder(twos.flatMap((two) => second[two]!.to)),
    ],
    entries: [ones, twos],
  }
}

/** The provisions that did not reach the comment draft, each before the row of the next one that did. */
function withRemoved(
  rows: readonly ThreeWayRow[],
  rowOfFirst: ReadonlyMap<number, ThreeWayRow>,
  first: readonly LegalDiffEntry[],
  second: readonly LegalDiffEntry[],
): ThreeWayRow[] {
  const before = new Map<ThreeWayRow | null, ThreeWayRow[]>()
  let next: ThreeWayRow | null = null
  for (let one = first.length - 1; one >= 0; one--) {
    const row = rowOfFirst.get(one)
    if (row) next = row
    else before.set(next, [rowOf([one], [], first, second), ...(before.get(next) ?? [])])
  }
  return [...rows.flatMap((row) => [...(before.get(row) ?? []), row]), ...(before.get(null) ?? [])]
}

const ascending = (numbers: Iterable<number>): number[] => [...numbers].sort((one, other) => one - other)
