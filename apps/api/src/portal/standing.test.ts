import { addDays, type LegalDate, legalStatusOn } from '@fadu/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/support/testDatabase.ts'
import { sqlOf } from '../platform/database/sql.ts'
import { standingSql } from '../platform/register/standingSql.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase('embedded')
})
afterAll(() => test?.drop())

it('lists and counts say of every day what the core says of it: taking effect, last day, lapse, repeal before and after a lapse', async () => {
  const base: LegalDate = '2024-01-10'
  const near = [null, -1, 0, 1, 2, 3]
  const cases = [0, 2].flatMap((effective) =>
    near.flatMap((until) =>
      near.flatMap((ended) =>
        (['repealed', 'lapsed', 'annulled'] as const).flatMap((kind) =>
          [-1, 0, 1, 2, 3, 4, 5].map((day) => ({ effective, until: until === null ? null : until + 1, ended, kind, day })),
        ),
      ),
    ),
  )
  const at = (days: number | null) => (days === null ? null : addDays(base, days))
  const rows = cases.map(({ effective, until, ended, kind, day }) => ({
    published_on: base,
    effective_on: at(effective)!,
    valid_until: at(until),
    ended_on: at(ended),
    ending: ended === null ? null : kind,
    day: at(day)!,
  }))
  const inSql = await sqlOf(test.database.desk.fork())<{ standing: string }>(
    `select ${standingSql('p.day')} as standing from jsonb_to_recordset($1::jsonb)
     as p(published_on date, effective_on date, valid_until date, ended_on date, ending text, day date, i int) order by i`,
    [JSON.stringify(rows.map((row, i) => ({ ...row, i })))],
  )
  const inCore = rows.map((row) =>
    legalStatusOn(
      {
        publication: {
          publishedOn: row.published_on,
          effectiveOn: row.effective_on,
          validUntil: row.valid_until,
          textHash: '',
          channels: [],
          pack: '',
        },
        ending: row.ended_on && row.ending ? { kind: row.ending, on: row.ended_on, decidedBy: null, reason: '', tags: [] } : null,
      },
      row.day,
    ),
  )
  expect(inSql.map((row) => row.standing)).toEqual(inCore)
  expect(new Set(inCore)).toEqual(new Set(['unpublished', 'notYetInForce', 'inForce', 'lapsed', 'repealed', 'annulled']))
})
