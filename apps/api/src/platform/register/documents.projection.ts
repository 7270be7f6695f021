import {
  type DocumentState,
  evolve,
  formatDocumentNumber,
  hasOpenWork,
  initialState,
  issuersOf,
  legalDaysToNote,
  type RecordedEvent,
} from '@fadu/core'
import type { Projector } from '../log/projector.ts'
import { consultationDdl, writeConsultation } from './consultations.ts'
import { loadState } from './facts.ts'
import { publicationDdl, type ReadBody, writePublication } from './publications.ts'
import { statisticFactsDdl, writeStatisticFacts } from './statisticFacts.ts'
import { idIn } from './streams.ts'

/**
 * One row a document: its folded state, and beside it the columns that lists filter, sort and check rights by.
 * `sort_day` is the publication day, or the day of registration while unpublished.
 */
export const documentProjector = (readBody: ReadBody): Projector => ({
  name: 'documents',
  version: 16,
  tables: ['document', 'publication', 'published_text', 'published_citation', 'consultation', 'statistic_facts'],
  publicTables: ['publication', 'published_text', 'published_citation', 'consultation'],
  ddl: (schema) => [
    `create table ${schema}.document (
       id text primary key, seq int not null, stage text not null, class text not null, form text not null, origin text not null,
       title text not null, lead_organ text not null, issuers text[] not null, drafting_unit text not null, review_organ text, reviewer text,
       counsel text[] not null, sent_to text[] not null, filed_to text[] not null, number_text text,
       published_on date, effective_on date, valid_until date, ended_on date, ending text,
       sort_day date, next_legal_day date, has_open_work boolean not null, changed_at timestamptz not null, state jsonb not null)`,
    `create index document_work on ${schema}.document (lead_organ) where has_open_work`,
    `create index document_published on ${schema}.document (sort_day desc, id desc) where stage = 'published' and class <> 'reference'`,
    `create index document_unpublished on ${schema}.document (sort_day desc, id desc) where stage <> 'published' and class <> 'reference'`,
    `create index document_in_work on ${schema}.document (sort_day desc, id desc)
       where stage not in ('drafting', 'consulting', 'withdrawn', 'published') and class <> 'reference'`,
    `create index document_drafting on ${schema}.document (drafting_unit, sort_day desc, id desc) where stage <> 'published' and class <> 'reference'`,
    `create index document_filed_to on ${schema}.document using gin (filed_to)`,
    `create index document_sent_to on ${schema}.document using gin (sent_to)`,
    ...publicationDdl(schema),
    ...consultationDdl(schema),
    ...statisticFactsDdl(schema),
    `create index document_legal_days on ${schema}.document (next_legal_day) where next_legal_day is not null`,
    `create index document_ending_soon on ${schema}.document (valid_until) where ended_on is null`,
  ],
  apply: async ({ sql, known }, entry) => {
    const id = idIn(entry.stream, 'document')
    if (!id) return
    const before =
      entry.seq === 1 ? initialState : ((known?.get(entry.stream) as DocumentState | undefined) ?? (await loadState(sql, id)))
    known?.delete(entry.stream)
    const state = evolve(before ?? initialState, entry as unknown as RecordedEvent)
    const { publication, ending, number } = state
    const lapsed = ending?.on ?? null
    await sql(
      `insert into document (id, seq, stage, class, form, origin, title, lead_organ, issuers, drafting_unit, reviewer, counsel, sent_to, filed_to,
         number_text, published_on, effective_on, valid_until, ended_on, ending, sort_day, has_open_work, changed_at, state, next_legal_day, review_organ)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11, $12::text[], $13::text[], $14::text[], $15, $16, $17, $18, $19, $20, $21, $22, $23, $24::jsonb, $25, $26)
       on conflict (id) do update set seq = excluded.seq, stage = excluded.stage, class = excluded.class, form = excluded.form, title = excluded.title,
         lead_organ = excluded.lead_organ, issuers = excluded.issuers, drafting_unit = excluded.drafting_unit, reviewer = excluded.reviewer,
         counsel = excluded.counsel, sent_to = excluded.sent_to, filed_to = excluded.filed_to, number_text = excluded.number_text,
         published_on = excluded.published_on, effective_on = excluded.effective_on, valid_until = excluded.valid_until, ended_on = excluded.ended_on,
         ending = excluded.ending, sort_day = excluded.sort_day, has_open_work = excluded.has_open_work, changed_at = excluded.changed_at, state = excluded.state, next_legal_day = excluded.next_legal_day, review_organ = excluded.review_organ`,
      [
        id,
        state.seq,
        state.stage,
        state.class,
        state.form,
        state.origin,
        state.title,
        state.leadOrgan,
        issuersOf(state),
        state.draftingUnit,
        state.review?.reviewer ?? null,
        state.counsel.map((request) => request.counsel),
        state.filings.filter((filing) => filing.sentOn !== null).map((filing) => filing.authority),
        state.filings.map((filing) => filing.authority),
        number ? formatDocumentNumber(number) : (state.provenance?.number ?? null),
        publication?.publishedOn ?? null,
        publication?.effectiveOn ?? null,
        publication?.validUntil ?? null,
        lapsed,
        ending?.kind ?? null,
        publication?.publishedOn ?? state.registeredOn,
        hasOpenWork(state),
        entry.recordedAt,
        JSON.stringify(state),
        legalDaysToNote(state)[0]?.legalDate ?? null,
        state.review?.organ ?? null,
      ],
    )
    await writePublication(sql, state, entry, readBody)
    await writeConsultation(sql, state, entry, readBody)
    await writeStatisticFacts(sql, before ?? initialState, state, entry)
  },
})
