import { type AccountEvent, type AccountState, evolveAccount, initialAccount } from '@fadu/core'
import type { Projector } from '../log/projector.ts'
import { idIn } from './streams.ts'

/** Who holds which role for which organ, and when. Credentials are elsewhere. */
export const accountProjector: Projector = {
  name: 'accounts',
  version: 2,
  tables: ['account', 'role_grant'],
  ddl: (schema) => [
    `create table ${schema}.account (id text primary key, seq int not null, name text not null, disabled_on date, state jsonb not null)`,
    `create table ${schema}.role_grant (
       id text primary key, account text not null, role text not null, organ text not null, from_day date not null, until_day date)`,
    `create index role_grant_account on ${schema}.role_grant (account)`,
    `create index role_grant_organ on ${schema}.role_grant (organ, role)`,
  ],
  apply: async ({ sql }, entry) => {
    const id = idIn(entry.stream, 'account')
    if (!id) return
    const [row] = await sql<{ state: AccountState }>('select state from account where id = $1', [id])
    const state = evolveAccount(row?.state ?? initialAccount, {
      type: entry.type,
      legalDate: entry.legalDate,
      data: entry.data,
    } as unknown as AccountEvent)
    await sql(
      `insert into account (id, seq, name, disabled_on, state) values ($1, $2, $3, $4, $5::jsonb)
       on conflict (id) do update set seq = excluded.seq, name = excluded.name, disabled_on = excluded.disabled_on, state = excluded.state`,
      [id, state.seq, state.name, state.disabledOn, JSON.stringify(state)],
    )
    for (const grant of state.grants) {
      await sql(
        `insert into role_grant (id, account, role, organ, from_day, until_day) values ($1, $2, $3, $4, $5, $6)
         on conflict (id) do update set until_day = excluded.until_day`,
        [grant.id, id, grant.role, grant.organ, grant.from, grant.until],
      )
    }
  },
}
