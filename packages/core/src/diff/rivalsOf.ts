/**
 * What a candidate has to be better than: for its key and its value the greatest value of another one with that key, 0 where it is
 * alone.
 */
export function rivalsOf<T>(
  candidates: readonly T[],
  keyOf: (candidate: T) => number,
  weightOf: (candidate: T) => number,
): (key: number, value: number) => number {
  const best = new Map<number, readonly [first: number, second: number]>()
  for (const candidate of candidates) {
    const value = weightOf(candidate)
    const [first, second] = best.get(keyOf(candidate)) ?? [0, 0]
    best.set(keyOf(candidate), value > first ? [value, first] : [first, Math.max(second, value)])
  }
  return (key, value) => {
    const [first, second] = best.get(key) ?? [0, 0]
    return first === value ? second : first
  }
}
