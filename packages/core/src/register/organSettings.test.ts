import { expect, it } from 'vitest'
import { addDays } from '../schema/legalDate.ts'
import { decideOrgan, evolveOrgan, initialOrgan, type OrganEvent, type OrganState } from './organs.ts'
import { isRefusal } from './refusal.ts'
import { people, situations } from './testing/situations.ts'
import { contextOn, person, testOrgans } from './testing/world.ts'
import { nextSteps } from './work.ts'

/** The government's drafts go to another department for review, and are filed with the congress alone. */
const organs = { ...testOrgans, gov: { ...testOrgans.gov!, reviewOrgan: 'civil', filingTo: ['congress'] } }
const newHead = person('reviewHead', 'civil')
const toReviewer = { reviewer: people.reviewer.account, reviewerName: '周敏' }

it('what was submitted is reviewed to its end where it was submitted; the next submission goes to the new organ', () => {
  const story = situations.submitted()
  const waitsFor = () =>
    nextSteps(story.state, { ...contextOn(story.today), organs }).find(({ role }) => role === 'reviewHead')?.organ
  expect(waitsFor()).toBe('justice')
  expect(() => story.give(newHead, 'acceptForReview', toReviewer, { organs })).toThrow(/rights.denied/)
  story.give(people.reviewHead, 'returnIncomplete', { missing: '缺依据' }, { organs })
  const textHash = story.state.text!.hash
  story.give(people.clerk, 'addMaterial', { materialId: 'more', requirement: 'basis', file: story.state.materials[0]!.file })
  story.give(people.clerk, 'proposeSubmission', { textHash }, { organs })
  story.give(people.head, 'submit', { textHash }, { organs })
  expect(waitsFor()).toBe('civil')
  expect(() => story.give(people.reviewHead, 'acceptForReview', toReviewer, { organs })).toThrow(/rights.denied/)
})

it('what was published is filed where it was due; what is published later, by the new route', () => {
  const authoritiesOf = (story: ReturnType<typeof situations.published>) => story.state.filings.map(({ authority }) => authority)
  const before = situations.published()
  expect(authoritiesOf(before)).toEqual(['city', 'congress'])
  const due = nextSteps(before.state, { ...contextOn(before.today), organs }).filter(({ command }) => command === 'sendFiling')
  expect(due.map(({ authority }) => authority)).toEqual(['city', 'congress'])
  const later = situations.numbered().later(1)
  const input = { textHash: later.state.text!.hash, channels: ['网站'], effectiveOn: addDays(later.today, 31) }
  expect(authoritiesOf(later.give(people.office, 'publish', input, { organs }))).toEqual(['congress'])
})

it('the organ keeps who reviewed for it and where it filed, with the first day of each', () => {
  const give = (state: OrganState, command: Parameters<typeof decideOrgan>[1], today = '2026-03-01' as const) => {
    const event = decideOrgan(state, command, today)
    if (isRefusal(event)) throw new Error(event.code)
    return evolveOrgan(state, event as OrganEvent)
  }
  const { dissolvedOn: _, ...gov } = testOrgans.gov!
  const numberCodes = gov.numberCodes.map((held) => ({ ...held }))
  const established = give(initialOrgan, { type: 'establishOrgan', ...gov, numberCodes, filingTo: [...gov.filingTo] })
  const change = { type: 'changeOrganSettings', id: 'gov', reviewOrgan: 'civil', filingTo: ['congress'], numberCodes } as const
  const changed = give(established, { ...change, filingTo: ['congress'], from: '2026-03-01' })
  expect(changed).toMatchObject({ reviewOrgan: 'civil', filingTo: ['congress'], office: gov.office, seq: 2 })
  expect(changed.settings).toEqual([
    { reviewOrgan: 'justice', filingTo: ['city', 'congress'], from: '2026-03-01' },
    { reviewOrgan: 'civil', filingTo: ['congress'], from: '2026-03-01' },
  ])
})
