import { addDays, filingClock, type LegalDate, type Person, publicationClock, reviewClock, shippedPacks } from '@fadu/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { type TestRegister, testRegister } from '../../test/support/testRegister.ts'
import { demoActor } from '../demo/actor.ts'
import { beginLife } from '../demo/life.ts'
import { actOnSeries, numberBook } from '../issuance/numbers.ts'
import { rebuild } from '../platform/log/rebuild.ts'
import { act } from '../platform/register/act.ts'
import { checkPackText } from '../platform/register/checkPackText.ts'
import { loadOrgans } from '../platform/register/facts.ts'
import { storePack } from '../platform/register/found.ts'
import { rulesInForce } from '../platform/register/rulesInForce.ts'
import { compare, readPack, registerRules } from './readPacks.ts'
import { actOnRegister } from './registerActs.ts'

const an = demoActor('securityAdmin', 'hechuan-office')
const other: Person = { ...an, account: 'second-security', name: '方宁' }
const keeper = demoActor('sysAdmin', 'hechuan-office')
const office = demoActor('issuingOffice', 'hechuan-office')

describe.each(databaseAdapters)('rule packs and notices in the register on %s', (adapter) => {
  let test: TestRegister
  let commands = 0
  beforeAll(async () => {
    test = await testRegister(adapter)
  })
  afterAll(() => test?.drop())

  const give = (actor: Person, today: LegalDate, command: Parameters<typeof actOnRegister>[4]) =>
    actOnRegister(test.register.log, actor, today, `register-act-${++commands}`, command)
  const kept = async (id: keyof typeof shippedPacks) => {
    const checked = checkPackText(JSON.stringify(shippedPacks[id]))
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems))
    return storePack(test.files, checked.pack)
  }
  const story = async (key: string, signedOn: LegalDate) => {
    const told = await beginLife(test, {
      key,
      title: `禾川县${key}管理办法`,
      body: `第一条 为了管理${key}，制定本办法。\n\n第二条 本办法自公布之日起施行。`,
      why: '需要。',
      basis: '《某条例》',
      leadOrgan: 'hechuan-government',
      draftingUnit: 'hechuan-housing',
    })
    const day = (n: number) => addDays(signedOn, n - 12)
    await told.register(day(0))
    await told.write(day(0))
    await told.note(day(0))
    await told.materials(day(0))
    await told.fairness(day(0))
    await told.submit(day(0))
    await told.accept(day(0))
    await told.opinion(day(10), 'lawful', '合法。')
    await told.deliberate(day(11), '常务会议')
    await told.sign(day(12))
    return told
  }
  const publish = async (told: Awaited<ReturnType<typeof story>>, today: LegalDate) => {
    const given = async (type: 'assignNumber' | 'publish', input: object) => {
      const { seq } = await told.state()
      const request = {
        commandId: `publish-act-${++commands}`,
        documentId: told.id,
        expectedSeq: seq,
        type,
        input: input as never,
      }
      const answer = await act(test.register, office, today, request)
      if ('refused' in answer) throw new Error(`${answer.code} ${JSON.stringify(answer.params)}`)
    }
    const textHash = (await told.state()).text!.hash
    await given('assignNumber', { textHash, code: '禾政规发' })
    await given('publish', { textHash, channels: ['网站'], effectiveOn: today, effectReason: '便于执行' })
  }

  it('a change takes two persons and a day to come; what had begun stays with the old pack', async () => {
    const before = await story('停车', '2026-11-20')
    const shanghai = await kept('shanghai')
    const propose = {
      type: 'proposeRulePack',
      proposalId: 'to-shanghai',
      hash: shanghai,
      pack: 'shanghai',
      from: '2026-12-01',
      reason: '试用上海规则包',
    } as const
    expect(await give(an, '2026-11-25', { ...propose, from: '2026-11-25' })).toMatchObject({ code: 'rulePack.dayPassed' })
    expect(await give(an, '2026-11-25', propose)).toMatchObject({ proposal: { proposedBy: an.account } })
    expect(await give(an, '2026-11-25', { type: 'confirmRulePack', proposalId: 'to-shanghai' })).toMatchObject({
      code: 'rulePack.samePerson',
    })
    expect(await give(other, '2026-11-26', { type: 'confirmRulePack', proposalId: 'to-shanghai' })).toMatchObject({
      adopted: [{ pack: 'national' }, { pack: 'shanghai', from: '2026-12-01' }],
    })
    const today = await registerRules(test.register, test.sql(), '2026-11-30')
    expect([today.names[today.inForce!], Object.values(today.names)]).toEqual(['全国基准', ['全国基准', '上海市']])
    expect((await registerRules(test.register, test.sql(), '2026-12-01')).inForce).toBe(shanghai)

    // Published the day before and the day after: to the congress by an assumption, or by 沪备 in the words of its article.
    await publish(before, '2026-11-30')
    const after = await story('养犬', '2026-11-25')
    await publish(after, '2026-12-01')
    const clocks = async (told: typeof before, on: LegalDate) => {
      const state = await told.state()
      const organs = await loadOrgans(
        test.sql(),
        state.filings.map((filing) => filing.authority),
      )
      const context = { ...(await rulesInForce(test.register, test.sql(), on)), today: on, organs }
      const congress = state.filings.find((filing) => organs[filing.authority]?.kind === 'peoplesCongress')!.authority
      return {
        filing: filingClock(state, congress, context)!,
        review: reviewClock(state, context)!,
        publication: publicationClock(state, context)!,
      }
    }
    expect((await clocks(before, '2026-12-20')).filing).toMatchObject({ due: '2026-12-30', unverified: true })
    expect((await clocks(after, '2026-12-20')).filing).toMatchObject({ due: '2026-12-31', unverified: false, pack: shanghai })
    expect((await clocks(after, '2026-12-20')).review.source).toBe('国办发〔2018〕115号（五）')
    expect((await before.state()).publication!.pack).not.toBe((await after.state()).publication!.pack)
  }, 120_000)

  it('the same command again gets the first answer, and nothing is recorded twice', async () => {
    const national = await kept('national')
    const command = {
      type: 'proposeRulePack',
      proposalId: 'back',
      hash: national,
      pack: 'national',
      from: '2027-06-01',
      reason: '改回',
    } as const
    const first = await actOnRegister(test.register.log, an, '2026-12-02', 'register-once', command)
    expect(await actOnRegister(test.register.log, an, '2026-12-02', 'register-once', command)).toEqual(first)
    expect(await give(other, '2026-12-02', { type: 'rejectRulePack', proposalId: 'back', reason: '不改' })).toMatchObject({
      proposal: null,
    })
  })

  it('a pack is read rule by rule with where it is used; two are compared; others are not shown', async () => {
    const { adopted } = await registerRules(test.register, test.sql(), '2026-12-02')
    const [left, right] = adopted.map(({ hash }) => hash) as [string, string]
    const pack = await readPack(test.register, test.sql(), right)
    if ('refused' in pack) throw new Error(pack.code)
    expect(pack.rules.find(({ rule }) => rule.id === 'SH.file.congress')).toMatchObject({ usedIn: { clocks: ['filing'] } })
    expect(pack.rules.every(({ source }) => source !== '')).toBe(true)
    const rows = await compare(test.register, test.sql(), { left, right, on: '2026-12-02' })
    if ('refused' in rows) throw new Error(rows.code)
    expect(rows.find((row) => row.question === 'timeLimit filing peoplesCongress')?.kind).toBe('onlyRight')
    expect(await readPack(test.register, test.sql(), 'c'.repeat(64))).toMatchObject({ code: 'rulePack.unknown' })
    expect(await compare(test.register, test.sql(), { left, right: 'c'.repeat(64), on: '2026-12-02' })).toMatchObject({
      code: 'rulePack.unknown',
    })
  })

  it("a deadline past the calendar is an estimate until the year's notice is entered; then it is none, without a restart", async () => {
    const told = await story('门牌', '2026-12-21')
    const clock = async () => {
      const context = { ...(await rulesInForce(test.register, test.sql(), '2026-12-22')), today: '2026-12-22' as const }
      return publicationClock(await told.state(), context)!
    }
    expect((await registerRules(test.register, test.sql(), '2026-12-22')).coverage.until).toBe('2026-12-31')
    expect(await clock()).toMatchObject({ due: '2027-01-18', standing: { estimated: true }, ledger: { estimated: true } })
    const notice = {
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      year: 2027,
      scope: 'national',
      off: [{ from: '2027-01-01', until: '2027-01-03', name: '元旦' }],
      working: [],
    } as const
    expect(
      await give(keeper, '2026-12-22', { type: 'addHolidayNotice', notice: structuredClone(notice) as never }),
    ).toMatchObject({
      notices: [{ year: 2027 }],
    })
    expect(await clock()).toMatchObject({ due: '2027-01-19', standing: { estimated: false }, ledger: { estimated: false } })
    expect((await registerRules(test.register, test.sql(), '2026-12-22')).coverage.until).toBe('2027-12-31')
  }, 60_000)

  it('the register of numbers shows what was taken, reserved and given up, with the reason', async () => {
    const series = { organ: 'hechuan-government', code: '禾政规发', year: 2026 }
    const reserved = await actOnSeries(test.register, office, '2026-12-22', 'reserve-one', {
      type: 'reserveNumber',
      ...series,
      reason: '紧急公文预留',
    })
    expect(reserved).toEqual({ serial: 3 })
    const again = await actOnSeries(test.register, office, '2026-12-22', 'reserve-one', {
      type: 'reserveNumber',
      ...series,
      reason: '紧急公文预留',
    })
    expect(again).toEqual(reserved)
    await actOnSeries(test.register, office, '2026-12-22', 'reserve-two', { type: 'reserveNumber', ...series, reason: '预留' })
    const give = (serial: number, commandId: string) =>
      actOnSeries(test.register, office, '2026-12-23', commandId, { type: 'voidNumber', ...series, serial, reason: '重复预留' })
    expect(await give(1, 'void-taken')).toMatchObject({ code: 'number.notReserved' })
    expect(await give(4, 'void-four')).toEqual({ serial: 4 })
    const book = await numberBook(test.register, test.sql(), office, '2026-12-23', { year: 2026, series })
    if ('refused' in book) throw new Error(book.code)
    expect(book.book!.lines.map((line) => [line.serial, line.status, 'reason' in line ? line.reason : null])).toEqual([
      [1, 'taken', null],
      [2, 'taken', null],
      [3, 'reserved', '紧急公文预留'],
      [4, 'void', '重复预留'],
    ])
    expect(book.book!.next).toBe(5)
    expect(Object.values(book.book!.titles)).toContain('禾川县停车管理办法')
    expect(book.series.some(({ code }) => code === '禾政规发')).toBe(true)

    const stranger = demoActor('issuingOffice', 'hechuan-housing')
    expect(await numberBook(test.register, test.sql(), stranger, '2026-12-23', { year: 2026, series })).toMatchObject({
      code: 'organ.unknown',
    })
    expect(
      await actOnSeries(test.register, stranger, '2026-12-23', 'stranger-one', {
        type: 'reserveNumber',
        ...series,
        reason: '预留',
      }),
    ).toMatchObject({ code: 'organ.unknown' })
    expect(
      await actOnSeries(test.register, office, '2026-12-23', 'code-unknown', {
        type: 'reserveNumber',
        ...series,
        code: '某政发',
        reason: '预留',
      }),
    ).toMatchObject({ code: 'number.codeUnknown' })
  }, 60_000)

  it('a rebuild from the log equals what is there', async () => {
    const report = await rebuild(test.open.database, test.open.projectors)
    expect(report.tables.filter((table) => table.missing.length + table.unexpected.length > 0 || table.shape)).toEqual([])
  })
})
