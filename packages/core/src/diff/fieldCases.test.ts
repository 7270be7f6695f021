import { describe, expect, it } from 'vitest'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { applyLegalDiff } from './applyLegalDiff.ts'
import { diffLegalTexts } from './diffLegalTexts.ts'

/** Cases from the field, each an annoyance that somebody had with another product. */
describe('cases from the field', () => {
  it('f011: articles deleted in a row stand together where they stood, and those that moved up are renumbered, not changed', () => {
    const diff = diffLegalTexts(
      '第一条　为了节约用水，制定本办法。\n第二条　用水单位应当每月抄表。\n第三条　抄表记录保存一年。\n第四条　记录应当接受抽查。\n第五条　县水务局负责解释本办法。\n第六条　本办法自公布之日起施行。',
      '第一条　为了节约用水，制定本办法。\n第二条　县水务局负责解释本办法。\n第三条　本办法自公布之日起施行。',
    )
    expect(diff.entries.map((entry) => [entry.kind, entry.old, entry.new])).toEqual([
      ['same', '第一条', '第一条'],
      ['removed', '第二条', null],
      ['removed', '第三条', null],
      ['removed', '第四条', null],
      ['renumbered', '第五条', '第二条'],
      ['renumbered', '第六条', '第三条'],
    ])
  })

  it('f012: a rare character is compared whole, never by the halves of its code', () => {
    const [before, after] = ['第二条　𡎚坪村为水源保护区。', '第二条　𡎛坪村为水源保护区。']
    const diff = diffLegalTexts(before, after)
    expect(diff.entries).toMatchObject([{ kind: 'changed', old: '第二条', new: '第二条' }])
    const { pieces } = diff.entries[0]!.parts[0]!
    expect(pieces).toEqual([
      { op: 'removed', text: '𡎚' },
      { op: 'added', text: '𡎛' },
      { op: 'same', text: '坪村为水源保护区。' },
    ])
    expect(JSON.stringify(diff)).not.toMatch(/\\ud[89a-f]/)
    expect(applyLegalDiff(before, diff)).toBe(after)
  })

  it('f013: width, form of brackets and spacing are shown as typing and amend nothing', () => {
    const before = '第二条　处 ５００ 元以下罚款︰\n(一)擅自取水的；\n(二)未按时缴费的。\n第三条　本办法由县水务局解释。'
    const after = '第二条　处500元以下罚款：\n（一）擅自取水的；\n（二）未按时缴费的。\n第三条　本办法由县水务局解释。'
    const diff = diffLegalTexts(before, after)
    expect(diff.entries).toMatchObject([
      { kind: 'same', amended: false },
      { kind: 'same', amended: false },
    ])
    expect(diff.counts).toMatchObject({ same: 2, changed: 0, typing: 1 })
    expect(diff.entries[0]!.parts[0]!.pieces.filter(({ op }) => op !== 'same' && op !== 'typing')).toEqual([])
    expect(applyLegalDiff(before, diff)).toBe(normalizeLegalText(after))
  })
})
