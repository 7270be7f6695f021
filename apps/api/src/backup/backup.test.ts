import { createHash } from 'node:crypto'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { emptyRegister, type TestRegister, testRegister } from '../../test/support/testRegister.ts'
import { beginLife } from '../demo/life.ts'
import { demoFoundedOn } from '../demo/seed.ts'
import { seedPeople } from '../demo/seedPeople.ts'
import { openIdentity } from '../identity/identity.ts'
import { checkpointer } from '../platform/log/checkpointer.ts'
import { checkpointSigner } from '../platform/log/checkpointKey.ts'
import { logReader } from '../platform/log/reader.ts'
import { rebuild } from '../platform/log/rebuild.ts'
import type { NoteSigner } from '../platform/log/signedNote.ts'
import { backUp } from './backUp.ts'
import { backupSchema, keptTables, leftOutTables } from './format.ts'
import { restore } from './restore.ts'

const SECRET = 'a secret of more than thirty-two characters'
const PASSWORD = 'a password of the test 2021'

describe.each(databaseAdapters)('a backup and what is restored from it on %s', (adapter) => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-backup-'))
  const dataDir = join(folder, 'data')
  const config = {
    dataDir,
    publicUrl: 'https://fadu.example.gov.cn',
    rulePack: 'national',
    trustProxy: [],
    mode: 'test',
  } as const
  const kept = join(folder, 'backup')
  const registers: TestRegister[] = []
  let from: TestRegister

  const empty = async () => {
    const register = await emptyRegister(adapter)
    registers.push(register)
    return register
  }
  const identityOf = ({ open, today }: TestRegister) =>
    openIdentity({ database: open.database, secret: SECRET, today: () => today })

  beforeAll(async () => {
    from = await testRegister(adapter)
    registers.push(from)
    const identity = await identityOf(from)
    await seedPeople(from.register.log, identity, demoFoundedOn(from.today))
    await identity.setPassword('sunyue', PASSWORD)
    const draft = await beginLife(from, {
      ...{
        key: 'backup',
        title: '禾川县路灯管理办法',
        body: '第一条 为了管理路灯，制定本办法。',
        why: '需要。',
        basis: '某条例',
      },
      ...{ leadOrgan: 'hechuan-government', draftingUnit: 'hechuan-housing' },
    })
    await draft.register('2026-11-01')
    await draft.write('2026-11-02')
    await draft.note('2026-11-03')
    await from.sql()(`insert into desk.scratch values ('sunyue', $1, 'opinion', '{"words": "写到一半\\u2028"}', now())`, [
      draft.id,
    ])
    await from.sql()(
      `insert into auth.session (id, "expiresAt", token, "updatedAt", "userId")
       select 's1', now() + interval '1 day', 'SECRET-TOKEN', now(), id from auth."user" limit 1`,
    )
    const signer = checkpointSigner(dataDir, 'fadu.example.gov.cn') as NoteSigner
    await checkpointer({ sql: from.sql(), signer, folder: dataDir }).sign()
    await identity.close()
  }, 120_000)
  afterAll(async () => {
    for (const register of registers) await register.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const everything = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))

  it('holds the log, the files and what people have begun, and neither sessions nor keys', async () => {
    expect(await backUp(from.open, config, kept)).toMatchObject({
      ok: true,
      entries: (await logReader(from.sql()).end())!.position + 1,
    })
    const all = everything(kept)
    const words = all.map((path) => readFileSync(path, 'latin1')).join('\n')
    expect(words).not.toMatch(/SECRET-TOKEN|PRIVATE KEY|a secret of more/)
    expect(words).toContain('argon2id')
    expect(all.some((path) => path.endsWith('checkpoint.pub'))).toBe(true)
    expect(all.some((path) => path.endsWith('.key'))).toBe(false)
    if (process.platform !== 'win32')
      for (const path of all.filter((one) => /jsonl?$/.test(one))) expect([path, statSync(path).mode & 0o077]).toEqual([path, 0])
  })

  it('knows of every table outside the projections what to do with it', async () => {
    const rows = await from.sql()<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('auth', 'desk') order by 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual([...keptTables, ...leftOutTables].toSorted())
  })

  it('makes the same register in an empty one: verified, built again alike, with its accounts and what was begun', async () => {
    const to = await empty()
    const restored = join(folder, 'restored')
    mkdirSync(restored)
    const report = await restore(to.open, restored, kept)
    const end = await logReader(from.sql()).end()
    expect(report).toMatchObject({ ok: true, verification: { outcome: 'sound', entries: end!.position + 1, checkpoints: 1 } })
    expect(await logReader(to.sql()).end()).toEqual(end)
    expect((await rebuild(to.open.database, to.open.projectors)).same).toBe(true)
    const tables = ['projection.document', 'projection.organ', 'log.checkpoint', 'desk.scratch', 'desk.upload', 'auth.account']
    for (const table of tables) {
      const rows = (register: TestRegister) =>
        register.sql()(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`)
      expect([table, await rows(to)]).toEqual([table, await rows(from)])
    }
    expect(await to.sql()('select * from auth.session')).toEqual([])
    // The key is asked for: without it nothing is signed in its name.
    expect(existsSync(join(restored, 'checkpoint.pub'))).toBe(true)
    expect(checkpointSigner(restored, 'fadu.example.gov.cn')).toMatchObject({ problem: 'log.keyMissing' })
    cpSync(join(dataDir, 'checkpoint.key'), join(restored, 'checkpoint.key'))
    const signer = checkpointSigner(restored, 'fadu.example.gov.cn') as NoteSigner
    expect(await checkpointer({ sql: to.sql(), signer, folder: restored }).sign()).toMatchObject({ size: end!.position + 1 })

    expect(await restore(to.open, restored, kept)).toEqual({ ok: false, problem: '登记簿里已有记录；恢复只用于空的登记簿。' })
  })

  it.each<[string, (path: string) => void, RegExp]>([
    ['cut short', (path) => rmSync(join(path, 'backup.json')), /缺少 backup.json/],
    ['of another format', (path) => writeFileSync(join(path, 'backup.json'), '{"format":2}'), /不是这一版本/],
    [
      'with an entry changed',
      (path) => changeIn(join(path, 'log.jsonl'), '禾川县路灯', '禾川县电灯'),
      /^备份中的 log.jsonl 缺失或者已经改变/,
    ],
    ['with a table longer', (path) => appendFileSync(join(path, 'auth.user.jsonl'), '{}\n'), /auth.user.jsonl/],
    ['without a table', (path) => rmSync(join(path, 'desk.upload.jsonl')), /desk.upload.jsonl/],
    [
      'with an entry and its sum changed',
      (path) => {
        changeIn(join(path, 'log.jsonl'), '禾川县路灯', '禾川县电灯')
        sumAnew(path, 'log.jsonl')
      },
      /接不上前一条|不一致/,
    ],
    [
      'with its last entry gone',
      (path) => {
        const log = join(path, 'log.jsonl')
        writeFileSync(log, readFileSync(log, 'utf8').replace(/[^\n]+\n$/, ''))
        sumAnew(path, 'log.jsonl')
      },
      /不一致/,
    ],
    ['with a file changed', (path) => appendFileSync(anyFile(path), 'x'), /文件 [0-9a-f]{64} 缺失或者已经损坏/],
    ['without a file', (path) => rmSync(anyFile(path)), /文件 [0-9a-f]{64} 缺失或者已经损坏/],
    [
      'of another version',
      (path) => {
        const contents = contentsOf(path)
        writeFileSync(join(path, 'backup.json'), JSON.stringify({ ...contents, migrations: [...contents.migrations, 'Later'] }))
      },
      /另一版本/,
    ],
  ])('%s is refused, and nothing is restored', async (_, spoil, problem) => {
    const spoilt = mkdtempSync(join(folder, 'spoilt-'))
    cpSync(kept, spoilt, { recursive: true })
    spoil(spoilt)
    const to = registers[2] ?? (await empty())
    const report = await restore(to.open, join(folder, 'none'), spoilt)
    expect(report).toMatchObject({ ok: false })
    expect((report as { problem: string }).problem).toMatch(problem)
    expect(await logReader(to.sql()).end()).toBeNull()
    expect(await to.sql()('select * from auth."user"')).toEqual([])
  })

  it('is not restored beside another key, which could not go on with its checkpoints', async () => {
    const other = join(folder, 'other')
    checkpointSigner(other, 'fadu.example.gov.cn')
    const report = await restore((registers[2] ?? (await empty())).open, other, kept)
    expect(report).toMatchObject({ ok: false, problem: expect.stringContaining('另一把') })
  })

  it('is not made into a folder that holds something, nor called one where a file is missing', async () => {
    expect(await backUp(from.open, config, kept)).toEqual({ ok: false, problem: 'notEmpty' })
    const files = { ...from.open.files, get: async () => null }
    const into = join(folder, 'incomplete')
    expect(await backUp({ ...from.open, files }, config, into)).toMatchObject({ ok: false, problem: 'filesMissing' })
    expect(existsSync(join(into, 'backup.json'))).toBe(false)
  })

  const contentsOf = (path: string) => backupSchema.parse(JSON.parse(readFileSync(join(path, 'backup.json'), 'utf8')))
  const anyFile = (path: string) => {
    const [hash] = contentsOf(path).files
    return join(path, 'files', hash!.slice(0, 2), hash!.slice(2))
  }
  const changeIn = (path: string, old: string, changed: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(old, changed))
  const sumAnew = (path: string, name: string) => {
    const contents = contentsOf(path)
    const sum = createHash('sha256')
      .update(readFileSync(join(path, name)))
      .digest('hex')
    writeFileSync(join(path, 'backup.json'), JSON.stringify({ ...contents, sums: { ...contents.sums, [name]: sum } }))
  }
})
