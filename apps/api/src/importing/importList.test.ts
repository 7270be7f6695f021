import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer, seen } from '../../test/support/portalServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { rebuild } from '../platform/log/rebuild.ts'
import { workbookForTests } from '../platform/tables/workbookForTests.ts'
import { type ImportOptions, importFile } from './importFile.ts'

const county = '禾川县人民政府'
const workbook = workbookForTests({
  sheets: [
    {
      cells: {
        ...{ A1: '禾川县规范性文件目录' },
        ...{
          A2: '文件名称',
          B2: '文号',
          C2: '制定机关',
          D2: '公布日期',
          E2: '施行日期',
          F2: '有效期至',
          G2: '效力状态',
          H2: '备注',
        },
        ...{
          A3: '禾川县节约用水办法',
          B3: '禾政规发〔2021〕3号',
          C3: county,
          D3: 44260,
          E3: '2021年4月5日',
          F3: '2026.4.4',
          G3: '现行有效',
        },
        ...{ A4: '禾川县旧办法', B4: '禾政发〔2011〕8号', C4: county, D4: '2011-1-5', G4: '已废止' },
        ...{ A5: '外县办法', B5: '盐湖政规发〔2020〕1号', C5: '盐湖县人民政府', D5: '2020/5/6' },
        ...{ A6: '坏日子的通知', C6: county, D6: '2021年2月30日' },
        ...{ A7: '禾川县节约用水办法', B7: '禾政规发[2021]3号', C7: county },
        ...{ A8: '禾川县人民政府关于取暖的通知' },
        ...{ A9: '不知谁的通知', D9: '2021-01-01' },
      },
      merges: ['A1:H1'],
    },
  ],
})

