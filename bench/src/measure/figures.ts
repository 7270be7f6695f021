import type { Samples } from './rounds.ts'

/** Milliseconds. */
export interface Figures {
  readonly calls: number
  readonly p50: number
  readonly p95: number
}

export function figuresOf(samples: Samples): Figures {
  const all = samples.flat().toSorted((a, b) => a - b)
  return { calls: all.length, p50: quantile(all, 0.5), p95: quantile(all, 0.95) }
}

/** Nearest rank: a time that was measured, none between two. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

export interface Ratio {
  readonly p50: number
  readonly p95: number
  /** Of the medians, round by round: how far the rounds agree. */
  readonly lowest: number
  readonly highest: number
}

export function ratioOf(ours: Samples, floor: Samples): Ratio {
  const [a, b] = [figuresOf(ours), figuresOf(floor)]
  const byRound = ours.map((times, round) => figuresOf([times]).p50 / figuresOf([floor[round]!]).p50)
  return { p50: a.p50 / b.p50, p95: a.p95 / b.p95, lowest: Math.min(...byRound), highest: Math.max(...byRound) }
}
