import { type DocumentFacts, emptyStock, heirOf, type LegalDate, type OrganState, type Stock } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { Question } from './ask.ts'

/** Moves whenever a figure may: the last entry that changed a fact that is counted, and the number of entries on organs. */
export async function readMoment(sql: Sql): Promise<string> {
  const [row] = await sql<{ moment: string }>(
    `select concat_ws('.', coalesce((select position from statistic_facts order by position desc limit 1), -1), (select sum(seq) from organ)) as moment`,
  )
  return row!.moment
}

/** All organs: a county has dozens, a province some thousands. */
export async function readOrgans(sql: Sql): Promise<Readonly<Record<string, OrganState>>> {
  const rows = await sql<{ state: OrganState }>('select state from organ order by id')
  return Object.fromEntries(rows.map(({ state }) => [state.id, state]))
}

/** The day to look for in what was known: the last of all days stands for now. */
const knownOn = ({ knownAt }: Question): string => knownAt ?? '9999-12-31'

/** Organs whose documents count for the one asked about; null: all. */
const organsFor = ({ organ, asOf }: Question, organs: Readonly<Record<string, OrganState>>): readonly string[] | null =>
  organ === null ? null : Object.keys(organs).filter((id) => heirOf(id, organs, asOf) === organ)

/**
 * The facts of every document with something to count in the years of the period, as they were known. By `statistic_facts_years`: the
 * cost is that of the documents of those years, whatever the register holds besides.
 */
export async function readFacts(
  sql: Sql,
  question: Question,
  organs: Readonly<Record<string, OrganState>>,
): Promise<readonly DocumentFacts[]> {
  const first = Number(question.from.slice(0, 4))
  const years = Array.from({ length: Number(question.to.slice(0, 4)) - first + 1 }, (_, i) => first + i)
  const rows = await sql<{ facts: DocumentFacts }>(
    `select facts from statistic_facts
     where years && $1::int[] and known_from <= $2::date and known_until > $2::date and ($3::text[] is null or lead_organ = any($3))`,
    [years, knownOn(question), organsFor(question, organs)],
  )
  return rows.map(({ facts }) => facts)
}

/**
 * 存量 by class and standing, counted by the database: an index-only scan of `statistic_facts_stock`, since every document of the
 * register is in it. The same as `stockOn` in core, which a test holds it against.
 */
export async function readStock(sql: Sql, question: Question, organs: Readonly<Record<string, OrganState>>): Promise<Stock> {
  const rows = await sql<{ class: keyof Stock; standing: keyof Stock['normativeDocument']; count: number }>(
    `select class, standing, count(*)::int as count from (
       select class, case
         when valid_until < $1::date and not coalesce(ended_on <= valid_until + 1, false) then 'lapsed'
         when ended_on <= $1::date then ending
         when effective_on > $1::date then 'notYetInForce'
         else 'inForce' end as standing
       from statistic_facts
       where published_on is not null and published_on <= $1::date and known_from <= $2::date and known_until > $2::date
         and ($3::text[] is null or lead_organ = any($3))) held
     group by class, standing`,
    [question.asOf, knownOn(question), organsFor(question, organs)],
  )
  const stock = emptyStock()
  for (const row of rows) stock[row.class][row.standing] = row.count
  return stock
}

/** The first and the last year in which anything is counted, for the choice of a year. */
export async function readYears(sql: Sql, today: LegalDate): Promise<readonly number[]> {
  const rows = await sql<{ year: number }>(
    `select distinct unnest(years) as year from statistic_facts where known_until = 'infinity' order by year desc`,
  )
  const last = Number(today.slice(0, 4))
  return [...new Set([last, ...rows.map(({ year }) => year).filter((year) => year <= last)])]
}
