import { type DocumentState, documentFacts, shanghaiDay, yearsOf } from '@fadu/core'
import type { Sql } from '../database/sql.ts'
import type { Entry } from '../log/entry.ts'

/**
 * What statistics read of documents: a row for each day, in Shanghai, on which something that a figure counts became known of one.
 * `known_from` to the day before `known_until` it stood so; so figures as they were known on any day cost what today's do. `years` are
 * those in which something happened, by legal date; the narrow columns are for counting the stock without opening `facts`.
 * The public reads counts of it through the server, never the table: drafts are in it.
 */
export const statisticFactsDdl = (schema: string): readonly string[] => [
  `create table ${schema}.statistic_facts (
     document text not null, known_from date not null, known_until date not null default 'infinity', position bigint not null,
     class text not null, lead_organ text not null, years int[] not null,
     published_on date, effective_on date, valid_until date, ended_on date, ending text,
     facts jsonb not null, primary key (document, known_from))`,
  `create index statistic_facts_years on ${schema}.statistic_facts using gin (years)`,
  `create index statistic_facts_stock on ${schema}.statistic_facts (known_until, known_from)
     include (class, lead_organ, published_on, effective_on, valid_until, ended_on, ending) where published_on is not null`,
  `create index statistic_facts_position on ${schema}.statistic_facts (position desc)`,
]

/** Brings the table up to a document's state after one entry; most entries change nothing that is counted. */
export async function writeStatisticFacts(sql: Sql, before: DocumentState, state: DocumentState, entry: Entry): Promise<void> {
  const facts = documentFacts(state)
  if (!facts) return
  const written = JSON.stringify(facts)
  if (written === JSON.stringify(documentFacts(before))) return
  const { publication, ending } = facts
  await sql(
    `with closed as (
       update statistic_facts set known_until = $2 where document = $1 and known_until = 'infinity' and known_from < $2::date)
     insert into statistic_facts (document, known_from, position, class, lead_organ, years, published_on, effective_on, valid_until, ended_on,
       ending, facts)
     values ($1, $2, $3, $4, $5, $6::int[], $7, $8, $9, $10, $11, $12::jsonb)
     on conflict (document, known_from) do update set position = excluded.position, class = excluded.class, lead_organ = excluded.lead_organ,
       years = excluded.years, published_on = excluded.published_on, effective_on = excluded.effective_on, valid_until = excluded.valid_until,
       ended_on = excluded.ended_on, ending = excluded.ending, facts = excluded.facts`,
    [
      facts.id,
      shanghaiDay(entry.recordedAt),
      entry.position,
      facts.class,
      facts.leadOrgan,
      yearsOf(facts),
      publication?.publishedOn ?? null,
      publication?.effectiveOn ?? null,
      publication?.validUntil ?? null,
      ending?.on ?? null,
      ending?.kind ?? null,
      written,
    ],
  )
}
