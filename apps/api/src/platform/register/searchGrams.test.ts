import { expect, it } from 'vitest'
import { grams, gramsOf } from './searchGrams.ts'

it.each([
  ['宅基地审批', ['宅基', '基地', '地审', '审批']],
  ['国办发〔2018〕115号', ['国办', '办发', '2018', '115', '号']],
  ['第3条和5G', ['第', '3', '条和', '5g']],
  ['ＧＢ／Ｔ９７０４', ['gb', 't9704']],
  ['、。', []],
])('%s', (text, words) => expect(gramsOf(text)).toEqual(words))

it('the last character of a run is indexed too, so that each character alone can be found', () => {
  expect(grams('节约用水，用煤A')).toBe('节约 约用 用水 水 用煤 煤 a')
})

it('a text beyond what a tsvector holds is indexed by its beginning', () => {
  const character = (n: number) => String.fromCodePoint(0x4e00 + (n % 20_000))
  const long = Array.from({ length: 1_000_000 }, (_, i) => character((i * 7919 + Math.floor(i / 20_000) * 31) % 20_000)).join('')
  const kept = grams(long).split(' ')
  expect(kept.length).toBeGreaterThan(100_000)
  const places = new Map<string, number>()
  for (const word of kept) places.set(word, (places.get(word) ?? 0) + 1)
  let bytes = 0
  for (const [word, times] of places) bytes += Buffer.byteLength(word) + 4 + 2 * Math.min(times, 255)
  expect(bytes).toBeLessThan(1_000_000)
})
