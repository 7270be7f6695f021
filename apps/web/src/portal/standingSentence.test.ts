import type { DocumentContent } from '@fadu/api'
import { parseLegalText } from '@fadu/core'
import { expect, it } from 'vitest'
import { standingSentence } from './standingSentence.ts'
import { portalWords } from './words.ts'

const version = { n: 1, title: '', publishedOn: '2021-03-05', effectiveOn: '2021-04-01', by: null, note: null } as const
const document = (more: Partial<DocumentContent>): DocumentContent => ({
  kind: 'document',
  id: 'x',
  title: '',
  number: null,
  class: 'normativeDocument',
  form: 'ordinary',
  origin: 'made',
  issuers: [],
  draftingUnit: null,
  signedOn: null,
  publishedOn: '2021-03-05',
  effectiveOn: '2021-04-01',
  validUntil: '2026-03-31',
  channels: [],
  day: '2022-01-01',
  chosen: 'today',
  dayProblem: null,
  standing: 'inForce',
  standingToday: 'inForce',
  shown: version,
  superseded: false,
  versions: [version],
  ending: null,
  effects: [],
  filings: [],
  life: [],
  corrections: [],
  suspensions: [],
  missing: [],
  files: [],
  textHash: '',
  tree: parseLegalText(''),
  citations: [],
  citationGraph: { cites: [], citedBy: [], citedByTotal: 0 },
  changes: [],
  ...more,
})

const by = { id: 'd', title: '废止决定', number: '禾政发〔2023〕1号' }
const second = { ...version, n: 2, effectiveOn: '2023-08-15' } as const
const versions = [second, version]

it.each<[string, Partial<DocumentContent>, string]>([
  ['in force', {}, '自2021年4月1日起施行，有效期至2026年3月31日。'],
  [
    'amended since',
    { shown: second, versions, day: '2024-01-01' },
    '自2021年4月1日起施行，有效期至2026年3月31日。最近一次修改自2023年8月15日起施行。',
  ],
  ['about to be amended', { versions }, '自2021年4月1日起施行，有效期至2026年3月31日。修改后的文本自2023年8月15日起施行。'],
  [
    'replaced by a newer text',
    { superseded: true, versions, day: '2024-01-01' },
    '这是自2021年4月1日起施行的文本，2023年8月15日起由新的文本取代。',
  ],
  ['not yet in force', { standing: 'notYetInForce', day: '2021-03-30' }, '2021年3月5日公布，自2021年4月1日起施行，还有 2 天。'],
  [
    'repealed',
    { standing: 'repealed', ending: { kind: 'repealed', on: '2021-12-01', by, organ: null, reason: '' } },
    '自2021年12月1日起废止，依据《废止决定》（禾政发〔2023〕1号）。',
  ],
  [
    'about to be repealed',
    { ending: { kind: 'repealed', on: '2022-06-01', by, organ: null, reason: '' } },
    '自2021年4月1日起施行，有效期至2026年3月31日。自2022年6月1日起废止。',
  ],
  ['lapsed by its own date', { standing: 'lapsed', day: '2026-04-01' }, '有效期至2026年3月31日，期满失效。'],
  [
    'lapsed before a later repeal',
    { standing: 'lapsed', day: '2027-01-01', ending: { kind: 'repealed', on: '2026-12-01', by, organ: null, reason: '' } },
    '有效期至2026年3月31日，期满失效。',
  ],
  [
    'declared lapsed',
    { standing: 'lapsed', ending: { kind: 'lapsed', on: '2021-12-01', by, organ: null, reason: '' } },
    '自2021年12月1日起宣布失效，依据《废止决定》（禾政发〔2023〕1号）。',
  ],
  [
    'annulled',
    { standing: 'annulled', ending: { kind: 'annulled', on: '2021-12-01', by: null, organ: '溪州市人民政府', reason: '' } },
    '自2021年12月1日起由溪州市人民政府撤销。',
  ],
])('the standing of a document that is %s, in a sentence', (_, more, sentence) =>
  expect(standingSentence(document(more), portalWords.zh)).toBe(sentence),
)

it('sentences in English are set apart by a space', () =>
  expect(standingSentence(document({ versions }), portalWords.en)).toBe(
    'In force since 1 April 2021, valid until 31 March 2026. An amended text takes effect on 15 August 2023.',
  ))
