import { describe, expect, it } from 'vitest'
import type { LegalDate } from '../schema/legalDate.ts'
import * as ask from './accessors.ts'
import { explainDeadline } from './explainDeadline.ts'
import national from './packs/national.json' with { type: 'json' }
import { loadRulePack } from './rulePack.ts'
import { shippedPack } from './shippedPacks.ts'

const pack = shippedPack('national')
const day: LegalDate = '2025-01-10'

describe('limits of the national pack', () => {
  it('review takes 5 to 15 working days, urgent none 国办发〔2018〕115号（五）', () =>
    expect(ask.reviewLimit(pack, day)).toMatchObject({
      min: 5,
      max: 15,
      unit: 'workingDay',
      urgentExempt: true,
      pauses: 'stop',
      source: '国办发〔2018〕115号（五）',
      unverified: false,
    }))

  it('a major decision takes at least 7, and no more than the same 15 重大行政决策程序暂行条例第二十六条', () =>
    expect(ask.reviewLimit(pack, day, { majorDecision: true })).toMatchObject({
      min: 7,
      max: 15,
      source: '国办发〔2018〕115号（五），重大行政决策程序暂行条例第二十六条',
    }))

  it('a major decision before the regulation was in force has the ordinary minimum', () =>
    expect(ask.reviewLimit(pack, '2019-08-31', { majorDecision: true })).toMatchObject({ min: 5 }))

  it('no rule before its source: null, never a figure', () => {
    expect(ask.reviewLimit(pack, '2018-12-03')).toBeNull()
    expect(ask.supplementLimit(pack, 'government', '2021-05-06')).toBeNull()
    expect(ask.computeValidUntil(pack, '2009-01-01', { trial: false })).toBeNull()
  })

  it('consultation at least 30 days, by the regulation of its day', () => {
    expect(ask.consultationMinimum(pack, '2019-12-31')).toMatchObject({
      days: 30,
      unit: 'calendarDay',
      source: '规章制定程序条例第十五条，规章制定程序条例第三十六条',
    })
    expect(ask.consultationMinimum(pack, '2020-01-01')?.source).toContain('优化营商环境条例第六十二条')
  })

  it('effect more than 30 days after publication: day 31 at the earliest 规章制定程序条例第三十二条', () => {
    expect(ask.effectMinimum(pack, day)).toMatchObject({
      days: 30,
      source: '规章制定程序条例第三十二条，规章制定程序条例第三十六条',
    })
    expect(ask.earliestEffect(pack, '2021-03-01')?.earliest).toBe('2021-04-01')
  })

  it.each<[string, ask.LimitInForce | null, object]>([
    ['publication', ask.publishLimit(pack, day), { max: 20, unit: 'workingDay', unverified: false }],
    [
      'filing with a government',
      ask.filingLimit(pack, 'government', day),
      { max: 30, unit: 'calendarDay', roll: 'nextWorkingDay', unverified: true },
    ],
    ['filing with a standing committee', ask.filingLimit(pack, 'peoplesCongress', day), { max: 30 }],
    ['supplement', ask.supplementLimit(pack, 'government', day), { max: 15, unit: 'calendarDay' }],
    ['examination', ask.examinationLimit(pack, 'government', day), { max: 2, unit: 'month', extendable: true }],
    ['correction', ask.correctionLimit(pack, 'government', day), { max: 30, unit: 'calendarDay' }],
    ['explanation', ask.limitFor(pack, 'explanation', day), { max: 3, unit: 'workingDay', unverified: true }],
    ['hearing papers', ask.limitFor(pack, 'hearingNotice', day), { min: 7, max: null, unit: 'calendarDay' }],
    ['attached examination', ask.limitFor(pack, 'attachedHandling', day), { max: 30, unit: 'calendarDay' }],
    ['passing on', ask.limitFor(pack, 'attachedTransfer', day), { max: 7, unit: 'workingDay' }],
    ["the maker's answer", ask.limitFor(pack, 'attachedAnswer', day), { max: 10, unit: 'workingDay' }],
    ['the organ passed on to', ask.limitFor(pack, 'attachedReply', day), { max: 60, unit: 'calendarDay' }],
    ['a judicial suggestion', ask.limitFor(pack, 'courtReply', day), { max: 60, unit: 'calendarDay' }],
  ])('%s', (_, limit, expected) => expect(limit).toMatchObject(expected))

  it('an assumption says what it borrows and what to read', () =>
    expect(ask.filingLimit(pack, 'government', day)).toMatchObject({
      source: '比照《法规规章备案审查条例》第四条（待核实）',
      unverified: true,
      toRead: '本省（自治区、直辖市）行政规范性文件制定和备案的规定',
    }))

  it('the rule of the day of publication decides, also across a change of the regulation', () => {
    expect(ask.filingLimit(pack, 'government', '2024-10-31')?.source).toContain('《法规规章备案条例》第三条')
    expect(ask.filingLimit(pack, 'government', '2024-11-01')?.source).toContain('《法规规章备案审查条例》第四条')
    expect(ask.ruleInForce(pack, 'CN.file', '2024-10-31')?.inForce.until).toBe('2024-10-31')
    expect(ask.ruleInForce(pack, 'CN.unknown', day)).toBeNull()
  })

  it('an accessor’s limit goes straight into a ledger that shows its rules', () => {
    const limit = ask.reviewLimit(pack, '2021-03-05', { majorDecision: true })!
    const ledger = explainDeadline({ start: { event: limit.startsWith!, on: '2021-03-05' }, limit })
    expect(ledger).toMatchObject({ earliest: '2021-03-16', due: '2021-03-26' })
    expect(ledger.rules.map((rule) => rule.id)).toEqual(['CN.review', 'CN.reviewMajor'])
    expect(JSON.parse(JSON.stringify(ledger))).toEqual(ledger)
  })

  it('a rule for one kind of authority goes before the rule for all', () => {
    const withCongress = structuredClone(national) as unknown as { rules: Record<string, unknown>[] }
    const filing = withCongress.rules.filter((rule) => rule.id === 'CN.file').at(-1)!
    withCongress.rules.push({
      ...filing,
      id: 'CN.file.congress',
      authority: 'peoplesCongress',
      limit: { max: 15, unit: 'calendarDay' },
      vectors: [{ start: '2025-03-03', latest: '2025-03-18' }],
    })
    const loaded = loadRulePack(withCongress)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    expect(ask.filingLimit(loaded.pack, 'peoplesCongress', day)?.max).toBe(15)
    expect(ask.filingLimit(loaded.pack, 'government', day)?.max).toBe(30)
  })
})

