import { type LegalDate, type Person, type Refusal, refuse } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { logReader } from '../platform/log/reader.ts'
import { documentStream } from '../platform/register/streams.ts'
import { readable } from './workbench.ts'

/** One line of the document's record. */
export interface HistoryLine {
  readonly position: number
  readonly seq: number
  readonly type: string
  readonly legalDate: LegalDate
  readonly recordedAt: string
  readonly name: string
  readonly organName: string | null
  readonly role: string | null
  readonly data: unknown
}

/** Everything recorded about a document, oldest first; for those who take part in its making. By the stream's unique index. */
export async function history(sql: Sql, actor: Person, id: string): Promise<readonly HistoryLine[] | Refusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  if (!found.making) return refuse('document.unknown')
  const entries = await logReader(sql).readStream(documentStream(id))
  return entries.map(({ position, seq, type, legalDate, recordedAt, actor: who, data }) => ({
    position,
    seq,
    type,
    legalDate: legalDate as LegalDate,
    recordedAt,
    name: who.name,
    organName: 'organName' in who ? who.organName : null,
    role: 'role' in who ? who.role : null,
    data,
  }))
}
