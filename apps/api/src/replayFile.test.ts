import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LegalDate, requiredMaterials, reviewItems, shippedPack } from '@fadu/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseAdapters } from '../test/support/testDatabase.ts'
import { emptyRegister, type TestRegister } from '../test/support/testRegister.ts'
import { logReader } from './platform/log/reader.ts'
import { rebuild } from './platform/log/rebuild.ts'
import { verify } from './platform/log/verify.ts'
import { loadState } from './platform/register/facts.ts'
import { replayFile } from './replayFile.ts'

const pack = shippedPack('national')
const DOCUMENT = 'yanhu-water-saving'
type Line = Readonly<Record<string, unknown>>

const organ = (id: string, name: string, kind: string, more: Line = {}): Line => ({
  on: '2021-01-04',
  type: 'establishOrgan',
  input: {
    ...{ id, name, shortName: name, kind, entitled: kind === 'government', parent: null },
    ...{ office: id, reviewOrgan: id, fairnessOrgan: id, numberCodes: [], filingTo: [], ...more },
  },
})

const people: Readonly<Record<string, readonly [name: string, organ: string]>> = {
  draftingClerk: ['孙起草', 'water'],
  draftingHead: ['高负责', 'water'],
  fairnessReviewer: ['吴竞争', 'market'],
  reviewHead: ['韩审核', 'justice'],
  legalReviewer: ['周审核', 'justice'],
  meetingSecretary: ['王会议', 'yanhu'],
  leader: ['陈县长', 'yanhu'],
  issuingOffice: ['李办公室', 'yanhu'],
}
const act = (on: LegalDate, role: string, type: string, input: Line = {}, account = role): Line => {
  const [name, held] = people[role]!
  return { on, document: DOCUMENT, by: { account, name, organ: held, role }, type, input }
}

const organs = [
  organ('city', '溪州市人民政府', 'upperGovernment'),
  organ('justice', '盐湖县司法局', 'department'),
  organ('market', '盐湖县市场监督管理局', 'department'),
  organ('yanhu', '盐湖县人民政府', 'government', {
    ...{ reviewOrgan: 'justice', fairnessOrgan: 'market', filingTo: ['city'] },
    numberCodes: [{ code: '盐湖政规发', normative: true, from: '2021-01-04' }],
  }),
  organ('water', '盐湖县水务局', 'department', { parent: 'yanhu', reviewOrgan: 'justice', fairnessOrgan: 'market' }),
]
const drafting = [
  act('2021-01-05', 'draftingClerk', 'registerDraft', { title: '盐湖县节约用水办法', leadOrgan: 'yanhu' }),
  act('2021-01-06', 'draftingClerk', 'reviseText', {
    title: '盐湖县节约用水办法',
    body: '第一条 为了节约用水，制定本办法。\n\n第二条 用水应当节约。',
    original: { name: '送审稿.txt', content: '盐湖县节约用水办法' },
  }),
  ...requiredMaterials(pack, 'review', {}, '2021-01-07')
    .filter(({ required, fulfilledBy }) => required && fulfilledBy === 'file')
    .map(({ id, name }) =>
      act('2021-01-07', 'draftingClerk', 'addMaterial', {
        ...{ materialId: `material-${id}`, requirement: id },
        file: { name: `${name}.txt`, content: `${name}的内容` },
      }),
    ),
  act('2021-01-08', 'fairnessReviewer', 'concludeFairCompetition', { conclusion: 'compliant', reason: '没有限制竞争的内容。' }),
  act('2021-01-11', 'draftingClerk', 'proposeSubmission'),
  act('2021-01-11', 'draftingHead', 'submit'),
]
const review = [
  act('2021-01-12', 'reviewHead', 'acceptForReview', { reviewer: 'legalReviewer', reviewerName: '周审核' }),
  act('2021-01-25', 'legalReviewer', 'writeOpinion', {
    ...{ conclusion: 'lawful', findings: [], summary: '合法。' },
    judgements: reviewItems(pack, '2021-01-25').map(({ number }) => ({ item: number, verdict: 'conforms' })),
  }),
  act('2021-01-25', 'reviewHead', 'issueOpinion'),
]
const issue = [
  act('2021-02-01', 'meetingSecretary', 'recordDeliberation', { meeting: '第3次常务会议', decision: 'approved' }),
  act('2021-02-03', 'leader', 'sign'),
  act('2021-02-04', 'issuingOffice', 'assignNumber', { code: '盐湖政规发' }),
  act('2021-02-05', 'issuingOffice', 'publish', { channels: ['门户网站'], effectiveOn: '2021-03-08' }),
]

