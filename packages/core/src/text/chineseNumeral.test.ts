import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatChineseNumeral, parseChineseNumeral } from './chineseNumeral.ts'

it.each([
  [0, '零'], [10, '十'], [15, '十五'], [20, '二十'], [101, '一百零一'], [110, '一百一十'], [1260, '一千二百六十'], [1001, '一千零一'],
  [10_001, '一万零一'], [20_150, '二万零一百五十'], [100_000, '十万'],
])('%d is written %s', (value, written) => {
  expect(formatChineseNumeral(value)).toBe(written)
  expect(parseChineseNumeral(written)).toBe(value)
}) // biome-ignore format: pairs

it.each([
  ['两', 2], ['二〇二一', 2021], ['二○○八', 2008], ['３７', 37], ['12', 12], ['一百一十', 110], ['一百五', 105],
])('%s is read as %d', (written, value) => expect(parseChineseNumeral(written)).toBe(value)) // biome-ignore format: pairs

it.each(['', '十百', '百', '一二三十', '甲', '一点五', '1.5', '一百十百'])('%s is no numeral', (written) =>
  expect(parseChineseNumeral(written)).toBeNull(),
)

it('every number is read as it was written', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => parseChineseNumeral(formatChineseNumeral(value)) === value),
  ))
