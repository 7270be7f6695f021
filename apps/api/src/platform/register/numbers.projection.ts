import type { Projector } from '../log/projector.ts'
import { idIn } from './streams.ts'

type NumberData = { organ: string; code: string; year: number; serial: number; reason?: string }

/**
 * Every serial of every series: taken by a document, reserved, or void. The primary key makes a double impossible, even if the
 * lock of the append were lost.
 */
export const numberProjector: Projector = {
  name: 'numbers',
  version: 1,
  tables: ['number'],
  ddl: (schema) => [
    `create table ${schema}.number (
       organ text not null, code text not null, year int not null, serial int not null,
       status text not null check (status in ('taken', 'reserved', 'void')), document text, reason text, on_day date,
       primary key (organ, code, year, serial))`,
    `create index number_document on ${schema}.number (document)`,
  ],
  apply: async ({ sql }, entry) => {
    const document = idIn(entry.stream, 'document')
    const data = entry.data as unknown as NumberData
    switch (entry.type) {
      case 'NumberAssigned':
        await sql(
          `insert into number (organ, code, year, serial, status, document, on_day) values ($1, $2, $3, $4, 'taken', $5, $6)
           on conflict (organ, code, year, serial) do update set status = 'taken', document = excluded.document, on_day = excluded.on_day
           where number.status = 'reserved'`,
          [data.organ, data.code, data.year, data.serial, document, entry.legalDate],
        )
        return
      case 'NumberReserved':
        await sql(
          "insert into number (organ, code, year, serial, status, reason, on_day) values ($1, $2, $3, $4, 'reserved', $5, $6)",
          [data.organ, data.code, data.year, data.serial, data.reason, entry.legalDate],
        )
        return
      case 'NumberVoided':
        await sql(
          "update number set status = 'void', reason = $5, on_day = $6 where organ = $1 and code = $2 and year = $3 and serial = $4",
          [data.organ, data.code, data.year, data.serial, data.reason, entry.legalDate],
        )
        return
      case 'Withdrawn':
        // A number given to a document that never came out stays visible as void; the series keeps no gap.
        await sql("update number set status = 'void', reason = $2, on_day = $3 where document = $1", [
          document,
          (entry.data as unknown as { reason: string }).reason,
          entry.legalDate,
        ])
        return
      case 'ExistingRecorded': {
        const recorded = entry.data as unknown as { organ: string | null; number: Omit<NumberData, 'organ'> | null }
        if (!recorded.organ || !recorded.number) return
        await sql(
          `insert into number (organ, code, year, serial, status, document, on_day) values ($1, $2, $3, $4, 'taken', $5, $6)
           on conflict (organ, code, year, serial) do nothing`,
          [recorded.organ, recorded.number.code, recorded.number.year, recorded.number.serial, document, entry.legalDate],
        )
        return
      }
    }
  },
}
