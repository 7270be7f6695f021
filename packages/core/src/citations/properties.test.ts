/// <reference types="node" />
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anchorOfAddress, formatAddress, readAddress } from './address.ts'
import { findCitations } from './findCitations.ts'

const runs = process.env.FADU_FULL ? 50_000 : 500
const WORDS =
  '《,》,〈,“,”,（,）,第,三,十,条,款,项,之一,至,、,和,前,本,该,办法,条例,以下简称,国发〔2021〕3号,\n,\n\n,　,第一条　,（一）,修改为：,刑法,\r\n,\u200b,#,𡎚'.split(
    ',',
  )

const legal = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 60 })
  .map((parts) => parts.join(''))

it(
  'any text: no crash, offsets in range and in order, no empty citation',
  () =>
    fc.assert(
      fc.property(legal, (text) => {
        let before = 0
        for (const { start, end, article } of findCitations(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          if (article) expect(readAddress(article)).not.toBeNull()
          before = start
        }
      }),
      { numRuns: runs },
    ),
  1_200_000,
)

it('an address written is read again as it was', () =>
  fc.assert(
    fc.property(
      fc.record(
        {
          article: fc.oneof(
            fc.tuple(fc.integer({ min: 1, max: 1999 })),
            fc.tuple(fc.integer({ min: 1, max: 1999 }), fc.integer({ min: 1, max: 30 })),
          ),
          paragraph: fc.integer({ min: 1, max: 99 }),
          item: fc.integer({ min: 1, max: 99 }),
          subitem: fc.integer({ min: 1, max: 99 }),
        },
        { requiredKeys: ['article'] },
      ),
      (address) => {
        const written = formatAddress(address)!
        expect(readAddress(written)).toMatchObject(address)
        expect(anchorOfAddress(written)).toMatch(/^a\d+(?:z\d+)?(?:-\d+){0,3}$/)
      },
    ),
  ))

it.each([
  '《没有结束的题目',
  '第三条、',
  '（以下简称',
  '前款第一项和',
  '《甲》',
  '“第三条修改为：',
  '违反规定第一条',
  '本条例第一、二、',
  '国发〔2021〕',
])(
  'time grows with the text, not faster: %s',
  (piece) => {
    const time = (times: number) => {
      const started = process.cpuUsage()
      findCitations(piece.repeat(times))
      const { user, system } = process.cpuUsage(started)
      return (user + system) / 1000
    }
    time(500)
    const [short, long] = [time(2_000), time(16_000)]
    // Eight times the text; quadratic would be sixty-four. Sixty milliseconds for what does not grow.
    expect(long).toBeLessThan(24 * short + 60)
  },
  60_000,
)
