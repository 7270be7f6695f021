import type { LegalDate } from '@fadu/core'
import { expect, it } from 'vitest'
import { endOfWeek, groupTasks } from './groupTasks.ts'

const due = (day: LegalDate | null) => ({ clock: day && { due: day, standing: { kind: 'open' as const } } })

it('work is late, today, this week or later by its last day, the earliest first; without a limit it is none of these', () => {
  const days: (LegalDate | null)[] = [null, '2021-03-08', '2021-03-07', '2021-03-06', '2021-03-05', '2021-03-04', '2021-02-01']
  const groups = groupTasks(days.map(due), '2021-03-05')
  const shown = Object.fromEntries(
    Object.entries(groups).map(([kind, tasks]) => [kind, tasks.map(({ clock }) => clock?.due ?? null)]),
  )
  expect(shown).toEqual({
    late: ['2021-02-01', '2021-03-04'],
    today: ['2021-03-05'],
    week: ['2021-03-06', '2021-03-07'],
    later: ['2021-03-08'],
    unlimited: [null],
  })
})

it('what is urgent has no limit, and is for today; a clock that rests runs out later', () => {
  const urgent = { clock: { due: null, standing: { kind: 'none' as const, exempt: true } } }
  const unlimited = { clock: { due: null, standing: { kind: 'none' as const, exempt: false } } }
  const paused = { clock: { due: null, standing: { kind: 'paused' as const } } }
  expect(groupTasks([unlimited, paused, urgent], '2021-03-05')).toEqual({
    ...{ late: [], week: [] },
    today: [urgent],
    later: [paused],
    unlimited: [unlimited],
  })
})

it.each<[string, LegalDate, LegalDate]>([
  ['Monday', '2021-03-01', '2021-03-07'],
  ['Friday', '2021-03-05', '2021-03-07'],
  ['Sunday', '2021-03-07', '2021-03-07'],
])('the week of a %s ends on its Sunday', (_, day, sunday) => expect(endOfWeek(day)).toBe(sunday))
