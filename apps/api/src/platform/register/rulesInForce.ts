import { type AdoptedPack, adoptedOn, type Context, type LegalDate } from '@fadu/core'
import type { Sql } from '../database/sql.ts'
import type { Register } from './register.ts'

/** What every clock and material list is asked with: the packs by their days, and the calendar with the notices added. */
export async function rulesInForce(
  register: Register,
  sql: Sql,
  today: LegalDate,
): Promise<Pick<Context, 'rules' | 'pack' | 'calendar'> & { readonly adopted: readonly AdoptedPack[] }> {
  const adopted = await register.packs.adopted(sql)
  const current = adoptedOn(adopted, today)
  if (!current) throw new Error('no rule pack has been adopted')
  return { rules: current.rules, pack: current.hash, adopted, calendar: await register.calendars.now(sql) }
}
