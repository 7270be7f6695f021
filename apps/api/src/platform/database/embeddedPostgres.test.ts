import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embeddedPostgres.ts'
import { isAlive } from './liveProcess.ts'
import { isDatabaseProblem } from './problem.ts'

const clientScript = fileURLToPath(new URL('../../../test/support/embeddedClient.ts', import.meta.url))

describe('the embedded server', () => {
  let made: string
  let folder: string
  let started: EmbeddedPostgres[]
  let children: ChildProcess[]
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'fadu-made-'))
    const server = await startEmbeddedPostgres({ dataDir: made })
    if (isDatabaseProblem(server)) throw new Error(server.line)
    await server.stop()
  })
  afterAll(() => rmSync(made, { recursive: true, force: true }))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fadu-embedded-'))
    started = []
    children = []
  })
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL')
    for (const server of started) await server.stop()
    await stopWhatIsLeft(folder)
    rmSync(folder, { recursive: true, force: true })
  })

  /** Data made before, for what is not about making it. */
  const withData = (dataDir = folder) => cpSync(join(made, 'cluster'), join(dataDir, 'cluster'), { recursive: true })

  const start = async (options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir: folder, ...options })
    if (isDatabaseProblem(server)) throw new Error(server.line)
    started.push(server)
    return server
  }

  /** Another process of ours; resolves with the server's process id once it has it. */
  const client = (what: 'stay' | 'exit' | 'leave') =>
    new Promise<{ child: ChildProcess; server: number; ended: Promise<void> }>((resolve, reject) => {
      const child = spawn(process.execPath, [clientScript, folder, what], { stdio: ['ignore', 'pipe', 'inherit'] })
      children.push(child)
      const ended = new Promise<void>((done) => child.once('exit', () => done()))
      child.stdout!.once('data', (data) =>
        String(data).startsWith('{')
          ? resolve({ child, server: JSON.parse(String(data)).pid, ended })
          : reject(new Error(String(data))),
      )
      child.once('error', reject)
    })

  const gone = (pid: number) => vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 })

  it('makes its data once, keeps it, and is gone after stop', async () => {
    const first = await start()
    await query(first, "create table kept (x text); insert into kept values ('第一条')")
    const pid = first.serverPid()
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    expect(await query(await start(), 'select x from kept')).toEqual([{ x: '第一条' }])
  })

  it('syncs to disk, speaks UTF-8, and lets nobody else near its socket', async () => {
    const server = await start()
    const settings = await query(
      server,
      "select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding, current_setting('listen_addresses') as tcp",
    )
    expect(settings).toEqual([{ fsync: 'on', encoding: 'UTF8', tcp: '' }])
    expect(statSync(server.host).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'cluster')).mode & 0o077).toBe(0)
  })

  it('asks for a password on TCP', async () => {
    const server = await start({ tcp: { port: 0 } })
    expect(server.host).toBe('127.0.0.1')
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
    await expect(query({ ...server, password: 'wrong' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('is started again when it was killed, with all that was committed', async () => {
    withData()
    const lines: string[] = []
    const server = await start({ onLine: (line) => lines.push(line) })
    await query(server, 'create table kept (x int); insert into kept values (1)')
    const killed = server.serverPid()
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(async () => expect(await query(server, 'select x from kept')).toEqual([{ x: 1 }]), {
      timeout: 15_000,
      interval: 50,
    })
    await vi.waitFor(() => expect(lines).toHaveLength(2), { timeout: 5_000 })
    expect(server.serverPid()).not.toBe(killed)
    expect(lines).toEqual([expect.stringContaining('意外停止'), expect.stringContaining('恢复运行')])
  })

  it('is taken over from a process that was killed', async () => {
    withData()
    const dead = await client('stay')
    dead.child.kill('SIGKILL')
    await dead.ended
    expect(isAlive(dead.server)).toBe(true)
    const server = await start()
    expect(server.serverPid()).toBe(dead.server)
    await server.stop()
    expect(isAlive(dead.server)).toBe(false)
  })

  it('is shared by a second process, and stopped by the last one that leaves', async () => {
    withData()
    const server = await start()
    const guest = await client('leave')
    expect(guest.server).toBe(server.serverPid())
    await guest.ended
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])

    const heir = await client('stay')
    await server.stop()
    expect(isAlive(heir.server)).toBe(true)
    heir.child.kill('SIGTERM')
    await heir.ended
    await gone(heir.server)
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops with its process on %s', async (signal) => {
    withData()
    const one = await client('stay')
    one.child.kill(signal)
    await one.ended
    expect(one.child.signalCode).toBe(signal)
    await gone(one.server)
  })

  it('stops with its process on exit', async () => {
    withData()
    const one = await client('exit')
    await one.ended
    await gone(one.server)
  })

  it('starts beside a stale process file whose id now belongs to somebody else', async () => {
    withData()
    const first = await start()
    const pidFile = join(folder, 'cluster', 'postmaster.pid')
    const left = readFileSync(pidFile, 'utf8').split('\n')
    await first.stop()
    // A crash and a restart of the machine later: our own process has that id.
    writeFileSync(pidFile, [String(process.pid), ...left.slice(1)].join('\n'))
    writeFileSync(join(folder, 'socket', '.s.PGSQL.5432.lock'), `${process.pid}\n`)
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('starts after both it and its process were killed', async () => {
    withData()
    const dead = await client('stay')
    dead.child.kill('SIGKILL')
    process.kill(dead.server, 'SIGKILL')
    await dead.ended
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('begins anew where making the data was cut short', async () => {
    mkdirSync(join(folder, 'cluster.new'))
    writeFileSync(join(folder, 'cluster.new', 'PG_VERSION'), '18\n')
    expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('keeps its socket elsewhere when the path of its folder is too long for one', async () => {
    const deep = join(folder, 'd'.repeat(120))
    const server = await start({ dataDir: deep })
    expect(server.host.startsWith(deep)).toBe(false)
    expect(statSync(server.host).mode & 0o077).toBe(0)
    const again = await start({ dataDir: deep })
    expect([again.host, again.serverPid()]).toEqual([server.host, server.serverPid()])
    await server.stop()
    expect(await query(again, 'select 1 as one')).toEqual([{ one: 1 }])
    await again.stop()
    rmSync(server.host, { recursive: true, force: true })
  })

  it('takes over from a killed process even when its socket was cleaned away', async () => {
    const deep = join(folder, 'd'.repeat(120))
    withData(deep)
    const lost = await start({ dataDir: deep })
    rmSync(lost.host, { recursive: true, force: true })
    const before = lost.serverPid()
    const server = await start({ dataDir: deep })
    expect(isAlive(before)).toBe(false)
    expect(await query(server, 'select 1 as one')).toEqual([{ one: 1 }])
    rmSync(server.host, { recursive: true, force: true })
  })

  it.each(['19', '17'])('leaves data of PostgreSQL %s alone, with one line', async (version) => {
    withData()
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), `${version}\n`)
    const problem = await startEmbeddedPostgres({ dataDir: folder })
    expect(problem).toMatchObject({
      problem: 'database.otherServerVersion',
      line: expect.stringMatching(new RegExp(`PostgreSQL ${version}[^\n]*$`)),
    })
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '18\n')
  })

  it('says why in one line when it cannot start', async () => {
    withData()
    const problem = await startEmbeddedPostgres({ dataDir: folder, settings: { shared_buffers: 'nonsense' } })
    expect(problem).toMatchObject({ problem: 'database.cannotStart', line: expect.stringContaining('shared_buffers') })
  })
})

const query = async ({ host, port, user, password, database }: EmbeddedPostgres, sql: string) => {
  const connection = new pg.Client({ host, port, user, password, database })
  connection.on('error', () => {})
  await connection.connect()
  try {
    return (await connection.query(sql)).rows
  } finally {
    await connection.end()
  }
}

/** A failed test must not leave a server behind. */
async function stopWhatIsLeft(folder: string) {
  const pidFile = join(folder, 'cluster', 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (pid === process.pid || !isAlive(pid)) return
  process.kill(pid, 'SIGQUIT')
  await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 })
}
