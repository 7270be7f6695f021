import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { endWithProcess } from './endWithProcess.ts'
import { commandLineOf, isAlive } from './liveProcess.ts'
import { type DatabaseProblem, databaseProblem } from './problem.ts'
import { chooseLaunch, findServerBinaries, giveTo, type Launch, type ServerBinaries } from './serverBinaries.ts'
import { sharedFolder } from './sharedFolder.ts'

/** Major version of the packaged server; a data folder of another one is left alone. */
const MAJOR = 18
/** The socket's file must fit `sun_path`, which is 104 bytes on the narrowest system. */
const LONGEST_SOCKET_PATH = 100
const START_PATIENCE_MS = 60_000
const WATCH_EVERY_MS = 300

export interface EmbeddedPostgresOptions {
  /** Folder of our own in which the server's data, socket and messages are kept; made if it is missing. */
  readonly dataDir: string
  /** Listen on 127.0.0.1 with password sign-in instead of on a socket. Port 0 picks a free one. Always so on Windows. */
  readonly tcp?: { readonly port: number; readonly password?: string } | undefined
  /** Further settings of the server, as `name=value` pairs. */
  readonly settings?: Readonly<Record<string, string>> | undefined
  /** What a person may want to read: one line at a time. */
  readonly onLine?: ((line: string) => void) | undefined
}

export interface EmbeddedPostgres {
  /** Socket folder, or 127.0.0.1. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string | undefined
  readonly database: string
  /** Process id of the server now running; another one after it was restarted. */
  readonly serverPid: () => number
  /** Leaves the server; the last of our processes that leaves stops it, and waits for its end. */
  readonly stop: () => Promise<void>
}

