import { diffLegalTexts, normalizeLegalText } from '@fadu/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addedSpans } from './addedSpans.ts'

const article = fc.array(fc.constantFrom('排水户', '应当', '可以', '十日', '。', '\n（一）', '申请', '，'), { maxLength: 12 })
const text = fc
  .array(article, { minLength: 1, maxLength: 5 })
  .map((articles) => articles.map((words, i) => `第${'一二三四五'[i]}条　${words.join('')}`).join('\n\n'))

it('each mark lies over the very words that are new', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const diff = diffLegalTexts(before, after)
      const now = normalizeLegalText(after)
      const added = [...diff.entries.flatMap(({ parts }) => parts), ...diff.matter.map(({ part }) => part)].flatMap(
        ({ pieces }) => pieces.flatMap((piece) => (piece.op === 'added' ? [piece.text] : [])),
      )
      expect(addedSpans(diff).map(({ start, end }) => now.slice(start, end))).toEqual(added)
    }),
  )
})
