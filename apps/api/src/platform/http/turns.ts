/** Thrown where too many wait already: an answer "later" is better than none for everybody. */
export class TurnsBusy extends Error {
  override readonly name = 'TurnsBusy'
}

/** Runs work that is dear, a few at once and the next in the order in which they came. */
export function takeTurns(atOnce: number, mostWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new TurnsBusy()
      // Whoever ends hands its place over, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
