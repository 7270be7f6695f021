import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, databaseAdapters, type TestDatabase } from '../../../test/support/testDatabase.ts'
import { appendOf, eventOn, listOf, readerOf, streamLengths } from '../../../test/support/testLog.ts'
import { openDatabase } from '../database/openDatabase.ts'
import { isOutage } from '../database/outage.ts'
import { isDatabaseProblem } from '../database/problem.ts'
import type { Entry } from './entry.ts'
import { ensureProjections } from './projections.ts'
import { isLogRefusal } from './refusal.ts'
import { type LogDependencies, type LogSession, OutcomeUnknown, transact } from './transact.ts'
import { verify } from './verify.ts'

describe.each(databaseAdapters)('an append on the %s server', (adapter) => {
  let test: TestDatabase
  let deps: LogDependencies
  beforeAll(async () => {
    test = await createTestDatabase(adapter)
    await ensureProjections(test.database, [streamLengths])
  })
  beforeEach(() => {
    deps = { em: test.database.desk, projectors: [streamLengths] }
  })
  afterAll(() => test?.drop())

  const lengthOf = async (stream: string) =>
    (await test.query<{ entries: number }>('select entries from projection.stream_length where stream = $1', [stream]))[0]
      ?.entries ?? 0

  it('writes several streams at once, numbered in each and chained across all', async () => {
    const entries = (await transact(deps, (log) =>
      log.append(appendOf([eventOn('document/a'), eventOn('document/b'), eventOn('document/a')])),
    )) as Entry[]
    expect(entries.map(({ stream, seq }) => [stream, seq])).toEqual([
      ['document/a', 1],
      ['document/b', 1],
      ['document/a', 2],
    ])
    expect(entries[0]!.prev).toBeNull()
    expect(entries[1]!.prev).toBe(entries[0]!.hash)
    expect(await readerOf(test.database).readStream('document/a')).toEqual([entries[0], entries[2]])
    expect([await lengthOf('document/a'), await lengthOf('document/b')]).toEqual([2, 1])
  })

  it('is refused as a whole, naming what changed, when one of its streams has moved', async () => {
    await transact(deps, (log) => log.append(appendOf([eventOn('document/moved'), eventOn('document/moved')])))
    const before = await readerOf(test.database).end()
    const answer = await transact(deps, (log) =>
      log.append(appendOf([eventOn('document/still', { expectedSeq: 0 }), eventOn('document/moved', { expectedSeq: 1 })])),
    )
    expect(answer).toMatchObject({
      code: 'stream.moved',
      params: { stream: 'document/moved', expected: 1, actual: 2 },
      changed: [{ seq: 2 }],
    })
    expect(await readerOf(test.database).end()).toEqual(before)
    expect(await lengthOf('document/still')).toBe(0)
  })

  it('leaves neither entries nor rows when the work after it fails', async () => {
    const before = await readerOf(test.database).end()
    const failing = transact(deps, async (log) => {
      await log.append(appendOf([eventOn('document/lost')]))
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect(await readerOf(test.database).end()).toEqual(before)
    expect(await lengthOf('document/lost')).toBe(0)
  })

  it('answers a repeated command with its first entries, and refuses its id for anything else', async () => {
    const request = appendOf([eventOn('document/once'), eventOn('register')])
    const once = (command = request.command) =>
      transact(deps, async (log) => (await log.findCommand(command)) ?? (await log.append({ ...request, command })))
    const answers = await Promise.all(Array.from({ length: 50 }, () => once()))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await lengthOf('document/once')).toBe(1)
    const reused = await once({ ...request.command, digest: 'f'.repeat(64) })
    expect(reused).toMatchObject({ refused: true, code: 'command.reused' })
  })

  it('of 833 documents is one transaction', async () => {
    const events = Array.from({ length: 833 }, (_, index) =>
      eventOn(`document/stock-${index}`, { expectedSeq: 0, type: 'DeclaredLapsed' }),
    )
    const entries = (await transact(deps, (log) => log.append(appendOf(events)))) as Entry[]
    expect(entries).toHaveLength(833)
    expect(new Set(entries.map((entry) => entry.recordedAt)).size).toBe(1)
    expect(await lengthOf('document/stock-832')).toBe(1)
  })

  it('of nothing writes nothing', async () => expect(await transact(deps, (log) => log.append(appendOf([])))).toEqual([]))

  it('keeps recordedAt from falling while the clock is a little behind, and refuses beyond 10 minutes', async () => {
    const end = (await readerOf(test.database).end())!
    const behind = (minutes: number) => ({ ...deps, now: () => new Date(Date.parse(end.recordedAt) - minutes * 60_000) })
    const little = (await transact(behind(9), (log) => log.append(appendOf([eventOn('document/clock')])))) as Entry[]
    expect(little[0]!.recordedAt).toBe(end.recordedAt)
    const much = await transact(behind(11), (log) => log.append(appendOf([eventOn('document/clock')])))
    expect(isLogRefusal(much) && much.code).toBe('clock.behind')
    expect(await lengthOf('document/clock')).toBe(1)
  })

  it('keeps data exactly, and brings older data to today’s shape on reading', async () => {
    const data = { text: '第一条　“引号”😀\u0000\u2028', list: [1, -0, null, true], '': {}, 中: 'Z' }
    await transact(deps, (log) => log.append(appendOf([eventOn('document/exact', { data })])))
    const [entry] = await readerOf(test.database).readStream('document/exact')
    expect(entry!.data).toEqual({ ...data, list: [1, 0, null, true] })
    const upcasts = {
      NoteTaken: {
        1: (old: Record<string, unknown>) => ({ ...old, second: true }),
        2: (old: Record<string, unknown>) => ({ wrapped: old }),
      },
    }
    const [today] = await transact({ ...deps, upcasts }, (log) => log.readStream('document/exact'))
    expect(today).toMatchObject({ schema: 3, data: { wrapped: { second: true, 中: 'Z' } } })
  })

  it('keeps the legal day apart from the day of recording (f027)', async () => {
    const recorded = new Date('2099-03-09T16:30:00Z')
    const lapsed = eventOn('document/lapsed', { type: 'Lapsed', legalDate: '2022-03-01' })
    const late = await createTestDatabase(adapter)
    try {
      await transact({ em: late.database.desk, projectors: [], now: () => recorded }, (log) => log.append(appendOf([lapsed])))
      expect(await listOf(readerOf(late.database).rowsFrom())).toMatchObject([
        { legalDate: '2022-03-01', recordedAt: '2099-03-09T16:30:00.000Z' },
      ])
      expect(await verify(readerOf(late.database))).toMatchObject({ outcome: 'sound', entries: 1 })
    } finally {
      await late.drop()
    }
  })

  const loseConnection = async (log: LogSession) => {
    const [self] = await log.sql<{ pid: number }>('select pg_backend_pid() as pid')
    await test.query('select pg_terminate_backend($1, 5000)', [self!.pid])
  }

  it('whose commit is not answered is of unknown outcome, and tells when it is sent again', async () => {
    const request = appendOf([eventOn('document/unknown')])
    const lost = transact(deps, async (log) => {
      const entries = await log.append(request)
      await loseConnection(log)
      return entries
    })
    await expect(lost).rejects.toBeInstanceOf(OutcomeUnknown)
    expect(await transact(deps, (log) => log.findCommand(request.command))).toBeNull()
  })

  it('goes on after more lost connections than the pool has places', async () => {
    const losing = () =>
      transact(deps, async (log) => {
        await loseConnection(log)
        return log.append(appendOf([eventOn('document/lost')]))
      })
    for (let times = 0; times < 2 * (test.options.poolSize?.desk ?? 0); times++) {
      const error = await losing().catch((reason) => reason)
      expect(isOutage(error)).toBe(true)
    }
    expect(await transact(deps, (log) => log.append(appendOf([eventOn('document/after')])))).toHaveLength(1)
    expect(await lengthOf('document/lost')).toBe(0)
  })

  it('lets nobody else append between what was read and what is written', async () => {
    const add = () =>
      transact(deps, async (log) => {
        const serial = await log.seqOf('series/x')
        return log.append(appendOf([eventOn('series/x', { expectedSeq: serial, data: { serial: serial + 1 } })]))
      })
    await Promise.all(Array.from({ length: 60 }, add))
    const serials = (await readerOf(test.database).readStream('series/x')).map((entry) => entry.data.serial)
    expect(serials).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
  })
})

describe.each(databaseAdapters)('the log on the %s server, written by many at once', (adapter) => {
  it('is sound after a restart: 8 writers, 200 entries, equal and full-precision times (f038)', async () => {
    const test = await createTestDatabase(adapter)
    try {
      const frozen = new Date('2026-03-01T02:03:04.567Z')
      // Half of the writers share one instant; the clock of the others runs on within the same second.
      const clockOf = (writer: number) =>
        writer % 2 === 0 ? () => frozen : () => new Date(frozen.getTime() + Math.floor((performance.now() % 400) + 1))
      const written: string[] = []
      await Promise.all(
        Array.from({ length: 8 }, async (_, writer) => {
          for (let index = 0; index < 25; index++) {
            const deps = { em: test.database.desk, projectors: [], now: clockOf(writer) }
            const [entry] = (await transact(deps, (log) => log.append(appendOf([eventOn(`document/${writer}`)])))) as Entry[]
            written[entry!.position] = entry!.recordedAt
          }
        }),
      )
      await test.database.close()
      const again = await openDatabase(test.options)
      if (isDatabaseProblem(again)) throw new Error(again.line)
      try {
        expect(await verify(readerOf(again))).toMatchObject({ outcome: 'sound', entries: 200 })
        const rows = await listOf(readerOf(again).rowsFrom())
        expect(rows.map((row) => row.position)).toEqual(Array.from({ length: 200 }, (_, position) => position))
        expect(rows.map((row) => row.recordedAt)).toEqual(written)
        expect(rows.map((row) => row.recordedAt)).toEqual([...written].sort())
        expect(new Set(written).size).toBeLessThan(200)
      } finally {
        await again.close()
      }
    } finally {
      await test.drop()
    }
  })
})
