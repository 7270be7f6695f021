import { type DocumentState, mayRead, type Person, type Role, roles, type Stage, stages, subjectOf } from '@fadu/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestRegister, testRegister } from '../../../test/support/testRegister.ts'
import { demoActor } from '../../demo/actor.ts'
import { makeCounty } from '../../demo/county.ts'
import { demoOrgans } from '../../demo/organs.ts'
import { demoPeople } from '../../demo/people.ts'
import { loadOrgans } from './facts.ts'
import { visibleTo } from './visible.ts'

/** The people of the demonstration in each role they hold; and a stranger in every role at every organ. */
const demonstration: readonly Person[] = demoPeople.flatMap(({ grants }) => grants.map(([role, organ]) => demoActor(role, organ)))
const strangers = (organs: readonly string[]): Person[] =>
  roles.flatMap((role: Role) => organs.map((organ) => ({ account: 'stranger', name: '', organ, organName: organ, role })))

describe('the documents that a list shows', () => {
  let test: TestRegister
  beforeAll(async () => {
    test = await testRegister('embedded')
    await makeCounty(test, test.today)
    // A joint document, and one whose lead organ is a department.
    await test.sql()(
      `update document set issuers = array[lead_organ, 'hechuan-civil'], state = jsonb_set(state, '{coIssuers}', '["hechuan-civil"]')
       where id = (select id from document where stage = 'signed' limit 1)`,
    )
    // And some that were submitted to another organ than the one that reviews for theirs today.
    await test.sql()(
      `update document set review_organ = 'hechuan-office', state = jsonb_set(state, '{review,organ}', '"hechuan-office"')
       where review_organ is not null and (stage = 'published' or id = (select min(id) from document where stage = 'reviewing'))`,
    )
  }, 120_000)
  afterAll(() => test?.drop())

  async function compare(people: readonly Person[]): Promise<number> {
    const documents = await test.sql()<{ id: string; state: DocumentState }>('select id, state from document order by id')
    const organs = await loadOrgans(
      test.sql(),
      demoOrgans.map(({ id }) => id),
    )
    const wrong: string[] = []
    for (const actor of people) {
      const { sql, parameters } = visibleTo(actor)
      const rows = await test.sql()<{ id: string }>(
        `select d.id from document d left join organ lead on lead.id = d.lead_organ where ${sql} order by d.id`,
        [...parameters],
      )
      const listed = new Set(rows.map(({ id }) => id))
      for (const { id, state } of documents)
        if (listed.has(id) !== mayRead(actor, subjectOf(state, organs)))
          wrong.push(
            `${actor.role} of ${actor.organ} (${actor.account}), ${state.title} at ${state.stage}: ${listed.has(id) ? 'listed' : 'not listed'}`,
          )
    }
    expect(wrong).toEqual([])
    return people.length * documents.length
  }

  it('are those that the person may read: everybody of the demonstration, and every role at every organ', async () => {
    const people = [...demonstration, ...strangers(demoOrgans.map(({ id }) => id))]
    console.log(`visible: ${await compare(people)} pairs of person and document`)
  }, 60_000)

  it.each(stages)('are those that the person may read, when all documents are %s', async (stage: Stage) => {
    await test.sql()("update document set stage = $1, state = jsonb_set(state, '{stage}', to_jsonb($1::text))", [stage])
    await compare([...demonstration, ...strangers(['hechuan-police'])])
  })
})
