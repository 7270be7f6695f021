import type { DocumentClass, DocumentForm, LegalDate, Person, Stage } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { visibleTo } from '../platform/register/visible.ts'

export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly stage: Stage
  readonly class: DocumentClass
  readonly form: DocumentForm
  readonly leadOrgan: string
  readonly draftingUnit: string
  readonly publishedOn: LegalDate | null
  readonly effectiveOn: LegalDate | null
  readonly validUntil: LegalDate | null
  readonly endedOn: LegalDate | null
  readonly ending: 'repealed' | 'lapsed' | 'annulled' | null
  readonly sortDay: LegalDate
}

export interface ListFilter {
  readonly stage?: 'open' | 'review' | 'issuance' | 'published' | 'withdrawn' | undefined
  readonly words?: string | undefined
  readonly after?: { readonly sortDay: LegalDate; readonly id: string } | undefined
  readonly limit: number
}

const stageGroups = {
  open: "d.stage in ('drafting', 'consulting', 'returned', 'failed', 'rejected')",
  review: "d.stage in ('submitted', 'reviewing', 'awaitingMaterial')",
  issuance: "d.stage in ('passed', 'outOfScope', 'deferred', 'approved', 'signed', 'numbered')",
  published: "d.stage = 'published'",
  withdrawn: "d.stage = 'withdrawn'",
} as const

const columns = `d.id, d.title, d.number_text as number, d.stage, d.class, d.form, d.lead_organ as "leadOrgan", d.drafting_unit as "draftingUnit",
  d.published_on as "publishedOn", d.effective_on as "effectiveOn", d.valid_until as "validUntil", d.ended_on as "endedOn", d.ending, d.sort_day as "sortDay"`

/**
 * The register's own documents that this person may read, newest first, a page at a time.
 * Walks `document_list` (class, sort_day, id); the rights are a filter on the rows walked.
 */
export async function listDocuments(
  sql: Sql,
  actor: Person,
  filter: ListFilter,
): Promise<{ rows: DocumentRow[]; next: { sortDay: LegalDate; id: string } | null }> {
  const visible = visibleTo(actor)
  const parameters: unknown[] = [...visible.parameters]
  const bind = (value: unknown) => `$${parameters.push(value)}`
  const conditions = ["d.class <> 'reference'", visible.sql]
  if (filter.stage) conditions.push(stageGroups[filter.stage])
  if (filter.words) {
    const words = bind(`%${filter.words.replaceAll(/[\\%_]/g, '\\$&')}%`)
    conditions.push(`(d.title like ${words} or d.number_text like ${words})`)
  }
  if (filter.after) conditions.push(`(d.sort_day, d.id) < (${bind(filter.after.sortDay)}::date, ${bind(filter.after.id)})`)
  const rows = await sql<DocumentRow>(
    `select ${columns} from document d left join organ lead on lead.id = d.lead_organ
     where ${conditions.join(' and ')} order by d.sort_day desc, d.id desc limit ${bind(filter.limit + 1)}`,
    parameters,
  )
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > filter.limit && last ? { sortDay: last.sortDay, id: last.id } : null }
}
