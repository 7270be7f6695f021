import type { DocumentState } from '@fadu/core'
import type { Sql } from '../database/sql.ts'
import type { Entry } from '../log/entry.ts'
import { publicView } from './publicView.ts'
import { grams } from './searchGrams.ts'

/** Reads a normalised body by its content address. */
export type ReadBody = (hash: string) => Promise<string>

/**
 * What the public may see: published documents and the texts of their versions, nothing else. An allow-list, not the desk's state
 * with parts left out. `grams` are 2-grams of Chinese for PostgreSQL's full-text search, title before body.
 */
export const publicationDdl = (schema: string): readonly string[] => [
  `create table ${schema}.publication (
     id text primary key, class text not null, origin text not null, title text not null, number_text text, organ text not null, issuer text not null,
     published_on date not null, effective_on date not null, valid_until date, ended_on date, ending text, view jsonb not null)`,
  `create index publication_list on ${schema}.publication (published_on desc, id desc)`,
  `create index publication_number on ${schema}.publication (number_text)`,
  `create table ${schema}.published_text (
     document text not null, n int not null, reference boolean not null, title text not null, body text not null, text_hash text not null,
     effective_on date, grams tsvector not null, primary key (document, n))`,
  `create index published_text_grams on ${schema}.published_text using gin (grams)`,
]

/** Events that bring a text to the public or change its dates. */
const textEvents: ReadonlySet<string> = new Set(['Published', 'Amended', 'ExistingRecorded', 'RecordCorrected'])

/** Brings the public tables up to a document's state after one entry. */
export async function writePublication(sql: Sql, state: DocumentState, entry: Entry, readBody: ReadBody): Promise<void> {
  const { publication, ending } = state
  if (state.stage !== 'published' || !publication) return
  const view = publicView(state)
  await sql(
    `insert into publication (id, class, origin, title, number_text, organ, issuer, published_on, effective_on, valid_until, ended_on, ending, view)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb)
     on conflict (id) do update set title = excluded.title, number_text = excluded.number_text, published_on = excluded.published_on,
       effective_on = excluded.effective_on, valid_until = excluded.valid_until, ended_on = excluded.ended_on, ending = excluded.ending, view = excluded.view`,
    [
      state.id, state.class, state.origin, state.title, view.number, state.leadOrgan, state.provenance?.issuer ?? '', publication.publishedOn,
      publication.effectiveOn, publication.validUntil, ending?.on ?? null, ending?.kind ?? null, JSON.stringify(view),
    ],
  )
  if (!textEvents.has(entry.type)) return
  for (const version of state.versions) {
    const body = await readBody(version.body)
    await sql(
      `insert into published_text (document, n, reference, title, body, text_hash, effective_on, grams)
       values ($1, $2, $3, $4, $5, $6, $7, setweight(to_tsvector('simple', $8), 'A') || to_tsvector('simple', $9))
       on conflict (document, n) do update set effective_on = excluded.effective_on`,
      [state.id, version.n, state.class === 'reference', version.title, body, version.textHash, version.effectiveOn, grams(`${version.title} ${view.number ?? ''}`), grams(body)],
    )
  }
}
