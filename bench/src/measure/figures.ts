import type { Samples } from './rounds.ts'

/** Milliseconds. */
export interface Figures {
  readonly calls: number
  readonly p50: number
  readonly p95: number
  /** Processor time a call; null where nobody watched. */
  readonly cpu: number | null
}

export function figuresOf({ rounds, cpu }: Samples): Figures {
  const all = rounds.flat().toSorted((a, b) => a - b)
  return { calls: all.length, p50: quantile(all, 0.5), p95: quantile(all, 0.95), cpu: cpu === null ? null : cpu / all.length }
}

/** Nearest rank: a time that was measured, none between two. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN

export interface Ratio {
  readonly p50: number
  readonly p95: number
  readonly cpu: number | null
  /** Of the medians, round by round: how far the rounds agree. */
  readonly lowest: number
  readonly highest: number
}

export function ratioOf(ours: Samples, floor: Samples): Ratio {
  const [a, b] = [figuresOf(ours), figuresOf(floor)]
  const median = (times: readonly number[]) => figuresOf({ rounds: [times], cpu: null }).p50
  const byRound = ours.rounds.map((times, round) => median(times) / median(floor.rounds[round]!))
  return {
    p50: a.p50 / b.p50,
    p95: a.p95 / b.p95,
    cpu: a.cpu === null || b.cpu === null ? null : a.cpu / b.cpu,
    lowest: Math.min(...byRound),
    highest: Math.max(...byRound),
  }
}
