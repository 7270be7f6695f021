import { z } from 'zod'

/** A plain calendar day in Asia/Shanghai, `YYYY-MM-DD`. A legal date is never an instant. */
export type LegalDate = `${number}-${number}-${number}`

const DAY = 86_400_000

/**
 * True only for a day that exists, of the years 1000 to 2999: 2023-02-29 and 2021-6-1 are not legal dates, and 9999-12-31 is none,
 * because limits are counted from every legal date and no day written with four digits comes after it.
 */
export function isLegalDate(value: unknown): value is LegalDate {
  if (typeof value !== 'string' || !/^[12]\d{3}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

export const legalDateSchema = z.custom<LegalDate>(isLegalDate, { error: 'date.invalid' })

const instantOf = (day: LegalDate) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10) as LegalDate

/** The day `days` calendar days after `day` (before it when negative). */
export const addDays = (day: LegalDate, days: number): LegalDate => dayOf(instantOf(day) + days * DAY)

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => Math.round((instantOf(to) - instantOf(from)) / DAY)

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: LegalDate): number => new Date(instantOf(day)).getUTCDay()

/**
 * The matching day `months` later; where the month has no such day, its last day.
 * Source: 民法典第二百零二条 (a period in months ends on the matching day).
 */
export function addMonths(day: LegalDate, months: number): LegalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const target = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(date, last))
  return dayOf(target.getTime())
}
