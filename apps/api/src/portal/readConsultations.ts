import { daysBetween, type LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { ConsultationView } from '../platform/register/consultations.ts'
import type { OrganBook } from './organBook.ts'
import type { OpenConsultation } from './page.ts'

/** Open on a day: opened by then, its last day not passed, not closed. By dates; nobody has to close it on time. */
const open = 'opened_on <= $1::date and closes_on >= $1::date and closed_on is null'

/** Drafts open for comment, the first to close first; by index `consultation_open`. */
export const openConsultations = async (sql: Sql, today: LegalDate): Promise<ConsultationView[]> =>
  (
    await sql<{ view: ConsultationView }>(`select view from consultation where ${open} order by closes_on, id limit 200`, [today])
  ).map((row) => row.view)

export const countConsultations = async (sql: Sql, today: LegalDate): Promise<number> =>
  (await sql<{ count: number }>(`select count(*)::int as count from consultation where ${open}`, [today]))[0]!.count

/** One of them with its text, or null where nothing is open under that id. */
export async function readConsultation(
  sql: Sql,
  today: LegalDate,
  id: string,
): Promise<{ view: ConsultationView; body: string } | null> {
  const [row] = await sql<{ view: ConsultationView; body: string }>(
    `select view, body from consultation where id = $2 and ${open}`,
    [today, id],
  )
  return row ?? null
}

export const openConsultation = (view: ConsultationView, organs: OrganBook, today: LegalDate): OpenConsultation => ({
  id: view.id,
  title: view.title,
  issuers: view.issuers.map((organ) => organs.shortName(organ, view.openedOn)),
  openedOn: view.openedOn,
  closesOn: view.closesOn,
  daysLeft: daysBetween(today, view.closesOn),
})
