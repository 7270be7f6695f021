import { beforeAll, describe, expect, it } from 'vitest'
import type { Effect } from '../register/state.ts'
import { addDays, type LegalDate } from '../schema/legalDate.ts'
import { FAIR_COMPETITION } from './gatherEvidence.ts'
import { formatRate } from './rate.ts'
import { type County, county } from './testing/county.ts'
import { sentenceText, yearSentence } from './yearSentence.ts'

/**
 * The year that a county of Ningxia reported for 2021, under 一（四）: 13 drafts reviewed, 6 issued, 6 filed, all in time; 7 normative
 * documents repealed and 17 declared lapsed; 17 and 816 policy documents; 9 policies repealed and 1 revised for fair competition.
 * Told as commands. Whatever the figures say follows from them.
 */
const published: readonly LegalDate[] = ['2021-01-18', '2021-02-09', '2021-03-05', '2021-05-20', '2021-08-02', '2021-11-08']
const DAYS_TO_FILE = [3, 15, 9, 5, 12, 22]

function reviews(year: County, { issued = 6, late = -1, filed = 6 } = {}) {
  for (let i = 0; i < 13; i++) {
    const id = `draft${i}`
    if (i < issued) {
      year.review(id, addDays(published[i]!, -3))
      year.issue(id, published[i]!)
      if (i >= filed) continue
      const days = i === late ? 31 : DAYS_TO_FILE[i]!
      year.file(id, addDays(published[i]!, days), 'city')
      year.file(id, addDays(published[i]!, DAYS_TO_FILE[i]!), 'congress')
    } else if (i < 11) {
      year.review(id, '2021-06-18', 'changesRequired')
      year.write(id, '2021-06-21')
      year.submit(id, '2021-06-21')
      year.conclude(id, '2021-07-05')
    } else year.review(id, '2021-10-20', 'unlawful')
  }
}

function cleanUp(year: County) {
  const effects: Effect[] = []
  const add = (
    kind: 'normativeDocument' | 'policyDocument',
    name: string,
    count: number,
    act: 'repeal' | 'declareLapsed',
    tagged = 0,
  ) => {
    for (let i = 0; i < count; i++) {
      const target = `${name}${i}`
      year.existing(target, kind)
      effects.push({
        kind: act,
        target,
        reason: '不再适用',
        ...(act === 'repeal' && i < tagged && { tags: [FAIR_COMPETITION] }),
      } as Effect)
    }
  }
  add('normativeDocument', '规', 7, 'repeal')
  add('normativeDocument', '失', 17, 'declareLapsed')
  add('policyDocument', '策', 17, 'repeal', 9)
  add('policyDocument', '旧', 816, 'declareLapsed')
  year.existing('改', 'policyDocument')
  effects.push({
    kind: 'amend',
    target: '改',
    base: 'a'.repeat(64),
    effectiveOn: '2021-09-30',
    title: '改的通知',
    textHash: 'c'.repeat(64),
    body: 'd'.repeat(64),
    tags: [FAIR_COMPETITION],
  })
  year.review('清理', '2021-09-24', 'lawful', 'cleanUpDecision', effects)
  year.issue('清理', '2021-09-30')
}

const shown = (year: County) => {
  const { counts, rates } = year.year(2021)
  return [counts.reviewed, counts.issued, counts.filed, formatRate(rates.timeliness)]
}

