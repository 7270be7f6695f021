import { expect, it } from 'vitest'
import { looseDate } from './looseDate.ts'

it.each([
  ['2021-06-01', '2021-06-01'],
  ['2021-6-1', '2021-06-01'],
  ['2021/6/30', '2021-06-30'],
  ['2021.06.30', '2021-06-30'],
  ['2021年6月1日', '2021-06-01'],
  ['２０２１－６－１', '2021-06-01'],
  [' 2024-2-29 ', '2024-02-29'],
])('%s is read as the day it means', (typed, day) => expect(looseDate(typed)).toBe(day))

it.each(['2021-02-30', '2023-2-29', '2021-13-1', '21-6-1', '2021-6', '20210601', '2021-06-01T00:00:00Z', '今天', ''])(
  '%s is no day',
  (typed) => expect(looseDate(typed)).toBeNull(),
)
