import type { Language } from '@fadu/core'

const writers = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai', hour12: false }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
} as const

/** An instant as the clock on the office wall showed it: 2025年11月3日 10:24. */
export const recordedTime = (instant: string, language: Language): string => writers[language].format(new Date(instant))