describe('validity', () => {
  it.each<[LegalDate, boolean, number | undefined, LegalDate]>([
    ['2021-04-01', false, undefined, '2026-03-31'],
    ['2025-05-01', false, undefined, '2030-04-30'],
    ['2023-01-05', true, undefined, '2025-01-04'],
    ['2021-01-01', false, 3, '2023-12-31'],
    ['2024-02-29', false, undefined, '2029-02-28'],
    ['2024-02-29', false, 4, '2028-02-28'],
  ])('from %s (trial %s, years %s) until %s', (effectiveOn, trial, years, end) =>
    expect(ask.computeValidUntil(pack, effectiveOn, { trial, years })?.validUntil).toBe(end),
  )

  it('the other way of computing the end is a switch of data', () => {
    const matching = structuredClone(national) as unknown as { rules: { id: string; end?: string; vectors: unknown[] }[] }
    const rule = matching.rules.find((held) => held.id === 'CN.validity')!
    rule.end = 'matchingDay'
    rule.vectors = [{ effectiveOn: '2018-10-01', validUntil: '2023-10-01' }]
    const loaded = loadRulePack(matching)
    expect(loaded.ok && ask.computeValidUntil(loaded.pack, '2018-10-01', { trial: false })?.validUntil).toBe('2023-10-01')
  })

  it('evaluation begins six months before the end, on the last of a shorter month', () => {
    expect(ask.evaluationStart(pack, '2026-03-31')).toMatchObject({ from: '2025-09-30', unverified: true })
    expect(ask.yearlyDue(pack, 'yearList', 2025)?.due).toBe('2025-01-31')
  })
})

