import { describe, expect, it } from 'vitest'
import { people } from '../register/testing/situations.ts'
import { person, testRules } from '../register/testing/world.ts'
import type { RulePack } from '../rules/rulePack.ts'
import { nationalCalendar } from '../rules/workingDays.ts'
import { documentFacts, yearsOf } from './documentFacts.ts'
import { heirOf, type StatisticsContext, yearPeriod } from './query.ts'
import { statistics } from './statistics.ts'
import { standingOf, stockOn } from './stock.ts'
import { county, testContext } from './testing/county.ts'

const issued = (id: string, on: `${number}-${number}-${number}` = '2021-03-05') => {
  const year = county()
  year.review(id, on)
  year.issue(id, on)
  return year
}

describe('审核件数', () => {
  it('counts a draft once, by its first opinion, however many rounds it took', () => {
    const year = county()
    year.review('甲', '2020-12-20', 'changesRequired')
    year.write('甲', '2021-01-04')
    year.submit('甲', '2021-01-04')
    year.conclude('甲', '2021-01-20')
    expect([year.year(2020).counts.reviewed, year.year(2021).counts.reviewed]).toEqual([1, 0])
    expect(year.year(2020).counts.passedAfterChanges).toBe(1)
    // On the last day of the year it had not passed yet.
    expect(year.year(2020, { asOf: '2020-12-31' }).counts).toMatchObject({ changesRequired: 1, passedAfterChanges: 0 })
  })

  it('leaves apart what was found to be no normative document', () => {
    const year = county()
    year.review('甲', '2021-03-05', 'outOfScope')
    expect(year.year(2021).counts).toMatchObject({ reviewed: 0, outOfScope: 1 })
    year.give('甲', people.leader, 'sign', '2021-03-06', { textHash: year.stateOf('甲').text!.hash })
    year.give('甲', people.office, 'assignNumber', '2021-03-07', { textHash: year.stateOf('甲').text!.hash, code: 'gov发' })
    year.give('甲', people.office, 'publish', '2021-03-08', {
      textHash: year.stateOf('甲').text!.hash,
      channels: ['网站'],
      effectiveOn: '2021-03-08',
    })
    expect(year.year(2021).counts).toMatchObject({ issued: 0, policyIssued: 1, owed: 0 })
  })

  it('says apart what was kept against the opinion, with reasons', () => {
    const year = county()
    year.review('甲', '2021-03-05', 'changesRequired')
    const { hash: textHash } = year.stateOf('甲').text!
    year.give('甲', people.head, 'keepWithReasons', '2021-03-09', { textHash, reasons: '理由' })
    expect(year.year(2021).counts).toMatchObject({ reviewed: 1, kept: 1, changesRequired: 0 })
  })

  it('takes the working days of the first opinion, less those on which material was awaited', () => {
    const year = county()
    year.review('甲', '2021-03-17')
    expect(year.year(2021).evidence.reviewed[0]!.review).toMatchObject({
      receivedOn: '2021-03-05',
      workingDays: 8,
      late: false,
      rounds: 1,
      limit: { days: 15 },
    })
  })
})

describe('印发件数 and 备案件数', () => {
  it('go by the day of publication and the day of first sending', () => {
    const year = issued('甲', '2021-12-31')
    year.file('甲', '2022-01-10', 'city')
    year.file('甲', '2022-01-20', 'congress')
    expect([year.year(2021).counts.issued, year.year(2022).counts.issued]).toEqual([1, 0])
    expect([year.year(2021).counts.filed, year.year(2022).counts.filed]).toEqual([0, 1])
    // The rate is that of what the year published.
    expect(year.year(2021).rates.timeliness).toEqual({ numerator: 2, denominator: 2 })
    expect(year.year(2022).rates.timeliness).toEqual({ numerator: 0, denominator: 0 })
  })

  it('f022: by legal date, known by the instant of recording in Shanghai', () => {
    const year = county()
    const cases = [
      ['甲', '2021-12-31', '2021-12-31T17:10:00.000Z'],
      ['乙', '2022-01-01', '2021-12-31T16:05:00.000Z'],
      ['丙', '2021-01-01', '2021-01-05T02:00:00.000Z'],
    ] as const
    for (const [id, publishedOn, recordedAt] of cases) {
      year.review(id, publishedOn)
      year.recordAt(recordedAt)
      year.issue(id, publishedOn)
      year.recordAt(null)
    }
    expect([year.year(2021).counts.issued, year.year(2022).counts.issued]).toEqual([2, 1])
    expect(year.year(2021, { knownAt: '2021-12-31' }).counts.issued).toBe(1)
    expect(year.year(2021, { knownAt: '2022-01-01' }).counts.issued).toBe(2)
  })
})

