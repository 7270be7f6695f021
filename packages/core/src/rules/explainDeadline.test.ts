/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, type LegalDate } from '../schema/legalDate.ts'
import { type ClockPause, type DeadlineClock, explainDeadline, type Limit, ledgerDays, whatIf } from './explainDeadline.ts'
import { countedApart, type Notices } from './testing/countedApart.ts'
import { nationalCalendar } from './workingDays.ts'

const holidaysFile = new URL('../../../../../shared/corpus/holidays.json', import.meta.url)
const present = existsSync(holidaysFile)

const review: Limit = { min: 5, max: 15, unit: 'workingDay', urgentExempt: true, pauses: 'stop' }
const filing: Limit = { max: 30, unit: 'calendarDay', roll: 'nextWorkingDay' }
const clock = (on: LegalDate, limit: Limit, more: Partial<DeadlineClock> = {}): DeadlineClock => ({
  start: { event: '收到', on },
  limit,
  ...more,
})
const due = (on: LegalDate, limit: Limit, pauses: readonly ClockPause[] = []) => explainDeadline(clock(on, limit, { pauses })).due

describe('counting', () => {
  it.each<[string, LegalDate, LegalDate]>([
    ['count from the day after receipt', '2021-03-05', '2021-03-26'],
    ['skip 清明 (2021-04-05)', '2021-03-19', '2021-04-12'],
    ['count two make-up Sundays (2024-02-04, 2024-02-18)', '2024-02-01', '2024-02-27'],
  ])('15 working days %s', (_, start, latest) => expect(due(start, review)).toBe(latest))

  it.each<[LegalDate, LegalDate, LegalDate]>([
    ['2025-09-01', '2025-10-01', '2025-10-09'],
    ['2023-08-30', '2023-09-29', '2023-10-07'],
    ['2024-08-17', '2024-09-16', '2024-09-18'],
    ['2021-03-01', '2021-03-31', '2021-03-31'],
  ])(
    '30 days from %s end by counting on %s; a last day off moves to %s 民法典第二百零三条 (field case f018)',
    (start, countedTo, moved) =>
      expect(explainDeadline(clock(start, filing))).toMatchObject({ countedTo, due: moved, estimated: false }),
  )

  it('without the roll the last day stays where it fell', () =>
    expect(due('2025-09-01', { max: 30, unit: 'calendarDay' })).toBe('2025-10-01'))

  it.each<[LegalDate, number, LegalDate]>([
    ['2024-12-31', 2, '2025-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2025-01-30', 1, '2025-02-28'],
    ['2025-04-30', 1, '2025-05-30'],
  ])('from %s, %i months end on the matching day or the last of the month: %s 民法典第二百零二条', (start, max, end) =>
    expect(due(start, { max, unit: 'month' })).toBe(end),
  )

  it('years end on the matching day, 29 February on the 28th', () =>
    expect(due('2024-02-29', { max: 5, unit: 'year' })).toBe('2029-02-28'))

  it('the minimum is satisfied on the day by which that many days have passed', () => {
    expect(explainDeadline(clock('2021-03-05', review)).earliest).toBe('2021-03-12')
    expect(explainDeadline(clock('2020-11-02', { min: 30, unit: 'calendarDay' }))).toMatchObject({
      earliest: '2020-12-02',
      due: null,
      countedTo: null,
    })
  })

  it('for an urgent document the limits fall away 国办发〔2018〕115号（五）', () => {
    expect(explainDeadline(clock('2021-03-05', review, { urgent: '突发事件' }))).toMatchObject({
      exempt: true,
      due: null,
      earliest: null,
      entries: [],
    })
    expect(explainDeadline(clock('2021-03-05', filing, { urgent: true })).due).toBe('2021-04-06')
  })
})

