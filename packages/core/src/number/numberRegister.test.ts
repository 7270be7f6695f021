import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideSeries } from '../register/numberSeries.ts'
import { isRefusal } from '../register/refusal.ts'
import { type NumberEntry, numberSeries } from './numberRegister.ts'

const entry = (serial: number, status: NumberEntry['status'], more: Partial<NumberEntry> = {}): NumberEntry => ({
  serial,
  status,
  document: null,
  reason: null,
  on: '2026-03-05',
  ...more,
})

describe('the register of numbers', () => {
  it('shows every serial in order: taken with its document, reserved and void with the reason, and the next', () => {
    const taken = entry(1, 'taken', { document: 'd1' })
    const reserved = entry(2, 'reserved', { reason: '紧急公文预留' })
    const given = entry(3, 'void', { reason: '重复编号' })
    expect(numberSeries([given, taken, reserved], 1)).toEqual({
      lines: [taken, reserved, given],
      next: 4,
      counts: { taken: 1, reserved: 1, void: 1, missing: 0 },
    })
  })

  it('a serial of which nothing is known is a line of its own, not left out', () =>
    expect(numberSeries([entry(2, 'taken'), entry(5, 'taken')], 1).lines.map(({ serial, status }) => [serial, status])).toEqual([
      [1, 'missing'],
      [2, 'taken'],
      [3, 'missing'],
      [4, 'missing'],
      [5, 'taken'],
    ]))

  it('an empty series begins where the pack says; one that began earlier keeps its beginning', () => {
    expect(numberSeries([], 100)).toEqual({ lines: [], next: 100, counts: { taken: 0, reserved: 0, void: 0, missing: 0 } })
    expect(numberSeries([entry(98, 'taken'), entry(99, 'taken')], 100)).toMatchObject({ next: 100, counts: { missing: 0 } })
  })

  it('taking, reserving and giving up in any order leaves no gap and no double', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('take', 'reserve', 'void'), { maxLength: 60 }), (acts) => {
        let entries: NumberEntry[] = []
        for (const act of acts) {
          const { next } = numberSeries(entries, 1)
          const reserved = entries.filter((held) => held.status === 'reserved').map((held) => held.serial)
          if (act === 'take') {
            entries = [...entries, entry(next, 'taken')]
            continue
          }
          const key = { organ: 'gov', code: 'gov规发', year: 2026, reason: '说明' }
          const command =
            act === 'reserve'
              ? ({ type: 'reserveNumber', ...key } as const)
              : ({ type: 'voidNumber', ...key, serial: reserved[0] ?? next } as const)
          const event = decideSeries(command, { nextSerial: next, reserved }, '2026-03-05')
          if (isRefusal(event)) {
            expect([act, reserved]).toEqual(['void', []])
            continue
          }
          const { serial, reason } = event.data
          const status = event.type === 'NumberReserved' ? 'reserved' : 'void'
          entries = [...entries.filter((held) => held.serial !== serial), entry(serial, status, { reason })]
        }
        const { lines, counts, next } = numberSeries(entries, 1)
        expect(counts.missing).toBe(0)
        expect(lines.map(({ serial }) => serial)).toEqual(Array.from({ length: next - 1 }, (_, i) => i + 1))
        expect(lines.every((line) => line.status === 'taken' || (line.status !== 'missing' && line.reason !== null))).toBe(true)
      }),
      { numRuns: 500 },
    ))
})
