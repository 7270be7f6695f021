import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EmbeddedPostgresOptions } from './embeddedPostgres.ts'
import { isAlive } from './liveProcess.ts'
import { type DatabaseProblem, databaseProblem } from './problem.ts'
import { freePort, keptPassword, socketFolder } from './serverAddress.ts'
import { giveTo, type Launch, type ServerBinaries } from './serverBinaries.ts'
import {
  answering,
  ask,
  endProcess,
  isServerOf,
  readPidFile,
  START_PATIENCE_MS,
  serverEnvironment,
  spawnServer,
} from './serverProcess.ts'

/** Major version of the packaged server; a data folder of another one is left alone. */
export const MAJOR = 18

/** The server of one data folder: how to reach, start and end it. No two processes of ours call it at the same time. */
export function embeddedServer(options: EmbeddedPostgresOptions, binaries: ServerBinaries, launch: Launch) {
  const dataDir = resolve(options.dataDir)
  const cluster = join(dataDir, 'cluster')
  const messages = join(dataDir, 'postgres.log')
  const overTcp = options.tcp !== undefined || process.platform === 'win32'
  const password = overTcp ? (options.tcp?.password ?? keptPassword(dataDir)) : undefined
  let host = '127.0.0.1'
  let port = overTcp ? (options.tcp?.port ?? 0) : 5432
  let pid = 0
  const address = () => ({ host, port, user: 'fadu', password, database: 'postgres' })
  const cannotStart = (why: string) => databaseProblem('database.cannotStart', why)

  /** Joins the server that runs on the folder, once it answers; false where there is none, and nothing in the way of one. */
  const adopt = async (): Promise<boolean | DatabaseProblem> => {
    const running = readPidFile(cluster)
    if (!running) return false
    const reached = { ...address(), host: overTcp ? '127.0.0.1' : running.socketDir, port: running.port }
    for (let deadline = Date.now() + START_PATIENCE_MS; isAlive(running.pid) && Date.now() < deadline; await sleep(50)) {
      const answer = await ask(reached, cluster)
      if (answer === 'ours') {
        ;({ host, port } = reached)
        pid = running.pid
        return true
      }
      if (answer === 'denied') return cannotStart(`在 ${dataDir} 中运行的数据库用的是另一个密码。`)
      if (answer === 'busy') deadline = Date.now() + START_PATIENCE_MS
      if (answer === 'none' && !isServerOf(running.pid, cluster)) break
      // Its socket is gone (a cleaned temporary folder): nobody can reach it any more.
      if (answer === 'none' && !overTcp && !existsSync(running.socketDir)) break
    }
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
    if (password) giveTo(launch.owner, secret)
    const signIn = password ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust']
    const args = ['-D', fresh, '-U', 'fadu', ...signIn, '-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
    const [command, full] = launch.command(binaries.initdb, args)
    const made = spawnSync(command, full, { ...launch.spawnAs, encoding: 'utf8', env: serverEnvironment() })
    rmSync(secret, { force: true })
    if (made.status !== 0) return cannotStart(`不能在 ${dataDir} 中建立数据库：${lastWords(made.stderr, launch)}`)
    renameSync(fresh, cluster)
    return null
  }

  const launchServer = async (): Promise<DatabaseProblem | null> => {
    // The address stays what it was when the server is started again: pools have it.
    if (overTcp) port ||= await freePort()
    else host = socketFolder(dataDir)
    giveTo(launch.owner, cluster)
    // The server insists; a folder that was copied has lost it.
    chmodSync(cluster, 0o700)
    if (!overTcp) giveTo(launch.owner, host)
    const where = overTcp
      ? ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=']
      : ['-k', host, '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700']
    const settings = { max_connections: '100', timezone: 'UTC', log_timezone: 'UTC', ...options.settings }
    const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const args = ['-D', cluster, '-p', String(port), ...where, ...given]
    for (const deadline = Date.now() + START_PATIENCE_MS; ; await sleep(200)) {
      const child = spawnServer(launch, binaries.postgres, args, messages)
      const failure = await answering(child, messages, () => ask(address(), cluster))
      if (failure === null) {
        pid = child.pid!
        return null
      }
      // Children of a server that was killed need a moment to notice; until then its memory is "still in use".
      if (!/still in use/i.test(failure) || Date.now() > deadline)
        return cannotStart(`不能启动 ${dataDir} 中的数据库：${lastWords(failure, launch)}`)
    }
  }

  /** Makes sure that the server runs and answers. */
  const ensure = async (): Promise<DatabaseProblem | null> => {
    // Whoever the server runs as must be able to enter; what else lies in the folder stays ours.
    if (launch.owner) chownSync(dataDir, launch.owner.uid, launch.owner.gid)
    const adopted = await adopt()
    if (adopted !== false) return adopted === true ? null : adopted
    const isNew = !existsSync(join(cluster, 'PG_VERSION'))
    const failure = isNew ? create() : null
    if (failure) return failure
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

function lastWords(text: string | null, launch: Launch): string {
  const words = (text ?? '').trim().split('\n').slice(-3).join(' / ')
  const isShutOut = 'uid' in launch.spawnAs && /permission denied/i.test(words)
  return isShutOut
    ? `${words}. Started by root the server runs as nobody here, who must be able to enter every folder above.`
    : words
}

const otherVersionLine = (dataDir: string, found: string) =>
  `${dataDir} 中的数据属于 PostgreSQL ${found}，这个版本的法度附带的是 PostgreSQL ${MAJOR}。请使用建立它的法度版本，或者把备份恢复到一个空文件夹。`
