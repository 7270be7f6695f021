import type { LegalDate, OrganKind, OrganState, Role } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'

export interface OrganRow {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  readonly entitled: boolean
  readonly parent: string | null
  readonly numberCodes: OrganState['numberCodes']
  readonly dissolvedOn: LegalDate | null
}

/** All organs of the register, by name. A county has dozens, a province some thousands of short rows. */
export async function listOrgans(sql: Sql): Promise<readonly OrganRow[]> {
  const rows = await sql<{ state: OrganState }>('select state from organ order by kind, name')
  return rows.map(({ state: { id, name, shortName, kind, entitled, parent, numberCodes, dissolvedOn } }) => ({
    id,
    name,
    shortName,
    kind,
    entitled,
    parent,
    numberCodes,
    dissolvedOn,
  }))
}

/** People who hold a role today, at one organ or anywhere; by index `role_grant_organ`. */
export async function listPeople(
  sql: Sql,
  role: Role,
  organ: string | undefined,
  today: LegalDate,
): Promise<readonly { account: string; name: string; organ: string }[]> {
  return sql(
    `select g.account, a.name, g.organ from role_grant g join account a on a.id = g.account
     where g.role = $1 and ($2::text is null or g.organ = $2) and g.from_day <= $3 and (g.until_day is null or g.until_day >= $3) and a.disabled_on is null
     order by a.name limit 200`,
    [role, organ ?? null, today],
  )
}