describe('every day is accounted for', () => {
  it('grouped, with reason, festival and ordinal', () =>
    expect(explainDeadline(clock('2021-09-16', { max: 3, unit: 'workingDay' })).entries).toEqual([
      {
        from: '2021-09-16',
        until: '2021-09-16',
        counted: false,
        reason: 'startDay',
        name: null,
        estimated: false,
        ordinal: null,
      },
      { from: '2021-09-17', until: '2021-09-17', counted: true, reason: 'weekday', name: null, estimated: false, ordinal: 1 },
      { from: '2021-09-18', until: '2021-09-18', counted: true, reason: 'makeUpDay', name: '中秋', estimated: false, ordinal: 2 },
      {
        from: '2021-09-19',
        until: '2021-09-21',
        counted: false,
        reason: 'holiday',
        name: '中秋',
        estimated: false,
        ordinal: null,
      },
      { from: '2021-09-22', until: '2021-09-22', counted: true, reason: 'weekday', name: null, estimated: false, ordinal: 3 },
    ]))

  it('the way to the next working day is in the ledger, uncounted', () =>
    expect(
      explainDeadline(clock('2024-08-17', filing))
        .entries.slice(-2)
        .map(({ from, until, counted, reason, name }) => ({ from, until, counted, reason, name })),
    ).toEqual([
      { from: '2024-09-17', until: '2024-09-17', counted: false, reason: 'movedOn', name: '中秋' },
      { from: '2024-09-18', until: '2024-09-18', counted: false, reason: 'movedTo', name: null },
    ]))

  it('a day beyond the calendar marks itself and the result', () => {
    const ledger = explainDeadline(clock('2026-12-24', { max: 10, unit: 'workingDay' }))
    expect(ledger).toMatchObject({ due: '2027-01-07', estimated: true })
    expect(
      ledgerDays(ledger)
        .filter((day) => day.estimated)
        .map((day) => day.from)[0],
    ).toBe('2027-01-01')
  })

  it('a limit in calendar days needs the calendar only for its last day', () => {
    expect(explainDeadline(clock('2026-12-24', { max: 30, unit: 'calendarDay' }))).toMatchObject({
      due: '2027-01-23',
      estimated: false,
    })
    const rolled = explainDeadline(clock('2026-12-24', filing))
    expect(rolled).toMatchObject({ countedTo: '2027-01-23', due: '2027-01-25', estimated: true })
    expect(
      ledgerDays(rolled)
        .filter((day) => day.estimated)
        .map((day) => day.from),
    ).toEqual(['2027-01-23', '2027-01-24', '2027-01-25'])
    expect(ledgerDays(rolled).find((day) => day.from === '2027-01-23')?.ordinal).toBe(30)
  })
})

describe('pauses', () => {
  it('the day material is asked for counts, the day it comes does not; the count goes on the day after', () => {
    const ledger = explainDeadline(
      clock('2025-11-10', review, { pauses: [{ from: '2025-11-18', until: '2025-11-24', why: '补充依据' }] }),
    )
    expect(ledger.entries.find((entry) => entry.reason === 'paused')).toMatchObject({
      from: '2025-11-19',
      until: '2025-11-24',
      name: '补充依据',
    })
    expect(ledger.due).toBe('2025-12-05')
  })

  it('supplied the same day: no pause', () =>
    expect(due('2021-03-05', review, [{ from: '2021-03-10', until: '2021-03-10' }])).toBe('2021-03-26'))

  it('while material is awaited there is no last day', () => {
    const ledger = explainDeadline(clock('2021-03-05', review, { pauses: [{ from: '2021-03-10', until: null }] }))
    expect(ledger).toMatchObject({ due: null, countedTo: null, pausedSince: '2021-03-10', counted: 3, left: 12, earliest: null })
  })

  it('over the New Year and the Spring Festival', () => {
    expect(due('2022-12-26', review, [{ from: '2022-12-30', until: '2023-01-04' }])).toBe('2023-01-19')
    expect(due('2024-01-29', review, [{ from: '2024-02-07', until: '2024-02-19' }])).toBe('2024-02-28')
  })

  it('a pause asked for after the limit ran out does not bring it back', () => {
    expect(due('2021-03-05', review, [{ from: '2021-03-26', until: '2021-04-30' }])).toBe('2021-03-26')
    expect(due('2021-03-05', { ...review, pauses: 'restart' }, [{ from: '2021-03-26', until: '2021-04-30' }])).toBe('2021-03-26')
  })

  it('a limit in months is prolonged by the days it stood still', () =>
    expect(due('2025-03-03', { max: 2, unit: 'month', pauses: 'stop' }, [{ from: '2025-03-10', until: '2025-03-20' }])).toBe(
      '2025-05-13',
    ))

  it('a clock that knows no pauses does not stop', () =>
    expect(due('2021-03-01', filing, [{ from: '2021-03-10', until: '2021-03-20' }])).toBe('2021-03-31'))

  it('where the pack says so the clock begins anew; what was counted is given up but shown', () => {
    const ledger = explainDeadline(
      clock('2021-03-05', { ...review, pauses: 'restart' }, { pauses: [{ from: '2021-03-10', until: '2021-03-15' }] }),
    )
    expect(ledger).toMatchObject({ due: '2021-04-06', earliest: '2021-03-22', counted: 15 })
    expect(ledger.entries.filter((entry) => entry.reason === 'restarted').map(({ from, until }) => [from, until])).toEqual([
      ['2021-03-08', '2021-03-10'],
    ])
    expect(
      explainDeadline(clock('2021-03-05', { ...review, pauses: 'restart' }, { pauses: [{ from: '2021-03-10', until: null }] })),
    ).toMatchObject({ due: null, left: 15 })
  })
})

