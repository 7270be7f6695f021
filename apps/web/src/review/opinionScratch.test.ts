import { expect, it } from 'vitest'
import { emptyScratch, judge, judgementsOf, notReady, readScratch } from './opinionScratch.ts'

const hash = (letter: string) => letter.repeat(64)

it('judgements on one text do not count for another', () => {
  const kept = judge(emptyScratch(hash('a')), 18, { verdict: 'conforms' })
  expect(readScratch(kept, hash('a'))?.items['18']?.verdict).toBe('conforms')
  expect(readScratch(kept, hash('b'))).toBeNull()
})

it.each([null, 'text', 7, [], { textHash: hash('a'), items: 'no', findings: [3], conclusion: 'perhaps' }])(
  'what was kept in a form that is not known does no harm: %j',
  (kept) => {
    const read = readScratch(kept, hash('a'))
    if (read) expect(read).toMatchObject({ items: {}, conclusion: '' })
  },
)

it('a note without a verdict is kept, and is no judgement', () => {
  const scratch = judge(emptyScratch(hash('a')), 18, { note: '再看' })
  expect(scratch.items['18']?.note).toBe('再看')
  expect(judgementsOf(scratch)).toEqual([])
})

it('not ready: items open, a conclusion against the judgements, no finding where one is needed 115号（六）', () => {
  const judged = judge(judge(emptyScratch(hash('a')), 1, { verdict: 'conforms' }), 18, { verdict: 'doesNotConform' })
  expect(notReady({ ...judged, conclusion: 'lawful' }, [1, 18, 48])).toEqual([
    { kind: 'items', open: 1 },
    { kind: 'contradicts', count: 1 },
  ])
  expect(notReady({ ...judged, conclusion: 'unlawful' }, [1, 18])).toEqual([{ kind: 'finding' }])
  expect(
    notReady(
      { ...judged, conclusion: 'changesRequired', findings: [{ where: '', problem: '', source: '', advice: '' }] },
      [1, 18],
    ),
  ).toEqual([])
})
