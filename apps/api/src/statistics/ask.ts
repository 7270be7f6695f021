import { type LegalDate, legalDateSchema, type Refusal, refuse, type StatisticsQuery, yearPeriod } from '@fadu/core'
import { z } from 'zod'

/** What one may ask: a year, or a period of at most ten; as of a day; as it was known on a day; of one issuing organ. */
export const askSchema = z.strictObject({
  year: z.coerce.number().int().min(1949).max(2200).optional(),
  from: legalDateSchema.optional(),
  to: legalDateSchema.optional(),
  asOf: legalDateSchema.optional(),
  knownAt: legalDateSchema.optional(),
  organ: z.string().min(1).max(100).optional(),
})

export type Asked = z.output<typeof askSchema>

/** The question made complete. `knownAt` null: everything recorded until now. */
export interface Question extends StatisticsQuery {
  readonly knownAt: LegalDate | null
}

const MOST_YEARS = 10

/**
 * Without anything said: this year, as of today. What was known on a day is, unless another is named, as of that day. No day of the
 * question but the end of the period lies in the future: figures tell what happened.
 */
export function questionOf(asked: Asked, today: LegalDate): Question | Refusal {
  const year = yearPeriod(asked.year ?? Number(today.slice(0, 4)))
  const from = asked.from ?? (asked.to ? (`${asked.to.slice(0, 4)}-01-01` as LegalDate) : year.from)
  const to = asked.to ?? (asked.from ? (`${asked.from.slice(0, 4)}-12-31` as LegalDate) : year.to)
  if (to < from) return refuse('period.reversed', { from, to })
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) >= MOST_YEARS)
    return refuse('period.tooLong', { from, to, years: MOST_YEARS })
  const knownAt = asked.knownAt ?? null
  const asOf = asked.asOf ?? knownAt ?? today
  for (const day of [asOf, knownAt]) if (day && day > today) return refuse('date.future', { on: day, today })
  return { from, to, asOf, knownAt, organ: asked.organ ?? null }
}
