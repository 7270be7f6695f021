import { refuse } from '@fadu/core'
import type { FastifyInstance } from 'fastify'
import { contentDisposition } from '../platform/http/contentDisposition.ts'
import { sendRefusal } from '../platform/http/sendRefusal.ts'
import { looseDate } from '../platform/looseDate.ts'
import { writeCsv } from '../platform/tables/writeCsv.ts'
import { writeXlsx } from '../platform/tables/writeXlsx.ts'
import { catalogueRow, readCatalogue } from './catalogue.ts'
import { catalogueTable } from './catalogueTable.ts'
import { type TypedQuery, typedIn } from './listInput.ts'
import { sendPage } from './pageCache.ts'
import { catalogueKindIn, MOST_ROWS } from './readCataloguePage.ts'
import type { Site } from './site.ts'
import { portalWords } from './words.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/** Whole catalogues as files: `/catalogues/inForce.xlsx?on=2025-06-30`. Remembered like pages while nothing changes. */
export function registerCatalogueFiles(server: FastifyInstance, site: Site): void {
  for (const prefix of ['', '/en'])
    for (const format of ['xlsx', 'csv'] as const)
      server.get<{ Params: { kind: string }; Querystring: TypedQuery }>(
        `${prefix}/catalogues/:kind.${format}`,
        { config: { action: 'portal.read' } },
        async (request, reply) => {
          const { language } = request
          const kind = catalogueKindIn(request.params.kind)
          if (!kind) return sendRefusal(reply, refuse('document.unknown'))
          const { today, organs, moment } = await site.look()
          const typed = typedIn(request.query, 'on')
          const day = typed === '' ? today : looseDate(typed)
          if (!day) return sendRefusal(reply, refuse('date.invalid', { value: typed.slice(0, 40) }))
          const key = `catalogue ${kind} ${format} ${day} ${language}`
          const file = await site.cache.page(`${moment} ${today}`, key, async () => {
            const { rows } = await readCatalogue(site.sql, { kind, day, today }, { limit: MOST_ROWS })
            const table = catalogueTable(
              kind,
              rows.map((row) => catalogueRow(row, organs, day)),
              day,
              language,
            )
            return { type: types[format], body: format === 'xlsx' ? await writeXlsx([table]) : writeCsv(table) }
          })
          const { catalogue } = portalWords[language]
          const name = catalogue.fileName(site.jurisdiction, catalogue.names[kind], day)
          return sendPage(reply.header('content-disposition', contentDisposition(`${name}.${format}`)), file!)
        },
      )
}
