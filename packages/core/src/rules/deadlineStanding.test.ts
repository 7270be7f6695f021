import { describe, expect, it } from 'vitest'
import type { LegalDate } from '../schema/legalDate.ts'
import { deadlineStanding } from './deadlineStanding.ts'
import { explainDeadline } from './explainDeadline.ts'

const review = explainDeadline({
  start: { event: '收到', on: '2021-03-05' },
  limit: { min: 5, max: 15, unit: 'workingDay', pauses: 'stop' },
})

describe('how a clock stands today', () => {
  it.each<[string, LegalDate, object]>([
    ['open', '2021-03-05', { kind: 'open', workingDaysLeft: 15, daysLeft: 21 }],
    ['due soon from three working days on', '2021-03-23', { kind: 'dueSoon', workingDaysLeft: 3, daysLeft: 3 }],
    ['on a weekend the working days left do not shrink', '2021-03-21', { kind: 'open', workingDaysLeft: 5, daysLeft: 5 }],
    ['due today', '2021-03-26', { kind: 'dueToday', due: '2021-03-26' }],
    ['late by a day from the day after', '2021-03-27', { kind: 'late', daysLate: 1 }],
    ['late in calendar days', '2021-03-31', { kind: 'late', daysLate: 5 }],
  ])('%s', (_, today, standing) => expect(deadlineStanding(review, today)).toMatchObject(standing))

  it('还剩 10 个工作日（12月8日止）', () =>
    expect(deadlineStanding({ due: '2025-12-08', limit: { unit: 'workingDay' } }, '2025-11-24')).toMatchObject({
      kind: 'open',
      workingDaysLeft: 10,
    }))

  it('已停 4 个工作日: the day material was asked for is not one of them', () => {
    const paused = explainDeadline({
      start: { event: '收到', on: '2025-11-10' },
      limit: { max: 15, unit: 'workingDay', pauses: 'stop' },
      pauses: [{ from: '2025-11-18', until: null }],
    })
    expect(deadlineStanding(paused, '2025-11-24')).toEqual({
      kind: 'paused',
      due: null,
      since: '2025-11-18',
      unit: 'workingDay',
      workingDaysPaused: 4,
      daysPaused: 6,
      left: 9,
      estimated: false,
    })
  })

  it('nothing is due for an urgent document', () => {
    const exempt = explainDeadline({
      start: { event: '收到', on: '2021-03-05' },
      limit: { max: 15, unit: 'workingDay', urgentExempt: true },
      urgent: true,
    })
    expect(deadlineStanding(exempt, '2021-06-01')).toEqual({ kind: 'none', due: null, exempt: true })
  })

  it('what ended yesterday is late by one day: legal dates are compared, not 24 hours', () =>
    expect(
      ['2022-04-18', '2022-04-19'].map(
        (today) => deadlineStanding({ due: '2022-04-18', limit: { unit: 'calendarDay' } }, today as LegalDate).kind,
      ),
    ).toEqual(['dueToday', 'late']))

  it('an estimated end stays marked', () => {
    const ledger = explainDeadline({ start: { event: '收到', on: '2026-12-24' }, limit: { max: 10, unit: 'workingDay' } })
    expect(deadlineStanding(ledger, '2026-12-25')).toMatchObject({ estimated: true })
    expect(deadlineStanding(ledger, '2027-01-08')).toMatchObject({ kind: 'late', estimated: true })
  })
})
