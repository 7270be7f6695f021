import type { DocumentClass, DocumentForm, Effect, LegalDate, Standing } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { standingSql } from '../platform/register/standingSql.ts'
import type { OrganBook } from './organBook.ts'
import type { ListedDocument, ListStanding } from './page.ts'

/** Where a page of a list begins: the row before it. */
export interface ListKey {
  readonly on: LegalDate
  readonly id: string
}

export interface ListFilter {
  readonly scope: 'own' | 'reference' | 'all'
  readonly standing?: ListStanding | null
  /** Days of publication, both included. */
  readonly from?: LegalDate | null
  readonly to?: LegalDate | null
  /** Year in which it was sent for filing. */
  readonly filed?: number | null
  readonly after?: ListKey | null
  readonly before?: ListKey | null
  readonly limit: number
}

export interface DocumentPage {
  readonly rows: readonly PublicationRow[]
  readonly total: number
  readonly next: ListKey | null
  readonly previous: ListKey | null
}

export interface PublicationRow {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly class: DocumentClass
  readonly form: DocumentForm
  readonly issuers: readonly string[]
  readonly issuer: string
  readonly publishedOn: LegalDate
  readonly isDated: boolean
  readonly effectiveOn: LegalDate
  readonly validUntil: LegalDate | null
  readonly endedOn: LegalDate | null
  readonly standing: Standing
  readonly effects: readonly { readonly kind: Effect['kind'] }[]
}

/** Explicit columns of `publication p`; `$1` is the day on which standing is asked. */
export const publicationColumns = `p.id, p.title, coalesce(p.view->>'number', p.number_text) as number, p.class, p.form, p.view->'issuers' as issuers, p.issuer,
  p.published_on as "publishedOn", not p.view->'missing' ? 'publishedOn' as "isDated", p.effective_on as "effectiveOn", p.valid_until as "validUntil", p.ended_on as "endedOn",
  ${standingSql('$1')} as standing, p.view->'effects' as effects`

/** Six months from `$1` on, its last day included. */
const soon = "p.valid_until between $1::date and ($1::date + interval '6 months')::date"
const standing = standingSql('$1')

const standingConditions: Readonly<Record<ListStanding, string>> = {
  inForce: `${standing} = 'inForce'`,
  notYetInForce: `${standing} = 'notYetInForce'`,
  ended: `${standing} in ('repealed', 'lapsed', 'annulled')`,
  endingSoon: `${standing} = 'inForce' and ${soon}`,
  repealed: `${standing} = 'repealed'`,
  lapsed: `${standing} = 'lapsed'`,
  annulled: `${standing} = 'annulled'`,
}

const filedIn = (year: string) =>
  `exists (select from jsonb_array_elements(p.view->'filings') filing where left(filing->>'sentOn', 4) = ${year}::text)`

/**
 * Published documents, newest first, a page at a time; walks `publication_list`. What is published later than `today` is not there yet.
 * The total is a scan of the narrow columns: some milliseconds at ten thousand documents, and pages are cached.
 */
export async function listDocuments(sql: Sql, today: LegalDate, filter: ListFilter): Promise<DocumentPage> {
  const parameters: unknown[] = [today]
  const bind = (value: unknown) => `$${parameters.push(value)}`
  const conditions = ['p.published_on <= $1::date']
  if (filter.scope !== 'all') conditions.push(filter.scope === 'own' ? "p.class <> 'reference'" : "p.class = 'reference'")
  if (filter.standing) conditions.push(standingConditions[filter.standing])
  if (filter.from) conditions.push(`p.published_on >= ${bind(filter.from)}::date`)
  if (filter.to) conditions.push(`p.published_on <= ${bind(filter.to)}::date`)
  if (filter.filed) conditions.push(filedIn(bind(String(filter.filed))))
  const where = conditions.join(' and ')
  const counted = await sql<{ total: number }>(`select count(*)::int as total from publication p where ${where}`, [...parameters])

  const backwards = Boolean(filter.before)
  const key = filter.before ?? filter.after
  const beyond = key ? ` and (p.published_on, p.id) ${backwards ? '>' : '<'} (${bind(key.on)}::date, ${bind(key.id)})` : ''
  const order = backwards ? 'p.published_on, p.id' : 'p.published_on desc, p.id desc'
  const found = await sql<PublicationRow>(
    `select ${publicationColumns} from publication p where ${where}${beyond} order by ${order} limit ${bind(filter.limit + 1)}`,
    parameters,
  )
  const more = found.length > filter.limit
  const rows = found.slice(0, filter.limit)
  if (backwards) rows.reverse()
  const keyOf = (row: PublicationRow | undefined): ListKey | null => (row ? { on: row.publishedOn, id: row.id } : null)
  return {
    rows,
    total: counted[0]!.total,
    next: backwards || more ? keyOf(rows.at(-1)) : null,
    previous: backwards ? (more ? keyOf(rows[0]) : null) : filter.after ? keyOf(rows[0]) : null,
  }
}

/** Documents in force whose validity ends within six months, the first to end first. */
export const endingSoon = (sql: Sql, today: LegalDate, limit: number): Promise<PublicationRow[]> =>
  sql<PublicationRow>(
    `select ${publicationColumns} from publication p
     where p.class <> 'reference' and p.published_on <= $1::date and ${standingConditions.endingSoon}
     order by p.valid_until, p.id limit $2`,
    [today, limit],
  )

/** The register's own documents by standing, and how many were sent for filing in the year of `today`. One scan. */
export async function countDocuments(sql: Sql, today: LegalDate) {
  const [row] = await sql<{ inForce: number; ended: number; endingSoon: number; filed: number }>(
    `select count(*) filter (where ${standingConditions.inForce})::int as "inForce", count(*) filter (where ${standingConditions.ended})::int as ended,
       count(*) filter (where ${standingConditions.endingSoon})::int as "endingSoon", count(*) filter (where ${filedIn('$2')})::int as filed
     from publication p where p.class <> 'reference' and p.published_on <= $1::date`,
    [today, today.slice(0, 4)],
  )
  return row!
}

/** A row as a list shows it. */
export function listedDocument(row: PublicationRow, organs: OrganBook): ListedDocument {
  const { issuers, issuer, effects, ...facts } = row
  const counts: Partial<Record<Effect['kind'], number>> = {}
  for (const { kind } of effects ?? []) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    ...facts,
    issuers: issuers.length > 0 ? issuers.map((id) => organs.shortName(id, row.publishedOn)) : issuer ? [issuer] : [],
    effects: counts,
  }
}
