import { hash, verify } from '@node-rs/argon2'
import { takeTurns } from '../platform/http/turns.ts'

/** Argon2id is the package's default algorithm; 64 MiB and 3 passes take about 90 ms of one core. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const

/** Each takes 64 MiB and a core: more at once would only make all of them slower. */
const AT_ONCE = 2
const MOST_WAITING = 32

export interface Hashing {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (hash: string, password: string) => Promise<boolean>
}

/** Hashes passwords, two at a time; throws `TurnsBusy` where too many wait. */
export function createHashing(): Hashing {
  const inTurn = takeTurns(AT_ONCE, MOST_WAITING)
  return {
    hash: (password) => inTurn(() => hash(password.normalize('NFKC'), cost)),
    verify: (stored, password) => inTurn(() => verify(stored, password.normalize('NFKC'))),
  }
}
