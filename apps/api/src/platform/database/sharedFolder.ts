import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { identityOf, isSameProcessAlive } from './liveProcess.ts'

/**
 * Several of our processes may use one embedded server at once: the application, and a command beside it. Each leaves a
 * file in `users/`; the last one out stops the server. Files of dead processes count for nothing.
 */
export interface SharedFolder {
  readonly join: () => void
  /** Leaves, and says whether nobody else is left. */
  readonly leave: () => boolean
  /** Runs `work` while no other process starts or stops the server. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
}

/** One process may use a server more than once. */
let usesHere = 0

/** How long to wait for another process that is starting or stopping the server. */
const LOCK_PATIENCE_MS = 60_000

export function sharedFolder(folder: string): SharedFolder {
  const users = join(folder, 'users')
  const lock = join(folder, 'start.lock')
  const me = identityOf(process.pid)
  usesHere += 1
  const mine = `${process.pid}-${usesHere}`
  mkdirSync(users, { recursive: true, mode: 0o700 })

  const isUsedByOthers = () =>
    readdirSync(users).some((name) => {
      if (name === mine) return false
      if (isSameProcessAlive(readOrEmpty(join(users, name)))) return true
      rmSync(join(users, name), { force: true })
      return false
    })

  const takeLock = async () => {
    const deadline = Date.now() + LOCK_PATIENCE_MS
    while (true) {
      try {
        writeFileSync(lock, me, { flag: 'wx', mode: 0o600 })
        return
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
      const holder = readOrEmpty(lock)
      if (holder !== '' && !isSameProcessAlive(holder)) dropStale(lock, holder)
      else if (Date.now() > deadline) throw new Error(`${lock} is held by process ${holder}`)
      else await sleep(30)
    }
  }

  return {
    join: () => writeFileSync(join(users, mine), me, { mode: 0o600 }),
    leave: () => {
      rmSync(join(users, mine), { force: true })
      return !isUsedByOthers()
    },
    alone: async (work) => {
      await takeLock()
      try {
        return await work()
      } finally {
        rmSync(lock, { force: true })
      }
    },
  }
}

const readOrEmpty = (path: string) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Renaming first makes sure that of two who find the same stale lock, one only removes it, and nobody a fresh one. */
function dropStale(lock: string, holder: string) {
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    if (readOrEmpty(aside) === holder) rmSync(aside, { force: true })
    else renameSync(aside, lock)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}