describe('what if it is done on that day', () => {
  const ledger = explainDeadline(clock('2021-03-05', review))
  it.each<[LegalDate, object]>([
    ['2021-03-04', { kind: 'beforeStart' }],
    ['2021-03-11', { kind: 'early', daysEarly: 1 }],
    ['2021-03-12', { kind: 'onTime', daysToSpare: 14 }],
    ['2021-03-26', { kind: 'onTime', daysToSpare: 0 }],
    ['2021-03-28', { kind: 'late', daysLate: 2 }],
  ])('%s', (day, answer) => expect(whatIf(ledger, day)).toEqual(answer))

  it('unknown while paused, free where nothing limits', () => {
    expect(
      whatIf(
        explainDeadline(
          clock('2021-03-05', { max: 15, unit: 'workingDay', pauses: 'stop' }, { pauses: [{ from: '2021-03-10', until: null }] }),
        ),
        '2021-05-01',
      ),
    ).toEqual({ kind: 'paused' })
    expect(whatIf(explainDeadline(clock('2021-03-05', review, { urgent: true })), '2021-03-05')).toEqual({ kind: 'unlimited' })
  })
})

describe('whatever the start, the limit and the pauses', () => {
  const days = fc.integer({ min: 0, max: 6900 }).map((n) => addDays('2008-01-01', n))
  const limits = fc.record({
    max: fc.integer({ min: 1, max: 40 }),
    unit: fc.constantFrom('workingDay', 'calendarDay', 'month'),
    pauses: fc.constantFrom('stop', 'restart', null),
    roll: fc.constantFrom('nextWorkingDay', null),
  }) as fc.Arbitrary<Limit & { max: number }>
  const gaps = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 25 })), { maxLength: 4 })
  const pausesFrom = (start: LegalDate, from: readonly (readonly [number, number])[]): readonly ClockPause[] => {
    let at = start
    return from.map(([before, length]) => {
      const begins = addDays(at, before)
      at = addDays(begins, length)
      return { from: begins, until: at }
    })
  }

  it(
    'the counted days equal the limit, the days of the ledger have no gap, and a rolling end is a working day',
    () =>
      fc.assert(
        fc.property(days, limits, gaps, (start, limit, raw) => {
          const ledger = explainDeadline(clock(start, limit, { pauses: pausesFrom(start, raw) }))
          const all = ledgerDays(ledger)
          const counted = all.filter((day) => day.counted)
          const paused = ledger.entries.findLast((entry) => entry.reason === 'paused')
          // A clock that begins anew counts from the day the material came, also where nothing had been counted before it was asked for.
          const base = limit.pauses === 'restart' ? (paused?.until ?? start) : start
          expect(counted.length).toBe(limit.unit === 'month' ? daysBetween(base, addMonths(base, limit.max)) : limit.max)
          expect(counted.map((day) => day.ordinal)).toEqual(counted.map((_, i) => i + 1))
          expect(all.every((day, i) => day.from === addDays(start, i))).toBe(true)
          expect(all.at(-1)?.from).toBe(ledger.due)
          if (limit.roll || limit.unit === 'workingDay') expect(nationalCalendar.isWorkingDay(ledger.due!).working).toBe(true)
          expect(whatIf(ledger, ledger.due!).kind).toBe('onTime')
          expect(whatIf(ledger, addDays(ledger.due!, 1))).toEqual({ kind: 'late', daysLate: 1 })
        }),
        { numRuns: 1000 },
      ),
    30_000,
  )

  it('a longer pause never brings the end forward', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 20 }), (start, after, length) => {
        const from = addDays(start, after)
        const shorter = due(start, review, [{ from, until: addDays(from, length) }])!
        const longer = due(start, review, [{ from, until: addDays(from, length + 1) }])!
        expect(longer >= shorter).toBe(true)
      }),
    ))
})

