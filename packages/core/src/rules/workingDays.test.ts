/// <reference types="node" />
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type LegalDate, weekday } from '../schema/legalDate.ts'
import { explainDeadline } from './explainDeadline.ts'
import { holidayNoticeSchema } from './holidayNotice.ts'
import { addWorkingDays, nationalCalendar, nextWorkingDay, workingCalendar, workingDaysBetween } from './workingDays.ts'

const holidaysFile = new URL('../../../../../shared/corpus/holidays.json', import.meta.url)
const present = existsSync(holidaysFile)

describe('working days of the holiday notices (field cases f019 and f020)', () => {
  it.each<[string, LegalDate, number, LegalDate]>([
    ['9 February 2024, the eve, was worked', '2024-02-08', 1, '2024-02-09'],
    ['Sunday 18 February 2024 was worked', '2024-02-08', 2, '2024-02-18'],
    ['and the Monday after it', '2024-02-08', 3, '2024-02-19'],
    ['Sunday 26 January 2025 was worked', '2025-01-24', 1, '2025-01-26'],
    ['28 January to 4 February 2025 were off', '2025-01-24', 3, '2025-02-05'],
    ['Saturday 14 February 2026 was worked', '2026-02-13', 1, '2026-02-14'],
    ['15 to 23 February 2026 are off', '2026-02-13', 2, '2026-02-24'],
    ['the Spring Festival of 2020 was prolonged to 2 February', '2020-01-23', 3, '2020-02-05'],
    ['Sunday 19 January 2020: counted from, then Monday', '2020-01-19', 1, '2020-01-20'],
    ['May 2019 as changed in March', '2019-04-26', 3, '2019-04-30'],
    ['Sunday 5 May 2019 was worked', '2019-04-30', 1, '2019-05-05'],
  ])('%s', (_, from, days, date) => expect(addWorkingDays(from, days)).toEqual({ date, estimated: false }))

  it('the first day is not counted, 0 is the day itself, a negative number counts back', () => {
    expect(addWorkingDays('2021-03-05', 0)).toEqual({ date: '2021-03-05', estimated: false })
    expect(addWorkingDays('2021-03-05', 1)).toEqual({ date: '2021-03-08', estimated: false })
    expect(addWorkingDays('2021-03-08', -1)).toEqual({ date: '2021-03-05', estimated: false })
    expect(addWorkingDays('2021-10-08', -1)).toEqual({ date: '2021-09-30', estimated: false })
  })

  it('names the festival', () => {
    expect(nationalCalendar.isWorkingDay('2021-10-01')).toEqual({
      working: false,
      reason: 'holiday',
      name: '国庆节',
      estimated: false,
    })
    expect(nationalCalendar.isWorkingDay('2021-10-09')).toEqual({
      working: true,
      reason: 'makeUpDay',
      name: '国庆节',
      estimated: false,
    })
    expect(nationalCalendar.isWorkingDay('2021-10-10')).toEqual({
      working: false,
      reason: 'weekend',
      name: null,
      estimated: false,
    })
  })

  it.each([1.5, Number.NaN, 1e9])('a number of days that is none is refused: %s', (days) =>
    expect(() => addWorkingDays('2021-03-05', days)).toThrow(RangeError),
  )

  it.each(['2021-02-30', '9999-12-30', '0001-01-02', '2021-03-05T00:00:00Z', ''])('a day that is none is refused: %s', (from) => {
    expect(() => addWorkingDays(from as LegalDate, 5)).toThrow('from a day that exists')
    expect(() =>
      explainDeadline({ start: { event: '受理', on: from as LegalDate }, limit: { max: 5, unit: 'workingDay' } }),
    ).toThrow('from a day that exists')
  })
})

