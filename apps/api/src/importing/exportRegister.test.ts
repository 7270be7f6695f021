import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer } from '../../test/support/portalServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { exportRegister } from './exportRegister.ts'
import { importFile } from './importFile.ts'

const law = (...texts: readonly string[]) => texts.map((text, n) => `第${'一二三'[n]}条 ${text}`).join('\n\n')

describe.each(databaseAdapters)('what a register holds, exported and taken in again on %s', (adapter) => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-export-'))
  let from: PortalServer
  let to: PortalServer
  beforeAll(async () => {
    from = await portalServer(adapter)
    to = await portalServer(adapter)
    await from.recorded([
      {
        id: 'water-1',
        workId: 'water',
        title: '禾川县取水办法',
        number: '禾政规发〔2018〕2号',
        publishedOn: '2018-01-01',
        body: law('三年。'),
      },
      {
        id: 'water-2',
        workId: 'water',
        title: '禾川县取水办法',
        number: '禾政规发〔2018〕2号',
        publishedOn: '2022-06-01',
        effectiveOn: '2022-07-01',
        expiresOn: '2030-01-01',
        body: law('五年。', '行\u2028分隔。'),
      },
      { id: 'other', title: '外县办法', publishedOn: '2020-01-01', issuer: '盐湖县人民政府', body: law('外县。') },
    ])
    const list = '名称,文号,效力状态\r\n禾川县旧办法,禾政发〔2011〕8号,已废止\r\n'
    writeFileSync(join(folder, 'list.csv'), list)
    await importFile(from.register.open, join(folder, 'list.csv'), { dryRun: false, account: 'test', today: from.clock.today })
    const made = await from.published({ key: '路灯', body: law('路灯。') }, '2025-06-01')
    await from.drafted({ key: '草稿' }, '2026-11-01')
    await from.published(
      {
        ...{ key: '废止', title: '禾川县人民政府关于废止路灯管理办法的决定', body: '一、废止。', form: 'repealDecision' },
        effects: [{ kind: 'repeal', target: made.id, reason: '不再适用' }],
      },
      '2026-10-30',
    )
  }, 120_000)
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await from?.drop()
    await to?.drop()
  })

  const exported = async (portal: PortalServer, name: string) => {
    const path = join(folder, name)
    return { path, report: await exportRegister(portal.register.open, path) }
  }
  const lines = (path: string, name: string) => readFileSync(join(path, name), 'utf8').trimEnd().split('\n')
  const facts = async (portal: PortalServer) => {
    const { items } = (await portal.json('/api/v1/documents?scope=all&limit=100')).body
    return Promise.all(
      items.map(async ({ id }: { id: string }) => {
        const { body } = await portal.json(`/api/v1/documents/${id}`)
        const texts = await Promise.all(
          body.versions.map(
            async ({ n }: { n: number }) => (await portal.json(`/api/v1/documents/${id}/versions/${n}`)).body.text,
          ),
        )
        const { title, number, class: held, standing, publishedOn, effectiveOn, validUntil, issuers } = body
        return { id, title, number, held, standing, publishedOn, effectiveOn, validUntil, issuers, texts }
      }),
    )
  }

  it('every published document, and no draft', async () => {
    const { path, report } = await exported(from, 'first')
    expect(report).toMatchObject({ documents: 5, texts: 6 })
    const records = lines(path, 'documents.jsonl').map((line) => JSON.parse(line))
    expect(records.map(({ title }) => title).toSorted()).toEqual(
      [
        ...['禾川县取水办法', '禾川县取水办法', '外县办法', '禾川县旧办法'],
        ...['禾川县路灯管理办法', '禾川县人民政府关于废止路灯管理办法的决定'],
      ].toSorted(),
    )
    expect(records.find(({ title }) => title === '禾川县旧办法')).toMatchObject({ body: null, status: '废止', publishedOn: null })
    expect(records.find(({ title }) => title === '禾川县路灯管理办法')).toMatchObject({ status: '废止', endedOn: '2026-10-30' })
  })

  it('the log, every entry as it was hashed, and no password, session or key', async () => {
    const path = join(folder, 'first')
    const entries = lines(path, 'log.jsonl')
    let prev: string | null = null
    for (const [position, line] of entries.entries()) {
      expect(JSON.parse(line)).toMatchObject({ position, prev })
      prev = createHash('sha256').update('\0').update(line).digest('hex')
    }
    const [end] = await from.register.sql()<{ hash: Buffer }>('select hash from log.entry order by position desc limit 1')
    expect(prev).toBe(end!.hash.toString('hex'))
    for (const name of ['documents.jsonl', 'log.jsonl']) {
      expect(readFileSync(join(path, name), 'utf8')).not.toMatch(/argon2|"token"|PRIVATE KEY/)
      if (process.platform !== 'win32') expect(statSync(join(path, name)).mode & 0o077).toBe(0)
    }
  })

  it('import makes the same documents of it, under the same addresses, and twice changes nothing', async () => {
    const path = join(folder, 'first', 'documents.jsonl')
    const take = () => importFile(to.register.open, path, { dryRun: false, account: 'test', today: to.clock.today })
    expect(await take()).toMatchObject({ documents: 5, versions: 6, references: 1, textless: 1, recorded: 5, bad: [] })
    const byId = (rows: { id: string }[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(byId(await facts(to))).toEqual(byId(await facts(from)))
    expect(await take()).toMatchObject({ recorded: 0, unchanged: 5, bad: [] })
  })

  it('what it exports then is what it took in', async () => {
    const { path } = await exported(to, 'second')
    expect(lines(path, 'documents.jsonl')).toEqual(lines(join(folder, 'first'), 'documents.jsonl'))
  })

  it('not into a folder that holds something', async () => {
    const full = join(folder, 'full')
    mkdirSync(full)
    writeFileSync(join(full, 'a'), '')
    expect(await exportRegister(from.register.open, full)).toBeNull()
  })
})