describe.each(databaseAdapters)('a list of existing documents on %s', (adapter) => {
  let portal: PortalServer
  let folder: string
  beforeAll(async () => {
    portal = await portalServer(adapter)
    folder = mkdtempSync(join(tmpdir(), 'fadu-list-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await portal?.drop()
  })
  const said: string[] = []
  const take = (name: string, content: Uint8Array, more: Partial<ImportOptions> = {}) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    said.length = 0
    const onProgress = (line: string) => void said.push(line)
    return importFile(portal.register.open, path, {
      dryRun: false,
      account: 'test',
      today: portal.clock.today,
      onProgress,
      ...more,
    })
  }
  const listed = () =>
    portal.register.sql()<{ id: string; title: string; class: string }>('select id, title, class from publication order by title')
  const bad = [
    { line: 6, reason: 'D6 公布日期：“2021年2月30日”不是日期，应如 2021年3月5日、2021-03-05' },
    { line: 7, reason: '与第 3 行重复：《禾川县节约用水办法》禾政规发[2021]3号' },
    {
      line: 9,
      reason:
        '《不知谁的通知》的制定机关不明：表中没有写，文号和名称也看不出是本登记簿的哪个机关；请补上这一列，或者用 --issuer 写明',
    },
  ]

  it('a trial run says what would come of it and records nothing', async () => {
    expect(await take('a.xlsx', workbook, { dryRun: true })).toMatchObject({
      documents: 4,
      references: 1,
      textless: 4,
      recorded: 0,
      bad,
    })
    expect(await listed()).toEqual([])
    expect(said[0]).toBe('第 2 行是表头，下面 7 行，7 件；不登记的列：备注')
  })

  it('the good rows are recorded, the bad ones named by row and cell', async () => {
    expect(await take('a.xlsx', workbook)).toMatchObject({
      lines: 7,
      documents: 4,
      references: 1,
      recorded: 4,
      unchanged: 0,
      bad,
    })
    expect((await listed()).map((row) => [row.title, row.class]).toSorted()).toEqual([
      ['外县办法', 'reference'],
      ['禾川县人民政府关于取暖的通知', 'normativeDocument'],
      ['禾川县旧办法', 'normativeDocument'],
      ['禾川县节约用水办法', 'normativeDocument'],
    ])
  })

  it('twice changes nothing, from another kind of file neither', async () => {
    expect(await take('a.xlsx', workbook)).toMatchObject({ recorded: 0, unchanged: 4 })
    const csv = '标题,发文字号,制定机关\r\n禾川县节约用水办法,禾政规发〔2021〕3号,禾川县人民政府\r\n'
    expect(await take('b.csv', Buffer.from(csv))).toMatchObject({ recorded: 0, unchanged: 1, bad: [] })
    expect(await listed()).toHaveLength(4)
  })

  it('a number belongs to one document, whatever way the other came in', async () => {
    const records = [
      { title: '另一件办法', number: '禾政规发〔2021〕3号', id: 'other' },
      { title: '禾川县节约用水办法', number: '禾政规发〔2021〕3号', id: 'same' },
    ].map((record) => JSON.stringify({ ...record, kind: 'normative-document', issuer: county, body: null }))
    expect(await take('c.jsonl', Buffer.from(records.join('\n')))).toMatchObject({
      recorded: 0,
      unchanged: 1,
      bad: [{ line: 1, reason: '禾政规发〔2021〕3号已经是《禾川县节约用水办法》的文号' }],
    })
  })

  it('whose documents they are is seen from the number or the title, else told', async () => {
    const csv = '名称,文号\r\n禾川县甲办法,禾政规发〔2019〕1号\r\n乙办法,\r\n'
    expect(await take('d.csv', Buffer.from(csv), { dryRun: true })).toMatchObject({
      documents: 1,
      references: 0,
      bad: [{ line: 3 }],
    })
    expect(await take('d.csv', Buffer.from(csv), { dryRun: true, issuer: county })).toMatchObject({
      documents: 2,
      references: 0,
      bad: [],
    })
  })

  it('the public finds each with its facts, and reads that the text is still to come', async () => {
    const [found] = (await listed()).filter(({ title }) => title === '禾川县节约用水办法')
    const text = seen((await portal.page(`/d/${found!.id}`)).html)
    for (const words of [
      '禾政规发〔2021〕3号',
      '禾川县人民政府',
      '文本待补：登记时只有名称、文号和日期',
      '2021年3月5日',
      '2021年4月5日',
    ])
      expect(text).toContain(words)
    const { body } = await portal.json(`/api/v1/documents/${found!.id}`)
    expect(body).toMatchObject({
      publishedOn: '2021-03-05',
      effectiveOn: '2021-04-05',
      validUntil: '2026-04-04',
      missing: ['text'],
    })
    const [old] = (await listed()).filter(({ title }) => title === '禾川县旧办法')
    expect((await portal.json(`/api/v1/documents/${old!.id}`)).body).toMatchObject({
      standing: 'repealed',
      missing: expect.arrayContaining(['endedOn']),
    })
    const [reference] = (await listed()).filter(({ class: held }) => held === 'reference')
    expect(seen((await portal.page(`/d/${reference!.id}`)).html)).toContain('盐湖县人民政府')
  })

  it('a text that comes later takes the place of what stood for it, once, from a folder or from JSON Lines', async () => {
    const texts = join(folder, 'texts')
    mkdirSync(texts)
    writeFileSync(
      join(texts, '禾政规发[2021]3号 节水办法.txt'),
      '第一条　县水务局管理节水。\n\n第二条　依照《禾川县旧办法》第一条。',
    )
    writeFileSync(join(texts, '无关.txt'), '第一条　无关。')
    expect(await take('a.xlsx', workbook, { dryRun: true, texts })).toMatchObject({ recorded: 0, completed: 0, unchanged: 3 })
    expect(await take('a.xlsx', workbook, { texts })).toMatchObject({ recorded: 0, completed: 1, unchanged: 3 })
    const [found] = (await listed()).filter(({ title }) => title === '禾川县节约用水办法')
    const page = seen((await portal.page(`/d/${found!.id}`)).html)
    expect(page).toContain('县水务局管理节水。')
    expect(page).not.toContain('文本待补')
    const { body } = await portal.json(`/api/v1/documents/${found!.id}`)
    expect(body).toMatchObject({ number: '禾政规发〔2021〕3号', publishedOn: '2021-03-05', missing: [] })
    expect((await portal.json(`/api/v1/search?q=${encodeURIComponent('水务局管理节水')}`)).body.items).toMatchObject([
      { id: found!.id },
    ])

    const record = {
      id: 'heating',
      kind: 'normative-document',
      issuer: county,
      title: '禾川县旧办法',
      number: '禾政发〔2011〕8号',
    }
    const line = Buffer.from(JSON.stringify({ ...record, body: '第一条　旧。' }))
    expect(await take('g.jsonl', line)).toMatchObject({ recorded: 0, completed: 1, unchanged: 0 })
    expect(await take('g.jsonl', line)).toMatchObject({ recorded: 0, completed: 0, unchanged: 1 })
    expect(await take('a.xlsx', workbook, { texts })).toMatchObject({ recorded: 0, completed: 0, unchanged: 4 })
    // Each reading is a process of its own.
  }, 120_000)

  it('a file that is no list says so once', async () => {
    const refused = async (name: string, content: Uint8Array) => (await take(name, content)).bad
    expect(await refused('e.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toEqual([
      { line: 0, reason: '这不是 .xlsx 工作簿，也不是 CSV。请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再导入。' },
    ])
    expect(await refused('f.csv', Buffer.from('节次,星期一\r\n1,语文\r\n'))).toEqual([
      { line: 0, reason: '没有找到目录：前 30 行里要有一行表头，其中有“文件名称”和另外至少一列。' },
    ])
  })

  it('the tables follow from the log', async () => {
    const { database, projectors } = portal.register.open
    expect((await rebuild(database, projectors)).same).toBe(true)
  })
})
