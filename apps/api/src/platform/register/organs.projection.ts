import { evolveOrgan, initialOrgan, type OrganEvent, type OrganState } from '@fadu/core'
import type { Projector } from '../log/projector.ts'
import { idIn } from './streams.ts'

/** One row an organ: what it is today, with the names it bore. */
export const organProjector: Projector = {
  name: 'organs',
  version: 2,
  tables: ['organ'],
  publicTables: ['organ'],
  ddl: (schema) => [
    `create table ${schema}.organ (
       id text primary key, seq int not null, name text not null, short_name text not null, kind text not null,
       parent text, office text not null, review_organ text not null, fairness_organ text not null,
       state jsonb not null)`,
  ],
  apply: async ({ sql }, entry) => {
    const id = idIn(entry.stream, 'organ')
    if (!id) return
    const [row] = await sql<{ state: OrganState }>('select state from organ where id = $1', [id])
    const state = evolveOrgan(row?.state ?? initialOrgan, {
      type: entry.type,
      legalDate: entry.legalDate,
      data: entry.data,
    } as unknown as OrganEvent)
    await sql(
      `insert into organ (id, seq, name, short_name, kind, parent, office, review_organ, fairness_organ, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)
       on conflict (id) do update set seq = excluded.seq, name = excluded.name, short_name = excluded.short_name, kind = excluded.kind,
         parent = excluded.parent, office = excluded.office, review_organ = excluded.review_organ, fairness_organ = excluded.fairness_organ, state = excluded.state`,
      [
        id,
        state.seq,
        state.name,
        state.shortName,
        state.kind,
        state.parent,
        state.office,
        state.reviewOrgan,
        state.fairnessOrgan,
        JSON.stringify(state),
      ],
    )
  },
}
