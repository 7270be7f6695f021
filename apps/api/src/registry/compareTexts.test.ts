import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestRegister, testRegister } from '../../test/support/testRegister.ts'
import { demoActor } from '../demo/actor.ts'
import { beginLife, type Life } from '../demo/life.ts'
import { compareTexts } from './compareTexts.ts'

const first =
  '第一条 为了管理路灯，制定本办法。\n\n第二条 损坏路灯的，应当在十日内修复。\n\n第三条 本办法自公布之日起三十日后施行。'
const second = first.replace('十日', '十五日')

describe('two texts of a document compared', () => {
  let test: TestRegister
  let draft: Life
  let published: Life
  let hashes: readonly [string, string]
  let early: string

  const begin = async (key: string) => {
    const story = await beginLife(test, {
      key,
      title: `禾川县${key}管理办法`,
      body: first,
      why: '需要。',
      basis: '《某条例》',
      leadOrgan: 'hechuan-government',
      draftingUnit: 'hechuan-housing',
    })
    await story.register('2026-09-01')
    await story.write('2026-09-01')
    return story
  }
  const hashOf = async (story: Life) => (await story.state()).text!.hash

  beforeAll(async () => {
    test = await testRegister('embedded')
    draft = await begin('路灯')
    const judged = await hashOf(draft)
    await draft.write('2026-09-20', second)
    hashes = [judged, await hashOf(draft)]

    published = await begin('广告')
    early = await hashOf(published)
    await published.write('2026-09-02', second)
    await published.note('2026-09-02')
    await published.materials('2026-09-02')
    await published.fairness('2026-09-02')
    await published.submit('2026-09-03')
    await published.accept('2026-09-03')
    await published.opinion('2026-09-18', 'lawful', '合法。')
    await published.deliberate('2026-09-25', '常务会议')
    await published.sign('2026-09-26')
    await published.number('2026-09-27', '禾政规发')
    await published.publish('2026-10-01')
  })
  afterAll(() => test?.drop())

  const ask = (organ: string, id: string, from: string, to: string) =>
    compareTexts(test, test.sql(), demoActor('draftingClerk', organ), { id, from, to })

  it('those who make it compare every text handed in', async () => {
    const answer = await ask('hechuan-housing', draft.id, ...hashes)
    expect(answer).toMatchObject({
      from: { textHash: hashes[0], as: 'draft', on: '2026-09-01' },
      to: { textHash: hashes[1], as: 'draft', on: '2026-09-20' },
      diff: { counts: { changed: 1, same: 2 } },
    })
  })

  it('a text that the document never had is not found', async () =>
    expect(await ask('hechuan-housing', draft.id, hashes[0], early)).toMatchObject({ refused: true, code: 'file.unknown' }))

  it('nobody else knows of the draft', async () =>
    expect(await ask('hechuan-civil', draft.id, ...hashes)).toMatchObject({ refused: true, code: 'document.unknown' }))

  it('readers of a published document compare what was published, and none of the texts before', async () => {
    const now = await hashOf(published)
    expect(await ask('hechuan-civil', published.id, now, now)).toMatchObject({ diff: { counts: { changed: 0, same: 3 } } })
    expect(await ask('hechuan-civil', published.id, early, now)).toMatchObject({ refused: true, code: 'file.unknown' })
    expect(await ask('hechuan-housing', published.id, early, now)).toMatchObject({ diff: { counts: { changed: 1 } } })
  })
})
