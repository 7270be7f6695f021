import { addDays, type LegalDate, weekday } from '@fadu/core'
import type { TaskGroupKind } from '@fadu/ui'

interface Clocked {
  readonly clock: { readonly due: LegalDate | null } | null
}

/** The Sunday that ends the week of a day; weeks begin on Monday. */
export const endOfWeek = (day: LegalDate): LegalDate => addDays(day, (7 - weekday(day)) % 7)

const groupOf = (due: LegalDate | null, today: LegalDate): Exclude<TaskGroupKind, 'waiting'> => {
  if (due === null) return 'later'
  if (due < today) return 'late'
  if (due === today) return 'today'
  return due <= endOfWeek(today) ? 'week' : 'later'
}

const END = '9999-12-31'

/** The day's work by when it ends: 逾期, 今天, 本周, 之后; the earliest first, what has no end last. */
export function groupTasks<T extends Clocked>(
  tasks: readonly T[],
  today: LegalDate,
): Readonly<Record<Exclude<TaskGroupKind, 'waiting'>, readonly T[]>> {
  const groups: Record<Exclude<TaskGroupKind, 'waiting'>, T[]> = { late: [], today: [], week: [], later: [] }
  for (const task of inOrder(tasks)) groups[groupOf(task.clock?.due ?? null, today)].push(task)
  return groups
}

export const inOrder = <T extends Clocked>(tasks: readonly T[]): readonly T[] =>
  tasks.toSorted((one, other) =>
    (one.clock?.due ?? END) < (other.clock?.due ?? END) ? -1 : (one.clock?.due ?? END) > (other.clock?.due ?? END) ? 1 : 0,
  )