describe('beyond the calendar, nothing is guessed in silence', () => {
  it('states its coverage', () => expect(nationalCalendar.coverage).toEqual({ from: '2004-01-01', until: '2026-12-31' }))

  it.each<[LegalDate, number, LegalDate, boolean]>([
    ['2026-12-30', 1, '2026-12-31', false],
    ['2026-12-30', 2, '2027-01-01', true],
    ['2003-12-30', 1, '2003-12-31', true],
    ['2003-12-31', 1, '2004-01-02', false],
  ])('%s and %i working days', (from, days, date, estimated) => expect(addWorkingDays(from, days)).toEqual({ date, estimated }))

  it("a year's notice entered as data makes its year known", () => {
    const notice = holidayNoticeSchema.parse({
      title: '国务院办公厅关于2027年部分节假日安排的通知',
      year: 2027,
      off: [{ from: '2027-01-01', until: '2027-01-03', name: '元旦' }],
      working: [{ day: '2027-01-09', name: '元旦' }],
    })
    const calendar = workingCalendar([notice])
    expect(calendar.coverage.until).toBe('2027-12-31')
    expect(addWorkingDays('2026-12-31', 1, calendar)).toEqual({ date: '2027-01-04', estimated: false })
    expect(addWorkingDays('2027-01-08', 1, calendar)).toEqual({ date: '2027-01-09', estimated: false })
  })

  it('a notice with a gap before it does not stretch the coverage', () => {
    const notice = holidayNoticeSchema.parse({
      title: '2028',
      year: 2028,
      off: [{ from: '2028-01-01', until: '2028-01-01', name: '元旦' }],
      working: [],
    })
    const calendar = workingCalendar([notice])
    expect(calendar.coverage.until).toBe('2026-12-31')
    expect(calendar.isWorkingDay('2028-01-03').estimated).toBe(false)
    expect(calendar.isWorkingDay('2027-01-04').estimated).toBe(true)
  })

  it('a later notice changes single days; a local one adds days off of the place', () => {
    const later = holidayNoticeSchema.parse({
      title: '放假调整',
      off: [{ from: '2025-06-03', until: '2025-06-03', name: '端午' }],
      working: [{ day: '2025-10-08', name: '国庆节' }],
    })
    const local = holidayNoticeSchema.parse({
      title: '宁夏开斋节放假',
      scope: 'local',
      off: [{ from: '2025-03-31', until: '2025-04-01', name: '开斋节' }],
      working: [],
    })
    const calendar = workingCalendar([later, local])
    expect(calendar.isWorkingDay('2025-06-03').working).toBe(false)
    expect(calendar.isWorkingDay('2025-10-08')).toMatchObject({ working: true, reason: 'weekday' })
    expect(calendar.isWorkingDay('2025-04-01')).toMatchObject({ working: false, reason: 'localHoliday', name: '开斋节' })
  })

  it.each([
    ['an end before its beginning', { off: [{ from: '2027-01-03', until: '2027-01-01', name: '元旦' }], working: [] }],
    [
      'one day both off and worked',
      { off: [{ from: '2027-01-01', until: '2027-01-03', name: '元旦' }], working: [{ day: '2027-01-02', name: '元旦' }] },
    ],
    ['days of another year', { year: 2027, off: [{ from: '2021-01-01', until: '2021-01-03', name: '元旦' }], working: [] }],
    ['no day at all', { off: [], working: [] }],
    ['an unknown field', { off: [{ from: '2027-01-01', until: '2027-01-01', name: '元旦' }], working: [], hours: 8 }],
  ])('a notice with %s is refused', (_, notice) =>
    expect(holidayNoticeSchema.safeParse({ title: 'x', ...notice }).success).toBe(false),
  )
})

describe('an independent count', () => {
  it.skipIf(!present)(
    'every day of 2021 to 2026 agrees with the notices typed by hand (skipped where ../shared/corpus/holidays.json is absent)',
    () => {
      const { off, working } = JSON.parse(readFileSync(holidaysFile, 'utf8')) as {
        off: [LegalDate, LegalDate][]
        working: LegalDate[]
      }
      const wrong: string[] = []
      for (let day: LegalDate = '2021-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
        const expected =
          working.includes(day) || (weekday(day) % 6 !== 0 && !off.some(([from, until]) => from <= day && day <= until))
        const { working: found, estimated } = nationalCalendar.isWorkingDay(day)
        if (found !== expected || estimated) wrong.push(day)
      }
      expect(wrong).toEqual([])
    },
  )

  const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2003-06-01', days))

  it('ends on a working day, and counting back the days between gives the number', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { date } = addWorkingDays(from, days)
        expect(nationalCalendar.isWorkingDay(date).working).toBe(true)
        expect(workingDaysBetween(from, date).days).toBe(days)
      }),
    ))

  it('the next working day is the day itself exactly when it is worked', () =>
    fc.assert(fc.property(day, (on) => (nextWorkingDay(on).date === on) === nationalCalendar.isWorkingDay(on).working)))
})

it.each(['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati', 'UTC'])(
  'the answer does not depend on the time zone of the machine: %s',
  (TZ) => {
    const script = `
    import { addWorkingDays, nationalCalendar } from ${JSON.stringify(new URL('./workingDays.ts', import.meta.url).href)}
    console.log(JSON.stringify([addWorkingDays('2024-02-08', 2), addWorkingDays('2021-03-05', 15), nationalCalendar.isWorkingDay('2021-03-06'), nationalCalendar.isWorkingDay('2021-03-08')]))`
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ, NODE_OPTIONS: '' },
      encoding: 'utf8',
    })
    expect(JSON.parse(out)).toEqual([
      { date: '2024-02-18', estimated: false },
      { date: '2021-03-26', estimated: false },
      { working: false, reason: 'weekend', name: null, estimated: false },
      { working: true, reason: 'weekday', name: null, estimated: false },
    ])
  },
)
