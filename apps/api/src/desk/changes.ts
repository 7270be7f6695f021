import { addDays, type DocumentState, type LegalDate, mayReadMaking, type Person, subjectOf } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { logReader } from '../platform/log/reader.ts'
import { loadOrgans } from '../platform/register/facts.ts'
import { type HistoryLine, historyLine } from '../platform/register/historyLine.ts'
import { documentStream } from '../platform/register/streams.ts'
import { concerning } from '../platform/register/visible.ts'

/** What somebody else did to a document in which this person has a part. */
export interface ChangeLine extends HistoryLine {
  readonly documentId: string
  readonly title: string
}

export interface Changes {
  /** The latest legal day first. */
  readonly lines: readonly ChangeLine[]
  /** Place in the log up to which the person has looked; what is later is new. -1: never looked. */
  readonly looked: number
  readonly organNames: Readonly<Record<string, string>>
}

const MOST_DOCUMENTS = 100
const MOST_READ = 500
const MOST_LINES = 60
const DAYS = 60

/** What happened in the last sixty days, by others' hands, to the documents that concern this person. Bounded: the latest changed ones only. */
export async function changesFor(sql: Sql, actor: Person, today: LegalDate): Promise<Changes> {
  const [mark] = await sql<{ position: number }>('select position::float8 as position from desk.looked where account = $1', [
    actor.account,
  ])
  const looked = mark?.position ?? -1
  const concern = concerning(actor)
  if (!concern) return { lines: [], looked, organNames: {} }
  const rows = await sql<{ id: string; title: string; state: DocumentState }>(
    `select d.id, d.title, d.state from document d left join organ lead on lead.id = d.lead_organ
     where d.class <> 'reference' and ${concern.sql} order by d.changed_at desc, d.id limit ${MOST_DOCUMENTS}`,
    [...concern.parameters],
  )
  const organs = await loadOrgans(sql, [
    ...new Set(
      rows.flatMap(({ state }) => [
        state.leadOrgan,
        ...state.coIssuers,
        state.draftingUnit,
        ...state.filings.map((filing) => filing.authority),
      ]),
    ),
  ])
  const open = rows.filter(({ state }) => mayReadMaking(actor, subjectOf(state, organs)))
  const byStream = new Map(open.map(({ id, title }) => [documentStream(id), { id, title }]))
  const entries = await logReader(sql).latestOf([...byStream.keys()], MOST_READ)
  const since = addDays(today, -DAYS)
  const lines = entries
    .filter((entry) => entry.actor.account !== actor.account && entry.legalDate >= since)
    .toSorted((a, b) => (a.legalDate === b.legalDate ? b.position - a.position : a.legalDate < b.legalDate ? 1 : -1))
    .slice(0, MOST_LINES)
    .map((entry) => {
      const { id, title } = byStream.get(entry.stream)!
      return { ...historyLine(entry), documentId: id, title }
    })
  return { lines, looked, organNames: Object.fromEntries(Object.values(organs).map(({ id, shortName }) => [id, shortName])) }
}

/** The person has looked up to this place of the log; never back. */
export async function noteLook(sql: Sql, account: string, position: number): Promise<void> {
  await sql(
    `insert into desk.looked (account, position) values ($1, $2)
     on conflict (account) do update set position = greatest(desk.looked.position, excluded.position)`,
    [account, position],
  )
}
