import type { DocumentFacts, EventType, EvidenceLine, FigureName, LegalDate, Person, ReviewOutcome, Timeliness } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { visibleTo } from '../platform/register/visible.ts'
import { type Figures, organShortName } from './figures.ts'

/** A line of what a figure counts. Of a draft that the reader may not see there is no title: a number is known, a draft is not. */
export interface EvidenceRow {
  readonly document: string | null
  readonly title: string | null
  readonly number: string | null
  readonly issuer: string
  readonly unit: string
  readonly authority: string | null
  readonly event: EventType | null
  readonly on: LegalDate
  readonly publishedOn: LegalDate | null
  readonly due: LegalDate | null
  readonly sentOn: LegalDate | null
  readonly days: number | null
  readonly timeliness: Timeliness | null
  readonly outcome: ReviewOutcome | null
  readonly workingDays: number | null
  readonly corrections: DocumentFacts['corrections']
}

export interface EvidencePage {
  readonly rows: readonly EvidenceRow[]
  readonly total: number
}

export function evidenceRow({ question, organs }: Figures, line: EvidenceLine, seen: boolean): EvidenceRow {
  const { document, authority, event, on, obligation, review } = line
  const name = (id: string) => organShortName(organs, id, question.asOf)
  return {
    document: seen ? document.id : null,
    title: seen ? document.title : null,
    number: seen ? document.number : null,
    issuer: name(document.leadOrgan),
    unit: name(document.draftingUnit),
    authority: authority && name(authority),
    event,
    on,
    publishedOn: document.publication?.publishedOn ?? null,
    due: obligation?.due ?? null,
    sentOn: obligation?.sentOn ?? null,
    days: obligation?.days ?? null,
    timeliness: obligation?.timeliness ?? null,
    outcome: review?.outcome ?? null,
    workingDays: review?.workingDays ?? null,
    corrections: seen ? document.corrections : [],
  }
}

/** A page of what a figure counts. Drafts are looked up by primary key for whether this person may read them. */
export async function evidencePage(
  sql: Sql,
  actor: Person,
  figures: Figures,
  figure: FigureName,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<EvidencePage> {
  const lines = figures.statistics.evidence[figure]
  const page = lines.slice(offset, offset + limit)
  const seen = await seenBy(sql, actor, page)
  return { rows: page.map((line) => evidenceRow(figures, line, seen.has(line.document.id))), total: lines.length }
}

/** Which documents of these lines the person may read. */
export async function seenBy(sql: Sql, actor: Person, lines: readonly EvidenceLine[]): Promise<ReadonlySet<string>> {
  const { sql: visible, parameters } = visibleTo(actor)
  const ids = [...new Set(lines.map(({ document }) => document.id))]
  const rows = await sql<{ id: string }>(
    `select d.id from document d left join organ lead on lead.id = d.lead_organ
     where d.id = any($${parameters.length + 1}::text[]) and ${visible}`,
    [...parameters, ids],
  )
  return new Set(rows.map(({ id }) => id))
}
