import { hash, verify } from '@node-rs/argon2'

/** Argon2id is the package's default algorithm; 64 MiB and 3 passes take about 90 ms of one core. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const

/** Each takes 64 MiB and a core: more at once would only make all of them slower. */
const AT_ONCE = 2
const MOST_WAITING = 32

/** Thrown where too many wait already: an answer "later" is better than none for everybody. */
export class HashingBusy extends Error {
  override readonly name = 'HashingBusy'
}

export interface Hashing {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (hash: string, password: string) => Promise<boolean>
}

/** Hashes passwords, two at a time. */
export function createHashing(): Hashing {
  let running = 0
  const waiting: (() => void)[] = []
  const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= MOST_WAITING) throw new HashingBusy()
      // Whoever ends hands the place over, so `running` stays as it is.
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
  return {
    hash: (password) => inTurn(() => hash(password.normalize('NFKC'), cost)),
    verify: (stored, password) => inTurn(() => verify(stored, password.normalize('NFKC'))),
  }
}
