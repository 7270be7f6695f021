import type { FastifyReply } from 'fastify'
import { contentDisposition } from '../http/contentDisposition.ts'
import { writeXlsx } from '../tables/writeXlsx.ts'
import { type Comparison, comparisonTable, comparisonTitle } from './comparison.ts'
import { writeComparisonDocx } from './writeComparisonDocx.ts'

export const comparisonFormats = ['docx', 'xlsx'] as const
export type ComparisonFormat = (typeof comparisonFormats)[number]

const types: Readonly<Record<ComparisonFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** 修改对照表 as a file to keep. */
export async function sendComparison(
  reply: FastifyReply,
  comparison: Comparison,
  format: ComparisonFormat,
): Promise<FastifyReply> {
  const bytes = format === 'docx' ? await writeComparisonDocx(comparison) : await writeXlsx([comparisonTable(comparison)])
  return reply
    .header('content-disposition', contentDisposition(`${comparisonTitle(comparison)}.${format}`))
    .type(types[format])
    .send(bytes)
}
