import { lintWords } from '@fadu/core'
import { expect, it } from 'vitest'
import { outlineNodes, placeAt, readStructure, structureSpans } from './structure.ts'

const words = {
  range: (first: string, last: string) => `${first}至${last}`,
  remark: ({ rule, params }: ReturnType<typeof readStructure>['remarks'][number]) => lintWords.zh[rule](params),
}
const text = [
  '排水管理办法',
  '第一章　总则',
  '第一条　为了规范排水，制定本办法。',
  '第二条　本办法适用于本县。',
  '第二章　运行维护',
  '第三条　维护单位应当巡查，期限为××日。',
  '第五条　汛期前应当清淤。',
  '附件',
  '巡查台账',
].join('\n')

it('the outline names divisions and, under each, its articles as a range and what has to be looked at', () => {
  const structure = readStructure(text)
  expect(structure.counts).toEqual({ chapters: 2, articles: 4, headings: 0, annexes: 1 })
  const [general, upkeep, annex] = outlineNodes(structure, words)
  expect(general).toMatchObject({ label: '第一章 总则', children: [{ label: '第一条至第二条', href: '#a1' }] })
  expect(upkeep?.children?.map(({ label, warning }) => [label, warning ?? false])).toEqual([
    ['第三条至第五条', false],
    ['第三条之后应为第四条，此处是第五条。', true],
  ])
  expect(annex?.label).toBe('附件 巡查台账')
})

it('a text without chapters is one range of articles', () => {
  expect(outlineNodes(readStructure('办法\n第一条　甲。\n第二条　乙。'), words)).toMatchObject([{ label: '第一条至第二条' }])
})

it('a blank is marked where it stands, and its place is the article', () => {
  const structure = readStructure(text)
  const [blank] = structureSpans(structure).filter(({ severity }) => severity === 'late')
  expect(text.slice(blank!.start, blank!.end)).toBe('××')
  expect(placeAt(structure.tree, blank!.start)).toEqual({ address: expect.stringContaining('第三条'), anchor: 'a3' })
})

it('the mark of a label reaches into the words behind it, not beyond the article', () => {
  const structure = readStructure('办法\n第一条　甲。\n第三条　乙。')
  const [mark] = structureSpans(structure)
  expect('办法\n第一条　甲。\n第三条　乙。'.slice(mark!.start, mark!.end).trim()).toBe('第三条　乙。')
})
