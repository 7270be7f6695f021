import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../..')
/** A first start makes the demonstration; on a busy machine that takes its time. */
const START_PATIENCE_MS = 120_000

/** YYYY-MM-DD. */
export type BusinessDate = `${number}-${number}-${number}`

/** The built product, running for one errand. */
export interface Server {
  readonly origin: string
  /** Faults it reported since it was asked last; what is refused is none. */
  readonly faults: () => readonly string[]
  /** Stops it and starts it again on the same data and port, with another business date. */
  readonly restart: (now: BusinessDate) => Promise<void>
  /** Stops it; where the data folder was its own, that is gone, too. */
  readonly stop: () => Promise<void>
}

export interface ServerOptions {
  /** FADU_NOW. */
  readonly now: BusinessDate
  /** A stopped server's data to begin with; they are copied. Without them a demonstration county is made. */
  readonly like?: string
  /** Where its data are; a folder of its own in the system's temporary one where left out. */
  readonly folder?: string
}

/** Starts `node apps/api/src/main.ts` as `npm start` does: own data, own port, own business date. */
export async function startServer({ now, like, folder }: ServerOptions): Promise<Server> {
  // Short: the database's socket lies in it, and the system allows such an address a hundred bytes.
  const data = folder ?? mkdtempSync(join(tmpdir(), 'fadu-e2e-'))
  if (like) cpSync(like, data, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
  let reported: string[] = []
  const report = (line: string) => reported.push(line)
  let running = await listening(data, now, 0, report)
  const { origin } = running
  return {
    origin,
    faults: () => {
      const told = reported
      reported = []
      return told
    },
    restart: async (later) => {
      await ended(running.process)
      running = await listening(data, later, Number(new URL(origin).port), report)
    },
    stop: async () => {
      await ended(running.process)
      if (!folder) rmSync(data, { recursive: true, force: true })
    },
  }
}

interface Running {
  readonly process: ChildProcess
  readonly origin: string
}

async function listening(data: string, now: BusinessDate, port: number, report: (line: string) => void): Promise<Running> {
  const child = spawn(process.execPath, ['apps/api/src/main.ts'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: process.env.LANG,
      HOST: '127.0.0.1',
      PORT: String(port),
      FADU_DATA_DIR: data,
      FADU_DEMO: '1',
      FADU_NOW: now,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const origin = new Promise<string>((done, failed) => {
    const gone = (why: string) => failed(new Error(`The server ${why}. It said:\n${said}`))
    const patience = setTimeout(() => {
      child.kill('SIGKILL')
      gone(`was not ready within ${START_PATIENCE_MS / 1000} s`)
    }, START_PATIENCE_MS)
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /法度已启动：(http:\S+)/.exec(said)
      if (!ready) return
      clearTimeout(patience)
      done(ready[1]!)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', (chunk: Buffer) => {
      hear(chunk)
      for (const line of chunk.toString().split('\n')) if (line) report(line)
    })
    child.once('error', (error) => gone(`could not be started: ${error.message}`))
    child.once('exit', (code) => {
      clearTimeout(patience)
      gone(`ended with ${code}`)
    })
  })
  return { process: child, origin: await origin }
}

/** As Ctrl-C ends it. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await exit
}
