import type { CommandInput, CommandType, DocumentState, Facts, LegalDate, OrganFacts, OrganState } from '@fadu/core'
import type { Sql } from '../database/sql.ts'
import type { AdoptedHash } from './rulePacks.ts'

/**
 * What a command starts from, in one statement, since each costs a way to the server and back: the document's state, the organs
 * named together with its issuers and every organ above them, the rule packs adopted and the last holiday notice. By primary keys.
 */
export async function loadBrief(
  sql: Sql,
  id: string,
  organs: readonly string[],
): Promise<{
  state: DocumentState | null
  organs: Record<string, OrganFacts>
  adoptions: readonly AdoptedHash[]
  lastNotice: string | null
}> {
  const rows = await sql<BriefRow>(
    `${lineOf('$2::text[] || (select issuers || lead_organ from document where id = $1)')}
     select 'document' as part, id, state, null::date as from_day, null::bigint as position from document where id = $1
     union all select 'organ', id, state, null, null from line
     union all select 'pack', hash, null, from_day, position from rule_pack
     union all select 'notice', null, null, null, max(position) from holiday_notice`,
    [id, [...new Set(organs)]],
  )
  let state: DocumentState | null = null
  let lastNotice: string | null = null
  const named: Record<string, OrganFacts> = {}
  const adoptions: { hash: string; from: LegalDate; position: number }[] = []
  for (const row of rows) {
    if (row.part === 'document') state = row.state
    else if (row.part === 'organ') named[row.id] = row.state
    else if (row.part === 'pack') adoptions.push({ hash: row.id, from: row.from_day, position: Number(row.position) })
    else lastNotice = row.position
  }
  adoptions.sort((a, b) => (a.from === b.from ? a.position - b.position : a.from < b.from ? -1 : 1))
  return { state, organs: named, adoptions, lastNotice }
}

/**
 * Organs and those above them, as the table `line`; one that stands above several comes as often. UNION without ALL would sort that
 * out, but the table it makes ready for it costs more than the rest of a command. The levels only stop what a wrong tree would begin:
 * from the centre to a township there are five.
 */
const lineOf = (ids: string): string => `with recursive line as (
  select id, parent, state, 1 as level from organ where id = any(${ids})
  union all
  select organ.id, organ.parent, organ.state, line.level + 1 from organ join line on organ.id = line.parent where line.level < 20)`

type BriefRow =
  | { readonly part: 'document'; readonly id: string; readonly state: DocumentState }
  | { readonly part: 'organ'; readonly id: string; readonly state: OrganState }
  | { readonly part: 'pack'; readonly id: string; readonly from_day: LegalDate; readonly position: string }
  | { readonly part: 'notice'; readonly position: string | null }

/** The folded state of one document, or null. By primary key. */
export async function loadState(sql: Sql, id: string): Promise<DocumentState | null> {
  const [row] = await sql<{ state: DocumentState }>('select state from document where id = $1', [id])
  return row?.state ?? null
}

export async function loadStates(sql: Sql, ids: readonly string[]): Promise<Map<string, DocumentState>> {
  const rows = await sql<{ id: string; state: DocumentState }>('select id, state from document where id = any($1::text[])', [
    [...new Set(ids)],
  ])
  return new Map(rows.map((row) => [row.id, row.state]))
}

/** Those organs and every organ above them. By primary key, one step a level. */
export async function loadOrgans(sql: Sql, ids: readonly string[]): Promise<Record<string, OrganFacts>> {
  const rows = await sql<{ id: string; state: OrganState }>(`${lineOf('$1::text[]')} select id, state from line`, [
    [...new Set(ids.filter((id) => id !== ''))],
  ])
  return Object.fromEntries(rows.map((row) => [row.id, row.state]))
}

/** Next serial and reserved serials of the series that `assignNumber` asks for; by the primary key of `number`. */
export async function seriesFacts(
  sql: Sql,
  state: DocumentState,
  type: CommandType,
  input: CommandInput<CommandType>,
): Promise<Partial<Facts>> {
  if (type !== 'assignNumber') return {}
  const lastSigned = state.signatures
    .map((held) => held.on)
    .toSorted()
    .at(-1)
  if (!lastSigned) return {}
  return readSeries(sql, {
    organ: state.leadOrgan,
    code: (input as CommandInput<'assignNumber'>).code,
    year: Number(lastSigned.slice(0, 4)),
  })
}

/** `nextSerial` is undefined for a series without a number yet: the pack says where it begins. */
export async function readSeries(
  sql: Sql,
  series: { organ: string; code: string; year: number },
): Promise<{ nextSerial: number | undefined; reservedSerials: number[] }> {
  const [row] = await sql<{ last: number | null; reserved: number[] | null }>(
    `select max(serial) as last, array_agg(serial order by serial) filter (where status = 'reserved') as reserved
     from number where organ = $1 and code = $2 and year = $3`,
    [series.organ, series.code, series.year],
  )
  return { nextSerial: row?.last ? row.last + 1 : undefined, reservedSerials: row?.reserved ?? [] }
}

/** The targets that a text's effects name, or the decision that a command on a target rests on. */
export async function decisionFacts(
  sql: Sql,
  state: DocumentState,
  type: CommandType,
  input: CommandInput<CommandType>,
): Promise<Partial<Facts>> {
  if (type === 'reviseText' || type === 'publish') {
    const effects = type === 'reviseText' ? (input as CommandInput<'reviseText'>).text.effects : (state.text?.effects ?? [])
    if (effects.length === 0) return {}
    return {
      targets: Object.fromEntries(
        await loadStates(
          sql,
          effects.map((effect) => effect.target),
        ),
      ),
    }
  }
  const decision = (input as { decision?: unknown }).decision
  if (typeof decision !== 'string' || !['extend', 'amend', 'repeal', 'declareLapsed'].includes(type)) return {}
  return { decision: (await loadState(sql, decision)) ?? undefined }
}