describe('the year of the seed report', () => {
  let year: County
  beforeAll(() => {
    year = county()
    reviews(year)
    cleanUp(year)
  })

  it('13 reviewed, 6 issued, 6 filed, 100% in time', () => {
    expect(shown(year)).toEqual([13, 6, 6, '100%'])
    const { rates, counts } = year.year(2021)
    expect(rates).toEqual({
      filing: { numerator: 12, denominator: 12 },
      timeliness: { numerator: 12, denominator: 12 },
      conformity: { numerator: 0, denominator: 0 },
    })
    expect([counts.passed, counts.passedAfterChanges, counts.unlawful]).toEqual([6, 5, 2])
  })

  it('7 repealed and 17 lapsed, 17 and 816 policy documents, 9 and 1 for fair competition', () => {
    const { counts } = year.year(2021)
    expect([counts.repealed, counts.declaredLapsed]).toEqual([7, 17])
    expect([counts.policyRepealed, counts.policyDeclaredLapsed]).toEqual([17, 816])
    expect([counts.fairRepealed, counts.fairAmended, counts.policyAmended]).toEqual([9, 1, 1])
  })

  it('the sentence of the annual report writes itself', () => {
    const figures = year.year(2021)
    const asked = { from: '2021-01-01', to: '2021-12-31', organ: '县政府' } as const
    expect(sentenceText(yearSentence(figures, asked, 'zh'))).toBe(
      '2021年，审核县政府规范性文件草案 13 件，印发 6 件，备案 6 件，备案及时率 100%；废止行政规范性文件 7 件、宣布失效 17 件，废止政策性文件 17 件、宣布失效 816 件、修改 1 件；清理妨碍公平竞争的政策措施，废止 9 件、修订 1 件。',
    )
    expect(sentenceText(yearSentence(figures, { ...asked, organ: null }, 'en'))).toBe(
      'In 2021, drafts of normative documents reviewed: 13; issued: 6; filed: 6; filed in time: 100%; normative documents: 7 repealed, 17 declared lapsed; policy documents: 17 repealed, 816 declared lapsed, 1 amended; to restore fair competition: 9 repealed, 1 amended.',
    )
  })

  it('every figure is the number of its documents, and names the event of each', () => {
    const { counts, evidence } = year.year(2021)
    for (const [name, lines] of Object.entries(evidence)) {
      expect(lines.length, name).toBe(counts[name as keyof typeof counts])
      const ids = lines.map(({ document, authority }) => `${document.id} ${name === 'filed' ? '' : (authority ?? '')}`)
      expect(new Set(ids).size, name).toBe(lines.length)
      for (const { document, event, on } of lines) {
        const events = year.streams.get(document.id)!
        expect(
          events.some(({ type, legalDate }) => type === event && legalDate === on),
          `${name} ${document.id}`,
        ).toBe(true)
      }
    }
  })

  it('neither the clean-up decision nor what an import recorded is reviewed, issued or filed', () => {
    const { evidence } = year.year(2021)
    for (const name of ['reviewed', 'issued', 'filed', 'owed'] as const)
      expect(evidence[name].every(({ document }) => document.id.startsWith('draft'))).toBe(true)
    expect(year.year(2015).counts.issued).toBe(0)
  })

  it('one filing a day late changes the rate and stands in the list', () => {
    const changed = county()
    // Published on 8 November, due on 8 December; sent on the 9th.
    reviews(changed, { late: 5 })
    expect(shown(changed)).toEqual([13, 6, 6, '91.7%'])
    const { evidence, rates } = changed.year(2021)
    expect(rates.filing).toEqual({ numerator: 12, denominator: 12 })
    expect(evidence.late).toMatchObject([
      { document: { id: 'draft5' }, authority: 'city', obligation: { due: '2021-12-08', sentOn: '2021-12-09', days: 31 } },
    ])
  })

  it('one document taken away changes both', () => {
    const changed = county()
    reviews(changed, { issued: 5 })
    expect(shown(changed)).toEqual([13, 5, 5, '100%'])
    const unfiled = county()
    reviews(unfiled, { filed: 5 })
    expect(shown(unfiled)).toEqual([13, 6, 5, '83.3%'])
    expect(unfiled.year(2021).evidence.overdue.map(({ document, authority }) => [document.id, authority])).toEqual([
      ['draft5', 'city'],
      ['draft5', 'congress'],
    ])
  })
})
