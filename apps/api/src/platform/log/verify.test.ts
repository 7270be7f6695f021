import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, databaseAdapters, type TestDatabase } from '../../../test/support/testDatabase.ts'
import { fillLog, listOf } from '../../../test/support/testLog.ts'
import { clientConfig } from '../database/connection.ts'
import type { Sql } from '../database/sql.ts'
import { signedCheckpoint } from './checkpoint.ts'
import { type EntryBody, leafHash, rowOf } from './entry.ts'
import { merkleRoot } from './merkleTree.ts'
import { logReader } from './reader.ts'
import { noteSigner } from './signedNote.ts'
import { exitCodeOf, type VerifyOptions, verificationLine, verify } from './verify.ts'

const SIZE = 1066
const signer = noteSigner('fadu.example/log', generateKeyPairSync('ed25519').privateKey)
const stranger = noteSigner('fadu.example/log', generateKeyPairSync('ed25519').privateKey)

describe.each(databaseAdapters)('verify on the %s server', (adapter) => {
  let test: TestDatabase
  let superuser: pg.Client
  let sql: Sql
  let checkpoints: NonNullable<VerifyOptions['checkpoints']>

  beforeAll(async () => {
    test = await createTestDatabase(adapter)
    await fillLog({ em: test.database.desk, projectors: [] }, SIZE)
    superuser = new pg.Client(clientConfig(test.superuser, { role: 'owner' }))
    await superuser.connect()
    sql = async <Row>(text: string, parameters: readonly unknown[] = []) =>
      (await superuser.query(text, [...parameters])).rows as Row[]
    const leaves = (await listOf(logReader(sql).rowsFrom())).map((row) => row.hash)
    const note = signedCheckpoint({ origin: signer.name, size: SIZE, root: merkleRoot(leaves) }, signer)
    checkpoints = [{ note, verifier: signer }]
  })
  afterAll(async () => {
    await superuser?.end()
    await test?.drop()
  })

  /** What verify says of the log after a superuser, with the triggers off, did this to it. */
  const after = async (tamper: () => Promise<unknown>, options: VerifyOptions = {}) => {
    await sql('begin')
    try {
      await sql('alter table log.entry disable trigger all')
      await tamper()
      return await verify(logReader(sql), options)
    } finally {
      await sql('rollback')
    }
  }

  const bodyAt = async (position: number): Promise<EntryBody> => {
    const [row] = await sql<{ bytes: Buffer }>('select bytes from log.entry where position = $1', [position])
    return JSON.parse(row!.bytes.toString('utf8'))
  }

  const store = async (position: number, body: EntryBody) => {
    const row = rowOf(body)
    await sql(
      `update log.entry set position = $2, stream = $3, seq = $4, type = $5, legal_date = $6, recorded_at = $7, command_id = $8, bytes = $9, hash = $10
       where position = $1`,
      [position, row.position, row.stream, row.seq, row.type, row.legalDate, row.recordedAt, row.commandId, row.bytes, row.hash],
    )
    return row.hash.toString('hex')
  }

  /** Changes one entry and chains everything after it anew: what somebody does who knows the format. */
  const forge = async (position: number, change: (body: EntryBody) => EntryBody) => {
    let prev = await store(position, change(await bodyAt(position)))
    for (let next = position + 1; next < SIZE; next++) prev = await store(next, { ...(await bodyAt(next)), prev })
  }

  describe('says how much it covered (f039)', () => {
    it('ok, 1066 checked', async () => {
      const result = await verify(logReader(sql), { checkpoints })
      expect(result).toMatchObject({ outcome: 'sound', entries: 1066, checkpoints: 1 })
      expect(verificationLine(result)).toMatch(/^ok, 1066 checked/)
      expect(exitCodeOf(result)).toBe(0)
    })

    it('fails at 950 when the stored position of that entry was altered', async () => {
      const result = await after(() => sql('update log.entry set position = 5000 where position = 950'))
      expect(result).toMatchObject({ outcome: 'broken', entries: 950, fault: { code: 'missing', position: 950 } })
      expect(verificationLine(result)).toMatch(/^fails at 950/)
      expect(exitCodeOf(result)).toBe(1)
    })

    it('fails: shorter than the checkpoint (1000 < 1066), when the last 66 were cut off', async () => {
      const result = await after(() => sql('delete from log.entry where position >= 1000'), { checkpoints })
      expect(verificationLine(result)).toMatch(/^fails: shorter than the checkpoint \(1000 < 1066\)/)
      expect(exitCodeOf(result)).toBe(1)
    })

    it('says of an empty log that there was nothing to check, 0 entries', async () => {
      const result = await after(() => sql('delete from log.entry'))
      expect(result).toEqual({ outcome: 'empty', entries: 0 })
      expect(verificationLine(result)).toContain('0 entries checked')
      expect(verificationLine(result)).not.toMatch(/ok/)
      expect(exitCodeOf(result)).toBe(0)
    })

    it('but fails when an empty log has a checkpoint', async () =>
      expect(await after(() => sql('delete from log.entry'), { checkpoints })).toMatchObject({
        fault: { code: 'checkpointShorter' },
      }))
  })

  describe('names the first bad entry of', () => {
    const broken = (code: string, position: number | null) => ({ outcome: 'broken', fault: { code, position } })

    it('an altered byte', async () =>
      expect(await after(() => sql('update log.entry set bytes = set_byte(bytes, 30, 65) where position = 500'))).toMatchObject(
        broken('hash', 500),
      ))

    it('an altered hash', async () =>
      expect(
        await after(() => sql('update log.entry set hash = set_byte(hash, 0, 255 - get_byte(hash, 0)) where position = 500')),
      ).toMatchObject(broken('hash', 500)))

    it.each([
      ['stream', "'document/other'", 'stream'],
      ['seq', '9999', 'seq'],
      ['type', "'OtherThing'", 'type'],
      ['legal_date', "date '2020-01-01'", 'legalDate'],
      ['recorded_at', "recorded_at + interval '1 millisecond'", 'recordedAt'],
      ['command_id', "'another'", 'commandId'],
    ])('an altered column %s', async (column, value, name) => {
      const result = await after(() => sql(`update log.entry set ${column} = ${value} where position = 321`))
      expect(result).toMatchObject(broken('column', 321))
      expect(verificationLine(result)).toContain(`column ${name}`)
    })

    it('a dropped entry', async () =>
      expect(await after(() => sql('delete from log.entry where position = 77'))).toMatchObject(broken('missing', 77)))

    it('a dropped entry whose followers were moved up', async () =>
      expect(
        await after(async () => {
          await sql('delete from log.entry where position = 1060')
          for (let next = 1061; next < SIZE; next++)
            await sql('update log.entry set position = position - 1 where position = $1', [next])
        }),
      ).toMatchObject(broken('column', 1060)))

    it('an inserted entry', async () =>
      expect(
        await after(async () => {
          for (let last = SIZE - 1; last >= 1060; last--)
            await sql('update log.entry set position = position + 1 where position = $1', [last])
          const row = rowOf({ ...(await bodyAt(1059)), position: 1060, stream: 'document/inserted', seq: 1 })
          await sql('insert into log.entry values ($1, $2, 1, $3, $4, $5, $6, $7, $8)', [
            1060,
            row.stream,
            row.type,
            row.legalDate,
            row.recordedAt,
            row.commandId,
            row.bytes,
            row.hash,
          ])
        }),
      ).toMatchObject({ outcome: 'broken', fault: { position: 1059 } }))

    it('two entries that changed places', async () =>
      expect(
        await after(async () => {
          await sql('update log.entry set position = 9000 where position = 40')
          await sql('update log.entry set position = 40 where position = 41')
          await sql('update log.entry set position = 41 where position = 9000')
        }),
      ).toMatchObject(broken('column', 40)))

    it('an entry replaced with its right hash: the next one was chained to another', async () =>
      expect(await after(async () => store(600, { ...(await bodyAt(600)), data: { n: -1 } }))).toMatchObject(
        broken('replaced', 600),
      ))

    it('a last entry replaced with its right hash: against the checkpoint', async () =>
      expect(
        await after(async () => store(SIZE - 1, { ...(await bodyAt(SIZE - 1)), data: { n: -1 } }), { checkpoints }),
      ).toMatchObject(broken('checkpointRoot', null)))

    it('bytes that are not canonical, with their right hash', async () =>
      expect(
        await after(async () => {
          const bytes = Buffer.from(JSON.stringify(await bodyAt(SIZE - 1), null, 1))
          await sql('update log.entry set bytes = $1, hash = $2 where position = $3', [bytes, leafHash(bytes), SIZE - 1])
        }),
      ).toMatchObject(broken('notCanonical', SIZE - 1)))

    it('bytes that are no entry, with their right hash', async () =>
      expect(
        await after(async () => {
          const bytes = Buffer.from('{"v":1')
          await sql('update log.entry set bytes = $1, hash = $2 where position = 10', [bytes, leafHash(bytes)])
        }),
      ).toMatchObject(broken('unreadable', 10)))

    it('an entry format of which this build knows nothing', async () =>
      expect(await after(async () => store(10, { ...(await bodyAt(10)), v: 2 }))).toMatchObject(broken('format', 10)))

    it('a backdated entry, everything after it chained anew', async () =>
      expect(await after(() => forge(1050, (body) => ({ ...body, recordedAt: '2020-01-01T00:00:00.000Z' })))).toMatchObject(
        broken('recordedAt', 1050),
      ))

    it('a stream with a number left out, everything after it chained anew', async () =>
      expect(await after(() => forge(1062, (body) => ({ ...body, seq: body.seq + 500 })))).toMatchObject(broken('seq', 1062)))

    it('a whole tail rewritten without a fault of its own: against the checkpoint', async () => {
      const rewrite = () => forge(1050, (body) => ({ ...body, data: { n: 'another history' } }))
      expect(await after(rewrite)).toMatchObject({ outcome: 'sound', entries: SIZE })
      const result = await after(rewrite, { checkpoints })
      expect(result).toMatchObject(broken('checkpointRoot', null))
      expect(verificationLine(result)).toContain('the first 1066 entries are not those that were signed')
    })

    it('a checkpoint signed by somebody else', async () => {
      const forged = signedCheckpoint({ origin: signer.name, size: 1, root: Buffer.alloc(32) }, stranger)
      expect(await verify(logReader(sql), { checkpoints: [{ note: forged, verifier: signer }] })).toMatchObject(
        broken('checkpointSignature', null),
      )
    })

    it('a file that is gone from the store', async () => {
      const content = { hashesOf: (body: EntryBody) => [`${body.data.n}`], isWhole: async (hash: string) => hash !== '700' }
      expect(await verify(logReader(sql), { content })).toMatchObject(broken('content', 700))
    })
  })
})
