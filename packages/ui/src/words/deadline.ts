import type { LegalDate, DeadlineStanding as OpenStanding } from '@fadu/core'
import { formatLegalDate, formatShortDate, type Lang } from './formats.ts'

/** How a time limit stands today: what `deadlineStanding` of core answers, or `met` for what was done in the meantime. */
export type DeadlineStanding = OpenStanding | { readonly kind: 'met'; readonly on: LegalDate }

function days(count: number, working: boolean, lang: Lang): string {
  if (lang === 'zh') return working ? `${count} 个工作日` : `${count} 天`
  return `${count} ${working ? 'working day' : 'day'}${count === 1 ? '' : 's'}`
}

/**
 * 还剩 3 个工作日（3月10日止）; 今天到期; 逾期 2 天; 已暂停 4 个工作日; 2021年3月9日办结.
 * `short` leaves out the last day, for rows that stand under it.
 */
export function deadlineSentence(standing: DeadlineStanding, lang: Lang = 'zh', short = false): string {
  const zh = lang === 'zh'
  switch (standing.kind) {
    case 'open':
    case 'dueSoon': {
      const working = standing.unit === 'workingDay'
      const count = days(working ? standing.workingDaysLeft : standing.daysLeft, working, lang)
      const left = zh ? `还剩 ${count}` : `${count} left`
      if (short) return left
      const until = formatShortDate(standing.due, lang)
      return zh ? `${left}（${until}止）` : `${left} (until ${until})`
    }
    case 'dueToday':
      return zh ? '今天到期' : 'Due today'
    case 'late':
      return zh ? `逾期 ${days(standing.daysLate, false, lang)}` : `${days(standing.daysLate, false, lang)} late`
    case 'paused': {
      const working = standing.unit === 'workingDay'
      const count = working ? standing.workingDaysPaused : standing.daysPaused
      if (count === 0) return zh ? '已暂停' : 'Paused'
      return zh ? `已暂停 ${days(count, working, lang)}` : `Paused for ${days(count, working, lang)}`
    }
    case 'none':
      if (standing.exempt) return zh ? '紧急，不受时限限制' : 'Urgent: no time limit'
      return zh ? '没有时限' : 'No time limit'
    case 'met': {
      const on = short ? formatShortDate(standing.on, lang) : formatLegalDate(standing.on, lang)
      return zh ? `${on}办结` : `Done on ${on}`
    }
  }
}