describe.each(databaseAdapters)('a year replayed from a file on %s', (adapter) => {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-replay-'))
  let test: TestRegister
  beforeAll(async () => {
    test = await emptyRegister(adapter)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await test?.drop()
  })

  const replayed = async (lines: readonly (Line | string)[]) => {
    const path = join(folder, 'year.jsonl')
    writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'))
    return replayFile(test.open, path, { pack, today: test.today })
  }
  const end = () => logReader(test.sql()).end()

  const against = {
    ...{
      conclusion: 'unlawful',
      summary: '不合法。',
      findings: [{ where: '第一条', problem: '没有依据', source: '某法第一条' }],
    },
    judgements: reviewItems(pack, '2021-01-25').map(({ number }) => ({
      item: number,
      verdict: number === 14 ? 'doesNotConform' : 'conforms',
    })),
  }
  const unlawful = review.map((line) => (line.type === 'writeOpinion' ? { ...line, input: against } : line))
  const changed = act('2021-01-26', 'draftingClerk', 'reviseText', { title: '盐湖县节约用水办法', body: '第一条 用水收费。' })

  it.each<[string, readonly Line[]]>([
    ['without a review', []],
    ['without an opinion', review.slice(0, 1)],
    ['with an opinion that nobody signed', review.slice(0, 2)],
    ['with an opinion that it is unlawful', unlawful],
    ['with an opinion on another text', [...review, changed]],
  ])('there is no way round the review: %s the meeting is refused, and nothing at all is recorded', async (_, before) => {
    const lines = [...organs, ...drafting, ...before]
    expect(await replayed([...lines, ...issue])).toMatchObject({ ok: false, line: lines.length + 1 })
    expect(await end()).toBeNull()
    expect(await loadState(test.sql(), DOCUMENT)).toBeNull()
  })

  it('a text cannot be said to be published already: that is what import is for', async () => {
    expect(await replayed([{ on: '2021-01-05', document: DOCUMENT, by: {}, type: 'recordExisting', input: {} }])).toEqual({
      ok: false,
      line: 1,
      reason: '没有“recordExisting”这个命令',
    })
  })

  it('nobody reviews what he drafted, whatever the file calls him', async () => {
    const asDrafter = (line: Line) => ({ ...line, by: { ...(line.by as object), account: 'draftingClerk' } })
    const own = review.map((line) => ((line.by as { role: string }).role === 'legalReviewer' ? asDrafter(line) : line))
    const accepted = { ...own[0]!, input: { reviewer: 'draftingClerk', reviewerName: '孙起草' } }
    expect(await replayed([...organs, ...drafting, accepted, ...own.slice(1)])).toMatchObject({
      ok: false,
      line: organs.length + drafting.length + 1,
    })
    expect(await end()).toBeNull()
  })

  it.each<[string, Line | string, RegExp]>([
    ['no JSON', '{"on":', /^不是有效的 JSON$/],
    ['no command at all', { on: '2021-01-04' }, /^没有写明命令（type）$/],
    ['a command that there is not', { on: '2021-01-04', type: 'makeLawful', input: {} }, /^没有“makeLawful”这个命令$/],
    ['a field too many', { ...drafting[0], number: 1 }, /^整行：不认识的字段 number$/],
    [
      'a field too many inside',
      act('2021-01-05', 'draftingClerk', 'registerDraft', { title: '甲', leadOrgan: 'yanhu', stage: 'published' }),
      /不认识的字段 stage/,
    ],
    ['nobody', { ...drafting[0], by: undefined }, /^by：缺少/],
    ['no day', { ...drafting[0], on: '2021-02-30' }, /^on：日期不存在/],
    ['a day that has not come', { ...drafting[0], on: '2030-01-01' }, /^日期 2030-01-01 还没有到$/],
    [
      'another id',
      act('2021-01-05', 'draftingClerk', 'registerDraft', { id: 'another-document', title: '甲', leadOrgan: 'yanhu' }),
      /^input.id/,
    ],
    ['a document that there is not', act('2021-01-05', 'draftingClerk', 'withdraw', { reason: '不再需要' }), /./],
    ['an organ that is there already', organs[0]!, /已经登记/],
    ['a role that may not', { ...drafting[0], by: { account: 'a', name: '甲', organ: 'yanhu', role: 'leader' } }, /./],
    ['a day before the line above it', { ...drafting[0], on: '2021-01-03' }, /^日期 2021-01-03 早于前一条命令的 2021-01-04/],
    ['a line of 5 MB', `${' '.repeat(5_000_000)}1`, /^一行超过 4 MB$/],
  ])('%s is named by its line', async (_, line, reason) => {
    const refused = await replayed([...organs, line])
    expect(refused).toMatchObject({ ok: false, line: organs.length + 1 })
    expect((refused as { reason: string }).reason).toMatch(reason)
    expect(await end()).toBeNull()
  })

  it('with nothing wrong in it every command is decided as on its day, and what comes of it is whole', async () => {
    const lines = [...organs, ...drafting, ...review, '', ...issue]
    const report = await replayed(lines)
    expect(report).toMatchObject({ ok: true, commands: lines.length - 1 })
    const { open, sql, files } = test
    const state = (await loadState(sql(), DOCUMENT))!
    expect(state).toMatchObject({
      stage: 'published',
      origin: 'made',
      number: { code: '盐湖政规发', year: 2021, serial: 1 },
      opinion: { conclusion: 'lawful' },
      publication: { publishedOn: '2021-02-05', effectiveOn: '2021-03-08' },
      filings: [{ authority: 'city', stage: 'due' }],
    })
    expect(Buffer.from((await files.get(state.text!.original!.hash))!).toString()).toBe('盐湖县节约用水办法')
    expect(await verify(logReader(sql()))).toMatchObject({ outcome: 'sound', entries: (report as { entries: number }).entries })
    expect((await rebuild(open.database, open.projectors)).same).toBe(true)
    const entries = await logReader(sql()).readStream(`document/${DOCUMENT}`)
    expect(entries.at(-1)).toMatchObject({
      type: 'Published',
      legalDate: '2021-02-05',
      actor: { organName: '盐湖县人民政府', role: 'issuingOffice' },
    })

    expect(await replayed(lines)).toEqual({ ok: false, line: 0, reason: '登记簿里已有记录；重演只用于空的登记簿。' })
  })
})