describe('boundary days counted independently from the notices', () => {
  const read = () => countedApart(JSON.parse(readFileSync(holidaysFile, 'utf8')) as Notices)
  const count = () => {
    const apart = read()
    const list: LegalDate[] = []
    for (let day: LegalDate = '2021-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) if (apart.works(day)) list.push(day)
    return { ...apart, list }
  }

  const months = (max: number): Limit => ({ max, unit: 'month', roll: 'nextWorkingDay' })
  it.skipIf(!present).each<[string, LegalDate, Limit, readonly (readonly [LegalDate, LegalDate])[], LegalDate]>([
    ['the last day is the day itself', '2021-03-01', filing, [], '2021-03-31'],
    ['the last working day of the year', '2021-12-10', review, [], '2021-12-31'],
    ['the last day is a Sunday', '2025-02-14', { ...filing, max: 30 }, [], '2025-03-17'],
    ['the last day is the first of a holiday', '2025-09-01', filing, [], '2025-10-09'],
    ['the last day is the last of a holiday', '2025-09-08', filing, [], '2025-10-09'],
    ['the last day is a holiday on a weekday, the next a Saturday at work', '2023-09-06', filing, [], '2023-10-07'],
    ['the last day is a make-up Saturday', '2024-01-12', { ...filing, max: 29 }, [], '2024-02-18'],
    ['the last day is a make-up Sunday', '2024-01-05', filing, [], '2024-02-04'],
    ['a make-up Saturday is the last that counts', '2025-01-26', { max: 5, unit: 'workingDay' }, [], '2025-02-08'],
    ['paused over New Year', '2022-12-26', review, [['2022-12-30', '2023-01-04']], '2023-01-19'],
    [
      'paused over New Year, asked for on the last day before',
      '2025-12-22',
      review,
      [['2025-12-31', '2026-01-04']],
      '2026-01-14',
    ],
    ['paused over the Spring Festival', '2024-01-29', review, [['2024-02-07', '2024-02-19']], '2024-02-28'],
    ['supplied on a holiday of the Spring Festival', '2026-02-06', review, [['2026-02-11', '2026-02-18']], '2026-03-10'],
    [
      'two pauses, both over a festival',
      '2024-09-09',
      review,
      [
        ['2024-09-12', '2024-09-18'],
        ['2024-09-29', '2024-10-08'],
      ],
      '2024-10-12',
    ],
    ['a month’s end without a matching day', '2024-12-31', months(2), [], '2025-02-28'],
    ['a month’s end to a month’s end', '2025-03-31', months(1), [], '2025-04-30'],
    ['a month’s end on a weekend', '2025-06-30', months(2), [], '2025-09-01'],
    ['from a leap day', '2024-02-29', filing, [], '2024-04-01'],
    ['to a leap day', '2024-01-30', filing, [], '2024-02-29'],
    ['a month to a leap day', '2023-12-31', months(2), [], '2024-02-29'],
    ['a year from a leap day', '2024-02-29', months(12), [], '2025-02-28'],
  ])('boundary day: %s (skipped where ../shared/corpus/holidays.json is absent)', (_, start, limit, gaps, expected) => {
    const { rolled, workingDays, calendarDays, months: monthsAfter } = read()
    const pauses = gaps.map(([from, until]) => ({ from, until }))
    const max = limit.max!
    const apart =
      limit.unit === 'workingDay'
        ? workingDays(start, max, pauses)
        : rolled(limit.unit === 'month' ? monthsAfter(start, max) : calendarDays(start, max))
    expect([apart, due(start, limit, pauses)]).toEqual([expected, expected])
  })

  it.skipIf(!present)(
    'every start of 2021 to 2026: 5, 15 and 20 working days; 30 and 15 days and 2 months with roll (skipped where ../shared/corpus/holidays.json is absent)',
    () => {
      const { rolled, months: monthsAfter, list } = count()
      let compared = 0
      for (let start: LegalDate = '2021-01-01'; start <= '2026-10-20'; start = addDays(start, 1)) {
        const next = list.findIndex((day) => day > start)
        const ledger = explainDeadline(clock(start, review))
        expect([start, ledger.earliest, ledger.due]).toEqual([start, list[next + 4], list[next + 14]])
        expect([start, due(start, { max: 20, unit: 'workingDay' })]).toEqual([start, list[next + 19]])
        expect([start, due(start, filing)]).toEqual([start, rolled(addDays(start, 30))])
        expect([start, due(start, { ...filing, max: 15 })]).toEqual([start, rolled(addDays(start, 15))])
        expect([start, due(start, { max: 2, unit: 'month', roll: 'nextWorkingDay' })]).toEqual([
          start,
          rolled(monthsAfter(start, 2)),
        ])
        compared += 1
      }
      expect(compared).toBe(2119)
    },
    60_000,
  )

  it.skipIf(!present)(
    'pauses of every length over two Spring Festivals (skipped where ../shared/corpus/holidays.json is absent)',
    () => {
      const { list } = count()
      for (const [start, from] of [
        ['2024-01-26', '2024-02-05'],
        ['2025-01-13', '2025-01-22'],
        ['2022-12-22', '2022-12-30'],
      ] as const)
        for (let length = 0; length < 40; length += 1) {
          const until = addDays(from, length)
          const counted = list.filter((day) => day > start && !(from < day && day <= until))
          expect([start, until, due(start, review, [{ from, until }])]).toEqual([start, until, counted[14]])
        }
    },
  )
})
