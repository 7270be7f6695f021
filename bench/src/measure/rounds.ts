import type { CpuWatch } from './cpu.ts'

/** One of the things compared. What `once` gives back is weighed, so that no work can be left out. */
export interface Side {
  /** Makes ready what the next so many calls need, before any of them is timed. */
  readonly prepare?: ((calls: number) => Promise<void>) | undefined
  readonly once: () => Promise<unknown>
  /** Clears up behind the calls of a round, when the clock stands. */
  readonly after?: (() => Promise<void>) | undefined
  readonly cpu?: CpuWatch | undefined
}

export interface Samples {
  /** Milliseconds of each call, a list a round. */
  readonly rounds: readonly (readonly number[])[]
  /** Milliseconds of processor time of all calls; null where nobody watched. */
  readonly cpu: number | null
}

export interface Rounds {
  readonly rounds: number
  /** Calls of each side in a round. */
  readonly each: number
  /** Calls of each side before anything counts; a start that is cold by intention has none. */
  readonly warmup?: number
}

let weighed = 0

/** What the results of all calls weigh together; printed at the end. */
export const totalWeight = (): number => weighed

const weigh = (value: unknown): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'string' || Array.isArray(value)) return value.length
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0
}

/**
 * Runs all sides in turns, round by round, and each round in the opposite order of the one before: what the machine does beside us
 * hits all of them alike, and none always runs after another.
 */
export async function interleave<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  { rounds, each, warmup = Math.min(each, 20) }: Rounds,
): Promise<Record<Name, Samples>> {
  const names = Object.keys(sides) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Record<Name, number[][]>
  const cpu = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>
  if (warmup > 0) for (const name of names) await timed(sides[name], warmup)
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const { calls, onCpu } = await timed(sides[name], each)
      times[name].push(calls)
      cpu[name] += onCpu
    }
  const samplesOf = (name: Name): Samples => ({ rounds: times[name], cpu: Number.isFinite(cpu[name]) ? cpu[name] : null })
  return Object.fromEntries(names.map((name) => [name, samplesOf(name)])) as Record<Name, Samples>
}

async function timed({ prepare, once, after, cpu }: Side, count: number): Promise<{ calls: number[]; onCpu: number }> {
  await prepare?.(count)
  const calls: number[] = []
  const used = cpu?.()
  for (let call = 0; call < count; call++) {
    const start = performance.now()
    const result = await once()
    calls.push(performance.now() - start)
    weighed += weigh(result)
  }
  const onCpu = used?.() ?? Number.NaN
  await after?.()
  return { calls, onCpu }
}
