/**
 * Indices of the heaviest strictly increasing series in a list of numbers (of the longest one where no weights are given), in
 * O(n log n).
 */
export function increasingRun(values: readonly number[], weights?: readonly number[]): number[] {
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank + 1]))
  // A Fenwick tree over the ranks: the heaviest series that ends at a value of at most this rank.
  const best = new Int32Array(ranks.size + 1).fill(-1)
  const total: number[] = []
  const before: number[] = []
  const heavier = (one: number, other: number) => (one === -1 || (other !== -1 && total[other]! > total[one]!) ? other : one)
  let heaviest = -1
  values.forEach((value, index) => {
    let last = -1
    for (let at = ranks.get(value)! - 1; at > 0; at -= at & -at) last = heavier(last, best[at]!)
    before.push(last)
    total.push((last === -1 ? 0 : total[last]!) + (weights?.[index] ?? 1))
    for (let at = ranks.get(value)!; at < best.length; at += at & -at) best[at] = heavier(best[at]!, index)
    heaviest = heavier(heaviest, index)
  })
  const run: number[] = []
  for (let at = heaviest; at !== -1; at = before[at]!) run.push(at)
  return run.reverse()
}
