import { figureNames, isRefusal } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { answer, procedure, router } from '../platform/http/trpc.ts'
import { askSchema, questionOf } from './ask.ts'
import { evidencePage } from './evidenceView.ts'
import type { ReadFigures } from './figures.ts'
import { readYears } from './readFacts.ts'
import { yearView } from './yearView.ts'

export interface StatisticsDeps {
  readonly figures: ReadFigures
  readonly sql: () => Sql
}

export const statisticsRouter = ({ figures, sql }: StatisticsDeps) => {
  const read = async (asked: z.output<typeof askSchema>, today: Parameters<typeof questionOf>[1]) => {
    const question = questionOf(asked, today)
    return isRefusal(question) ? question : figures(question)
  }
  return router({
    /** The figures of a period. */
    year: procedure('statistics.read')
      .input(askSchema)
      .query(async ({ ctx, input }) => yearView(answer(await read(input, ctx.today)))),
    /** What one figure counts, a page at a time. */
    evidence: procedure('statistics.read')
      .input(
        askSchema.extend({
          figure: z.enum(figureNames),
          offset: z.int().min(0).max(1_000_000).default(0),
          limit: z.int().min(1).max(200).default(50),
        }),
      )
      .query(async ({ ctx, input: { figure, offset, limit, ...asked } }) =>
        evidencePage(sql(), ctx.actor, answer(await read(asked, ctx.today)), figure, { offset, limit }),
      ),
    /** Years with something to count, the latest first. */
    years: procedure('statistics.read').query(({ ctx }) => readYears(sql(), ctx.today)),
  })
}