describe('报备率 and 备案及时率', () => {
  it('a duty not yet due is outside, an overdue one is within', () => {
    const year = issued('甲')
    const rates = (asOf: `${number}-${number}-${number}`) => year.year(2021, { asOf }).rates
    // Thirty days from 5 March end on 4 April, a Sunday and 清明: due on the 6th.
    expect(rates('2021-04-06').filing).toEqual({ numerator: 0, denominator: 0 })
    expect(rates('2021-04-07').filing).toEqual({ numerator: 0, denominator: 2 })
    year.file('甲', '2021-04-06', 'city')
    year.file('甲', '2021-04-08', 'congress')
    expect(rates('2021-04-06').timeliness).toEqual({ numerator: 1, denominator: 1 })
    expect(rates('2026-11-25').timeliness).toEqual({ numerator: 1, denominator: 2 })
    expect(rates('2026-11-25').filing).toEqual({ numerator: 2, denominator: 2 })
    expect(year.year(2021).byAuthority).toEqual([
      { authority: 'city', onTime: 1, late: 0, overdue: 0, notDue: 0 },
      { authority: 'congress', onTime: 0, late: 1, overdue: 0, notDue: 0 },
    ])
  })

  it('the duty of a document that ended meanwhile stays', () => {
    const year = issued('甲')
    year.review('废止', '2021-03-20', 'lawful', 'repealDecision', [{ kind: 'repeal', target: '甲', reason: '不再适用' }])
    year.issue('废止', '2021-03-20')
    expect(year.year(2021).counts).toMatchObject({ repealed: 1, overdue: 2, issued: 1, reviewed: 1 })
  })

  it('a return does not undo a timely first sending, and no return is what conforms', () => {
    const year = issued('甲')
    const { city, congress, office } = people
    year.file('甲', '2021-03-10', 'city')
    year.file('甲', '2021-03-10', 'congress')
    year.give('甲', city, 'returnFiling', '2021-03-12', { authority: 'city', reason: '缺说明' })
    year.give('甲', congress, 'registerFiling', '2021-03-15', { authority: 'congress', registrationNumber: '备1号' })
    expect(year.year(2021).rates).toEqual({
      filing: { numerator: 2, denominator: 2 },
      timeliness: { numerator: 2, denominator: 2 },
      conformity: { numerator: 1, denominator: 2 },
    })
    year.give('甲', office, 'resendFiling', '2021-05-20', {
      authority: 'city',
      package: [...year.stateOf('甲').filings[1]!.package],
    })
    year.give('甲', city, 'registerFiling', '2021-05-21', { authority: 'city', registrationNumber: '备2号' })
    expect(year.year(2021).rates.conformity).toEqual({ numerator: 1, denominator: 2 })
    expect(year.year(2021).counts).toMatchObject({ returned: 1, late: 0 })
  })

  it('the limit is that of the pack and the day of the step, never a constant', () => {
    const year = issued('甲')
    year.file('甲', '2021-03-22', 'city')
    year.file('甲', '2021-03-22', 'congress')
    const limited = (days: number): RulePack => ({
      ...testRules,
      rules: testRules.rules.map((rule) =>
        rule.kind === 'timeLimit' && rule.step === 'filing' ? { ...rule, limit: { ...rule.limit, max: days } } : rule,
      ),
    })
    const judged = (days: number) =>
      statistics(
        year.facts(),
        { ...yearPeriod(2021), asOf: '2021-12-31', organ: null },
        { ...testContext, packOf: () => limited(days) },
      )
    expect(judged(14).counts).toMatchObject({ onTime: 0, late: 2 })
    expect(judged(17).counts).toMatchObject({ onTime: 2, late: 0 })
    expect(judged(17).evidence.onTime[0]!.obligation!.limit!.days).toBe(17)
  })

  it('the months of the period all stand there, and units by how much they had to file', () => {
    const year = issued('甲')
    const { byMonth, byUnit } = year.year(2021)
    expect(byMonth).toHaveLength(12)
    expect(byMonth[2]).toEqual({ month: '2021-03', onTime: 0, late: 0, overdue: 2, notDue: 0, reviewed: 1, issued: 1 })
    expect(byUnit).toEqual([{ unit: 'housing', onTime: 0, late: 0, overdue: 2, notDue: 0 }])
  })
})

