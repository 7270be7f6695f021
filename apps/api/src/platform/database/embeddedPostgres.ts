import { mkdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { embeddedServer, MAJOR } from './embeddedServer.ts'
import { endWithProcess } from './endWithProcess.ts'
import { isAlive } from './liveProcess.ts'
import { type DatabaseProblem, databaseProblem } from './problem.ts'
import { chooseLaunch, findServerBinaries } from './serverBinaries.ts'
import { sharedFolder } from './sharedFolder.ts'

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
    say('数据库意外停止，正在重新启动。')
    const failure = await shared
      .alone(async () => (stopping ? null : server.ensure()))
      .catch((error) => databaseProblem('database.cannotStart', String(error)))
    say(failure ? failure.line : '数据库已恢复运行。')
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

const noBinariesLine = () =>
  `本机（${process.platform}-${process.arch}）没有随产品提供的 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL ${MAJOR} 数据库。`
