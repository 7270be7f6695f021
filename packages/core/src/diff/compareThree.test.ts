import { expect, it } from 'vitest'
import { compareThree } from './compareThree.ts'
import { lawOf, water } from './testing/lawOf.ts'

const { aim, scope, duties, meters, records, reuse, leaks, start } = water
const rows = (draft: string, commentDraft: string, submitted: string) =>
  compareThree(draft, commentDraft, submitted).rows.map(({ places }) =>
    places.map((place) => place.map(({ label }) => label.replace(/^第|条$/g, '')).join('+')).join('|'),
  )

it.each([
  ['nothing happened', lawOf(aim, start), lawOf(aim, start), lawOf(aim, start), ['一|一|一', '二|二|二']],
  ['came with the comment draft', lawOf(aim, start), lawOf(aim, scope, start), lawOf(aim, scope, start), ['一|一|一', '|二|二', '二|三|三']],
  ['came with the submitted draft', lawOf(aim, start), lawOf(aim, start), lawOf(aim, scope, start), ['一|一|一', '||二', '二|二|三']],
  ['went with the comment draft', lawOf(aim, scope, start), lawOf(aim, start), lawOf(aim, start), ['一|一|一', '二||', '三|二|二']],
  ['went with the submitted draft', lawOf(aim, scope, start), lawOf(aim, scope, start), lawOf(aim, start), ['一|一|一', '二|二|', '三|三|二']],
  ['all went', lawOf(aim), '', lawOf(start), ['||一', '一||']],
  ['split, then merged again', lawOf(aim, meters + records, start), lawOf(aim, meters, records, start), lawOf(aim, meters + records, start), ['一|一|一', '二|二+三|二', '三|四|三']],
  ['moved to the end', lawOf(aim, scope, duties, meters, leaks), lawOf(aim, scope, duties, meters, leaks), lawOf(aim, duties, meters, leaks, scope), ['一|一|一', '三|三|二', '四|四|三', '五|五|四', '二|二|五']],
])('%s', (_, draft, commentDraft, submitted, expected) => expect(rows(draft, commentDraft, submitted)).toEqual(expected)) // biome-ignore format: a table

it('a row names its entries in both steps', () => {
  const { steps, rows } = compareThree(lawOf(aim, reuse), lawOf(aim, reuse.replace('绿化', '消防')), lawOf(aim, duties, reuse))
  const { entries } = rows.at(-1)!
  expect(entries[0].map((index) => steps[0].entries[index]!.kind)).toEqual(['changed'])
  expect(entries[1].map((index) => steps[1].entries[index]!.kind)).toEqual(['changed'])
})
