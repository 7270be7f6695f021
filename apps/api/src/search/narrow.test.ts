import { expect, it } from 'vitest'
import type { Sql } from '../platform/database/sql.ts'
import { rememberedFacts } from './narrow.ts'

const days = { day: '2026-11-25', today: '2026-11-25' } as const

it('facts are read once while nothing public changes, and anew for another day or after a change; what is not public stays out', async () => {
  const asked: string[][] = []
  const sql = (async (_: string, [documents]: [string[]]) => {
    asked.push(documents)
    return documents
      .filter((document) => document !== 'draft')
      .map((document) => ({ document, class: 'normativeDocument', form: 'ordinary', publishedOn: '2020-01-01' }))
  }) as unknown as Sql
  const facts = rememberedFacts(sql)
  const found = async (changed: number, documents: string[], of: Parameters<ReturnType<typeof facts>>[0] = days) => [
    ...(await facts(changed)(of, documents)).keys(),
  ]
  expect(await found(1, ['a', 'draft'])).toEqual(['a'])
  expect(await found(1, ['draft', 'b', 'a'])).toEqual(['b', 'a'])
  expect(await found(2, ['a', 'draft'])).toEqual(['a'])
  expect(await found(2, ['a'], { ...days, day: '2020-01-01' })).toEqual(['a'])
  expect(asked).toEqual([['a', 'draft'], ['b'], ['a', 'draft'], ['a']])
})
