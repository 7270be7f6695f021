import { describe, expect, it } from 'vitest'
import { addWorkingDays, workingCalendar } from '../rules/workingDays.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import { isRefusal } from './refusal.ts'
import { decideRegister, evolveRegister, initialRegister, type RegisterCommand, type RegisterState } from './registerFacts.ts'

const told = (...acts: readonly (readonly [by: string, on: LegalDate, command: RegisterCommand])[]): RegisterState =>
  acts.reduce((state, [by, on, command]) => {
    const event = decideRegister(state, command, by, on)
    if (isRefusal(event)) throw new Error(event.code)
    return evolveRegister(state, { ...event, actor: { account: by } })
  }, founded)
const founded = evolveRegister(initialRegister, {
  type: 'RulePackAdopted',
  legalDate: '2020-01-01',
  data: { hash: 'a'.repeat(64), pack: 'national', from: '2020-01-01' },
  actor: { account: 'system' },
})
const propose = (id: string, letter: string, from: LegalDate): RegisterCommand => ({
  type: 'proposeRulePack',
  proposalId: id,
  hash: letter.repeat(64),
  pack: letter,
  from,
  reason: '新规施行',
})
const confirm = (proposalId: string): RegisterCommand => ({ type: 'confirmRulePack', proposalId })

describe('changing the rule pack', () => {
  it('one proposes, another confirms; in force from the day said', () => {
    const state = told(['sun', '2026-11-25', propose('p1', 'b', '2027-01-01')], ['an', '2026-11-26', confirm('p1')])
    expect(state.adopted.map(({ pack, from }) => [pack, from])).toEqual([
      ['national', '2020-01-01'],
      ['b', '2027-01-01'],
    ])
    expect(state.proposal).toBeNull()
  })

  it('one adopted later for an earlier day stands before; one for the same day takes its place', () => {
    const state = told(
      ['sun', '2026-11-25', propose('p1', 'b', '2027-03-01')],
      ['an', '2026-11-26', confirm('p1')],
      ['sun', '2026-11-27', propose('p2', 'c', '2027-01-01')],
      ['an', '2026-11-28', confirm('p2')],
      ['sun', '2026-11-29', propose('p3', 'd', '2027-03-01')],
      ['an', '2026-11-30', confirm('p3')],
    )
    expect(state.adopted.map(({ pack }) => pack)).toEqual(['national', 'c', 'b', 'd'])
  })

  it('a rejected proposal leaves nothing behind and makes way for the next', () =>
    expect(
      told(
        ['sun', '2026-11-25', propose('p1', 'b', '2027-01-01')],
        ['an', '2026-11-26', { type: 'rejectRulePack', proposalId: 'p1', reason: '文号有误' }],
        ['sun', '2026-11-26', propose('p2', 'b', '2027-01-01')],
      ),
    ).toMatchObject({ adopted: [{ pack: 'national' }], proposal: { id: 'p2' } }))
})

it("a year's notice is data: the calendar knows the year from then on, and a second one for it takes the place of the first", () => {
  const notice = (from: LegalDate, until: LegalDate): RegisterCommand => ({
    type: 'addHolidayNotice',
    notice: {
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      year: 2027,
      scope: 'national',
      off: [{ from, until, name: '元旦' }],
      working: [],
    },
  })
  const state = told(
    ['han', '2026-11-25', notice('2027-01-01', '2027-01-04')],
    ['han', '2026-11-26', notice('2027-01-01', '2027-01-03')],
  )
  expect(state.notices).toHaveLength(2)
  const calendar = workingCalendar(state.notices)
  expect(calendar.coverage.until).toBe('2027-12-31')
  expect(addWorkingDays('2026-12-31', 1, calendar)).toEqual({ date: '2027-01-04', estimated: false })
})
