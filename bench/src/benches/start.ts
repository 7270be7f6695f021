import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { BenchReport } from '../measure/report.ts'
import { interleave, type Rounds, type Side } from '../measure/rounds.ts'
import { demonstrationOn, freshFolder, plainEnvironment } from '../register/config.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const MAIN = file('../../../apps/api/src/main.ts')
const NPM_START = file('../../../scripts/run.mjs')
const BARE = file('../children/bareStart.ts')

/** From the start of the process until `/readyz` answers: in an empty folder, where the demonstration is made first, and in a full one. */
export async function benchStart({ rounds }: Pick<Rounds, 'rounds'>): Promise<BenchReport> {
  const folder = freshFolder()
  const ours = join(folder, 'ours')
  const bare = join(folder, 'bare')
  const emptied = (path: string) => async () => rmSync(path, { recursive: true, force: true })
  const server: Starter = () => [[MAIN], demonstrationOn(ours)]
  const byNpm: Starter = () => [[NPM_START, 'start'], { ...demonstrationOn(ours), TURBO_TELEMETRY_DISABLED: '1' }]
  const floor: Starter = () => [[BARE, bare], {}]
  const size = { rounds, each: 1, warmup: 0 }
  try {
    const cold = await interleave({ floor: starting(floor, emptied(bare)), ours: starting(server, emptied(ours)) }, size)
    const warm = await interleave({ floor: starting(floor), ours: starting(server), npm: starting(byNpm) }, size)
    return {
      name: 'start',
      says: 'From the start of the process until `/readyz` answers; floor: bare Node that starts the same packaged PostgreSQL (cold: makes its cluster first), connects and answers.',
      lines: [
        { what: 'cold: empty folder, the demonstration county made', ours: cold.ours, floor: cold.floor },
        { what: 'warm: the same folder again', ours: warm.ours, floor: warm.floor },
        { what: 'warm, `npm start` with its checks', ours: warm.npm, floor: warm.floor },
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Starter = () => readonly [args: readonly string[], environment: Record<string, string>]

/** Starts and times; what runs is stopped before anything else is measured. */
function starting(starter: Starter, prepare?: () => Promise<void>): Side {
  let running: ChildProcess | null = null
  const stop = async () => {
    if (!running) return
    running.kill('SIGTERM')
    if (running.exitCode === null && running.signalCode === null) await once(running, 'exit')
    running = null
  }
  return {
    prepare,
    once: async () => {
      const [args, environment] = starter()
      running = spawn(process.execPath, [...args], {
        env: { ...plainEnvironment(), ...environment },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      return ready(await originOf(running))
    },
    after: stop,
  }
}

async function originOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const origin = /https?:\/\/[^\s/]+/.exec(line)?.[0]
    if (!origin) continue
    // What else it says must not stop it.
    child.stdout!.resume()
    return origin
  }
  throw new Error('it ended before it was ready')
}

async function ready(origin: string): Promise<number> {
  for (;;) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null)
    if (answer?.ok) return (await answer.text()).length
  }
}
