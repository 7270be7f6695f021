import type { DocumentClass, DocumentForm, LegalDate, Person, Stage } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { visibilityOf } from '../platform/register/visible.ts'

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
 * The register's own documents that this person may read, newest first, a page at a time. Published ones are read from
 * `document_published`, as many as the page holds; of the others those in work from `document_in_work`, a unit's own from
 * `document_drafting`, and the rest by walking the unpublished, newest first.
 */
export async function listDocuments(
  sql: Sql,
  actor: Person,
  filter: ListFilter,
): Promise<{ rows: DocumentRow[]; next: { sortDay: LegalDate; id: string } | null }> {
  const { published, unpublished: rest } = visibilityOf(actor)
  // Left out together with its parameters: PostgreSQL takes none that the statement does not name.
  const unpublished = filter.stage === 'published' ? null : rest
  const parameters: unknown[] = [...(unpublished?.parameters ?? [])]
  const bind = (value: unknown) => `$${parameters.push(value)}`
  const conditions = ["d.class <> 'reference'"]
  if (filter.words) {
    const words = bind(`%${filter.words.replaceAll(/[\\%_]/g, '\\$&')}%`)
    conditions.push(`(d.title like ${words} or d.number_text like ${words})`)
  }
  if (filter.after) conditions.push(`(d.sort_day, d.id) < (${bind(filter.after.sortDay)}::date, ${bind(filter.after.id)})`)
  const limit = bind(filter.limit + 1)
  const part = (...more: string[]) =>
    `(select ${columns} from document d left join organ lead on lead.id = d.lead_organ
      where ${[...conditions, ...more].join(' and ')} order by d.sort_day desc, d.id desc limit ${limit})`
  const parts = [
    ...(published && (!filter.stage || filter.stage === 'published') ? [part("d.stage = 'published'")] : []),
    ...(unpublished
      ? [part("d.stage <> 'published'", `(${unpublished.sql})`, ...(filter.stage ? [stageGroups[filter.stage]] : []))]
      : []),
  ]
  if (parts.length === 0) return { rows: [], next: null }
  // One part alone already has its order, and PostgreSQL takes no second one on it.
  const statement =
    parts.length === 1 ? parts[0]! : `${parts.join(' union all ')} order by "sortDay" desc, id desc limit ${limit}`
  const rows = await sql<DocumentRow>(statement, parameters)
  const page = rows.slice(0, filter.limit)
  const last = page.at(-1)
  return { rows: page, next: rows.length > filter.limit && last ? { sortDay: last.sortDay, id: last.id } : null }
}
