import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, databaseAdapters, type TestDatabase } from '../../../test/support/testDatabase.ts'
import { appendOf, eventOn, fillLog, listOf, readerOf } from '../../../test/support/testLog.ts'
import { isDatabaseProblem } from '../database/problem.ts'
import { sqlOf } from '../database/sql.ts'
import { checkpointer, type SignedCheckpoint } from './checkpointer.ts'
import { checkpointSigner } from './checkpointKey.ts'
import { rowOf } from './entry.ts'
import { merkleRoot } from './merkleTree.ts'
import { type NoteSigner, parseVerifier } from './signedNote.ts'
import { type LogDependencies, transact } from './transact.ts'
import { verify } from './verify.ts'

const signerIn = (folder: string, origin = 'fadu.example/log'): NoteSigner => {
  const signer = checkpointSigner(folder, origin)
  if (isDatabaseProblem(signer)) throw new Error(signer.line)
  return signer
}

describe.each(databaseAdapters)('checkpoints on the %s server', (adapter) => {
  let test: TestDatabase
  let folder: string
  let deps: LogDependencies
  const fresh = () => checkpointer({ sql: sqlOf(test.database.desk.fork()), signer: signerIn(folder), folder })

  beforeEach(async () => {
    test = await createTestDatabase(adapter)
    folder = mkdtempSync(join(tmpdir(), 'fadu-checkpoint-'))
    deps = { em: test.database.desk, projectors: [] }
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true })
    await test?.drop()
  })

  const asSuperuser = async (sql: string, parameters?: unknown[]) => {
    await test.query('alter table log.entry disable trigger all')
    await test.query(sql, parameters)
    await test.query('alter table log.entry enable always trigger keep_rows')
  }

  it('sign the log as it stands, over and over, each continuing the last', async () => {
    const signing = fresh()
    expect(await signing.sign()).toBeNull()
    await fillLog(deps, 10)
    const first = (await signing.sign()) as SignedCheckpoint
    expect(await signing.sign()).toEqual(first)
    await fillLog(deps, 13)
    const second = (await signing.sign()) as SignedCheckpoint
    const leaves = (await listOf(readerOf(test.database).rowsFrom())).map((row) => row.hash)
    expect([first.size, second.size]).toEqual([10, 23])
    expect(first.root).toEqual(merkleRoot(leaves.slice(0, 10)))
    expect(second.root).toEqual(merkleRoot(leaves))
    expect(readFileSync(join(folder, 'checkpoint'), 'utf8')).toBe(second.note)

    const verifier = parseVerifier(readFileSync(join(folder, 'checkpoint.pub'), 'utf8'))!
    const checkpoints = [first, second].map(({ note }) => ({ note, verifier }))
    expect(await verify(readerOf(test.database), { checkpoints })).toMatchObject({
      outcome: 'sound',
      entries: 23,
      checkpoints: 2,
    })
  })

  it('go on after a restart, and when another process signed in between', async () => {
    const [one, other] = [fresh(), fresh()]
    await fillLog(deps, 5)
    await one.sign()
    await fillLog(deps, 5)
    expect(await other.sign()).toMatchObject({ size: 10 })
    expect(await one.sign()).toMatchObject({ size: 10 })
    await fillLog(deps, 5)
    expect(await one.sign()).toMatchObject({ size: 15 })
    expect(await fresh().sign()).toMatchObject({ size: 15 })
  })

  it('are refused for a database that was set back, though it forgot its own checkpoints', async () => {
    await fillLog(deps, 20)
    await fresh().sign()
    await asSuperuser('delete from log.entry where position >= 12')
    await test.query('alter table log.checkpoint disable trigger all')
    await test.query('delete from log.checkpoint')
    expect(await fresh().sign()).toMatchObject({ code: 'checkpoint.shorter', params: { size: 12, signed: 20 } })
    await fillLog(deps, 20)
    expect(await fresh().sign()).toMatchObject({ code: 'checkpoint.contradicts', params: { size: 20 } })
  })

  it('are refused for an entry that is not what it was', async () => {
    await fillLog(deps, 4)
    const signing = fresh()
    await signing.sign()
    await transact(deps, (log) => log.append(appendOf([eventOn('document/a'), eventOn('document/b')])))
    await asSuperuser('update log.entry set bytes = set_byte(bytes, 30, 65) where position = 5')
    expect(await signing.sign()).toMatchObject({ code: 'checkpoint.brokenEntry', params: { position: 5 } })
    expect(await signing.sign()).toMatchObject({ code: 'checkpoint.brokenEntry' })
  })

  it('are refused for a last signed entry that was replaced', async () => {
    await fillLog(deps, 4)
    await fresh().sign()
    const [row] = await test.query<{ bytes: Buffer }>('select bytes from log.entry where position = 3')
    const forged = rowOf({ ...JSON.parse(row!.bytes.toString('utf8')), data: { n: -1 } })
    await asSuperuser('update log.entry set bytes = $1, hash = $2 where position = 3', [forged.bytes, forged.hash])
    expect(await fresh().sign()).toMatchObject({ code: 'checkpoint.contradicts', params: { size: 4 } })
  })

  it('are refused where the kept one was forged', async () => {
    await fillLog(deps, 4)
    const { note } = (await fresh().sign()) as SignedCheckpoint
    writeFileSync(join(folder, 'checkpoint'), note.replace('\n4\n', '\n3\n'))
    expect(await fresh().sign()).toMatchObject({ code: 'checkpoint.forged' })
  })
})

describe('the key of checkpoints', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fadu-key-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('is made once, for its owner only, and keeps its first name', () => {
    const made = signerIn(folder, 'first.example/log')
    expect(statSync(join(folder, 'checkpoint.key')).mode & 0o777).toBe(0o600)
    const again = signerIn(folder, 'second.example/log')
    expect([again.name, again.keyId]).toEqual(['first.example/log', made.keyId])
  })

  it('signs nothing when others could read it', () => {
    signerIn(folder)
    chmodSync(join(folder, 'checkpoint.key'), 0o644)
    expect(checkpointSigner(folder, 'x')).toMatchObject({ problem: 'log.keyExposed' })
  })

  it('is not replaced in silence when it is lost', () => {
    signerIn(folder)
    unlinkSync(join(folder, 'checkpoint.key'))
    expect(checkpointSigner(folder, 'x')).toMatchObject({ problem: 'log.keyMissing' })
  })
})
