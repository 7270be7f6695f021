import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { commandLineOf, isAlive } from './liveProcess.ts'
import type { Launch } from './serverBinaries.ts'

/** How long a server may take to answer at all. One that answers that it is still recovering is given all the time it needs. */
export const START_PATIENCE_MS = 60_000

/** Who answers: our server, our server but not yet, our server with another password, or nobody of ours. */
export type Answer = 'ours' | 'busy' | 'denied' | 'none'

export async function ask(address: pg.ClientConfig, cluster: string): Promise<Answer> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('data_directory') as folder")
    return rows[0]?.folder === cluster ? 'ours' : 'none'
  } catch (error) {
    const code = String((error as { code?: unknown }).code)
    if (code.startsWith('57P')) return 'busy'
    return code.startsWith('28') ? 'denied' : 'none'
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * A process of its own group: Ctrl-C in the terminal reaches us only, and we end the server after our last query. Its
 * messages go to a file and not to a pipe, since it may outlive us.
 */
export function spawnServer(launch: Launch, postgres: string, args: readonly string[], messages: string): ChildProcess {
  const [command, full] = launch.command(postgres, args)
  const out = openSync(messages, 'w', 0o600)
  const child = spawn(command, full, {
    ...launch.spawnAs,
    detached: true,
    stdio: ['ignore', out, out],
    env: serverEnvironment(),
  })
  closeSync(out)
  child.unref()
  return child
}

/** Waits until the server answers: null. When it ends first: its last messages. */
export async function answering(child: ChildProcess, messages: string, answer: () => Promise<Answer>): Promise<string | null> {
  let cannotRun: string | null = null
  child.once('error', (error) => {
    cannotRun = error.message
  })
  for (let deadline = Date.now() + START_PATIENCE_MS; Date.now() < deadline; await sleep(15)) {
    const answered = await answer()
    if (answered === 'ours') return null
    if (answered === 'denied') break
    if (answered === 'busy') deadline = Date.now() + START_PATIENCE_MS
    if (cannotRun !== null) return cannotRun
    if (child.exitCode !== null || child.signalCode !== null)
      return readFileSync(messages, 'utf8') || 'it ended without a message'
  }
  if (child.pid) await endProcess(child.pid)
  return readFileSync(messages, 'utf8') || `no answer within ${START_PATIENCE_MS / 1000} seconds`
}

/** Ends a server as Ctrl-C would (SIGINT: open transactions are rolled back), at last as a power cut would (SIGKILL). */
export async function endProcess(pid: number) {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!isAlive(pid)) return
    process.kill(pid, signal)
    for (const deadline = Date.now() + patience; isAlive(pid) && Date.now() < deadline; ) await sleep(20)
  }
}

/** What the server itself wrote down about the process that runs on a data folder. */
export function readPidFile(cluster: string): { pid: number; port: number; socketDir: string } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) || 5432, socketDir: lines[4] ?? '' }
  } catch {
    return null
  }
}

/** True when that process is the server of this folder. Where command lines cannot be seen the id must do. */
export function isServerOf(pid: number, cluster: string): boolean {
  if (pid <= 0 || !isAlive(pid)) return false
  const line = commandLineOf(pid)
  return line === null ? process.platform === 'win32' : line.includes(`-D ${cluster} `)
}

/** Our own PG… variables and language must not change what the server does. */
export const serverEnvironment = () => ({
  PATH: process.env.PATH,
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {}),
  LC_ALL: 'C',
})
