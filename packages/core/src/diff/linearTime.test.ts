/// <reference types="node" />
import { describe, expect, it } from 'vitest'
import { formatChineseNumeral } from '../text/chineseNumeral.ts'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { applyLegalDiff } from './applyLegalDiff.ts'
import { diffLegalTexts } from './diffLegalTexts.ts'

/** Words of a law that nobody wrote: the same for the same seed. */
function wordsFrom(seed: number): (length: number) => string {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return (length) => `${Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * 600))).join('')}。`
}

const lawOfLength = (count: number, seed: number, words: (index: number, random: (length: number) => string) => string) => {
  const random = wordsFrom(seed)
  return Array.from({ length: count }, (_, index) => `第${formatChineseNumeral(index + 1)}条　${words(index, random)}`).join('\n')
}
const plain = (length: number, seed: number) => wordsFrom(seed)(length)
/** Every so many characters another one. */
const worn = (text: string, step: number) =>
  text.replace(new RegExp(`([\\u4e00-\\u9fff]{${step}})[\\u4e00-\\u9fff]`, 'g'), '$1改')

/** UTF-16 units of the shorter of the texts compared; a whole run goes up to a million. */
const SMALL = process.env.FADU_FULL ? 100_000 : 5_000

/** Pairs of texts of a size; ten times the size may take ten times as long, and somewhat more for what grows with a logarithm. */
const shapes: Readonly<Record<string, (size: number) => readonly [string, string]>> = {
  'articles, each changed': (size) => {
    const before = lawOfLength(size / 50, 1, (_, random) => random(50))
    return [before, worn(before, 11)]
  },
  'articles, all others': (size) => [
    lawOfLength(size / 50, 1, (_, random) => random(50)),
    lawOfLength(size / 50, 2, (_, random) => random(50)),
  ],
  'articles that hardly differ from each other': (size) => [
    lawOfLength(size / 50, 1, (_, random) => `${plain(40, 9)}${random(5)}`),
    lawOfLength(size / 50, 2, (_, random) => `${plain(40, 9)}${random(5)}`),
  ],
  'one article, half of whose paragraphs became articles': (size) => {
    const random = wordsFrom(1)
    const paragraphs = Array.from({ length: size / 50 }, () => random(50))
    const [kept, others] = [paragraphs.slice(0, size / 100), paragraphs.slice(size / 100)]
    const articles = others.map((words, index) => `第${formatChineseNumeral(index + 2)}条　${words}`)
    return [`第一条　${paragraphs.join('\n')}`, `第一条　${[...kept, ...articles].join('\n')}`]
  },
  'one paragraph without an end': (size) => [plain(size, 1), worn(plain(size, 1), 17)],
  'two paragraphs that have nothing in common': (size) => [plain(size, 1), plain(size, 2)],
  'one line again and again': (size) => {
    const lines = (count: number) => Array(Math.floor(count)).fill('用水单位应当报告。').join('\n')
    return [lines(size / 10), lines(size / 9)]
  },
  'two characters again and again': (size) => ['甲乙'.repeat(size / 2), '乙甲丙'.repeat(size / 3)],
  'a table without an end': (size) => [
    Array.from({ length: size / 12 }, (_, row) => `| 甲${row} | 乙 |`).join('\n'),
    Array.from({ length: size / 12 }, (_, row) => `| 甲${row + 1} | 丙 |`).join('\n'),
  ],
}

/** Milliseconds of this thread's own work: a busy machine makes a clock on the wall useless. */
const worked = (work: () => void): number => {
  const since = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(since)
  return (user + system) / 1000
}

describe('time grows with the length of the texts, not with its square', () => {
  it.each(Object.keys(shapes))(
    '%s',
    (shape) => {
      const times = [SMALL, SMALL * 10].map((size) => {
        const [before, after] = shapes[shape]!(size)
        let diff = diffLegalTexts(before, after)
        const time = worked(() => {
          diff = diffLegalTexts(before, after)
        })
        expect(applyLegalDiff(before, diff)).toBe(normalizeLegalText(after))
        return time
      })
      // The square would be a hundred times; a floor for the short text keeps a lucky 0 ms from deciding.
      expect(times[1]! / Math.max(times[0]!, 15)).toBeLessThan(40)
    },
    60_000,
  )
})
