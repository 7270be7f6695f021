import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRate, median } from './rate.ts'

describe('f021: a rate in percent', () => {
  it.each([
    [211, 212, '99.5%'],
    [1999, 2000, '99.9%'],
    [212, 212, '100%'],
    [0, 0, '—'],
    [1, 2000, '0.1%'],
    [1, 3000, '<0.1%'],
    [0, 7, '0%'],
    [11, 12, '91.7%'],
    [1, 2, '50%'],
  ])('%i of %i is %s', (numerator, denominator, shown) => expect(formatRate({ numerator, denominator })).toBe(shown))

  it('is 100% only where nothing is missing and 0% only where there is nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.nat(), (denominator, some) => {
        const numerator = some % (denominator + 1)
        const shown = formatRate({ numerator, denominator })
        expect(shown === '100%').toBe(numerator === denominator)
        expect(shown === '0%').toBe(numerator === 0)
      }),
    )
  })
})

it.each([
  [[], null],
  [[3], 3],
  [[9, 1, 5], 5],
  [[1, 2, 3, 10], 2.5],
])('the median of %j is %j', (numbers, middle) => expect(median(numbers)).toBe(middle))
