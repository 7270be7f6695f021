import { parseLegalText } from '@fadu/core'
import { expect, it } from 'vitest'
import { outlineItems } from './outlineItems.ts'
import { portalWords } from './words.ts'

const items = (text: string) =>
  outlineItems(parseLegalText(text), portalWords.zh).map(({ href, label, range }) => [href, label, range])
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三']
const articles = (count: number) =>
  numerals
    .slice(0, count)
    .map((numeral) => `第${numeral}条　内容。`)
    .join('\n\n')

it('chapters are shown with the articles in them', () => {
  expect(items('第一章　总则\n\n第一条　甲。\n\n第二条　乙。\n\n第二章　附则\n\n第三条　丙。')).toEqual([
    ['#c1', '第一章 总则', '1–2'],
    ['#c2', '第二章 附则', '3'],
  ])
})

it('a short text without chapters lists its articles, a long one goes by tens', () => {
  expect(items(articles(3)).map(([href]) => href)).toEqual(['#a1', '#a2', '#a3'])
  expect(items(articles(13)).map(([, label]) => label)).toEqual(['第一条至第十条', '第十一条至第十三条'])
})

it('a text of neither has no outline', () => {
  expect(items('决定废止该办法。')).toEqual([])
})
