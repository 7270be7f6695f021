import type { Language } from '@fadu/core'

const options = { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'medium', hour12: false } as const

const writers = {
  zh: new Intl.DateTimeFormat('zh-CN', options),
  en: new Intl.DateTimeFormat('en-GB', options),
}

/** 2026年11月25日 23:38:45; to the second, for what the machine did. */
export const formatInstant = (instant: string, language: Language): string => writers[language].format(new Date(instant))
