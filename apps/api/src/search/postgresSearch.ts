import { formatDocumentNumber, type LegalDate, parseDocumentNumber } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { gramsOf } from '../platform/register/searchGrams.ts'
import { wordsOf } from './abbreviations.ts'
import { type Found, MOST_HITS, narrow, nothingFound, readFacts } from './narrow.ts'
import type { Search, SearchHit, SearchQuery } from './search.ts'
import { suggestQuery } from './suggestQuery.ts'

/** Of what the words of a query weigh together, the least that a text must hold when not every word is in it. */
const LEAST_SHARE = 0.25

/** Of the texts that hold most of a query, so many are looked through for what was meant. */
const DEPTH_OF_SUGGESTION = 5

/** Search by PostgreSQL. */
export const postgresSearch =
  (sql: Sql, standIn = false): Search =>
  async (query) => ({
    engine: 'postgres',
    standIn,
    ...(await narrow(readFacts(sql), query, (await findNumber(sql, query)) ?? (await findWords(sql, query)))),
  })

/**
 * Texts that hold every 2-gram of the query, and where none does, those that hold the most telling ones: a slip of one character
 * spoils two 2-grams and leaves the others. A word weighs by how few documents have it, which ts_rank does not know.
 */
export async function findWords(sql: Sql, query: SearchQuery): Promise<Found> {
  const readings = wordsOf(query.text)
  const words = [...new Set(readings.flat())]
  if (words.length === 0) return nothingFound
  const all = await holdingAll(sql, query, readings)
  const isWithin = (hit: Ranked) => query.scope === 'all' || hit.reference === (query.scope === 'reference')
  if (all.some(isWithin)) return found('all', ordered(all, readings), words)
  const some = words.length > 1 ? ordered(await holdingSome(sql, query, words), readings) : []
  const suggestion = await suggestQuery(sql, query.text, some.slice(0, DEPTH_OF_SUGGESTION))
  return suggestion === null ? found('some', some, words) : findSuggested(sql, query, suggestion)
}

/** What holds the query with its slip mended, and after it what holds most of that. */
async function findSuggested(sql: Sql, query: SearchQuery, suggestion: string): Promise<Found> {
  const words = [...new Set(gramsOf(suggestion))]
  const all = ordered(await holdingAll(sql, query, [words]), [words])
  const isWhole = new Set(all.map(({ document }) => document))
  const most = ordered(await holdingSome(sql, query, words), [words]).filter(({ document }) => !isWhole.has(document))
  return { ...found('corrected', [...all, ...most], words), suggestion }
}

const found = (way: Found['way'], ranked: readonly Pick<Ranked, 'document' | 'n'>[], words: readonly string[]): Found => ({
  way,
  hits: ranked.map(({ document, n }) => ({ document, n, place: null })),
  words,
  suggestion: null,
})

interface Ranked extends Pick<SearchHit, 'document' | 'n'> {
  readonly title: string
  readonly reference: boolean
  readonly publishedOn: LegalDate
  /** Of the weight of the query's words, how much is in the text: 0 to 1. */
  readonly share: number
  /** ts_rank, a title's word ten times as much as a body's. */
  readonly rank: number
}

/** What the query asks for may be the title itself: the more of it a title holds, and the less else, the better. */
function ordered(found: readonly Ranked[], readings: readonly (readonly string[])[]): readonly Ranked[] {
  const scored = found.map((hit) => {
    const title = new Set(gramsOf(hit.title))
    const fit = Math.max(...readings.map((words) => titleFit(title, words)))
    return { hit, score: hit.share * (1 + fit) + 0.5 * hit.rank }
  })
  return scored.sort((a, b) => b.score - a.score || (a.hit.publishedOn < b.hit.publishedOn ? 1 : -1)).map(({ hit }) => hit)
}

function titleFit(title: ReadonlySet<string>, words: readonly string[]): number {
  const held = words.filter((word) => title.has(word)).length
  return (held / words.length) * (1 + (0.5 * held) / Math.max(1, title.size))
}

