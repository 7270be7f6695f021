import { type LegalDate, parseLegalText } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { OrganBook } from './organBook.ts'
import type { ConsultationContent } from './page.ts'
import { openConsultation, readConsultation } from './readConsultations.ts'

/** A draft open for comment, with the text that was laid open; null as soon as its last day has passed. */
export async function readConsultationPage(
  sql: Sql,
  organs: OrganBook,
  today: LegalDate,
  id: string,
): Promise<ConsultationContent | null> {
  const found = await readConsultation(sql, today, id)
  if (!found) return null
  const { view, body } = found
  const file = ({ name, hash, size }: { name: string; hash: string; size: number }) => ({
    name,
    size,
    kind: 'annex' as const,
    href: `/consultations/${id}/files/${hash}`,
  })
  return {
    kind: 'consultation',
    ...openConsultation(view, organs, today),
    issuers: view.issuers.map((organ) => organs.name(organ, view.openedOn)),
    draftingUnit: organs.name(view.draftingUnit, view.openedOn),
    notes: view.notes.map(file),
    annexes: view.annexes.map(file),
    tree: parseLegalText(body),
  }
}