/**
 * Starts the packaged PostgreSQL on a data folder, or joins one that runs there (left behind by a process that was
 * killed, or in use by another of ours), and keeps it running until `stop`. It stops as well when this process ends by
 * `exit`, SIGINT, SIGTERM or SIGHUP. Data is synced to disk as PostgreSQL does by default.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres | DatabaseProblem> {
  const binaries = findServerBinaries()
  if (!binaries) return databaseProblem('database.noBinaries', noBinariesLine())
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 })
  const server = embeddedServer(options, binaries, chooseLaunch())
  const shared = sharedFolder(options.dataDir)
  const say = options.onLine ?? (() => {})

  const problem = await shared.alone(async () => {
    shared.join()
    const failure = await server.ensure()
    if (failure) shared.leave()
    return failure
  })
  if (problem) return problem

  let stopping = false
  let restarting = false
  const watch = setInterval(async () => {
    if (stopping || restarting || isAlive(server.pid())) return
    restarting = true
    say('The database server ended unexpectedly and is being started again.')
    const failure = await shared
      .alone(async () => (stopping ? null : server.ensure()))
      .catch((error) => databaseProblem('database.cannotStart', String(error)))
    say(failure ? failure.line : 'The database server runs again.')
    if (failure) await sleep(2_000, undefined, { ref: false })
    restarting = false
  }, WATCH_EVERY_MS)
  watch.unref()

  const stop = async () => {
    if (stopping) return
    stopping = true
    clearInterval(watch)
    releaseHooks()
    await shared.alone(async () => {
      if (shared.leave()) await server.end()
    })
  }
  const releaseHooks = endWithProcess({
    stop,
    atExit: () => {
      if (!stopping && shared.leave()) server.signal('SIGINT')
    },
  })
  return { ...server.address(), serverPid: server.pid, stop }
}

/** The server of one data folder: how to reach, start and end it. No two processes of ours call it at the same time. */
function embeddedServer(options: EmbeddedPostgresOptions, binaries: ServerBinaries, launch: Launch) {
  const dataDir = resolve(options.dataDir)
  const cluster = join(dataDir, 'cluster')
  const messages = join(dataDir, 'postgres.log')
  const overTcp = options.tcp !== undefined || process.platform === 'win32'
  const password = overTcp ? (options.tcp?.password ?? keptPassword(dataDir)) : undefined
  let host = '127.0.0.1'
  let port = 5432
  let pid = 0
  const address = () => ({ host, port, user: 'fadu', password, database: 'postgres' })

  const adopt = async (): Promise<boolean> => {
    const running = readPidFile(cluster)
    if (!running) return false
    const reached = { ...address(), host: overTcp ? '127.0.0.1' : running.socketDir, port: running.port }
    const deadline = Date.now() + START_PATIENCE_MS
    while (isAlive(running.pid) && Date.now() < deadline) {
      const answer = await ask(reached, cluster)
      if (answer === 'ours') {
        ;({ host, port } = reached)
        pid = running.pid
        return true
      }
      if (answer === 'none' && !isServerOf(running.pid, cluster)) break
      if (answer === 'none' && !overTcp && !existsSync(running.socketDir)) break
      await sleep(50)
    }
    // Its socket is gone (a cleaned temporary folder): nobody can reach it any more, so it has to make room.
    if (isServerOf(running.pid, cluster)) await endProcess(running.pid)
    // The server would take a foreign process with this id, left from before a crash, for itself, and refuse to start.
    rmSync(join(cluster, 'postmaster.pid'), { force: true })
    if (running.socketDir) rmSync(join(running.socketDir, `.s.PGSQL.${running.port}.lock`), { force: true })
    return false
  }

  const create = (): DatabaseProblem | null => {
    // Built beside and renamed, so that a start cut short in the middle leaves nothing half made.
    const fresh = join(dataDir, 'cluster.new')
    rmSync(fresh, { recursive: true, force: true })
    mkdirSync(fresh, { mode: 0o700 })
    giveTo(launch.owner, fresh)
    const secret = join(dataDir, 'password.new')
    if (password) writeFileSync(secret, password, { mode: 0o600 })
    if (password && launch.owner) giveTo(launch.owner, secret)
    const trust = password ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust']
    const args = ['-D', fresh, '-U', 'fadu', ...trust, '-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
    const [command, full] = launch.command(binaries.initdb, args)
    const made = spawnSync(command, full, { ...launch.spawnAs, encoding: 'utf8', env: serverEnvironment() })
    rmSync(secret, { force: true })
    if (made.status !== 0)
      return databaseProblem(
        'database.cannotStart',
        `The database could not be created in ${dataDir}: ${lastWords(made.stderr, launch)}`,
      )
    renameSync(fresh, cluster)
    return null
  }

  const launchServer = async (): Promise<DatabaseProblem | null> => {
    if (overTcp) port = options.tcp?.port || (await freePort())
    else host = socketFolder(dataDir)
    giveTo(launch.owner, cluster)
    // The server insists; a folder that was copied has lost it.
    chmodSync(cluster, 0o700)
    if (!overTcp) giveTo(launch.owner, host)
    const where = overTcp
      ? ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
      : ['-k', host, '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700']
    const settings = Object.entries({ max_connections: '100', timezone: 'UTC', log_timezone: 'UTC', ...options.settings })
    const args = ['-D', cluster, '-p', String(port), ...where, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
    const deadline = Date.now() + START_PATIENCE_MS
    while (true) {
      const child = spawnServer(launch, binaries.postgres, args, messages)
      const failure = await answering(child, messages, () => ask(address(), cluster))
      if (failure === null) {
        pid = child.pid!
        return null
      }
      // Children of a server that was killed need a moment to notice; until then its memory is "still in use".
      if (!/still in use|is another postmaster/i.test(failure) || Date.now() > deadline)
        return databaseProblem(
          'database.cannotStart',
          `The database could not be started in ${dataDir}: ${lastWords(failure, launch)}`,
        )
      await sleep(200)
    }
  }

  const ensure = async (): Promise<DatabaseProblem | null> => {
    // Whoever the server runs as must be able to enter; what else lies in the folder stays ours.
    if (launch.owner) chownSync(dataDir, launch.owner.uid, launch.owner.gid)
    if (await adopt()) return null
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      const failure = create()
      if (failure) return failure
    }
    const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
    if (Number(found) !== MAJOR) return databaseProblem('database.otherServerVersion', otherVersionLine(dataDir, found))
    return launchServer()
  }

  return {
    ensure,
    address,
    pid: () => pid,
    signal: (signal: NodeJS.Signals) => void (isServerOf(pid, cluster) && process.kill(pid, signal)),
    end: async () => {
      if (isServerOf(pid, cluster)) await endProcess(pid)
    },
  }
}

/** Ends a server as Ctrl-C would (SIGINT: open transactions are rolled back), at last as a power cut would (SIGKILL). */
async function endProcess(pid: number) {
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

/** A process of its own group: Ctrl-C in the terminal reaches us only, and we end the server after our last query. */
function spawnServer(launch: Launch, postgres: string, args: readonly string[], messages: string): ChildProcess {
  const [command, full] = launch.command(postgres, args)
  const out = openSync(messages, 'w', 0o600)
  const child = spawn(command, full, { ...launch.spawnAs, detached: true, stdio: ['ignore', out, out], env: serverEnvironment() })
  closeSync(out)
  child.unref()
  return child
}

/** Waits until the server answers: null. When it ends first: its last messages. */
async function answering(
  child: ChildProcess,
  messages: string,
  answer: () => Promise<'ours' | 'busy' | 'none'>,
): Promise<string | null> {
  let cannotRun: string | null = null
  child.once('error', (error) => {
    cannotRun = error.message
  })
  const deadline = Date.now() + START_PATIENCE_MS
  while (Date.now() < deadline) {
    if ((await answer()) === 'ours') return null
    if (cannotRun !== null) return cannotRun
    if (child.exitCode !== null || child.signalCode !== null)
      return readFileSync(messages, 'utf8') || 'it ended without a message'
    await sleep(15)
  }
  if (child.pid) await endProcess(child.pid)
  return `no answer within ${START_PATIENCE_MS / 1000} seconds`
}

/** Who answers at this address: the server of our folder, one that is still starting or ending, or nobody of ours. */
async function ask(address: pg.ClientConfig, cluster: string): Promise<'ours' | 'busy' | 'none'> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query("select current_setting('data_directory') as folder")
    return rows[0]?.folder === cluster ? 'ours' : 'none'
  } catch (error) {
    return String((error as { code?: unknown }).code).startsWith('57P') ? 'busy' : 'none'
  } finally {
    await client.end().catch(() => {})
  }
}

