import { expect, it } from 'vitest'
import { citedIn } from './citations.ts'

const cited = (body: string) => citedIn(body).map(({ start, end, title, anchor }) => [body.slice(start, end), title, anchor])

it.each([
  ['依照《盐湖县取水办法》第十二条办理。', [['《盐湖县取水办法》第十二条', '盐湖县取水办法', '#a12']]],
  ['根据《土地管理法》等', [['《土地管理法》', '土地管理法', '']]],
  [
    '《某办法》第十条之一和《另一办法》第3条',
    [
      ['《某办法》第十条之一', '某办法', '#a10z1'],
      ['《另一办法》第3条', '另一办法', '#a3'],
    ],
  ],
  ['《某办法》（禾政规发〔2021〕3号）第五条', [['《某办法》（禾政规发〔2021〕3号）第五条', '某办法', '#a5']]],
])('%s', (body, expected) => expect(cited(body)).toEqual(expected))

it('a long text without end of a title is read in linear time', () => {
  const started = performance.now()
  citedIn('《没有结束的题目'.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(1000)
})
