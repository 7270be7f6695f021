import { parseLegalText } from '@fadu/core'
import { expect, it } from 'vitest'
import { placesIn } from '../platform/register/publications.ts'
import { gramsOf } from '../platform/register/searchGrams.ts'
import { bestPassage, hitsIn, openingOf } from './passage.ts'

const body = `为了规范宅基地管理，制定本办法。

第一条　本办法适用于农村宅基地的申请。

第二条　村民委员会应当公示。公示期不得少于七日。${'其他要求从略。'.repeat(20)}申请材料不齐的，应当一次告知需要补正的全部内容。

第三条　本办法自公布之日起施行。`

const passage = (query: string) => bestPassage(body, placesIn(parseLegalText(body)), new Set(gramsOf(query)))
const marked = (text: string, hits: readonly { start: number; end: number }[]) =>
  hits.map(({ start, end }) => text.slice(start, end))

it('the passage is the article that holds most of what was asked, and its words are marked', () => {
  const found = passage('补正的全部内容')!
  expect(found).toMatchObject({ label: '第二条', anchor: 'a2' })
  expect(marked(found.text, found.hits)).toEqual(['补正的全部内容'])
  expect(found.text.startsWith('……')).toBe(true)
  expect(found.text).not.toContain('第二条')
})

it('a passage never runs into the next article', () => {
  expect(passage('一次告知')!.text).not.toContain('第三条')
})

it('words that stand before the first article are shown without one', () => {
  expect(passage('规范宅基地管理')).toMatchObject({ label: '', anchor: '' })
})

it('words that are in no text give no passage', () => {
  expect(passage('海洋')).toBeNull()
})

it('a document that is found by its title alone is shown as it begins', () => {
  const [first] = placesIn(parseLegalText(body))
  expect(openingOf(body, first!)).toEqual({ label: '第一条', anchor: 'a1', text: '本办法适用于农村宅基地的申请。', hits: [] })
  expect(openingOf(' ', { label: '', anchor: '', start: 0, end: 1 })).toBeNull()
})

it('hits are marked in the text as written, letters and figures too', () => {
  const text = '执行GB/T 9704标准和5G规划'
  expect(marked(text, hitsIn(text, new Set(gramsOf('gb 9704 5g'))))).toEqual(['GB', '9704', '5G'])
})
