import { figuresOf, ratioOf } from './figures.ts'
import type { Samples } from './rounds.ts'

export interface Line {
  readonly what: string
  readonly ours: Samples
  readonly floor: Samples
  /** Ratio of the medians that we want to stay under. */
  readonly aim?: number
}

export interface BenchReport {
  readonly name: string
  /** What is compared with what, for a reader who has not seen the code. */
  readonly says: string
  readonly lines: readonly Line[]
  /** Figures beside the table: throughput, plans, counts. */
  readonly notes?: readonly string[]
}

const ms = (time: number): string => (time >= 100 ? time.toFixed(0) : time >= 10 ? time.toFixed(1) : time.toFixed(2))

/** As Markdown, so that it can be pasted into `docs/performance.md` as it is. */
export function printReport({ name, says, lines, notes = [] }: BenchReport): void {
  console.log(`\n### ${name}\n\n${says}\n`)
  console.log('| | calls | p50 ms | p95 ms | floor p50 | floor p95 | ratio p50 | by rounds | ratio p95 | ratio CPU | aim |')
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
  for (const { what, ours, floor, aim } of lines) {
    const [a, b, ratio] = [figuresOf(ours), figuresOf(floor), ratioOf(ours, floor)]
    const cells = [
      what,
      a.calls,
      ...[a.p50, a.p95, b.p50, b.p95].map(ms),
      ratio.p50.toFixed(2),
      `${ratio.lowest.toFixed(2)}–${ratio.highest.toFixed(2)}`,
      ratio.p95.toFixed(2),
      ratio.cpu === null ? '' : ratio.cpu.toFixed(2),
      aim === undefined ? '' : `${aim}${ratio.p50 <= aim ? '' : ', missed'}`,
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
  for (const note of notes) console.log(`\n${note}`)
}
