import { figureNames, figureTerms, isRefusal, type Language, refuse, termIn } from '@fadu/core'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import { contentDisposition } from '../platform/http/contentDisposition.ts'
import { sendRefusal } from '../platform/http/sendRefusal.ts'
import type { Table } from '../platform/tables/table.ts'
import { writeCsv } from '../platform/tables/writeCsv.ts'
import { writeXlsx } from '../platform/tables/writeXlsx.ts'
import { askSchema, type Question, questionOf } from './ask.ts'
import { seenBy } from './evidenceView.ts'
import { evidenceTable, listedFigures, stockTable, summaryTable } from './exportTables.ts'
import type { ReadFigures } from './figures.ts'
import { statisticsWords } from './words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const exportSchema = askSchema.extend({
  /** The list behind one figure; without it the whole period. */
  figure: z.enum(figureNames).optional(),
})

/**
 * Figures as files: `/desk/statistics.xlsx` and `.csv`. The workbook of a period has its lists on sheets of their own, a CSV the summary;
 * with `figure` both have that figure's list.
 */
export function registerStatisticsFiles(
  server: FastifyInstance,
  deps: { readonly figures: ReadFigures; readonly sql: () => Sql; readonly today: () => Parameters<typeof questionOf>[1] },
): void {
  for (const format of ['xlsx', 'csv'] as const)
    server.get(`/desk/statistics.${format}`, { config: { action: 'statistics.read' } }, async (request, reply) => {
      const { figure, ...asked } = exportSchema.parse(request.query)
      const { actor } = await request.identify()
      if (!actor) return sendRefusal(reply, refuse('rights.denied'))
      const question = questionOf(asked, deps.today())
      const figures = isRefusal(question) ? question : await deps.figures(question)
      if (isRefusal(figures)) return sendRefusal(reply, figures)
      const { language } = request
      const names = figure ? [figure] : format === 'xlsx' ? listedFigures(figures) : []
      const lists: Table[] = []
      for (const name of names)
        lists.push(evidenceTable(figures, name, await seenBy(deps.sql(), actor, figures.statistics.evidence[name]), language))
      const tables = figure ? lists : [summaryTable(figures, language), ...lists, stockTable(figures, language)]
      const bytes = format === 'xlsx' ? await writeXlsx(tables) : writeCsv(tables[0]!)
      const name = figure ? termIn(figureTerms[figure].name, language) : null
      return reply
        .header('content-disposition', contentDisposition(`${fileName(figures.question, name, language)}.${format}`))
        .type(format === 'xlsx' ? XLSX : 'text/csv; charset=utf-8')
        .send(bytes)
    })
}

function fileName({ from, to }: Question, figure: string | null, language: Language): string {
  const words = statisticsWords[language]
  const isYear = from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')
  return words.fileName(isYear ? words.year(from.slice(0, 4)) : words.between(from, to), figure)
}
