import type { LegalDate } from '@fadu/core'
import { formatLegalDate, formatShortDate, type Lang } from './formats.ts'

export type DayUnit = 'workingDay' | 'day'

/**
 * How a time limit stands today. `lastDay` is the last day on which the act is in time. `estimated`: the days lie beyond the
 * calendar of working days that is known.
 */
export type DeadlineStanding = { readonly estimated?: boolean | undefined } & (
  | { readonly kind: 'running'; readonly remaining: number; readonly unit: DayUnit; readonly lastDay: LegalDate }
  | { readonly kind: 'dueToday'; readonly lastDay: LegalDate }
  | { readonly kind: 'late'; readonly by: number; readonly unit: DayUnit; readonly lastDay: LegalDate }
  | { readonly kind: 'paused'; readonly days: number; readonly unit: DayUnit; readonly since: LegalDate }
  | { readonly kind: 'met'; readonly on: LegalDate }
)

const days = (count: number, unit: DayUnit, lang: Lang): string => {
  if (lang === 'zh') return unit === 'workingDay' ? `${count} 个工作日` : `${count} 天`
  const noun = unit === 'workingDay' ? 'working day' : 'day'
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * 还剩 3 个工作日（3月10日止）; 今日到期; 逾期 2 天; 已暂停 4 个工作日; 3月9日办结.
 * `short` leaves out the last day, for rows that stand under it.
 */
export function deadlineSentence(standing: DeadlineStanding, lang: Lang = 'zh', short = false): string {
  const zh = lang === 'zh'
  switch (standing.kind) {
    case 'running': {
      const left = zh ? `还剩 ${days(standing.remaining, standing.unit, lang)}` : `${days(standing.remaining, standing.unit, lang)} left`
      if (short) return left
      const until = formatShortDate(standing.lastDay, lang)
      return zh ? `${left}（${until}止）` : `${left} (until ${until})`
    }
    case 'dueToday':
      return zh ? '今日到期' : 'Due today'
    case 'late':
      return zh ? `逾期 ${days(standing.by, standing.unit, lang)}` : `${days(standing.by, standing.unit, lang)} late`
    case 'paused':
      if (standing.days === 0) return zh ? '已暂停' : 'Paused'
      return zh ? `已暂停 ${days(standing.days, standing.unit, lang)}` : `Paused for ${days(standing.days, standing.unit, lang)}`
    case 'met': {
      const on = short ? formatShortDate(standing.on, lang) : formatLegalDate(standing.on, lang)
      return zh ? `${on}办结` : `Done on ${on}`
    }
  }
}
