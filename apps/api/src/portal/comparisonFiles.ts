import { refuse } from '@fadu/core'
import type { FastifyInstance } from 'fastify'
import { chineseDay } from '../platform/chineseDay.ts'
import { comparisonFormats, sendComparison } from '../platform/comparison/sendComparison.ts'
import { sendRefusal } from '../platform/http/sendRefusal.ts'
import { type TypedQuery, typedIn } from './listInput.ts'
import type { ComparedText } from './page.ts'
import { readPair } from './readComparison.ts'
import type { Site } from './site.ts'

/** 修改对照表 of two published texts: /d/{id}/compare.docx and .xlsx, with the query of the page. */
export function registerComparisonFiles(server: FastifyInstance, site: Site): void {
  for (const format of comparisonFormats)
    server.get<{ Params: { id: string }; Querystring: TypedQuery }>(
      `/d/:id/compare.${format}`,
      // Made anew each time, at some cost: counted as a search is.
      { config: { action: 'portal.read', search: true } },
      async (request, reply) => {
        const given = (name: string) => typedIn(request.query, name) || null
        const pair = await readPair(
          { sql: site.sql, texts: site.texts, today: site.today() },
          { id: request.params.id, from: given('from'), to: given('to'), with: given('with') },
        )
        if (!pair) return sendRefusal(reply, refuse('document.unknown'))
        return sendComparison(
          reply,
          { title: pair.to.version.title, old: nameOf(pair.from), new: nameOf(pair.to), diff: pair.diff },
          format,
        )
      },
    )
}

function nameOf({ document, version }: ComparedText): string {
  const facts = [
    document.number,
    version.publishedOn && `${chineseDay(version.publishedOn)}公布`,
    version.effectiveOn && `${chineseDay(version.effectiveOn)}起施行`,
  ].filter(Boolean)
  return `《${version.title}》${facts.length > 0 ? `（${facts.join('，')}）` : ''}`
}
