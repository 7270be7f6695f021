/** A rate is never a bare percentage: both of its numbers go with it. */
export interface Rate {
  readonly numerator: number
  readonly denominator: number
}

/**
 * A rate in percent, as it may be printed: 100% only if nothing is missing, 0% only if there is nothing, a dash where there is nothing
 * to judge. 211 of 212 are 99.5%; 1,999 of 2,000 are 99.9% and not, rounded, 100%. One decimal, and none where it would be 0.
 */
export function formatRate({ numerator, denominator }: Rate): string {
  if (denominator === 0) return '—'
  if (numerator === denominator) return '100%'
  if (numerator === 0) return '0%'
  const thousandths = Math.round((numerator * 1000) / denominator)
  if (thousandths === 0) return '<0.1%'
  return `${Math.min(thousandths, 999) / 10}%`
}

/** The middle of some numbers, or the mean of the two in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
