import { describe, expect, it } from 'vitest'
import { reviewItems } from '../rules/accessors.ts'
import type { Rule } from '../rules/ruleSchema.ts'
import { shippedPack } from '../rules/shippedPacks.ts'
import { addDays, type LegalDate } from '../schema/legalDate.ts'
import {
  consultationClock,
  correctionClock,
  evaluationClock,
  examinationClock,
  filingClock,
  intakeClock,
  publicationClock,
  reviewClock,
  supplementClock,
} from './clocks.ts'
import type { CommandInput, CommandType } from './commands.ts'
import type { AdoptedPack, Facts } from './context.ts'
import { type DecidedCommand, decide } from './decide/decide.ts'
import type { RecordedEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { missingMaterials } from './materials.ts'
import { isRefusal } from './refusal.ts'
import { type DocumentState, initialState } from './state.ts'
import { adoptedOn } from './stepRules.ts'
import { decision, filingPackage, finding, judgements, people } from './testing/situations.ts'
import { contextOn, file, rulesWith, testOrgans, testRules, text } from './testing/world.ts'
import { nextSteps } from './work.ts'

/** Another pack in which every figure that a step asks for is another one. */
const changes: Readonly<Record<string, (rule: never) => Partial<Rule> | null>> = {
  timeLimit: (rule: Extract<Rule, { kind: 'timeLimit' }>) => {
    const limits = {
      consultation: { min: 10, unit: 'calendarDay' },
      review: { min: 2, max: 6, unit: 'workingDay', pauses: true, urgentExempt: true },
      majorReview: { min: 2, unit: 'workingDay', pauses: true, urgentExempt: true },
      publication: { max: 5, unit: 'workingDay' },
      filing: { max: 15, unit: 'calendarDay' },
      supplement: { max: 5, unit: 'workingDay' },
      examination: { max: 20, unit: 'workingDay' },
      correction: { max: 10, unit: 'workingDay' },
    } as const
    return rule.step in limits ? { limit: limits[rule.step as keyof typeof limits] } : null
  },
  effectDate: () => ({ afterDays: 10 }),
  validity: () => ({ years: 3 }),
  evaluation: () => ({ months: 2 }),
  switch: (rule: Extract<Rule, { kind: 'switch' }>) =>
    rule.name === 'outOfScopeNeedsDeliberation' ? { value: true } : rule.name === 'firstSerial' ? { value: 100 } : null,
  material: (rule: Extract<Rule, { kind: 'material' }>) => (rule.material === 'ownReview' ? { need: 'byContent' } : null),
} as never
const other = rulesWith((rule) => changes[rule.kind]?.(rule as never) ?? null)
/** One review item fewer, and one filing material fewer. */
const newRules = {
  ...other,
  id: 'other',
  rules: other.rules.filter(
    (rule) =>
      !(rule.kind === 'reviewItem' && rule.number === 51) &&
      !(rule.kind === 'material' && rule.step === 'filing' && rule.material === 'draftingNote'),
  ),
}
const [oldHash, newHash] = ['a'.repeat(64), 'b'.repeat(64)]
const changedOn = (from: LegalDate): readonly AdoptedPack[] => [
  { from: '2020-01-01', hash: oldHash, rules: testRules },
  { from, hash: newHash, rules: newRules },
]

/** Tells a document through `decide` while the pack changes on a day. */
function story(adopted: readonly AdoptedPack[], begun: LegalDate = '2026-01-05') {
  let state: DocumentState = initialState
  let today = begun
  const context = (facts: Partial<Facts> = {}) => {
    const { rules, hash } = adoptedOn(adopted, today)!
    return contextOn(today, facts, { rules, pack: hash, adopted })
  }
  const told = {
    get state() {
      return state
    },
    get clocks() {
      return { ...context(), organs: testOrgans }
    },
    on(day: LegalDate) {
      today = day
      return told
    },
    try<T extends CommandType>(actor: (typeof people)[keyof typeof people], type: T, input: CommandInput<T>) {
      return decide(state, { ...input, type, on: today, actor } as unknown as DecidedCommand, context())
    },
    give<T extends CommandType>(actor: (typeof people)[keyof typeof people], type: T, input: CommandInput<T>) {
      const outcome = told.try(actor, type, input)
      if (isRefusal(outcome)) throw new Error(`${type} on ${today}: ${outcome.code} ${JSON.stringify(outcome.params)}`)
      for (const event of outcome) state = evolve(state, { ...event, actor } as RecordedEvent)
      return told
    },
    refused<T extends CommandType>(actor: (typeof people)[keyof typeof people], type: T, input: CommandInput<T>) {
      const outcome = told.try(actor, type, input)
      return isRefusal(outcome) ? outcome.code : 'accepted'
    },
  }
  return told
}
type Story = ReturnType<typeof story>

const draft = (told: Story, more: Partial<CommandInput<'registerDraft'>> = {}) => {
  told
    .give(people.clerk, 'registerDraft', {
      id: 'd1',
      title: '管理办法',
      leadOrgan: 'gov',
      coIssuers: [],
      form: 'ordinary',
      urgent: null,
      majorDecision: false,
      trial: false,
      ...more,
    })
    .give(people.clerk, 'reviseText', { text: text(1) as never })
  for (const [i, requirement] of ['draftingNote', 'basis', 'consultationSummary', 'ownReview'].entries())
    told.give(people.clerk, 'addMaterial', { materialId: `m${i}`, requirement, file: file(i + 1) })
  return told.give(people.fairness, 'concludeFairCompetition', { textHash: hash(told), conclusion: 'compliant', reason: '' })
}
const hash = (told: Story) => told.state.text!.hash
const submitted = (told: Story) =>
  draft(told)
    .give(people.clerk, 'proposeSubmission', { textHash: hash(told) })
    .give(people.head, 'submit', { textHash: hash(told) })
const judged = (told: Story, on: LegalDate, conclusion: 'lawful' | 'outOfScope' = 'lawful') =>
  submitted(told)
    .give(people.reviewHead, 'acceptForReview', { reviewer: people.reviewer.account, reviewerName: '周敏' })
    .on(on)
    .give(people.reviewer, 'writeOpinion', {
      textHash: hash(told),
      conclusion,
      judgements: judgements(),
      findings: [],
      summary: '意见',
    })
    .give(people.reviewHead, 'issueOpinion', { textHash: hash(told) })
const met = (told: Story) =>
  told.give(people.secretary, 'recordDeliberation', {
    textHash: hash(told),
    meeting: '常务会议',
    decision: 'approved',
    dissent: '',
    chiefAgainstMajority: false,
    chiefReasons: '',
  })
const signed = (told: Story, on: LegalDate) =>
  met(judged(told, '2026-01-19'))
    .on(on)
    .give(people.leader, 'sign', { textHash: hash(told) })
const published = (told: Story, on: LegalDate) =>
  signed(told, on)
    .give(people.office, 'assignNumber', { textHash: hash(told), code: 'gov规发' })
    .give(people.office, 'publish', { textHash: hash(told), channels: ['网站'], effectiveOn: addDays(on, 31) })

describe('a step is judged by the pack in force on the day it began', () => {
  it('consultation: what was opened under the old minimum stays open by it', () => {
    const told = draft(story(changedOn('2026-01-06')))
    expect(told.refused(people.clerk, 'openConsultation', { closesOn: '2026-01-20' })).toBe('consultation.short')
    told.give(people.clerk, 'openConsultation', { closesOn: '2026-02-10' }).on('2026-01-07')
    expect(consultationClock(told.state, told.clocks)).toMatchObject({ earliest: '2026-02-04', due: '2026-02-10' })
    const after = draft(story(changedOn('2026-01-05')))
    expect(after.refused(people.clerk, 'openConsultation', { closesOn: '2026-01-20' })).toBe('accepted')
  })

  it('submission: the materials are those of the day on which it is submitted', () => {
    const told = story(changedOn('2026-01-10'))
    told
      .give(people.clerk, 'registerDraft', {
        id: 'd1',
        title: '管理办法',
        leadOrgan: 'gov',
        coIssuers: [],
        form: 'ordinary',
        urgent: null,
        majorDecision: false,
        trial: false,
      })
      .give(people.clerk, 'reviseText', { text: text(1) as never })
    expect(missingMaterials(told.state, told.clocks).map((held) => held.id)).toContain('ownReview')
    expect(missingMaterials(told.state, told.on('2026-01-10').clocks).map((held) => held.id)).not.toContain('ownReview')
  })

  it('review: minimum, maximum and items are those of the day of receipt', () => {
    const told = submitted(story(changedOn('2026-01-07')))
      .give(people.reviewHead, 'acceptForReview', { reviewer: people.reviewer.account, reviewerName: '周敏' })
      .on('2026-01-08')
    expect(reviewClock(told.state, told.clocks)).toMatchObject({ earliest: '2026-01-12', due: '2026-01-26' })
    const opinion = { textHash: hash(told), conclusion: 'lawful', findings: [], summary: '意见' } as Omit<
      CommandInput<'writeOpinion'>,
      'judgements'
    >
    const fifty = judgements().filter((held) => held.item !== 51)
    expect(told.refused(people.reviewer, 'writeOpinion', { ...opinion, judgements: fifty })).toBe('opinion.itemsOpen')
    told.give(people.reviewer, 'writeOpinion', { ...opinion, judgements: judgements() })
    expect(told.refused(people.reviewHead, 'issueOpinion', { textHash: hash(told) })).toBe('opinion.early')
    expect(told.on('2026-01-12').refused(people.reviewHead, 'issueOpinion', { textHash: hash(told) })).toBe('accepted')
    expect(told.state.review!.pack).toBe(oldHash)

    const after = submitted(story(changedOn('2026-01-05')))
    expect(reviewClock(after.state, after.clocks)).toMatchObject({ earliest: '2026-01-07', due: '2026-01-13' })
    expect(reviewItems(newRules, '2026-01-05')).toHaveLength(50)
    expect(after.state.review!.pack).toBe(newHash)
  })

  it('review: it begins with the receipt of the complete submission, under the pack of that day', () => {
    const told = submitted(story(changedOn('2026-01-07')))
      .give(people.reviewHead, 'requestMaterial', { what: '请补充依据', suppliedBy: '2026-01-20' })
      .on('2026-01-12')
      .give(people.clerk, 'supplyMaterial', { materials: [{ materialId: 'm9', requirement: 'otherMaterial', file: file(9) }] })
    expect(told.state.review).toMatchObject({ receivedOn: '2026-01-12', pack: newHash })
    expect(reviewClock(told.state, told.clocks)).toMatchObject({ earliest: '2026-01-14', due: '2026-01-20' })
  })

  it('meeting: whether it is needed is for the pack of the opinion; what was signed without one is numbered and published', () => {
    const told = judged(story(changedOn('2026-01-20')), '2026-01-19', 'outOfScope').give(people.leader, 'sign', {
      textHash: text(1).hash,
    })
    told.on('2026-01-21').give(people.office, 'assignNumber', { textHash: hash(told), code: 'gov发' })
    expect(told.refused(people.office, 'publish', { textHash: hash(told), channels: ['网站'], effectiveOn: '2026-02-01' })).toBe(
      'accepted',
    )
    const after = judged(story(changedOn('2026-01-19')), '2026-01-19', 'outOfScope')
    expect(after.refused(people.leader, 'sign', { textHash: hash(after) })).toBe('deliberation.missing')
  })

  it('number: a series begins as the pack of the day of signing says', () => {
    const told = signed(story(changedOn('2026-01-22')), '2026-01-21').on('2026-01-23')
    expect(told.give(people.office, 'assignNumber', { textHash: hash(told), code: 'gov规发' }).state.number?.serial).toBe(1)
    const after = signed(story(changedOn('2026-01-21')), '2026-01-21').on('2026-01-23')
    expect(after.give(people.office, 'assignNumber', { textHash: hash(after), code: 'gov规发' }).state.number?.serial).toBe(100)
  })

  it('publication: its time runs from the signature by the pack of that day', () => {
    const told = signed(story(changedOn('2026-01-22')), '2026-01-21').on('2026-01-23')
    expect(publicationClock(told.state, told.clocks)?.due).toBe('2026-02-25')
    const after = signed(story(changedOn('2026-01-21')), '2026-01-21').on('2026-01-23')
    expect(publicationClock(after.state, after.clocks)?.due).toBe('2026-01-28')
  })

  it('effect and validity: by the pack of the day of publication, also where that day is entered later', () => {
    const numbered = (from: LegalDate) => {
      const told = signed(story(changedOn(from)), '2026-01-21')
      return told.give(people.office, 'assignNumber', { textHash: hash(told), code: 'gov规发' }).on('2026-01-30')
    }
    const publish = (told: Story, on: LegalDate) => {
      const input = { textHash: hash(told), channels: ['网站'], effectiveOn: '2026-02-12' as const }
      return decide(
        told.state,
        { ...input, type: 'publish', on, actor: people.office } as unknown as DecidedCommand,
        told.clocks && contextOn('2026-01-30', {}, told.clocks),
      )
    }
    const told = numbered('2026-01-25')
    expect(publish(told, '2026-01-24')).toMatchObject({ code: 'effect.early' })
    const [event] = publish(told, '2026-01-25') as unknown as { data: Record<string, unknown> }[]
    expect(event!.data).toMatchObject({ validUntil: '2029-02-11', pack: newHash })
  })

  it('filing: its time and its package are those of the day of publication', () => {
    const told = published(story(changedOn('2026-01-22')), '2026-01-21').on('2026-02-02')
    expect(told.state.publication!.pack).toBe(oldHash)
    expect(filingClock(told.state, 'city', told.clocks)?.due).toBe('2026-02-24')
    const without = filingPackage.filter((entry) => entry.requirement !== 'draftingNote')
    expect(told.refused(people.office, 'sendFiling', { authority: 'city', package: without })).toBe('filing.incomplete')
    const after = published(story(changedOn('2026-01-21')), '2026-01-21').on('2026-02-02')
    expect(filingClock(after.state, 'city', after.clocks)?.due).toBe('2026-02-05')
    expect(after.refused(people.office, 'sendFiling', { authority: 'city', package: without })).toBe('accepted')
  })

  it('supplement, examination and correction: each by the pack of the day on which it was asked for', () => {
    const returned = (from: LegalDate) => {
      const told = published(story(changedOn(from)), '2026-01-21')
      told.on('2026-03-02').give(people.office, 'sendFiling', { authority: 'city', package: filingPackage })
      return told.give(people.city, 'returnFiling', { authority: 'city', reason: '缺件' })
    }
    const late = returned('2026-03-03').on('2026-03-04')
    expect(supplementClock(late.state.filings[0]!, late.clocks)?.due).toBe('2026-03-17')
    const early = returned('2026-03-02').on('2026-03-04')
    expect(supplementClock(early.state.filings[0]!, early.clocks)?.due).toBe('2026-03-09')

    const asked = (from: LegalDate) => {
      const told = published(story(changedOn(from)), '2026-01-21')
      told
        .on('2026-03-02')
        .give(people.office, 'sendFiling', { authority: 'city', package: filingPackage })
        .give(people.city, 'registerFiling', { authority: 'city', registrationNumber: '备1号' })
        .on('2026-03-10')
        .give(people.city, 'askCorrection', { authority: 'city', findings: [finding] })
      return [
        examinationClock(told.state.filings[0]!, told.clocks)?.due,
        correctionClock(told.state.filings[0]!, told.clocks)?.due,
      ]
    }
    expect(asked('2026-03-11')).toEqual(['2026-05-06', '2026-04-09'])
    expect(asked('2026-03-05')).toEqual(['2026-05-06', '2026-03-24'])
    expect(asked('2026-03-01')).toEqual(['2026-03-30', '2026-03-24'])
  })

  it('evaluation: its window opens by the pack in force on the day it opens', () => {
    const until = (from: LegalDate) => {
      const told = published(story(changedOn(from)), '2026-01-21')
      const ends = { publication: { ...told.state.publication!, validUntil: '2026-12-31' as const } }
      return evaluationClock(ends, told.clocks)?.earliest
    }
    expect(until('2026-08-01')).toBe('2026-06-30')
    expect(until('2026-06-01')).toBe('2026-10-31')
    // The new pack opens it later; the old one would have opened it after the change.
    expect(until('2026-06-30')).toBe('2026-10-31')
  })

  it('review of a major decision: its own minimum is that of the day of receipt', () => {
    const major = (from: LegalDate) => {
      const told = submitted(story(changedOn(from)))
      return reviewClock({ ...told.state, majorDecision: true }, told.clocks)?.earliest
    }
    expect([major('2026-01-06'), major('2026-01-05')]).toEqual(['2026-01-14', '2026-01-07'])
  })

  it('pauses: whether a clock stands still or begins anew is for the pack of the day on which it began', () => {
    const restarting = rulesWith((rule) =>
      rule.kind === 'switch' && rule.name === 'supplementClock' ? ({ value: 'restart' } as Partial<Rule>) : null,
    )
    const due = (from: LegalDate) => {
      const told = submitted(
        story([
          { from: '2020-01-01', hash: oldHash, rules: testRules },
          { from, hash: newHash, rules: restarting },
        ]),
      )
        .give(people.reviewHead, 'acceptForReview', { reviewer: people.reviewer.account, reviewerName: '周敏' })
        .on('2026-01-08')
        .give(people.reviewer, 'requestMaterial', { what: '请补充依据', suppliedBy: '2026-01-20' })
        .on('2026-01-12')
        .give(people.clerk, 'supplyMaterial', { materials: [{ materialId: 'm9', requirement: 'otherMaterial', file: file(9) }] })
      return reviewClock(told.state, told.clocks)?.due
    }
    // Received on Monday the 5th, asked for on the 8th, supplied on the 12th: three days counted and twelve left, or fifteen anew.
    expect([due('2026-01-06'), due('2026-01-05')]).toEqual(['2026-01-28', '2026-02-02'])
  })

  it('local days off of a new pack lengthen what begins under it, not what runs', () => {
    const festival = {
      ...testRules,
      rules: [
        ...testRules.rules,
        {
          kind: 'localDays',
          id: 'X.days',
          text: '当地节日放假2天。',
          mark: 'A',
          assumption: { borrowsFrom: '试验', toRead: '试验' },
          inForce: { from: '2026-01-01' },
          off: [{ from: '2026-01-12', until: '2026-01-13', name: '当地节日' }],
          vectors: [{ day: '2026-01-12', working: false }],
        } satisfies Rule as Rule,
      ],
    }
    const due = (from: LegalDate) => {
      const told = submitted(
        story([
          { from: '2020-01-01', hash: oldHash, rules: testRules },
          { from, hash: newHash, rules: festival },
        ]),
      ).on('2026-01-14')
      return reviewClock(told.state, told.clocks)?.due
    }
    expect([due('2026-01-06'), due('2026-01-05')]).toEqual(['2026-01-26', '2026-01-28'])
  })

  it('intake: five working days where the pack of the day of sending, or of sending again, knows them', () => {
    const sent = (from: LegalDate) => {
      const told = published(
        story([
          { from: '2020-01-01', hash: oldHash, rules: testRules },
          { from, hash: newHash, rules: shippedPack('shanghai') },
        ]),
        '2026-01-21',
      )
      return told.on('2026-03-02').give(people.office, 'sendFiling', { authority: 'congress', package: filingPackage })
    }
    const intake = (told: Story) => intakeClock(told.state.filings.find((held) => held.authority === 'congress')!, told.clocks)
    const before = sent('2026-03-03')
    expect([intake(before), intake(sent('2026-03-02'))?.due]).toEqual([null, '2026-03-09'])
    before.give(people.congress, 'returnFiling', { authority: 'congress', reason: '缺件' })
    before.on('2026-03-05').give(people.office, 'resendFiling', { authority: 'congress', package: filingPackage })
    expect(intake(before)?.due).toBe('2026-03-12')
  })

  it('extension: how long it may be is for the pack of the day on which the decision was published', () => {
    const extended = (from: LegalDate, validUntil: LegalDate) => {
      const told = published(story(changedOn('2027-01-01')), '2026-01-21').on('2026-06-30')
      told.give(people.head, 'evaluate', { proposal: 'keep', summary: '继续有效' })
      const old = told.state.publication!.validUntil
      expect(old).toBe('2031-02-20')
      const command = { type: 'extend', on: '2026-06-30', actor: people.office, decision: 'decision', validUntil, reason: '' }
      const adopted = changedOn(from)
      const { rules, hash: pack } = adoptedOn(adopted, '2026-06-30')!
      const outcome = decide(
        told.state,
        command as unknown as DecidedCommand,
        contextOn('2026-06-30', { decision }, { rules, pack, adopted }),
      )
      return isRefusal(outcome) ? outcome.code : 'accepted'
    }
    // The decision was published on 1 June: five years more under the old pack, three under the new one.
    expect([extended('2026-06-02', '2036-02-20'), extended('2026-06-02', '2036-02-21')]).toEqual(['accepted', 'validity.long'])
    expect([extended('2026-06-01', '2034-02-20'), extended('2026-06-01', '2034-02-21')]).toEqual(['accepted', 'validity.long'])
  })

  it('nothing that follows from a step looks at the pack of today: what is next and by when does not move with a later change', () => {
    const without = changedOn('2027-01-01')
    const stories = [
      (adopted: readonly AdoptedPack[]) => submitted(story(adopted)),
      (adopted: readonly AdoptedPack[]) => signed(story(adopted), '2026-01-21'),
      (adopted: readonly AdoptedPack[]) => published(story(adopted), '2026-01-21'),
    ]
    for (const tell of stories) {
      const [changed, unchanged] = [tell(changedOn('2026-01-22')), tell(without)]
      const due = (told: Story) =>
        nextSteps(told.state, told.on('2026-01-26').clocks).map(({ command, clock }) => [command, clock?.due, clock?.earliest])
      expect(due(changed)).toEqual(due(unchanged))
    }
  })

  it('for days before any adoption the first pack counts', () =>
    expect(adoptedOn(changedOn('2026-01-22'), '1999-01-01')?.hash).toBe(oldHash))

  it('the Shanghai pack in the middle of a filing changes nothing about it', () => {
    const adopted = [
      { from: '2020-01-01', hash: oldHash, rules: testRules },
      { from: '2026-01-25', hash: newHash, rules: shippedPack('shanghai') },
    ] as const
    const told = published(story(adopted), '2026-01-21').on('2026-02-02')
    expect(filingClock(told.state, 'congress', told.clocks)).toMatchObject({ due: '2026-02-24', unverified: true })
  })
})
