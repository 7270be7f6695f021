import { describe, expect, it } from 'vitest'
import type { Person } from '../schema/actor.ts'
import { availableCommands } from './available.ts'
import { type Story, situations } from './testing/situations.ts'
import { contextOn, person, testOrgans } from './testing/world.ts'
import { nextSteps } from './work.ts'

const office = person('issuingOffice', 'office')
const colleague = person('issuingOffice', 'office', '2')
const city = person('filingAuthority', 'city')
const congress = person('npcOffice', 'congress')
const congressColleague = person('npcOffice', 'congress', '2')

/** The congress finds a slip in its own number. */
const numberProposed = () => {
  const story = situations.filed()
  const old = story.state.filings.find(({ authority }) => authority === 'congress')!.registrationNumber
  const correction = { field: 'registrationNumber', authority: 'congress', old, new: '人备2号', reason: '笔误' } as const
  return story.give(congress, 'correctRecord', { correctionId: 'c2', ...correction })
}

const settling = ({ state, today }: Story) =>
  nextSteps(state, { ...contextOn(today), organs: testOrgans })
    .filter(({ command }) => command === 'confirmCorrection')
    .map(({ role, organ, notBy, authority }) => ({ role, organ, notBy, authority }))
const offered = ({ state }: Story, actor: Person) =>
  availableCommands(state, actor, testOrgans).filter((command) =>
    ['confirmCorrection', 'declineCorrection', 'withdrawCorrection'].includes(command),
  )

describe('a proposed correction waits for a second person', () => {
  it('of the office, and for nobody else', () => {
    const story = situations.ownCorrectionProposed()
    expect(settling(story)).toEqual([{ role: 'issuingOffice', organ: 'office', notBy: office.account, authority: null }])
    expect([office, colleague, city].map((actor) => offered(story, actor))).toEqual([
      ['withdrawCorrection'],
      ['confirmCorrection', 'declineCorrection'],
      [],
    ])
  })

  it('of the authority whose own number it is', () => {
    const story = numberProposed()
    expect(settling(story)).toEqual([{ role: 'npcOffice', organ: 'congress', notBy: congress.account, authority: 'congress' }])
    expect([congress, congressColleague, city, office].map((actor) => offered(story, actor))).toEqual([
      ['withdrawCorrection'],
      ['confirmCorrection', 'declineCorrection'],
      [],
      [],
    ])
  })

  it('once for all that one person proposed', () => {
    const { effectiveOn } = situations.ownCorrectionProposed().state.publication!
    const story = situations.ownCorrectionProposed().give(office, 'correctRecord', {
      ...{ correctionId: 'c3', field: 'effectiveOn', authority: null, old: effectiveOn, new: '2026-02-23', reason: '笔误' },
    })
    expect(settling(story)).toHaveLength(1)
  })
})

describe('a correction that comes to nothing', () => {
  it.each([
    ['declined', colleague, 'declineCorrection'],
    ['withdrawn', office, 'withdrawCorrection'],
  ] as const)('%s: nothing is corrected, nothing waits, and why stays with it', (how, actor, command) => {
    const before = situations.ownCorrectionProposed()
    const old = before.state.publication
    const story = before.give(actor, command, { correctionId: 'c1', reason: '原来登记的没有错' })
    expect(story.state.publication).toEqual(old)
    expect(story.state.corrections).toMatchObject([
      { confirmedBy: null, dropped: { how, by: actor.account, reason: '原来登记的没有错', on: story.today } },
    ])
    expect([settling(story), offered(story, colleague), offered(story, office)]).toEqual([[], [], []])
  })

  it('may be proposed again, under another id', () => {
    const story = situations
      .ownCorrectionProposed()
      .give(office, 'withdrawCorrection', { correctionId: 'c1', reason: '写错了' })
      .give(office, 'correctRecord', {
        ...{ correctionId: 'c4', field: 'publishedOn', authority: null, old: '2026-01-22', new: '2026-01-21', reason: '笔误' },
      })
      .give(colleague, 'confirmCorrection', { correctionId: 'c4' })
    expect(story.state.publication?.publishedOn).toBe('2026-01-21')
  })
})
