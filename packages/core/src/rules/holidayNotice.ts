import { z } from 'zod'
import { daysBetween, legalDateSchema } from '../schema/legalDate.ts'

/**
 * A holiday notice as an administrator enters it. With `year` it settles that year's days off and the year counts as known;
 * without, it changes or adds single days. `scope` local: days off of this place only, such as 开斋节 in Ningxia.
 */
export const holidayNoticeSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    number: z.string().trim().min(1).max(60).optional(),
    year: z.int().min(1949).max(2200).optional(),
    scope: z.enum(['national', 'local']).default('national'),
    off: z
      .array(z.strictObject({ from: legalDateSchema, until: legalDateSchema, name: z.string().trim().min(1).max(40) }))
      .max(40),
    working: z.array(z.strictObject({ day: legalDateSchema, name: z.string().trim().min(1).max(40) })).max(40),
  })
  .check(({ value, issues }) => {
    const refuse = (path: (string | number)[], message: string) => issues.push({ code: 'custom', input: value, path, message })
    value.off.forEach(({ from, until }, i) => {
      const days = daysBetween(from, until)
      if (days < 0) refuse(['off', i, 'until'], '放假的最后一日早于第一日')
      else if (days > 30) refuse(['off', i, 'until'], '一次放假超过31日，请核对日期')
      if (value.year !== undefined && Math.abs(Number(from.slice(0, 4)) - value.year) > 1)
        refuse(['off', i, 'from'], `不是${value.year}年前后的日期`)
    })
    value.working.forEach(({ day }, i) => {
      if (value.off.some(({ from, until }) => from <= day && day <= until)) refuse(['working', i, 'day'], '同一日既放假又上班')
    })
    if (value.year !== undefined && value.scope === 'local') refuse(['year'], '当地放假不能代替全年的放假安排')
    if (value.off.length + value.working.length === 0) refuse(['off'], '没有写明任何一日')
  })

export type HolidayNotice = z.output<typeof holidayNoticeSchema>
