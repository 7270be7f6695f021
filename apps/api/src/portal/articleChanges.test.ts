import { listArticles, parseLegalText } from '@fadu/core'
import { expect, it } from 'vitest'
import { articleChanges } from './articleChanges.ts'

const dated = (n: number, effectiveOn: '2020-01-01' | '2022-07-01', body: string) => ({
  text: { n, articles: listArticles(parseLegalText(body)) },
  effectiveOn,
})

const first = dated(1, '2020-01-01', '第一条　甲。\n\n第二条　有效期三年。\n\n第三条　施行。')
const second = dated(2, '2022-07-01', '第一条　甲。\n\n第二条　新的规定。\n\n第三条　有效期五年。\n\n第四条　施行。')

it('an article whose words are others later says from when, and leads to its number there', () => {
  expect(articleChanges(first, null, second)).toEqual([{ anchor: 'a2', kind: 'changesOn', on: '2022-07-01', n: 2, there: 'a2' }])
})

it('an article that only moved to another number is no change', () => {
  expect(articleChanges(second, first, null).map(({ anchor, kind }) => [anchor, kind])).toEqual([
    ['a2', 'changedFrom'],
    ['a3', 'changedFrom'],
  ])
})

it('an article beyond the end of the older text is new', () => {
  const longer = dated(2, '2022-07-01', '第一条　甲。\n\n第二条　有效期三年。\n\n第三条　施行。\n\n第四条　补充。')
  expect(articleChanges(longer, first, null)).toEqual([{ anchor: 'a4', kind: 'added', on: '2022-07-01', n: 1, there: null }])
})
