import { type LegalDate, type OrganState, organNameOn } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'

/** Names of organs as they were on a day. An old document shows the name its organ bore then. */
export interface OrganBook {
  readonly name: (id: string, day: LegalDate) => string
  /** 县民政局 for 禾川县民政局, where a list says the county anyway. */
  readonly shortName: (id: string, day: LegalDate) => string
  readonly imprint: { readonly office: string | null; readonly reviewOrgan: string | null }
}

/** All organs at once: a county has dozens, a province some thousands. Read again only when one changed. */
export async function readOrganBook(sql: Sql): Promise<OrganBook> {
  const rows = await sql<{ state: OrganState }>('select state from organ order by id')
  const organs = new Map(rows.map(({ state }) => [state.id, state]))
  const government = rows.find(({ state }) => state.kind === 'government' && state.entitled)?.state
  const today = (id: string | undefined) => (id ? (organs.get(id)?.name ?? null) : null)
  return {
    name: (id, day) => {
      const organ = organs.get(id)
      return organ ? organNameOn(organ, day) : id
    },
    shortName: (id, day) => {
      const organ = organs.get(id)
      if (!organ) return id
      return organ.names.filter((entry) => entry.from <= day).at(-1)?.shortName ?? organ.names[0]?.shortName ?? organ.shortName
    },
    imprint: { office: today(government?.office), reviewOrgan: today(government?.reviewOrgan) },
  }
}

/** Where nobody could be asked. */
export const noOrgans: OrganBook = { name: (id) => id, shortName: (id) => id, imprint: { office: null, reviewOrgan: null } }
