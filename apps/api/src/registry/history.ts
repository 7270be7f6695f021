import { type Person, type Refusal, refuse } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { logReader } from '../platform/log/reader.ts'
import { type HistoryLine, historyLine } from '../platform/register/historyLine.ts'
import { documentStream } from '../platform/register/streams.ts'
import { readable } from './workbench.ts'

/** Everything recorded about a document, oldest first; for those who take part in its making. By the stream's unique index. */
export async function history(sql: Sql, actor: Person, id: string): Promise<readonly HistoryLine[] | Refusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  if (!found.making) return refuse('document.unknown')
  const entries = await logReader(sql).readStream(documentStream(id))
  return entries.map(historyLine)
}
