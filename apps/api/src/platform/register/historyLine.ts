import type { LegalDate } from '@fadu/core'
import type { Entry } from '../log/entry.ts'

/** One line of a document's record. */
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

export const historyLine = ({ position, seq, type, legalDate, recordedAt, actor, data }: Entry): HistoryLine => ({
  position,
  seq,
  type,
  legalDate: legalDate as LegalDate,
  recordedAt,
  name: actor.name,
  organName: 'organName' in actor ? actor.organName : null,
  role: 'role' in actor ? actor.role : null,
  data,
})