/** 国办发[2018]115号 is looked up as it is printed; by index `publication_number`. */
export async function findNumber(sql: Sql, query: SearchQuery): Promise<Found | null> {
  const read = parseDocumentNumber(query.text)
  if (!read.ok) return null
  const rows = await sql<Pick<Ranked, 'document' | 'n'>>(
    `select p.id as document, coalesce((select t.n from published_text t where t.document = p.id and t.effective_on <= $2::date
       order by t.effective_on desc, t.n desc limit 1), 1) as n
     from publication p where p.number_text = $1 and p.published_on <= least($2::date, $3::date)
     order by p.class = 'reference', p.published_on desc, p.id limit 50`,
    [formatDocumentNumber(read.value), query.day, query.today],
  )
  return rows.length > 0 ? found('number', rows, []) : null
}

/** A lexeme as `to_tsquery` reads it; a single character finds every word that begins with it. */
const lexeme = (word: string) =>
  `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${/^\p{Script=Han}$/u.test(word) ? ':*' : ''}`

/**
 * Of the versions of a document that were found, the one that holds on the day if it is among them, else the best; and the document's facts.
 * `hit` is a relation of document, n, share and rank.
 */
const oneEach = (hit: string) => `${hit}, present as (
    select distinct on (t.document) t.document, t.n from published_text t where t.document in (select document from hit)
    order by t.document, (t.effective_on is not null and t.effective_on <= $2::date) desc, t.effective_on desc, t.n desc
  )
  select hit.document, (array_agg(hit.n order by (hit.n = present.n) desc, hit.rank desc))[1] as n, max(hit.share) as share, max(hit.rank) as rank,
    p.title, p.class = 'reference' as reference, p.published_on as "publishedOn"
  from hit join present on present.document = hit.document join publication p on p.id = hit.document and p.published_on <= least($2::date, $3::date)
  group by hit.document, p.id order by share desc, rank desc, p.id limit ${MOST_HITS}`

/** Every word of one of the readings. */
const inWhole = (readings: readonly (readonly string[])[]): string =>
  readings.map((words) => `(${words.map(lexeme).join(' & ')})`).join(' | ')

/**
 * Whether any text holds every 2-gram of a query. By index `published_text_grams`: materialized, so that no plan hopes to meet such a
 * text soon by reading all of them.
 */
export async function isInSomeText(sql: Sql, text: string): Promise<boolean> {
  const readings = wordsOf(text)
  // `to_tsquery` has no query without a word, and no text holds one.
  if (readings.every((words) => words.length === 0)) return false
  const [row] = await sql<{ held: boolean }>(
    `with held as materialized (select from published_text t where t.grams @@ to_tsquery('simple', $1))
     select exists (select from held) as held`,
    [inWhole(readings)],
  )
  return row!.held
}

/** By index `published_text_grams`. */
const holdingAll = (sql: Sql, { day, today }: SearchQuery, readings: readonly (readonly string[])[]) =>
  sql<Ranked>(
    oneEach(`with hit as (
      select t.document, t.n, 1::float8 as share, ts_rank(t.grams, q.query)::float8 as rank
      from to_tsquery('simple', $1) q(query), published_text t where t.grams @@ q.query)`),
    [inWhole(readings), day, today],
  )

/** By the same index, a word at a time; only texts with enough of them are ranked. */
const holdingSome = (sql: Sql, { day, today }: SearchQuery, words: readonly string[]) =>
  sql<Ranked>(
    oneEach(`with held as (
      select w.word, t.document, t.n from unnest($1::text[]) w(word) join published_text t on t.grams @@ to_tsquery('simple', w.word)
    ), weight as (
      select w.word, ln(1 + (select count(*) from publication) / (0.5 + count(distinct held.document)))::float8 as weight
      from unnest($1::text[]) w(word) left join held on held.word = w.word group by w.word
    ), enough as (
      select held.document, held.n, sum(weight.weight) / (select sum(weight) from weight) as share
      from held join weight on weight.word = held.word group by held.document, held.n
      having sum(weight.weight) >= $5 * (select sum(weight) from weight)
      order by share desc limit ${MOST_HITS}
    ), hit as (
      select enough.document, enough.n, enough.share, ts_rank(t.grams, to_tsquery('simple', $4))::float8 as rank
      from enough join published_text t on t.document = enough.document and t.n = enough.n)`),
    [words.map(lexeme), day, today, words.map(lexeme).join(' | '), LEAST_SHARE],
  )
