import {
  decideSeries,
  isRefusal,
  type LegalDate,
  type NumberCode,
  type NumberEntry,
  type NumberSeries,
  numberSeries,
  type OrganFacts,
  type Person,
  type Refusal,
  refuse,
  rulesOn,
  type SeriesCommand,
  type SeriesKey,
  seriesStream,
  switchOf,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { digestOf } from '../platform/log/canonical.ts'
import { isLogRefusal } from '../platform/log/refusal.ts'
import { transact } from '../platform/log/transact.ts'
import { readSeries } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { rulesInForce } from '../platform/register/rulesInForce.ts'

/** 发文字号登记簿 of an office: the series of the organs it numbers for, and the one that was asked for, line by line. */
export interface NumberBook {
  readonly series: readonly (SeriesKey & { readonly organName: string; readonly normative: boolean })[]
  readonly book: (NumberSeries & { readonly titles: Readonly<Record<string, string>> }) | null
}

const served = (sql: Sql, office: string) =>
  sql<{ state: OrganFacts }>("select state from organ where state->>'office' = $1 order by id", [office])

const usedIn = (code: NumberCode, year: number) =>
  code.from <= `${year}-12-31` && (code.until === null || code.until >= `${year}-01-01`)

/** The organ if this person numbers for it and it has that code in that year. */
async function seriesOf(sql: Sql, actor: Person, { organ, code, year }: SeriesKey): Promise<OrganFacts | Refusal> {
  const found = (await served(sql, actor.organ)).find(({ state }) => state.id === organ)?.state
  if (!found) return refuse('organ.unknown')
  return found.numberCodes.some((held) => held.code === code && usedIn(held, year))
    ? found
    : refuse('number.codeUnknown', { code })
}

async function firstSerial(register: Register, sql: Sql, today: LegalDate, year: number): Promise<number> {
  const day = `${year}-01-01` as LegalDate
  const asked = day > today ? day : today < `${year}-12-31` ? today : (`${year}-12-31` as LegalDate)
  return switchOf(rulesOn(await rulesInForce(register, sql, today), asked), 'firstSerial', asked)
}

export async function numberBook(
  register: Register,
  sql: Sql,
  actor: Person,
  today: LegalDate,
  input: { readonly year: number; readonly series?: { readonly organ: string; readonly code: string } | undefined },
): Promise<NumberBook | Refusal> {
  const { year } = input
  const organs = (await served(sql, actor.organ)).map(({ state }) => state)
  const series = organs.flatMap(({ id, name, numberCodes }) =>
    numberCodes
      .filter((held) => usedIn(held, year))
      .map(({ code, normative }) => ({ organ: id, organName: name, code, year, normative })),
  )
  if (!input.series) return { series, book: null }
  const key = { ...input.series, year }
  const organ = await seriesOf(sql, actor, key)
  if (isRefusal(organ)) return organ
  // By the primary key of `number`; titles by that of `document`.
  const rows = await sql<NumberEntry & { title: string | null }>(
    `select n.serial, n.status, n.document, n.reason, n.on_day as "on", d.title from number n left join document d on d.id = n.document
     where n.organ = $1 and n.code = $2 and n.year = $3 order by n.serial`,
    [key.organ, key.code, key.year],
  )
  const entries = rows.map(({ title: _, ...entry }) => entry)
  const titles = Object.fromEntries(rows.filter((row) => row.document && row.title).map((row) => [row.document!, row.title!]))
  return { series, book: { ...numberSeries(entries, await firstSerial(register, sql, today, year)), titles } }
}

/** 预留 or 作废, decided and recorded under the log's lock, so that no two get the same serial. */
export async function actOnSeries(
  register: Register,
  actor: Person,
  today: LegalDate,
  commandId: string,
  command: SeriesCommand,
): Promise<{ readonly serial: number } | Refusal> {
  return transact(register.log, async (log) => {
    const stream = seriesStream(command)
    const ref = { id: commandId, digest: digestOf({ account: actor.account, command }) }
    const earlier = await log.findCommand(ref, [stream])
    if (earlier) return isLogRefusal(earlier) ? earlier : { serial: (earlier[0]!.data as { serial: number }).serial }
    const organ = await seriesOf(log.sql, actor, command)
    if (isRefusal(organ)) return organ
    const { nextSerial, reservedSerials } = await readSeries(log.sql, command)
    const next = nextSerial ?? (await firstSerial(register, log.sql, today, command.year))
    const event = decideSeries(command, { nextSerial: next, reserved: reservedSerials }, today)
    if (isRefusal(event)) return event
    const { type, legalDate, data } = event
    const entries = await log.append({
      command: ref,
      actor,
      events: [{ stream, type, schema: 1, legalDate, data }],
    })
    return isLogRefusal(entries) ? entries : { serial: data.serial }
  })
}
