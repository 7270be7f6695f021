import { addDays, type LegalDate, nationalCalendar, weekday } from '@fadu/core'
import type { MonthDay } from '@fadu/ui'

/** One week back, where what is late may stand, and four on. */
const WEEKS = 5

/** The weeks around today, from a Monday on, with how many time limits end on each day. */
export function monthDays(dues: readonly LegalDate[], today: LegalDate): readonly MonthDay[] {
  const monday = addDays(today, -((weekday(today) + 6) % 7) - 7)
  return Array.from({ length: WEEKS * 7 }, (_, i) => {
    const date = addDays(monday, i)
    const ending = dues.filter((due) => due === date).length
    return {
      date,
      off: !nationalCalendar.isWorkingDay(date).working,
      ...(ending === 0 ? {} : date < today ? { late: ending } : { due: ending }),
    }
  })
}
