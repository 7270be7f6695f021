import { type OrganState, parseDocumentNumber } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'

/** The organs of this register, found by what a list says of a document. */
export interface OrganBook {
  /** By a name that the organ bears or bore; of several makers the first counts. */
  readonly idOf: (issuer: string) => string | null
  /** The organ whose number code or whose name at the head of its title a document bears, if there is only one. */
  readonly issuerOf: (document: { readonly title: string; readonly number: string | null }) => string | null
}

export async function organBook(sql: Sql): Promise<OrganBook> {
  const rows = await sql<{ state: OrganState }>('select state from organ order by id')
  const organs = rows.map(({ state }) => state)
  const byName = new Map<string, string>()
  for (const { id, names } of organs) for (const { name } of names) byName.set(name, id)
  for (const { id, name } of organs) byName.set(name, id)
  return {
    idOf: (issuer) => byName.get(issuer) ?? byName.get(issuer.split(/[、，,；;\s]/)[0]!) ?? null,
    issuerOf: ({ title, number }) => {
      const read = number === null ? null : parseDocumentNumber(number)
      const code = read?.ok ? read.value.code : null
      const ofCode = organs.filter(({ numberCodes }) => numberCodes.some((held) => held.code === code))
      if (ofCode.length === 1) return ofCode[0]!.name
      return organs.map(({ name }) => name).find((name) => title.startsWith(`${name}关于`)) ?? null
    },
  }
}
