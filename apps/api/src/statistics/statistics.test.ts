import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, type Effect, FAIR_COMPETITION, formatRate, type LegalDate, type Person, shanghaiDay, stockOn } from '@fadu/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Listening, listening } from '../../test/support/listening.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { type TestRegister, testRegister } from '../../test/support/testRegister.ts'
import { demoActor } from '../demo/actor.ts'
import { beginLife, type DocumentSpec, type Life } from '../demo/life.ts'
import { importFile } from '../importing/importFile.ts'
import { workDocumentId } from '../importing/works.ts'
import { createServer } from '../platform/http/server.ts'
import { router } from '../platform/http/trpc.ts'
import { act } from '../platform/register/act.ts'
import { figuresReader } from './figures.ts'
import { readFacts, readOrgans, readStock } from './readFacts.ts'
import { statisticsRouter } from './router.ts'
import { registerStatisticsFiles } from './routes.ts'

const CITY = 'xizhou-government'
const CONGRESS = 'hechuan-congress'
const published: readonly LegalDate[] = ['2021-01-18', '2021-02-09', '2021-03-05', '2021-05-20', '2021-08-02', '2021-11-08']
const DAYS_TO_FILE = [3, 15, 9, 5, 12, 22]

const spec = (key: string, more: Partial<DocumentSpec> = {}): DocumentSpec => ({
  key,
  title: `禾川县${key}管理办法`,
  body: `第一条 为了管理${key}，制定本办法。\n\n第二条 本办法自公布之日起三十日后施行。`,
  why: '需要。',
  basis: '《某条例》',
  leadOrgan: 'hechuan-government',
  draftingUnit: 'hechuan-housing',
  ...more,
})

/** A draft under review, its opinion due on that day. */
async function reviewing(test: TestRegister, key: string, on: LegalDate, more: Partial<DocumentSpec> = {}): Promise<Life> {
  const draft = await beginLife(test, spec(key, more))
  const began = addDays(on, -12)
  await draft.register(began)
  await draft.write(began)
  await draft.note(began)
  await draft.materials(began)
  await draft.fairness(began)
  await draft.submit(began)
  await draft.accept(began)
  return draft
}

async function issued(draft: Life, on: LegalDate, code: string, effectiveOn = addDays(on, 31)): Promise<void> {
  await draft.opinion(addDays(on, -3), 'lawful', '合法。')
  await draft.deliberate(addDays(on, -2), '常务会议')
  await draft.sign(addDays(on, -1))
  await draft.number(on, code)
  await draft.publish(on, { effectiveOn })
}

const finding = { where: '第二条', problem: '超越权限', source: '《中华人民共和国行政处罚法》第十六条' }

async function theYear(test: TestRegister): Promise<{ last: Life }> {
  let last: Life | null = null
  for (const [i, on] of published.entries()) {
    last = await reviewing(test, `事项${i}`, addDays(on, -3))
    await issued(last, on, '禾政规发')
    for (const authority of [CITY, CONGRESS]) await last.file(addDays(on, DAYS_TO_FILE[i]!), authority)
  }
  for (let i = 6; i < 11; i++) {
    const draft = await reviewing(test, `事项${i}`, '2021-06-18')
    await draft.opinion('2021-06-18', 'changesRequired', '请修改。', [finding])
    await draft.write('2021-06-21', `第一条 修改后的第${i}稿。`)
    await draft.fairness('2021-06-21')
    await draft.submit('2021-06-21')
    await draft.accept('2021-06-21')
    await draft.opinion('2021-07-05', 'lawful', '合法。')
  }
  for (let i = 11; i < 13; i++)
    await (await reviewing(test, `事项${i}`, '2021-10-20')).opinion('2021-10-20', 'unlawful', '不合法。', [finding])
  return { last: last! }
}

