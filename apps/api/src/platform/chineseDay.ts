import type { LegalDate } from '@fadu/core'

/** 2021年3月5日, for papers, which speak Chinese in every language of the screen. */
export function chineseDay(day: LegalDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