function readPidFile(cluster: string): { pid: number; port: number; socketDir: string } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) || 5432, socketDir: lines[4] ?? '' }
  } catch {
    return null
  }
}

/** True when that process is the server of this folder. Where command lines cannot be seen the id must do. */
function isServerOf(pid: number, cluster: string): boolean {
  if (pid <= 0 || !isAlive(pid)) return false
  const line = commandLineOf(pid)
  return line === null ? process.platform === 'win32' : line.includes(`-D ${cluster} `)
}

/** A folder only we may enter, with a path short enough for a socket. */
function socketFolder(dataDir: string): string {
  const near = join(dataDir, 'socket')
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) {
    mkdirSync(near, { recursive: true, mode: 0o700 })
    return near
  }
  const record = join(dataDir, 'socket.path')
  if (existsSync(record) && existsSync(readFileSync(record, 'utf8'))) return readFileSync(record, 'utf8')
  const short = mkdtempSync(join(tmpdir(), 'fadu-'))
  chmodSync(short, 0o700)
  writeFileSync(record, short, { mode: 0o600 })
  return short
}

function keptPassword(dataDir: string): string {
  const path = join(dataDir, 'password')
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

/** Our own PG… variables and language must not change what the server does. */
const serverEnvironment = () => ({
  PATH: process.env.PATH,
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {}),
  LC_ALL: 'C',
})

function lastWords(text: string | null, launch: Launch): string {
  const words = (text ?? '').trim().split('\n').slice(-3).join(' / ')
  const isShutOut = 'uid' in launch.spawnAs && /permission denied/i.test(words)
  return isShutOut
    ? `${words}. Started by root the server runs as nobody here, who must be able to enter every folder above.`
    : words
}

const noBinariesLine = () =>
  `There is no packaged PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL ${MAJOR} server.`

const otherVersionLine = (dataDir: string, found: string) =>
  `The data in ${dataDir} is of PostgreSQL ${found}, this version of Fadu brings PostgreSQL ${MAJOR}. Use the version of Fadu that made it, or restore a backup into an empty folder.`
