import {
  type DocumentState,
  formatDocumentNumber,
  type LegalTree,
  listArticles,
  parseDocumentNumber,
  parseLegalText,
  readCitations,
  titleKey,
  titleKeys,
  walkLegalTree,
} from '@fadu/core'
import type { Sql } from '../database/sql.ts'
import type { Entry } from '../log/entry.ts'
import { publicView } from './publicView.ts'
import { grams } from './searchGrams.ts'

/** Reads a normalised body by its content address. */
export type ReadBody = (hash: string) => Promise<string>

/**
 * A place in a published text that a link can reach: an article, or a numbered point of a text without articles. Offsets in the
 * body, end not included.
 */
export interface TextPlace {
  readonly label: string
  readonly anchor: string
  readonly start: number
  readonly end: number
}

/**
 * What the public may see: published documents and the texts of their versions, nothing else. An allow-list, not the desk's state
 * with parts left out. `grams` are 2-grams of Chinese for PostgreSQL's full-text search, title before body. `number_text` is the
 * number as it is printed now, whatever brackets the source used; `position` is the log entry that last changed the row,
 * `changed_at` the instant at which it was recorded.
 * `published_text.citations` holds all citations of a text by place; `published_citation` each document it cites, once, by the keys
 * under which `publication` has it. Which document that is follows when it is read: the cited one may be published later.
 */
export const publicationDdl = (schema: string): readonly string[] => [
  `create table ${schema}.publication (
     id text primary key, class text not null, form text not null, origin text not null, title text not null, number_text text, organ text not null,
     issuer text not null, published_on date not null, effective_on date not null, valid_until date, ended_on date, ending text,
     position bigint not null, changed_at timestamptz(3) not null, title_keys text[] not null, view jsonb not null)`,
  `create index publication_list on ${schema}.publication (published_on desc, id desc)`,
  `create index publication_number on ${schema}.publication (number_text)`,
  `create index publication_title_keys on ${schema}.publication using gin (title_keys)`,
  `create index publication_position on ${schema}.publication (position desc)`,
  `create table ${schema}.published_text (
     document text not null, n int not null, reference boolean not null, title text not null, body text not null, text_hash text not null,
     effective_on date, places jsonb not null, citations jsonb not null, grams tsvector not null, primary key (document, n))`,
  `create index published_text_grams on ${schema}.published_text using gin (grams)`,
  `create table ${schema}.published_citation (
     document text not null, n int not null, title_key text not null, number_text text not null, primary key (document, n, title_key, number_text))`,
  `create index published_citation_title on ${schema}.published_citation (title_key) where title_key <> ''`,
  `create index published_citation_number on ${schema}.published_citation (number_text) where number_text <> ''`,
]

/** Events that bring a text to the public or change its dates. */
const textEvents: ReadonlySet<string> = new Set([
  'Published',
  'Amended',
  'ExistingRecorded',
  'ExistingTextAdded',
  'RecordCorrected',
])

/** Brings the public tables up to a document's state after one entry. */
export async function writePublication(sql: Sql, state: DocumentState, entry: Entry, readBody: ReadBody): Promise<void> {
  const { publication, ending } = state
  if (state.stage !== 'published' || !publication) return
  const view = publicView(state)
  await sql(
    `insert into publication (id, class, form, origin, title, number_text, organ, issuer, published_on, effective_on, valid_until, ended_on, ending,
       position, changed_at, title_keys, view)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::text[], $17::jsonb)
     on conflict (id) do update set title = excluded.title, number_text = excluded.number_text, published_on = excluded.published_on,
       effective_on = excluded.effective_on, valid_until = excluded.valid_until, ended_on = excluded.ended_on, ending = excluded.ending,
       position = excluded.position, changed_at = excluded.changed_at, title_keys = excluded.title_keys, view = excluded.view`,
    [
      state.id,
      state.class,
      state.form,
      state.origin,
      state.title,
      printedNumber(view.number),
      state.leadOrgan,
      state.provenance?.issuer ?? '',
      publication.publishedOn,
      publication.effectiveOn,
      publication.validUntil,
      ending?.on ?? null,
      ending?.kind ?? null,
      entry.position,
      entry.recordedAt,
      titleKeys(state.title),
      JSON.stringify(view),
    ],
  )
  if (!textEvents.has(entry.type)) return
  // What stood for the text goes with everything that was read from it.
  if (entry.type === 'ExistingTextAdded')
    for (const table of ['published_text', 'published_citation'])
      await sql(`delete from ${table} where document = $1 and n = $2`, [state.id, entry.data.n])
  for (const version of state.versions) {
    const held = await sql('update published_text set effective_on = $3 where document = $1 and n = $2 returning n', [
      state.id,
      version.n,
      version.effectiveOn,
    ])
    if (held.length > 0) continue
    const body = await readBody(version.body)
    const tree = parseLegalText(body)
    const citations = readCitations(body, tree)
    await sql(
      `insert into published_text (document, n, reference, title, body, text_hash, effective_on, places, citations, grams)
       values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, setweight(to_tsvector('simple', $10), 'A') || to_tsvector('simple', $11))`,
      [
        state.id,
        version.n,
        state.class === 'reference',
        version.title,
        body,
        version.textHash,
        version.effectiveOn,
        JSON.stringify(placesIn(tree)),
        JSON.stringify(citations),
        grams(`${version.title} ${view.number ?? ''}`),
        grams(body),
      ],
    )
    await sql(
      `insert into published_citation (document, n, title_key, number_text)
       select distinct $1::text, $2::int, * from unnest($3::text[], $4::text[])`,
      [state.id, version.n, ...citedKeys(citations)],
    )
  }
}

/** 国务院令 第707号 is found as 国务院令第707号; what is no number stays as it is written. */
export function printedNumber(number: string | null): string | null {
  if (number === null) return null
  const read = parseDocumentNumber(number)
  return read.ok ? formatDocumentNumber(read.value) : number
}

/** Keys of titles and numbers of the documents cited, side by side; '' where one of the two is not told. */
function citedKeys(citations: ReturnType<typeof readCitations>): [string[], string[]] {
  const documents = citations.filter(({ title, number }) => title !== undefined || number !== undefined)
  return [documents.map(({ title }) => (title ? titleKey(title) : '')), documents.map(({ number }) => number ?? '')]
}

/** Articles, or else the numbered points, in the order of the text. */
export function placesIn(tree: LegalTree): readonly TextPlace[] {
  const articles = listArticles(tree)
  const points = articles.length > 0 ? [] : [...walkLegalTree(tree)].filter((node) => node.kind === 'heading')
  return [...articles, ...points].map(({ label, anchor, start, end }) => ({ label, anchor, start, end }))
}
