import { addDays } from '@fadu/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestRegister, testRegister } from '../../test/support/testRegister.ts'
import { demoActor } from '../demo/actor.ts'
import { makeCounty } from '../demo/county.ts'
import { changesFor, noteLook } from './changes.ts'

let test: TestRegister
beforeAll(async () => {
  test = await testRegister('embedded')
  await makeCounty(test, test.today)
}, 120_000)
afterAll(() => test?.drop())

it('a clerk sees what others did to the unit’s documents, the latest first, and nothing of another unit’s', async () => {
  const clerk = demoActor('draftingClerk', 'hechuan-housing')
  const { lines, looked } = await changesFor(test.sql(), clerk, test.today)
  expect(looked).toBe(-1)
  expect(lines.length).toBeGreaterThan(5)
  const days = lines.map(({ legalDate }) => legalDate)
  expect(days).toEqual(days.toSorted().toReversed())
  expect(days.at(-1)! >= addDays(test.today, -60)).toBe(true)
  expect(lines.filter(({ name }) => name === clerk.name)).toEqual([])
  const units = await test.sql()<{ unit: string }>(
    'select distinct drafting_unit as unit from document where id = any($1::text[])',
    [lines.map(({ documentId }) => documentId)],
  )
  expect(units).toEqual([{ unit: 'hechuan-housing' }])
})

it('nobody is told of a draft that is not theirs to read: the office and the leader only from the review’s end on', async () => {
  for (const actor of [demoActor('issuingOffice', 'hechuan-office'), demoActor('leader', 'hechuan-government')]) {
    const { lines } = await changesFor(test.sql(), actor, test.today)
    const stages = await test.sql()<{ stage: string }>('select distinct stage from document where id = any($1::text[])', [
      lines.map(({ documentId }) => documentId),
    ])
    expect(stages.map(({ stage }) => stage)).not.toContain('drafting')
    expect(stages.map(({ stage }) => stage)).not.toContain('reviewing')
    expect(lines.length).toBeGreaterThan(0)
  }
  for (const role of ['sysAdmin', 'securityAdmin', 'auditAdmin'] as const)
    expect((await changesFor(test.sql(), demoActor(role, 'hechuan-office'), test.today)).lines).toEqual([])
})

it('a look is remembered and never goes back', async () => {
  const clerk = demoActor('draftingClerk', 'hechuan-civil')
  await noteLook(test.sql(), clerk.account, 40)
  await noteLook(test.sql(), clerk.account, 30)
  expect((await changesFor(test.sql(), clerk, test.today)).looked).toBe(40)
})
