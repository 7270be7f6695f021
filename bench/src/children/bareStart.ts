/**
 * The floor of a start: the packaged PostgreSQL on the folder given, a connection, and a server that says so. Nothing of ours but the
 * knowledge where the binaries lie and as whom they run.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { chooseLaunch, findServerBinaries, giveTo } from '../../../apps/api/src/platform/database/serverBinaries.ts'

const folder = process.argv[2]!
const binaries = findServerBinaries()!
const launch = chooseLaunch()
const cluster = join(folder, 'cluster')
const env = { PATH: process.env.PATH, LC_ALL: 'C' }

mkdirSync(folder, { recursive: true, mode: 0o700 })
giveTo(launch.owner, folder)
if (!existsSync(cluster)) {
  const [command, args] = launch.command(binaries.initdb, [
    '-D',
    cluster,
    '-U',
    'fadu',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ])
  const { status } = spawnSync(command, args, { ...launch.spawnAs, env, stdio: 'ignore' })
  if (status !== 0) throw new Error('initdb failed')
}
const [command, args] = launch.command(binaries.postgres, [
  '-D',
  cluster,
  '-k',
  folder,
  '-c',
  'listen_addresses=',
  '-c',
  'timezone=UTC',
])
const postgres = spawn(command, args, { ...launch.spawnAs, env, stdio: 'ignore' })

const client = await connected()
const server = createServer(async (_request, response) => {
  await client.query('select 1')
  response.end('ready')
})
process.once('SIGTERM', async () => {
  await client.end()
  postgres.kill('SIGINT')
  await once(postgres, 'exit')
  process.exit(0)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as { port: number }).port}`))

async function connected(): Promise<pg.Client> {
  for (;;) {
    const attempt = new pg.Client({ host: folder, user: 'fadu', database: 'postgres' })
    attempt.on('error', () => {})
    const isThere = await attempt.connect().then(
      () => true,
      () => false,
    )
    if (isThere) return attempt
    await sleep(5)
  }
}
