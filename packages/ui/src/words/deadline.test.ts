import { deadlineStanding, shanghaiDay } from '@fadu/core'
import { expect, it } from 'vitest'
import { deadlineSentence } from './deadline.ts'

it.each([
  ['2022-04-15T01:00:00Z', '还剩 1 个工作日'],
  ['2022-04-18T15:59:00Z', '今天到期'],
  ['2022-04-18T16:01:00Z', '逾期 1 天'],
  ['2022-04-19T15:00:00Z', '逾期 1 天'],
])('f045: what is due on 18 April 2022 is said at %s by the calendar of Shanghai: %s', (instant, shown) => {
  const standing = deadlineStanding({ due: '2022-04-18', limit: { unit: 'workingDay' } }, shanghaiDay(instant))
  expect(deadlineSentence(standing, 'zh', true)).toBe(shown)
})
