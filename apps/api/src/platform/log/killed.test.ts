import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it } from 'vitest'
import { appendOf, eventOn, listOf, readerOf, streamLengths } from '../../../test/support/testLog.ts'
import { startEmbeddedPostgres } from '../database/embeddedPostgres.ts'
import { ensureDatabase } from '../database/ensureDatabase.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { isDatabaseProblem } from '../database/problem.ts'
import type { Entry } from './entry.ts'
import { ensureProjections } from './projections.ts'
import { rebuild } from './rebuild.ts'
import { transact } from './transact.ts'
import { verify } from './verify.ts'

const KILLS = 5
const WRITES_BETWEEN = 42
const WRITERS = 6

const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of endings.reverse()) await end()
})

it('a database killed while it is written to loses nothing acknowledged and doubles nothing asked again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-killed-'))
  endings.push(async () => rmSync(folder, { recursive: true, force: true }))
  const server = await startEmbeddedPostgres({ dataDir: folder })
  if (isDatabaseProblem(server)) throw new Error(server.line)
  endings.push(server.stop)
  const database = await openDatabase({ connection: await ensureDatabase(server, 'fadu') })
  if (isDatabaseProblem(database)) throw new Error(database.line)
  endings.push(database.close)
  await ensureProjections(database, [streamLengths])
  const deps = { em: database.desk, projectors: [streamLengths] }

  // What a process that is not killed keeps: every acknowledgement, and how many were asked for again.
  const acknowledged = new Map<string, number>()
  let askedAgain = 0
  let inFlight = 0
  const write = async (stream: string) => {
    const request = appendOf([eventOn(stream)])
    while (true) {
      try {
        inFlight += 1
        const answer = (await transact(
          deps,
          async (log) => (await log.findCommand(request.command)) ?? log.append(request),
        )) as Entry[]
        acknowledged.set(request.command.id, answer[0]!.position)
        return
      } catch {
        askedAgain += 1
        await sleep(30)
      } finally {
        inFlight -= 1
      }
    }
  }

  const inFlightAtKill: number[] = []
  const kill = async () => {
    for (let round = 1; round <= KILLS; round++) {
      while (acknowledged.size < round * WRITES_BETWEEN || inFlight === 0) await sleep(1)
      inFlightAtKill.push(inFlight)
      process.kill(server.serverPid(), 'SIGKILL')
    }
  }
  const total = (KILLS + 1) * WRITES_BETWEEN
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let index = 0; index < total / WRITERS; index++) await write(`document/${writer}`)
  })
  await Promise.all([kill(), ...writers])

  expect(inFlightAtKill.every((count) => count > 0)).toBe(true)
  expect(askedAgain).toBeGreaterThan(0)
  expect(await verify(readerOf(database))).toMatchObject({ outcome: 'sound', entries: total })
  const entries = await listOf(readerOf(database).entriesFrom(0))
  expect(new Map(entries.map((entry) => [entry.command.id, entry.position]))).toEqual(acknowledged)
  expect(await rebuild(database, [streamLengths])).toMatchObject({ same: true, entries: total })
}, 120_000)
