import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { applyLegalDiff } from './applyLegalDiff.ts'
import { diffLegalTexts } from './diffLegalTexts.ts'

const pieces = [
  '第一条', '第二条', '第十条之一', '第二章 总则', '第三节', '一、', '（一）', '(二)', '1.', '附件1', '目录', '　', ' ', '\n', '\n', '\n', '\n\n', '“', '”', '：', '。', '；', '，', '为了节约用水，制定本办法', '应当', '可以', '不得',
  '三十日', '五百元', '500元', '５００', '| a | b |', '甲\t乙', '盐湖县人民政府', '2021年3月1日', '盐湖县节约用水办法', '关于', '（2021年3月1日通过）', '序言', '# ', '\u200b', '第八条规定', '𡎚', '𡎛', '\ud844',
] // biome-ignore format: a bag of pieces

const legalText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(''))
const anyText = fc.string({ unit: 'binary', maxLength: 120 })
const text = fc.oneof({ weight: 5, arbitrary: legalText }, anyText)

const runs = process.env.FADU_FULL ? 50_000 : 1000

it(
  'the difference applied to the old text is the new one, its JSON too',
  () =>
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = JSON.parse(JSON.stringify(diffLegalTexts(before, after)))
        expect(applyLegalDiff(before, diff)).toBe(normalizeLegalText(after))
      }),
      { numRuns: runs },
    ),
  600_000,
)

it(
  'equal texts differ in nothing',
  () =>
    fc.assert(
      fc.property(text, (same) => {
        const { entries, matter, weighty } = diffLegalTexts(same, same)
        expect([...entries, ...matter].filter(({ kind }) => kind !== 'same')).toEqual([])
        expect(weighty).toEqual([])
      }),
      { numRuns: runs },
    ),
  600_000,
)
