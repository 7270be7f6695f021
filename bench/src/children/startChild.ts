import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Bed } from '../register/bed.ts'
import { demonstrationOn, plainEnvironment } from '../register/config.ts'
import type { FloorRoute, FloorSetup } from './floor.ts'

export interface Child {
  readonly origin: string
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** The server on the bed's folder. Both processes use one database server; it ends with the last of them. */
export const startApp = (
  bed: Pick<Bed, 'dataDir'>,
  { environment = demonstrationOn(bed.dataDir), withMeilisearch = false } = {},
): Promise<Child> => told(run('app.ts', environment, withMeilisearch ? ['withMeilisearch'] : []))

export async function startFloor(bed: Bed, routes: readonly FloorRoute[]): Promise<Child> {
  const child = run('floor.ts', {})
  child.send({ pool: bed.poolConfig, routes } satisfies FloorSetup)
  return told(child)
}

const run = (script: string, environment: NodeJS.ProcessEnv, words: readonly string[] = []) =>
  fork(fileURLToPath(new URL(script, import.meta.url)), words, { env: { ...plainEnvironment(), ...environment } })

async function told(child: ChildProcess): Promise<Child> {
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the server of the bench did not start'))),
  ])) as [{ origin: string }]
  return {
    origin: message.origin,
    pid: child.pid!,
    stop: async () => {
      child.disconnect()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
