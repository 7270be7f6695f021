import { expect, it } from 'vitest'
import { monthDays } from './monthDays.ts'

it('five weeks from the Monday before, with days off by the working calendar', () => {
  const days = monthDays([], '2021-02-24')
  expect(days).toHaveLength(35)
  expect(days[0]?.date).toBe('2021-02-15')
  const off = (date: string) => days.find((day) => day.date === date)?.off
  expect(off('2021-02-17')).toBe(true) // Spring Festival, a Wednesday
  expect(off('2021-02-20')).toBe(false) // 调休上班, a Saturday
})

it('a last day that has passed counts as missed, one to come as due', () => {
  const days = monthDays(['2021-03-04', '2021-03-05', '2021-03-05'], '2021-03-05')
  const on = (date: string) => days.find((day) => day.date === date)
  expect(on('2021-03-04')).toMatchObject({ late: 1 })
  expect(on('2021-03-05')).toMatchObject({ due: 2 })
})
