import { expect, it } from 'vitest'
import {
  formatCount,
  formatFileSize,
  formatLegalDate,
  formatNumber,
  formatPeriod,
  formatShortPeriod,
  formatWeekday,
  shortHash,
} from './formats.ts'

it('a legal date is written as the field writes it', () => {
  expect(formatLegalDate('2021-03-05')).toBe('2021年3月5日')
  expect(formatLegalDate('2021-03-05', 'en')).toBe('5 March 2021')
  expect(formatWeekday('2025-11-19')).toBe('星期三')
})

it.each([
  ['2020-11-02', '2020-12-02', '2020年11月2日至12月2日', '2 November to 2 December 2020'],
  ['2021-03-20', '2021-03-21', '2021年3月20日至21日', '20 to 21 March 2021'],
  ['2020-12-30', '2021-01-02', '2020年12月30日至2021年1月2日', '30 December 2020 to 2 January 2021'],
] as const)('a period says once what both days share: %s to %s', (from, to, zh, en) => {
  expect(formatPeriod(from, to)).toBe(zh)
  expect(formatPeriod(from, to, 'en')).toBe(en)
})

it('a short period leaves out the year, and a day by itself is a day', () => {
  expect(formatShortPeriod('2021-03-29', '2021-04-02')).toBe('3月29日至4月2日')
  expect(formatShortPeriod('2021-04-02', '2021-04-02')).toBe('4月2日')
  expect(formatShortPeriod('2021-03-29', '2021-04-02', 'en')).toBe('29 March to 2 April')
})

it('a count carries its unit', () => {
  expect(formatCount(6)).toBe('6 件')
  expect(formatCount(1, 'en')).toBe('1 document')
  expect(formatCount(2, 'en', 'comment')).toBe('2 comments')
  expect(formatNumber(1816)).toBe('1816')
  expect(formatNumber(12345)).toBe('12,345')
})

it('sizes and fingerprints are short enough to compare by eye', () => {
  expect(formatFileSize(47_104)).toBe('46 KB')
  expect(formatFileSize(1_300_000)).toBe('1.2 MB')
  expect(shortHash(`7c1e${'0'.repeat(56)}a90b`)).toBe('7c1e…a90b')
})
