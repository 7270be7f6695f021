import { expect, it } from 'vitest'
import { languageOf } from './language.ts'

it.each([
  [undefined, 'zh'],
  ['', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-US,en;q=0.9', 'en'],
  ['fr, en;q=0.3, zh;q=0.5', 'zh'],
  ['de', 'zh'],
  ['en;q=0, zh;q=0.1', 'zh'],
  [';;;q=,,,en', 'en'],
])('Accept-Language %j is answered in %s', (accept, language) => expect(languageOf({ 'accept-language': accept })).toBe(language))

it('the header of the page goes before the browser', () => {
  expect(languageOf({ 'accept-language': 'en', 'x-fadu-language': 'zh' })).toBe('zh')
  expect(languageOf({ 'accept-language': 'en', 'x-fadu-language': 'fr' })).toBe('en')
})
