import type { Caller } from './actors.ts'

/** What an answer means for the caller; whether an open door was used well (200, 400, 409, 422) is another question. */
export type Outcome = 'open' | 'unauthorized' | 'forbidden' | 'missing'

export function outcomeOf(status: number): Outcome {
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  return status === 404 ? 'missing' : 'open'
}

/** Compares what came with what the table says, a cell at a time. */
export function tally() {
  const wrong: string[] = []
  let cells = 0
  return {
    wrong,
    get cells() {
      return cells
    },
    compare: (what: string, caller: Caller, expected: Outcome, status: number, code?: string) => {
      cells += 1
      const outcome = outcomeOf(status)
      if (outcome !== expected) wrong.push(`${what} by ${caller.name}: ${status} ${code ?? ''}, expected ${expected}`)
      if (status >= 500 && status !== 503) wrong.push(`${what} by ${caller.name}: ${status}`)
    },
  }
}

/** Does some work for each of many, a few at a time. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 4): Promise<void> {
  const waiting = [...items]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
    }),
  )
}
