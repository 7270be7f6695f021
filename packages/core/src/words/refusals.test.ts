import { expect, it } from 'vitest'
import { refuse } from '../register/refusal.ts'
import { describeRefusal } from './refusals.ts'

it('days stand in a refusal as people write them', () => {
  const refusal = refuse('date.future', { on: '2026-03-06', today: '2026-03-05' })
  expect(describeRefusal(refusal).what).toBe('日期 2026年3月6日 晚于今天（2026年3月5日）。')
  expect(describeRefusal(refusal, 'en').what).toContain('6 March 2026')
})

it('what is no day stays as it was given', () =>
  expect(describeRefusal(refuse('date.invalid', { value: '2026-02-30' })).what).toBe('日期“2026-02-30”不存在。'))