/** 858 documents that were there before the register, and the one decision that cleans them up. */
async function cleanUp(test: TestRegister): Promise<void> {
  const groups = [
    ['规', 'normative-document', 7, 'repeal'],
    ['失', 'normative-document', 17, 'declareLapsed'],
    ['策', 'policy-document', 17, 'repeal'],
    ['旧', 'policy-document', 816, 'declareLapsed'],
    ['改', 'policy-document', 1, 'amend'],
  ] as const
  const folder = mkdtempSync(join(tmpdir(), 'fadu-clean-'))
  const lines = groups.flatMap(([name, kind, count]) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${name}${i}`,
      title: `禾川县${name}${i}的通知`,
      kind,
      issuer: '禾川县人民政府',
      publishedOn: '2015-03-01',
      body: `一、${name}${i}。`,
    })),
  )
  writeFileSync(join(folder, 'existing.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
  const report = await importFile(test.open, join(folder, 'existing.jsonl'), {
    dryRun: false,
    account: 'test',
    today: '2021-01-04',
  })
  rmSync(folder, { recursive: true })
  expect(report.recorded).toBe(858)

  const effects: Effect[] = []
  for (const [name, , count, kind] of groups)
    for (let i = 0; i < count; i++) {
      const target = workDocumentId(`${name}${i}`)
      if (kind !== 'amend') {
        const tagged = name === '策' && i < 9 && { tags: [FAIR_COMPETITION] }
        effects.push({ kind, target, reason: '不再适用', ...tagged } as Effect)
        continue
      }
      const [{ base }] = (await test.sql()(`select state->'versions'->0->>'textHash' as base from document where id = $1`, [
        target,
      ])) as [{ base: string }]
      effects.push({
        kind,
        target,
        base,
        effectiveOn: '2021-09-30',
        title: `禾川县${name}${i}的通知`,
        consolidated: '一、改过了。',
        tags: [FAIR_COMPETITION],
      } as unknown as Effect)
    }
  const decision = await reviewing(test, '清理', '2021-09-27', { form: 'cleanUpDecision', effects })
  await issued(decision, '2021-09-30', '禾政发', '2021-09-30')
}

describe.each(databaseAdapters)('statistics on %s', (adapter) => {
  const today: LegalDate = '2022-01-20'
  let test: TestRegister
  let http: Listening
  let reader: Person = demoActor('legalReviewer', 'hechuan-justice')
  let last: Life

  beforeAll(async () => {
    test = await testRegister(adapter, today)
    const figures = figuresReader(test)
    const server = await createServer({
      config: { mode: 'test', publicUrl: undefined, trustProxy: [] },
      router: router({ statistics: statisticsRouter({ figures, sql: test.sql }) }),
      identify: async () =>
        ({
          account: { id: reader.account, name: reader.name },
          grants: [],
          actor: reader,
          acting: null,
          session: { startedAt: '2022-01-20T00:00:00.000Z' },
        }) as never,
      today: () => today,
      ready: async () => true,
      limits: { rate: false },
    })
    registerStatisticsFiles(server, { figures, sql: test.sql, today: () => today })
    http = await listening(server)
    ;({ last } = await theYear(test))
    await cleanUp(test)
  }, 180_000)
  afterAll(async () => {
    await http?.close()
    await test?.drop()
  })

  const year = async (input: object = { year: 2021 }) => {
    const { data, refusal } = await http.call('statistics.year', input, { query: true })
    if (refusal) throw new Error(refusal.code)
    return data
  }
  const evidence = async (figure: string, more: object = {}) =>
    (await http.call('statistics.evidence', { year: 2021, figure, ...more }, { query: true })).data

  it('the year of the seed report, given as commands, has exactly its figures', async () => {
    const { counts, rates } = await year()
    expect([counts.reviewed, counts.issued, counts.filed, formatRate(rates.timeliness)]).toEqual([13, 6, 6, '100%'])
    expect([counts.repealed, counts.declaredLapsed]).toEqual([7, 17])
    expect([counts.policyRepealed, counts.policyDeclaredLapsed]).toEqual([17, 816])
    expect([counts.fairRepealed, counts.fairAmended]).toEqual([9, 1])
    expect(rates.timeliness).toEqual({ numerator: 12, denominator: 12 })
    expect([counts.passed, counts.passedAfterChanges, counts.unlawful]).toEqual([6, 5, 2])
  })

  it('each figure opens exactly as many documents, a page at a time', async () => {
    const first = await evidence('policyDeclaredLapsed', { limit: 200 })
    expect([first.total, first.rows.length]).toEqual([816, 200])
    const ids = new Set<string>()
    for (let offset = 0; offset < 816; offset += 200)
      for (const row of (await evidence('policyDeclaredLapsed', { limit: 200, offset })).rows) ids.add(row.document)
    expect(ids.size).toBe(816)
    expect((await evidence('onTime')).rows[0]).toMatchObject({
      title: '禾川县事项0管理办法',
      number: '禾政规发〔2021〕1号',
      event: 'FilingSent',
      publishedOn: '2021-01-18',
      sentOn: '2021-01-21',
      days: 3,
      timeliness: 'onTime',
    })
  })

  it('a reader sees the number of drafts, and the titles only of those that he may read', async () => {
    const drafts = async () =>
      (await evidence('reviewed')).rows.filter(({ publishedOn }: { publishedOn: string | null }) => publishedOn === null)
    expect((await drafts()).every(({ title }: { title: string | null }) => title?.startsWith('禾川县事项'))).toBe(true)
    reader = demoActor('issuingOffice', 'hechuan-office')
    const seen = (await drafts()).map(({ title, document }: { title: string | null; document: string | null }) => [
      title,
      document,
    ])
    expect(seen).toHaveLength(7)
    // Five passed and lie with the office; two failed and are the unit's.
    expect(seen.filter(([title]: [string | null]) => title === null)).toEqual([
      [null, null],
      [null, null],
    ])
    reader = demoActor('draftingClerk', 'hechuan-housing')
    expect((await http.call('statistics.year', { year: 2021 }, { query: true })).status).toBe(403)
    expect((await http.send('/desk/statistics.xlsx?year=2021')).status).toBe(403)
    reader = demoActor('legalReviewer', 'hechuan-justice')
  })

  it('the stock by standing is the same counted by the database and by the fold', async () => {
    const organs = await readOrgans(test.sql())
    for (const asOf of ['2014-12-31', '2021-01-01', '2021-02-20', '2021-09-29', '2021-09-30', '2022-01-20'] as const)
      for (const organ of [null, 'hechuan-government', 'hechuan-civil']) {
        const question = { from: '2010-01-01', to: '2022-12-31', asOf, organ, knownAt: null } as const
        const facts = await readFacts(test.sql(), question, organs)
        expect(await readStock(test.sql(), question, organs), `${asOf} ${organ}`).toEqual(stockOn(facts, question, organs))
      }
  })

  it('what had not been recorded by a day is not known on it', async () => {
    const recordedOn = shanghaiDay(new Date().toISOString())
    const organs = await readOrgans(test.sql())
    const question = { from: '2021-01-01', to: '2021-12-31', asOf: today, organ: null } as const
    expect(await readFacts(test.sql(), { ...question, knownAt: addDays(recordedOn, -1) }, organs)).toEqual([])
    expect(await readFacts(test.sql(), { ...question, knownAt: recordedOn }, organs)).toEqual(
      await readFacts(test.sql(), { ...question, knownAt: null }, organs),
    )
  })

  it('a question about a day to come, or one that ends before it begins, is refused in words', async () => {
    for (const [input, code] of [
      [{ asOf: '2022-01-21' }, 'date.future'],
      [{ knownAt: '2023-01-01' }, 'date.future'],
      [{ from: '2021-05-01', to: '2021-04-01' }, 'period.reversed'],
      [{ organ: 'nowhere' }, 'organ.unknown'],
      [{ year: 'x' }, 'input.invalid'],
    ] as const) {
      const { status, refusal } = await http.call('statistics.year', input, { query: true })
      expect([input, refusal?.code, status >= 400 && status < 500]).toEqual([input, code, true])
    }
  })

  it('a workbook and a CSV bear the same figures', async () => {
    const csv = await http.send('/desk/statistics.csv?year=2021')
    expect(csv.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('2021年度备案与审核统计.csv')}`,
    )
    const text = Buffer.from(await csv.arrayBuffer()).toString('utf8')
    expect(text).toMatch(/^\uFEFF指标,数值,分子,分母,口径\r\n审核件数,13,/)
    expect(text).toMatch(/\r\n备案及时率,100%,12,12,/)
    const list = await (await http.send('/desk/statistics.csv?year=2021&figure=onTime')).text()
    expect(list.trimEnd().split('\r\n')).toHaveLength(13)
    const workbook = await http.send('/desk/statistics.xlsx?year=2021')
    expect(workbook.headers.get('content-type')).toContain('spreadsheetml')
    expect([...new Uint8Array(await workbook.arrayBuffer()).subarray(0, 2)]).toEqual([0x50, 0x4b])
    expect((await http.send('/desk/statistics.csv?figure=none')).status).toBe(400)
  })

  it('one filing a day late, by a corrected record, changes the rate and stands in the list; as it was known it did not', async () => {
    const give = async (actor: Person, type: 'correctRecord' | 'confirmCorrection', input: object) => {
      const { seq } = await last.state()
      const answer = await act(test.register, actor, '2022-01-10', {
        commandId: `late-${type}`,
        documentId: last.id,
        expectedSeq: seq,
        type,
        input: input as never,
      })
      if ('refused' in answer) throw new Error(answer.code)
    }
    const office = demoActor('issuingOffice', 'hechuan-office')
    await give(office, 'correctRecord', {
      correctionId: 'late',
      field: 'sentOn',
      authority: CITY,
      old: '2021-11-30',
      new: '2021-12-09',
      reason: '回执所载日期为12月9日',
    })
    expect((await year()).counts.late).toBe(0)
    await give({ ...office, account: 'another' }, 'confirmCorrection', { correctionId: 'late' })
    const { counts, rates, corrections } = await year()
    expect([counts.late, formatRate(rates.timeliness), counts.filed]).toEqual([1, '91.7%', 6])
    expect((await evidence('late')).rows).toMatchObject([{ due: '2021-12-08', sentOn: '2021-12-09', days: 31 }])
    expect(corrections).toMatchObject([{ field: 'sentOn', old: '2021-11-30', new: '2021-12-09' }])
  })
})
