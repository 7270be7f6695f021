import { type DocumentState, issuersOf, type LegalDate } from '@fadu/core'
import type { Sql } from '../database/sql.ts'
import type { Entry } from '../log/entry.ts'
import type { ReadBody } from './publications.ts'

/** What the public may know of a draft that is open for comment, and of nothing else of it. */
export interface ConsultationView {
  readonly id: string
  readonly title: string
  readonly issuers: readonly string[]
  readonly draftingUnit: string
  readonly openedOn: LegalDate
  readonly closesOn: LegalDate
  /** 起草说明, which must be public together with the draft. */
  readonly notes: readonly { readonly name: string; readonly hash: string; readonly size: number }[]
  readonly annexes: readonly { readonly name: string; readonly hash: string; readonly size: number }[]
}

/**
 * Drafts that are or were open for comment, with the text that was laid open. The row stays as it was on the day of opening: what
 * the clerk writes afterwards is again nobody's business. It is shown while `closed_on` is null and the last day has not passed.
 */
export const consultationDdl = (schema: string): readonly string[] => [
  `create table ${schema}.consultation (
     id text primary key, opened_on date not null, closes_on date not null, closed_on date, body text not null, position bigint not null,
     changed_at timestamptz(3) not null, view jsonb not null)`,
  `create index consultation_open on ${schema}.consultation (closes_on) where closed_on is null`,
]

/** Brings the table up to a document's state after one entry. Source: 优化营商环境条例第六十二条 (text and note are laid open). */
export async function writeConsultation(sql: Sql, state: DocumentState, entry: Entry, readBody: ReadBody): Promise<void> {
  const { consultation, text } = state
  if (!consultation) return
  if (entry.type !== 'ConsultationOpened') {
    if (state.stage !== 'consulting')
      await sql('update consultation set closed_on = $2, position = $3, changed_at = $4 where id = $1 and closed_on is null', [
        state.id,
        consultation.closedOn ?? entry.legalDate,
        entry.position,
        entry.recordedAt,
      ])
    return
  }
  if (!text) return
  const view: ConsultationView = {
    id: state.id,
    title: text.title,
    issuers: issuersOf(state),
    draftingUnit: state.draftingUnit,
    openedOn: consultation.openedOn,
    closesOn: consultation.closesOn,
    notes: state.materials.filter((material) => material.requirement === 'draftingNote').map((material) => material.file),
    annexes: text.annexes,
  }
  await sql(
    `insert into consultation (id, opened_on, closes_on, closed_on, body, position, changed_at, view)
     values ($1, $2, $3, null, $4, $5, $6, $7::jsonb)
     on conflict (id) do update set opened_on = excluded.opened_on, closes_on = excluded.closes_on, closed_on = null, body = excluded.body,
       position = excluded.position, changed_at = excluded.changed_at, view = excluded.view`,
    [
      state.id,
      consultation.openedOn,
      consultation.closesOn,
      await readBody(text.body),
      entry.position,
      entry.recordedAt,
      JSON.stringify(view),
    ],
  )
}
