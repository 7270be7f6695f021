import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { type PortalServer, portalServer } from '../../../test/support/portalServer.ts'
import { databaseAdapters } from '../../../test/support/testDatabase.ts'
import { isDatabaseProblem } from '../../platform/database/problem.ts'
import { checkpointer, type SignedCheckpoint } from '../../platform/log/checkpointer.ts'
import { checkpointSigner } from '../../platform/log/checkpointKey.ts'
import {
  checkpointAnswer,
  documentAnswer,
  downloadAnswer,
  listAnswer,
  searchAnswer,
  statisticsAnswer,
  versionAnswer,
} from './schemas.ts'

describe.each(databaseAdapters)('the public API on %s', (adapter) => {
  let portal: PortalServer
  let ids: Readonly<Record<string, string>>
  let made: string

  beforeAll(async () => {
    portal = await portalServer(adapter)
    made = (await portal.published({ key: '公共停车' }, '2026-09-01')).id
    ids = await portal.recorded([
      {
        id: 'v1',
        workId: 'parking',
        title: '禾川县停车收费办法',
        number: '禾政规发[2019]07号',
        publishedOn: '2019-03-01',
        body: '第一条　停车收费。\n\n第二条　每小时二元。',
      },
      {
        id: 'v2',
        workId: 'parking',
        title: '禾川县停车收费办法',
        number: '禾政规发[2019]07号',
        publishedOn: '2022-03-01',
        body: '第一条　停车收费。\n\n第二条　每小时三元。',
      },
      {
        id: 'law',
        title: '道路交通安全法',
        issuer: '全国人民代表大会常务委员会',
        publishedOn: '2004-05-01',
        body: '第一条　道路交通安全。\n\n第二条　停车应当在规定地点。',
      },
      ...Array.from({ length: 30 }, (_, i) => ({
        id: `n${i}`,
        title: `禾川县${i}号公告`,
        publishedOn: '2023-05-05' as const,
        body: '一、公告。',
      })),
    ])
  })
  afterAll(() => portal?.drop())

  it('answers have exactly the shape that the data dictionary tells', async () => {
    const shapes: readonly (readonly [string, z.ZodObject])[] = [
      ['/api/v1/documents?scope=all&limit=100', listAnswer],
      [`/api/v1/documents/${made}`, documentAnswer],
      [`/api/v1/documents/${ids.v1}?on=2020-01-01`, documentAnswer],
      [`/api/v1/documents/${ids.v1}/versions/2`, versionAnswer],
      [`/d/${ids.v1}.json`, downloadAnswer],
      [`/api/v1/search?q=${encodeURIComponent('停车')}&scope=all`, searchAnswer],
      ['/api/v1/statistics?year=2026', statisticsAnswer],
    ]
    for (const [path, shape] of shapes) {
      const { status, body } = await portal.json(path)
      expect(status, path).toBe(200)
      expect(shape.strict().safeParse(body).error?.issues ?? [], path).toEqual([])
    }
  })

  it('OpenAPI names every address that answers, with its parameters', async () => {
    const { body } = await portal.json('/api/v1/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths)).toEqual([
      '/api/v1/documents',
      '/api/v1/documents/{id}',
      '/api/v1/documents/{id}/versions/{n}',
      '/d/{id}.json',
      '/api/v1/catalogues/{kind}',
      '/api/v1/search',
      '/api/v1/statistics',
      '/api/v1/log/checkpoint',
    ])
    const names = body.paths['/api/v1/documents'].get.parameters.map((parameter: { name: string }) => parameter.name)
    expect(names).toEqual(['from', 'to', 'standing', 'scope', 'after', 'limit'])
    expect(JSON.stringify(body)).not.toContain('undefined')
  })

  it('a list goes on by key until it ends, without gap or double', async () => {
    const seen: string[] = []
    let after = ''
    let pages = 0
    do {
      const { body } = await portal.json(`/api/v1/documents?limit=7${after && `&after=${encodeURIComponent(after)}`}`)
      expect(body.total).toBe(32)
      seen.push(...body.items.map((item: { id: string }) => item.id))
      after = body.next ?? ''
      pages += 1
    } while (after)
    expect([seen.length, new Set(seen).size, pages]).toEqual([32, 32, 5])
  })

  it.each([
    ['/api/v1/documents?standing=gone', 'standing'],
    ['/api/v1/documents?limit=101', 'limit'],
    ['/api/v1/documents?after=here', 'after'],
    ['/api/v1/documents?form=ordinary', ''],
    ['/api/v1/search', 'q'],
    ['/api/v1/search?q=%20', 'q'],
    ['/api/v1/search?q=a&page=0', 'page'],
    ['/api/v1/search?q=a&q=b', 'q'],
    ['/api/v1/documents/x/versions/none', 'n'],
    ['/api/v1/documents/x?on=2021-02-30', 'on'],
    ['/api/v1/statistics?asOf=2021-02-30', 'asOf'],
    ['/api/v1/statistics?asOf=0000-01-01', 'asOf'],
    ['/api/v1/catalogues/inForce?on=0000-01-01', 'on'],
    ['/api/v1/catalogues/inForce?on=9999-12-31', 'on'],
  ])('%s is refused and says where', async (path, field) => {
    const { status, body } = await portal.json(path)
    expect([status, body.refusal.code, body.refusal.fields[0].path]).toEqual([400, 'input.invalid', field])
    expect(body.refusal.fields[0].what).toMatch(/\p{Script=Han}/u)
  })

  it.each([
    ['/api/v1/documents?limit=1.5', 'limit 没有填写，或者不是整数', 'limit Missing, or not a whole number'],
    ['/api/v1/documents?limit=101', 'limit 最多 100', 'limit At most 100'],
    ['/api/v1/documents?scope=mine', 'scope 只能是own、reference、all', 'scope Must be one of own, reference, all'],
    ['/api/v1/documents?form=ordinary', '没有“form”这一项', 'There is no “form” here'],
    ['/api/v1/documents?from=2021-02-01&to=2021-01-01', 'to 结束日期早于开始日期，请核对两个日期', null],
    ['/api/v1/search', 'q 没有填写，或者不是文字', 'q Missing, or not text'],
  ])('%s is told in words of the page, not of the program', async (path, zh, en) => {
    expect((await portal.json(path)).body.refusal.what).toBe(`填写的内容不符合要求：${zh}。`)
    const answer = await portal.send(path, { headers: { 'accept-language': 'en' } })
    if (en) expect(await answer.json()).toMatchObject({ refusal: { what: `The input is not valid: ${en}.` } })
  })

  it.each([
    ['from=2026-01-01&to=2020-01-01', 'period.reversed', '结束日期 2020年1月1日 早于开始日期 2026年1月1日。'],
    ['from=2010-01-01&to=2026-01-01', 'period.tooLong', '2010年1月1日 至 2026年1月1日 超过 10 个年度。'],
  ])('a period that is none is refused: %s', async (query, code, what) => {
    const { status, body } = await portal.json(`/api/v1/statistics?${query}`)
    expect([status, body.refusal.code, body.refusal.what]).toEqual([400, code, what])
  })

  it('a refusal speaks the language that was asked for', async () => {
    const answer = await portal.send('/api/v1/documents/none', { headers: { 'accept-language': 'en' } })
    expect(await answer.json()).toMatchObject({ refusal: { code: 'document.unknown', what: 'There is no such document.' } })
    expect(answer.status).toBe(404)
  })

  it('search gives each document once, by words, by a number in any brackets, in the scope asked for', async () => {
    const found = async (query: string, scope = 'own') => {
      const { body } = await portal.json(`/api/v1/search?q=${encodeURIComponent(query)}&scope=${scope}`)
      return { total: body.total, titles: body.items.map((item: { title: string }) => item.title), items: body.items }
    }
    const parking = await found('停车')
    expect(parking).toMatchObject({ total: 2 })
    expect(parking.titles).toContain('禾川县停车收费办法')
    expect((await found('停车', 'all')).total).toBe(3)
    expect((await found('停车', 'reference')).titles).toEqual(['道路交通安全法'])
    for (const number of ['禾政规发〔2019〕7号', '禾政规发[2019]07号', '禾政规发（2019）7号', '禾政规发【2019】第7号'])
      expect((await found(number)).titles, number).toEqual(['禾川县停车收费办法'])
    expect((await found('禾政规发 2019 7')).titles).toContain('禾川县停车收费办法')
    // A word of the older version only: found, and said to be of that version's document.
    expect((await found('每小时二元')).items[0]).toMatchObject({ id: ids.v1, sourceIds: ['v1', 'v2'] })
    // A slip of one character still finds it.
    expect((await found('停车收废办法')).titles[0]).toBe('禾川县停车收费办法')
    expect(await found('火星移民')).toMatchObject({ total: 0, titles: [] })
    for (const odd of ["'", '"', '\\', ':*', '&|!()', '%', '🙂', 'a'.repeat(200)])
      expect((await portal.json(`/api/v1/search?q=${encodeURIComponent(odd)}`)).status, odd).toBe(200)
  })

  it('statistics count what was made here by legal date, and everything in the stock; a draft is a number only', async () => {
    const { body } = await portal.json('/api/v1/statistics?year=2026')
    expect(body).toMatchObject({
      counts: { reviewed: 1, issued: 1, filed: 0, owed: 2, overdue: 2 },
      rates: { timeliness: { numerator: 0, denominator: 2 } },
      issued: [{ id: made, publishedOn: '2026-09-01', sentOn: null, timeliness: 'overdue' }],
      stock: { normativeDocument: { inForce: 32 } },
    })
    expect((await portal.json('/api/v1/statistics?from=2026-01-01&to=2026-08-31')).body.counts).toMatchObject({
      reviewed: 1,
      issued: 0,
    })
    expect((await portal.json('/api/v1/statistics?year=2026&asOf=2026-10-01')).body.counts).toMatchObject({
      notDue: 2,
      overdue: 0,
    })
    expect((await portal.json('/api/v1/statistics?asOf=2027-01-01')).status).toBe(422)
    expect((await portal.json('/api/v1/statistics?year=now')).status).toBe(400)
  })

  it('gives the latest signed checkpoint of the log', async () => {
    expect((await portal.json('/api/v1/log/checkpoint')).status).toBe(404)
    const folder = mkdtempSync(join(tmpdir(), 'fadu-checkpoint-'))
    const signer = checkpointSigner(folder, 'fadu')
    if (isDatabaseProblem(signer)) throw new Error(signer.line)
    const signed = await checkpointer({ sql: portal.register.sql(), signer, folder }).sign()
    rmSync(folder, { recursive: true })
    const { body } = await portal.json('/api/v1/log/checkpoint')
    expect(checkpointAnswer.parse(body)).toEqual({ note: (signed as SignedCheckpoint).note, verifier: null })
  })

  it('a version says what it is in law on the day asked about', async () => {
    const standing = async (n: number, on: string) =>
      (await portal.json(`/api/v1/documents/${ids.v1}/versions/${n}?on=${on}`)).body.standing
    expect(await standing(1, '2021-01-01')).toBe('inForce')
    expect(await standing(1, '2022-03-01')).toBe('amended')
    expect(await standing(2, '2022-03-01')).toBe('inForce')
    expect(await standing(2, '2021-01-01')).toBe('notYetInForce')
    expect((await portal.json(`/api/v1/documents/${ids.v1}?on=2021-01-01`)).body).toMatchObject({
      currentVersion: 1,
      standing: 'inForce',
    })
  })
})
