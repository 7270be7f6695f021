import type { Projector } from '../log/projector.ts'
import { registerStream } from './streams.ts'

/** Which rule pack is in force from which day. The packs themselves lie in the content-addressed store under their hash. */
export const rulePackProjector: Projector = {
  name: 'rulePacks',
  version: 1,
  tables: ['rule_pack'],
  ddl: (schema) => [
    `create table ${schema}.rule_pack (position bigint primary key, hash text not null, pack text not null, from_day date not null)`,
  ],
  apply: async ({ sql }, entry) => {
    if (entry.stream !== registerStream || entry.type !== 'RulePackAdopted') return
    const { hash, pack, from } = entry.data as unknown as { hash: string; pack: string; from: string }
    await sql('insert into rule_pack (position, hash, pack, from_day) values ($1, $2, $3, $4)', [
      entry.position,
      hash,
      pack,
      from,
    ])
  },
}