describe('a record that was corrected', () => {
  it('counts as it was meant, shows the correction, and on an earlier day as it was known', () => {
    const year = issued('甲')
    year.file('甲', '2021-04-08', 'city')
    const office = (suffix: string) => person('issuingOffice', 'office', suffix)
    expect(year.year(2021).counts.late).toBe(1)
    year.give('甲', office('2'), 'correctRecord', '2021-06-01', {
      correctionId: 'c',
      field: 'sentOn',
      authority: 'city',
      old: '2021-04-08',
      new: '2021-04-02',
      reason: '笔误',
    })
    // One person is not enough once it is published.
    expect(year.year(2021).counts.late).toBe(1)
    year.give('甲', office('3'), 'confirmCorrection', '2021-06-02', { correctionId: 'c' })
    expect(year.year(2021).counts).toMatchObject({ late: 0, onTime: 1 })
    expect(year.year(2021).evidence.onTime[0]!.document.corrections).toEqual([
      { field: 'sentOn', authority: 'city', old: '2021-04-08', new: '2021-04-02', reason: '笔误', on: '2021-06-02' },
    ])
    expect(year.year(2021, { knownAt: '2021-06-01' }).counts.late).toBe(1)
  })
})

describe('废止 and 失效', () => {
  it('what lapsed by its own terms is apart from what was declared lapsed', () => {
    const year = issued('甲')
    const { validUntil } = year.stateOf('甲').publication!
    expect(validUntil).toBe('2026-04-04')
    expect(year.year(2026).counts).toMatchObject({ expired: 1, declaredLapsed: 0 })
    expect(year.year(2026, { asOf: '2026-04-04' }).counts.expired).toBe(0)
    expect(yearsOf(documentFacts(year.stateOf('甲'))!)).toEqual([2021, 2026])
  })

  it('what an import found ended is stock and no event of the year', () => {
    const year = county()
    year.existing('旧', 'policyDocument')
    const state = year.stateOf('旧')
    const ended = documentFacts({
      ...state,
      ending: { kind: 'lapsed', on: '2021-05-05', decidedBy: null, reason: '', tags: [] },
    })!
    const query = { ...yearPeriod(2021), asOf: '2021-12-31', organ: null } as const
    expect(statistics([ended], query, testContext).counts.policyDeclaredLapsed).toBe(0)
    expect(stockOn([ended], query, testContext.organs).policyDocument).toMatchObject({ lapsed: 1, inForce: 0 })
    expect(standingOf(ended, '2021-05-04')).toBe('inForce')
  })
})

describe('an organ that was dissolved', () => {
  const organs: StatisticsContext['organs'] = {
    ...testContext.organs,
    housing: { ...testContext.organs.housing!, dissolvedOn: '2023-01-01', successor: 'civil' },
    civil: { ...testContext.organs.civil!, dissolvedOn: '2024-01-01', successor: 'justice' },
  }

  it('counts for its last successor, from its day on', () => {
    expect(heirOf('housing', organs, '2022-12-31')).toBe('housing')
    expect(heirOf('housing', organs, '2023-06-01')).toBe('civil')
    expect(heirOf('housing', organs, '2024-01-01')).toBe('justice')
    const circle = { ...organs, justice: { ...organs.justice!, dissolvedOn: '2020-01-01', successor: 'housing' } } as const
    expect(heirOf('housing', circle, '2025-01-01')).toBe('justice')
  })

  it('is found by the successor’s name in figures by unit', () => {
    const year = issued('甲')
    const context = { packOf: () => testRules, calendar: nationalCalendar, organs }
    const of = (asOf: `${number}-${number}-${number}`, organ: string | null = null) =>
      statistics(year.facts(), { ...yearPeriod(2021), asOf, organ }, context)
    expect(of('2021-12-31').byUnit[0]!.unit).toBe('housing')
    expect(of('2024-12-31').byUnit[0]!.unit).toBe('justice')
    expect([of('2021-12-31', 'gov').counts.issued, of('2021-12-31', 'civil').counts.issued]).toEqual([1, 0])
  })
})
