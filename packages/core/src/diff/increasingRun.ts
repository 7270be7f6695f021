/**
 * Indices of the heaviest strictly increasing series in a list of different numbers (of the longest one where no weights are
 * given), in O(n log n).
 */
export function increasingRun(values: readonly number[], weights?: readonly number[]): number[] {
  const ranks = new Map(values.toSorted((a, b) => a - b).map((value, rank) => [value, rank + 1]))
  // A Fenwick tree over the ranks: the heaviest series that ends at a value of at most this rank.
  const best = new Int32Array(values.length + 1).fill(-1)
  const total: number[] = []
  const before: number[] = []
  const heavier = (one: number, other: number) => (one === -1 || (other !== -1 && total[other]! > total[one]!) ? other : one)
  values.forEach((value, index) => {
    let last = -1
    for (let at = ranks.get(value)! - 1; at > 0; at -= at & -at) last = heavier(last, best[at]!)
    before.push(last)
    total.push((last === -1 ? 0 : total[last]!) + (weights?.[index] ?? 1))
    for (let at = ranks.get(value)!; at < best.length; at += at & -at) best[at] = heavier(best[at]!, index)
  })
  const run: number[] = []
  for (let at = best.length < 2 ? -1 : total.indexOf(Math.max(...total)); at !== -1; at = before[at]!) run.push(at)
  return run.reverse()
}