describe('materials', () => {
  const ids = (step: Parameters<typeof ask.requiredMaterials>[1], facts: ask.MaterialFacts, on: LegalDate = day) => {
    const asked = ask.requiredMaterials(pack, step, facts, on)
    return [
      asked.filter((held) => held.required).map((held) => held.id),
      asked.filter((held) => !held.required).map((held) => held.id),
    ]
  }

  it('review: what 国办发〔2018〕115号（五） lists', () =>
    expect(ids('review', {})).toEqual([
      ['submittedText', 'draftingNote', 'basis', 'consultationSummary', 'ownReview'],
      ['otherMaterial'],
    ]))

  it('more by content: a major decision, a hearing, operators touched', () => {
    expect(ids('review', { majorDecision: true, hearingHeld: true })).toEqual([
      ['submittedText', 'draftingNote', 'basis', 'consultationSummary', 'ownReview', 'procedureNote'],
      ['hearingRecord', 'otherMaterial'],
    ])
    expect(ids('review', { affectsOperators: true })[0]).toContain('fairCompetitionOpinion')
    expect(ids('review', { affectsOperators: true }, '2024-07-31')[0]).not.toContain('fairCompetitionOpinion')
  })

  it('a major decision to the meeting: what 重大行政决策程序暂行条例第二十九条 lists', () => {
    expect(ids('majorDecision', {})[0]).toEqual(['decisionDraft', 'reviewOpinion'])
    expect(
      ids('majorDecision', { consulted: true, expertReviewed: true, riskAssessed: true, affectsOperators: true })[0],
    ).toEqual(['decisionDraft', 'fairCompetition', 'consultationSummary', 'expertOpinions', 'riskAssessment', 'reviewOpinion'])
  })

  it('filing: report, text, note, electronic copy; in 2021 the copy only where possible', () => {
    expect(ids('filing', {})).toEqual([['filingReport', 'filingText', 'draftingNote', 'electronicCopy'], []])
    expect(ids('filing', {}, '2021-05-06')).toEqual([['filingReport', 'filingText', 'draftingNote'], ['electronicCopy']])
  })

  it('what the register holds itself is never a file to bring', () =>
    expect(
      ask
        .requiredMaterials(pack, 'filing', {}, day)
        .filter((held) => held.fulfilledBy === 'file')
        .map((held) => held.id),
    ).toEqual(['filingReport', 'draftingNote']))
})

describe('review items', () => {
  it('51, numbered without gap, each with a question and what it rests on', () => {
    const items = ask.reviewItems(pack, day)
    expect(items.map((item) => item.number)).toEqual(Array.from({ length: 51 }, (_, i) => i + 1))
    expect(items.every((item) => item.question.endsWith('？') && item.source !== '')).toBe(true)
    const inGroup = (group: string) => items.filter((item) => item.group === group).length
    expect(['subject', 'authority', 'content', 'procedure', 'form'].map(inGroup)).toEqual([5, 8, 21, 7, 10])
  })

  it('a question is asked only while its law is in force', () => {
    expect(ask.reviewItems(pack, '2021-03-05').map((item) => item.number)).not.toContain(30)
    expect(ask.reviewItems(pack, '2021-11-01').map((item) => item.number)).toContain(30)
    const fair = (on: LegalDate) => ask.reviewItems(pack, on).find((item) => item.number === 28)?.source
    expect([fair('2024-07-31'), fair('2024-08-01')]).toEqual(['优化营商环境条例第六十三条', '公平竞争审查条例第十八条'])
  })

  it('assumptions are few and marked', () =>
    expect(
      ask
        .reviewItems(pack, day)
        .filter((item) => item.unverified)
        .map((item) => item.number),
    ).toEqual([4, 33, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51]))
})

describe('routes and switches', () => {
  it('a government files upward and with its own standing committee, a department with its government', () => {
    expect(ask.filingRoutes(pack, 'government', day)).toMatchObject({
      to: ['upperGovernment', 'ownStandingCommittee'],
      copyTo: [],
      unverified: true,
    })
    expect(ask.filingRoutes(pack, 'department', day)?.to).toEqual(['ownGovernment'])
    expect(ask.filingRoutes(pack, 'verticalDepartment', day)).toMatchObject({
      to: ['superiorDepartment'],
      copyTo: ['ownGovernment'],
    })
  })

  it('every switch is set, with its rule', () => {
    expect(ask.switchOf(pack, 'amendingDecisionsFiled')).toBe(true)
    expect(ask.switchOf(pack, 'repealAndCleanUpFiled')).toBe(false)
    expect(ask.switchOf(pack, 'outOfScopeNeedsDeliberation')).toBe(false)
    expect(ask.switchOf(pack, 'firstSerial')).toBe(1)
    expect(ask.switchOf(pack, 'issuedByDate')).toBe('publishedOn')
    expect(ask.switchOf(pack, 'supplementClock')).toBe('stop')
    expect(ask.switchRule(pack, 'firstSerial')).toMatchObject({ value: 1, unverified: true })
  })

  it('a switch may change from a day on', () => {
    const changed = structuredClone(national) as unknown as {
      rules: (Record<string, unknown> & { inForce: { from: string; until?: string } })[]
    }
    const rule = changed.rules.find((held) => held.id === 'CN.switch.firstSerial')!
    rule.inForce.until = '2025-12-31'
    changed.rules.push({
      ...structuredClone(rule),
      value: 100,
      inForce: { from: '2026-01-01' },
      vectors: [{ on: '2026-01-01', value: 100 }],
    })
    const loaded = loadRulePack(changed)
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
    expect([
      ask.switchOf(loaded.pack, 'firstSerial', '2025-12-31'),
      ask.switchOf(loaded.pack, 'firstSerial', '2026-01-01'),
      ask.switchOf(loaded.pack, 'firstSerial'),
    ]).toEqual([1, 100, 100])
  })
})
