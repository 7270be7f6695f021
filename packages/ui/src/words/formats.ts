import type { LegalDate } from '@fadu/core'

export type Lang = 'zh' | 'en'

const locales = { zh: 'zh-CN', en: 'en-GB' } as const

/** A legal date is no instant: it is set at midnight UTC only so that `Intl` writes the same day anywhere. */
const atMidnight = (day: LegalDate) => new Date(`${day}T00:00:00Z`)

const writers = new Map<string, Intl.DateTimeFormat>()

function write(day: LegalDate, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  const key = `${lang}${JSON.stringify(options)}`
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(locales[lang], { ...options, timeZone: 'UTC' })
  writers.set(key, writer)
  return writer.format(atMidnight(day))
}

/** 2021年3月5日; 5 March 2021. */
export const formatLegalDate = (day: LegalDate, lang: Lang = 'zh'): string =>
  write(day, lang, { year: 'numeric', month: 'long', day: 'numeric' })

/** 3月5日; 5 March. For lists where the year is said elsewhere. */
export const formatShortDate = (day: LegalDate, lang: Lang = 'zh'): string => write(day, lang, { month: 'long', day: 'numeric' })

/** 2021年3月; March 2021. */
export const formatMonth = (day: LegalDate, lang: Lang = 'zh'): string => write(day, lang, { year: 'numeric', month: 'long' })

/** 星期五; Friday. */
export const formatWeekday = (day: LegalDate, lang: Lang = 'zh'): string => write(day, lang, { weekday: 'long' })

/** 2020年11月2日至12月2日; 2 November to 2 December 2020. What both days share is said once. */
export function formatPeriod(from: LegalDate, to: LegalDate, lang: Lang = 'zh'): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  if (lang === 'zh') return `${formatLegalDate(from)}至${sameYear ? withoutMonth(from, to) : formatLegalDate(to)}`
  return `${sameYear ? formatShortPeriodStart(from, to) : formatLegalDate(from, 'en')} to ${formatLegalDate(to, 'en')}`
}

/** 3月20日至21日, 3月29日至4月2日; 20 to 21 March. Without the year, for lines of a list; a single day is said as one. */
export function formatShortPeriod(from: LegalDate, to: LegalDate, lang: Lang = 'zh'): string {
  if (from === to) return formatShortDate(from, lang)
  if (lang === 'zh') return `${formatShortDate(from)}至${withoutMonth(from, to)}`
  return `${formatShortPeriodStart(from, to)} to ${formatShortDate(to, 'en')}`
}

const sameMonth = (from: LegalDate, to: LegalDate) => from.slice(0, 7) === to.slice(0, 7)
const dayOfMonth = (day: LegalDate) => Number(day.slice(8))
const withoutMonth = (from: LegalDate, to: LegalDate) => (sameMonth(from, to) ? `${dayOfMonth(to)}日` : formatShortDate(to))
const formatShortPeriodStart = (from: LegalDate, to: LegalDate) =>
  sameMonth(from, to) ? String(dayOfMonth(from)) : formatShortDate(from, 'en')

/** Made once: making one takes a hundred times as long as writing a number with it. */
const numbers = {
  zh: new Intl.NumberFormat(locales.zh, { useGrouping: 'min2' }),
  en: new Intl.NumberFormat(locales.en, { useGrouping: true }),
}

/** 1816 and 12,345 in Chinese, where four figures stand without a comma; 1,816 in English. */
export const formatNumber = (value: number, lang: Lang = 'zh'): string => numbers[lang].format(value)

/** What is counted: documents (件), remarks and comments (条), days (天), places in a text (处), rounds (轮). */
export type CountUnit = 'document' | 'comment' | 'day' | 'place' | 'round'

const units: Record<CountUnit, { readonly zh: string; readonly one: string; readonly many: string }> = {
  document: { zh: '件', one: 'document', many: 'documents' },
  comment: { zh: '条', one: 'comment', many: 'comments' },
  day: { zh: '天', one: 'day', many: 'days' },
  place: { zh: '处', one: 'place', many: 'places' },
  round: { zh: '轮', one: 'round', many: 'rounds' },
}

/** 6 件; 6 documents. A count is never shown without its unit. */
export function formatCount(count: number, lang: Lang = 'zh', unit: CountUnit = 'document'): string {
  const { zh, one, many } = units[unit]
  return `${formatNumber(count, lang)} ${lang === 'zh' ? zh : count === 1 ? one : many}`
}

/** 46 KB, 1.2 MB: in steps of 1024, as a file window shows it. */
export function formatFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`
  const megabytes = kilobytes / 1024
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}

/** 7c1e…a90b: enough of a SHA-256 to compare by eye; the whole of it stays in the title or a copy button. */
export const shortHash = (hash: string): string => (hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash)
