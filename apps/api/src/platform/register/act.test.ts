import { addDays, type CommandInput, type CommandType, type LegalDate, type Person } from '@fadu/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseAdapters } from '../../../test/support/testDatabase.ts'
import { type TestRegister, testRegister } from '../../../test/support/testRegister.ts'
import { demoActor } from '../../demo/actor.ts'
import { makeCounty } from '../../demo/county.ts'
import { beginLife, type DocumentSpec } from '../../demo/life.ts'
import { noteLegalDays } from '../jobs/noteLegalDays.ts'
import { logReader } from '../log/reader.ts'
import { rebuild } from '../log/rebuild.ts'
import { verify } from '../log/verify.ts'
import { act } from './act.ts'
import { loadState } from './facts.ts'

const spec = (key: string): DocumentSpec => ({
  key,
  title: `禾川县${key}管理办法`,
  body: `第一条 为了管理${key}，制定本办法。\n\n第二条 本办法自公布之日起施行。`,
  why: '需要。',
  basis: '《某条例》',
  leadOrgan: 'hechuan-government',
  draftingUnit: 'hechuan-housing',
})

describe.each(databaseAdapters)('commands on %s', (adapter) => {
  let test: TestRegister
  beforeAll(async () => {
    test = await testRegister(adapter)
  })
  afterAll(() => test?.drop())

  const office = demoActor('issuingOffice', 'hechuan-office')
  const give = <T extends CommandType>(
    actor: Person,
    today: LegalDate,
    type: T,
    documentId: string,
    expectedSeq: number,
    commandId: string,
    input: CommandInput<T>,
  ) => act(test.register, actor, today, { commandId, documentId, expectedSeq, type, input })

  async function signed(key: string) {
    const story = await beginLife(test, spec(key))
    const day = (n: number) => addDays('2026-09-01', n)
    await story.register(day(0))
    await story.write(day(0))
    await story.note(day(0))
    await story.materials(day(0))
    await story.fairness(day(0))
    await story.submit(day(0))
    await story.accept(day(0))
    await story.opinion(day(10), 'lawful', '合法。')
    await story.deliberate(day(11), '常务会议')
    await story.sign(day(12))
    return story
  }

  it('200 concurrent requests for a number give 1 to 25 without gap or double, whoever asks twice', async () => {
    const stories = []
    for (let i = 0; i < 25; i++) stories.push(await signed(`并发${i}`))
    const requests = await Promise.all(
      stories.flatMap((story) =>
        Array.from({ length: 8 }, async (_, i) => {
          const state = await story.state()
          // Three people press at once; five of the eight are the same request sent again.
          return give(office, '2026-09-20', 'assignNumber', story.id, state.seq, `number-${story.id}-${i < 3 ? i : 0}`, {
            textHash: state.text!.hash,
            code: '禾政规发',
          })
        }),
      ),
    )
    const serials = await Promise.all(stories.map(async (story) => (await story.state()).number!.serial))
    expect(requests).toHaveLength(200)
    expect(serials.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1))
    const events = await test.sql()<{ count: string }>("select count(*) as count from log.entry where type = 'NumberAssigned'")
    expect(Number(events[0]!.count)).toBe(25)
    const accepted = requests.filter((answer) => !('refused' in answer))
    expect(accepted.length).toBeGreaterThanOrEqual(25)
    for (const answer of requests) if ('refused' in answer) expect(['write.stale', 'stage.wrong']).toContain(answer.code)
  }, 120_000)

  it('a repeated command id gets its first answer, and the act happened once', async () => {
    const story = await signed('重复')
    const state = await story.state()
    const input = { textHash: state.text!.hash, code: '禾政规发' }
    const once = await give(office, '2026-09-20', 'assignNumber', story.id, state.seq, 'again-and-again', input)
    const again = await give(office, '2026-09-20', 'assignNumber', story.id, state.seq, 'again-and-again', input)
    expect(again).toEqual(once)
    expect((await story.state()).seq).toBe(state.seq + 1)
  })

  it('a command id used for something else is refused, and so is the same id by another person', async () => {
    const story = await signed('借用')
    const state = await story.state()
    const refused = await give(office, '2026-09-20', 'assignNumber', story.id, state.seq, 'again-and-again', {
      textHash: state.text!.hash,
      code: '禾政规发',
    })
    expect(refused).toMatchObject({ refused: true, code: 'command.reused' })
  })

  it('a stale write is refused with what changed, and nothing is lost', async () => {
    const story = await signed('过时')
    const state = await story.state()
    await give(office, '2026-09-20', 'assignNumber', story.id, state.seq, 'stale-first', {
      textHash: state.text!.hash,
      code: '禾政规发',
    })
    const stale = await give(office, '2026-09-20', 'assignNumber', story.id, state.seq, 'stale-second', {
      textHash: state.text!.hash,
      code: '禾政规发',
    })
    expect(stale).toMatchObject({
      refused: true,
      code: 'write.stale',
      changed: [{ type: 'NumberAssigned', actor: { name: '李强' } }],
    })
    expect((await story.state()).seq).toBe(state.seq + 1)
  })

  it("another organ's draft is not there for whoever may not know of it", async () => {
    const story = await beginLife(test, spec('他人'))
    await story.register('2026-09-01')
    const stranger = demoActor('draftingClerk', 'hechuan-civil')
    const answer = await give(stranger, '2026-09-01', 'withdraw' as never, story.id, 1, 'stranger', { reason: '误' } as never)
    expect(answer).toMatchObject({ refused: true, code: 'document.unknown' })
  })

  it('a file that nobody of the organ brought cannot be named', async () => {
    const story = await beginLife(test, spec('文件'))
    await story.register('2026-09-01')
    const file = { name: 'a.txt', hash: 'c'.repeat(64), size: 1 }
    const answer = await give(
      demoActor('draftingClerk', 'hechuan-housing'),
      '2026-09-01',
      'addMaterial',
      story.id,
      1,
      'foreign-file',
      {
        materialId: 'foreign-file',
        requirement: 'basis',
        file,
      },
    )
    expect(answer).toMatchObject({ refused: true, code: 'file.unknown' })
  })

  it('how long a file is, the server says: what it keeps, not what the client wrote', async () => {
    const story = await beginLife(test, spec('大小'))
    await story.register('2026-09-01')
    const clerk = demoActor('draftingClerk', 'hechuan-housing')
    const content = Buffer.from('制定依据：某条例。')
    const stored = await test.files.put(content)
    await test.recordMade(clerk, { name: '依据.txt', ...stored })
    const material = (materialId: string, size: number) => ({
      ...{ materialId, requirement: 'basis' },
      file: { name: '依据.txt', hash: stored.hash, size },
    })
    const add = (seq: number, materialId: string, size: number) =>
      give(clerk, '2026-09-01', 'addMaterial', story.id, seq, `size-${materialId}`, material(materialId, size))
    expect(await add(1, 'm-first', 1)).toMatchObject({ seq: 2 })
    // Named again it is a file of the document.
    expect(await add(2, 'm-second', 999_999)).toMatchObject({ seq: 3 })
    expect((await story.state()).materials.map(({ file }) => file.size)).toEqual([content.byteLength, content.byteLength])
    expect(await add(1, 'm-first', 1)).toMatchObject({ seq: 2 })
  })

  it('taking effect and lapsing are noted once, with their legal day, after 40 days off; the standing did not wait', async () => {
    const story = await signed('停机')
    const state = await story.state()
    await give(office, '2026-09-20', 'assignNumber', story.id, state.seq, 'off-number', {
      textHash: state.text!.hash,
      code: '禾政规发',
    })
    await give(office, '2026-09-20', 'publish', story.id, state.seq + 1, 'off-publish', {
      textHash: state.text!.hash,
      channels: ['网站'],
      effectiveOn: '2026-10-01',
      effectReason: '便于执行',
      validUntil: '2026-10-20',
      validityReason: '一次性工作',
    })
    await noteLegalDays(test.register, test.sql(), '2026-11-29')
    await Promise.all([
      noteLegalDays(test.register, test.sql(), '2026-11-29'),
      noteLegalDays(test.register, test.sql(), '2026-11-29'),
    ])
    const entries = await logReader(test.sql()).readStream(`document/${story.id}`, state.seq + 2)
    expect(entries.map(({ type, legalDate }) => [type, legalDate])).toEqual([
      ['TookEffect', '2026-10-01'],
      ['Lapsed', '2026-10-21'],
    ])
  })

  it('a rebuild into an empty schema equals the projections; a planted wrong row is reported', async () => {
    await makeCounty(test, test.today)
    const report = await rebuild(test.open.database, test.open.projectors)
    expect(report.tables.filter((table) => table.missing.length + table.unexpected.length > 0 || table.shape)).toEqual([])
    expect(report.same).toBe(true)
    await test.sql()("update document set title = '改过的题目' where id = (select min(id) from document)")
    const planted = await rebuild(test.open.database, test.open.projectors)
    expect(planted.same).toBe(false)
    expect(planted.tables.filter((table) => table.unexpected.length > 0).map(({ table }) => table)).toEqual(['document'])
    expect(planted.tables.find((table) => table.table === 'document')!.unexpected[0]).toMatchObject({ title: '改过的题目' })
    expect(await verify(logReader(test.sql()))).toMatchObject({ outcome: 'sound' })
    expect((await loadState(test.sql(), 'none')) === null).toBe(true)
  }, 60_000)
})
