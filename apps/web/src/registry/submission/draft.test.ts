import { expect, it } from 'vitest'
import { type Draft, differs, readScratch, recordedDraft } from './draft.ts'

const file = (name: string) => ({ name, hash: name, size: 1 })
const draft: Draft = { title: '办法', body: '第一条', original: file('a.docx'), notices: [], annexes: [], effects: [] }

it.each<[string, Partial<Draft>]>([
  ['another title', { title: '规定' }],
  ['another file', { original: file('b.docx') }],
  ['an annex', { annexes: [file('图.pdf')] }],
  ['an effect', { effects: [{ kind: 'repeal', target: 'old', reason: '被取代' }] }],
])('%s makes another text', (_, change) => expect(differs(draft, { ...draft, ...change })).toBe(true))

it.each<[string, Partial<Draft>]>([
  ['spaces around the title', { title: ' 办法 ' }],
  ['a body that is still being read', { body: '' }],
  ['remarks of the reader', { notices: [{ code: 'comments', params: { count: 2 } }] }],
])('%s does not', (_, change) => expect(differs(draft, { ...draft, ...change })).toBe(false))

it('the list of effects, which the server keeps as an annex, is none of the clerk’s annexes', () => {
  const text = {
    hash: 'h',
    title: '决定',
    body: 'b',
    annexes: [file('图.pdf'), file('处理目录.json')],
    original: null,
    blanks: [],
    effects: [],
    on: '2021-03-05',
    by: '孙悦',
  } as const
  expect(recordedDraft({ title: '登记的标题', text }, '正文').annexes.map(({ name }) => name)).toEqual(['图.pdf'])
})

it('what an earlier form of the page kept is not taken for a draft', () => {
  expect(readScratch(null)).toBeNull()
  expect(readScratch({ form: 0, draft })).toBeNull()
  expect(readScratch({ form: 1, draft: { title: '办法' } })).toBeNull()
  expect(readScratch({ form: 1, base: null, draft })).toEqual({ form: 1, base: null, draft })
})
