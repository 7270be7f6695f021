import { refuse } from '@fadu/core'
import type { FastifyInstance } from 'fastify'
import { chineseDay } from '../platform/chineseDay.ts'
import { comparisonFormats, sendComparison } from '../platform/comparison/sendComparison.ts'
import { sendRefusal } from '../platform/http/sendRefusal.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { comparedSchema, compareTexts, type HeldText } from './compareTexts.ts'

/** 修改对照表 of two texts of a document: /desk/documents/{id}/comparison.docx and .xlsx, `from` and `to` being the texts' hashes. */
export function registerTextComparisons(server: FastifyInstance, open: OpenRegister): void {
  for (const format of comparisonFormats)
    server.get<{ Params: { id: string } }>(
      `/desk/documents/:id/comparison.${format}`,
      { config: { action: 'desk.list' } },
      async (request, reply) => {
        const { actor } = await request.identify()
        const asked = comparedSchema.parse({ ...(request.query as object), id: request.params.id })
        const found = actor ? await compareTexts(open, open.sql(), actor, asked) : refuse('document.unknown')
        if ('refused' in found) return sendRefusal(reply, found)
        return sendComparison(
          reply,
          { title: found.to.title, old: nameOf(found.from), new: nameOf(found.to), diff: found.diff },
          format,
        )
      },
    )
}

const nameOf = ({ title, as, on }: Pick<HeldText, 'title' | 'as' | 'on'>): string =>
  `《${title}》${on ? `（${chineseDay(on)}${as === 'version' ? '公布' : '提交'}）` : ''}`
