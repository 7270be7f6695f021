import type { LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { standingSql } from '../platform/register/standingSql.ts'
import type { CalendarDay } from './calendar.ts'
import type { FeedEntry } from './feed.ts'
import { listedDocument, type PublicationRow, publicationColumns } from './listDocuments.ts'
import type { OrganBook } from './organBook.ts'

/** An instant as the log writes it, so that it is the same text at every reading. */
const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The register's own documents that were published or changed last, walking `publication_position` backwards. */
export async function lastChanged(sql: Sql, today: LegalDate, organs: OrganBook, limit: number): Promise<FeedEntry[]> {
  const rows = await sql<PublicationRow & { changedAt: string }>(
    `select ${publicationColumns}, ${instant('p.changed_at')} as "changedAt" from publication p
     where p.class <> 'reference' and p.published_on <= $1::date order by p.position desc, p.id limit $2`,
    [today, limit],
  )
  return rows.map(({ changedAt, ...row }) => ({ ...listedDocument(row, organs), changedAt }))
}

/** Days kept in the calendar after they have passed. */
const PAST = 366

/**
 * Days that concern the public: the last days of validity of documents that no decision ended before, and consultations, a closed one
 * to the day of its closing. From a year back on.
 */
export async function calendarDays(sql: Sql, today: LegalDate): Promise<CalendarDay[]> {
  const ends = await sql<Omit<CalendarDay, 'kind'>>(
    `select p.id, p.title, p.valid_until as "from", p.valid_until as "until", p.position::int as sequence, ${instant('p.changed_at')} as "changedAt"
     from publication p
     where p.class <> 'reference' and p.published_on <= $1::date and p.valid_until >= $1::date - $2::int
       and ${standingSql('p.valid_until')} = 'inForce'
     order by p.valid_until, p.id`,
    [today, PAST],
  )
  const consultations = await sql<Omit<CalendarDay, 'kind'>>(
    `select c.id, c.view->>'title' as title, c.opened_on as "from", least(c.closed_on, c.closes_on) as "until", c.position::int as sequence,
       ${instant('c.changed_at')} as "changedAt"
     from consultation c where c.opened_on <= $1::date and c.closes_on >= $1::date - $2::int order by c.closes_on, c.id`,
    [today, PAST],
  )
  return [
    ...consultations.map((row) => ({ ...row, kind: 'consultation' as const })),
    ...ends.map((row) => ({ ...row, kind: 'validity' as const })),
  ]
}
