import { addDays, type DeadlineStanding, type LegalDate, weekday } from '@fadu/core'
import type { TaskGroupKind } from '@fadu/ui'

interface Clocked {
  readonly clock: {
    readonly due: LegalDate | null
    readonly standing: Pick<DeadlineStanding, 'kind'> & { readonly exempt?: boolean }
  } | null
}

/** The Sunday that ends the week of a day; weeks begin on Monday. */
export const endOfWeek = (day: LegalDate): LegalDate => addDays(day, (7 - weekday(day)) % 7)

/** Where no limit is set one may act at any time: that is not “later”. What is urgent has no limit either, and is for today. */
const groupOf = ({ clock }: Clocked, today: LegalDate): Exclude<TaskGroupKind, 'waiting'> => {
  if (clock === null || clock.standing.kind === 'none') return clock?.standing.exempt ? 'today' : 'unlimited'
  const { due } = clock
  if (due === null) return 'later'
  if (due < today) return 'late'
  if (due === today) return 'today'
  return due <= endOfWeek(today) ? 'week' : 'later'
}

const END = '9999-12-31'

/** The day's work by when it ends: 逾期, 今天, 本周, 之后, 没有规定时限; the earliest first. */
export function groupTasks<T extends Clocked>(
  tasks: readonly T[],
  today: LegalDate,
): Readonly<Record<Exclude<TaskGroupKind, 'waiting'>, readonly T[]>> {
  const groups: Record<Exclude<TaskGroupKind, 'waiting'>, T[]> = { late: [], today: [], week: [], later: [], unlimited: [] }
  for (const task of inOrder(tasks)) groups[groupOf(task, today)].push(task)
  return groups
}

export const inOrder = <T extends Clocked>(tasks: readonly T[]): readonly T[] =>
  tasks.toSorted((one, other) =>
    (one.clock?.due ?? END) < (other.clock?.due ?? END) ? -1 : (one.clock?.due ?? END) > (other.clock?.due ?? END) ? 1 : 0,
  )
