import { addDays, formatDocumentNumber } from '@fadu/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestRegister, testRegister } from '../../test/support/testRegister.ts'
import { demoActor } from '../demo/actor.ts'
import { beginLife } from '../demo/life.ts'
import { businessDay } from '../platform/businessDay.ts'
import { actOnSeries } from './numbers.ts'
import { outlook } from './outlook.ts'

let test: TestRegister
beforeAll(async () => {
  test = await testRegister('embedded')
}, 120_000)
afterAll(() => test?.drop())

const office = demoActor('issuingOffice', 'hechuan-office')
const series = { organ: 'hechuan-government', code: '禾政规发', year: 2025 }

/** A document that is signed and numbered at an instant, as the server's clock tells it. */
async function numberedAt(key: string, instant: string) {
  const on = businessDay(undefined, () => new Date(instant))()
  const life = await beginLife(test, {
    key,
    title: `禾川县${key}管理办法`,
    body: '第一条 内容。\n\n第二条 本办法自公布之日起施行。',
    why: '需要。',
    basis: '《某条例》',
    leadOrgan: 'hechuan-government',
    draftingUnit: 'hechuan-housing',
  })
  const before = addDays(on, -20)
  await life.register(before)
  await life.write(before)
  await life.note(before)
  await life.materials(before)
  await life.fairness(before)
  await life.submit(before)
  await life.accept(before)
  await life.opinion(addDays(on, -5), 'lawful', '合法。')
  await life.deliberate(on, '常务会议')
  await life.sign(on)
  const { id } = await life.state()
  const coming = await outlook(test.register, test.sql(), office, on, id)
  await life.number(on, '禾政规发')
  return { coming, number: formatDocumentNumber((await life.state()).number!) }
}

it('f017: the year of a number is that of Shanghai; the first hours of the new year are not last year’s', async () => {
  for (let serial = 1; serial <= 14; serial += 1)
    expect(
      await actOnSeries(test.register, office, '2025-12-30', `reserve-${serial}`, {
        type: 'reserveNumber',
        ...series,
        reason: '占用',
      }),
    ).toEqual({ serial })
  const last = await numberedAt('除夕', '2025-12-31T15:59:59Z')
  expect(last.number).toBe('禾政规发〔2025〕15号')
  expect((await numberedAt('元旦', '2025-12-31T16:30:00Z')).number).toBe('禾政规发〔2026〕1号')

  // Before it was numbered the office saw what comes next, and each number it had reserved with its use.
  const series2025 = 'numbers' in last.coming ? last.coming.numbers.find(({ code }) => code === series.code) : undefined
  expect(series2025?.next).toBe(15)
  expect(series2025?.reserved).toEqual(Array.from({ length: 14 }, (_, at) => ({ serial: at + 1, reason: '占用' })))
})
