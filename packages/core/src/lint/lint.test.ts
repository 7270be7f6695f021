import { describe, expect, it } from 'vitest'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { lintLegalText } from './lintLegalText.ts'
import { lintWords } from './lintWords.ts'

const found = (text: string) =>
  lintLegalText(text).map(({ rule, start, end }) => [rule, normalizeLegalText(text).slice(start, end)])

describe('remarks on the text', () => {
  it.each([
    ['a gap in the numbers', '第一条　甲。\n第三条　乙。', [['article.gap', '第三条']]],
    ['an article that is not there', '第一条　依照本办法第九条。', [['reference.missing', '第九条']]],
    [
      'a 款 that is not there',
      '第一条　甲。\n乙。\n第二条　依照本办法第一条第三款。',
      [['reference.part', '本办法第一条第三款']],
    ],
    [
      'an 项 that is not there',
      '第一条　有下列情形：\n（一）甲；\n（二）乙。\n第二条　依照前条第（三）项。',
      [['reference.part', '前条第（三）项']],
    ],
    ['前款 in the first', '第一条　依照前款处理。', [['reference.before', '前款']]],
    ['前条 in the first', '第一条　依照前条处理。', [['reference.before', '前条']]],
    ['a list longer than said', '第一条　有下列两项情形的：\n（一）甲；\n（二）乙；\n（三）丙。', [['list.count', '下列两']]],
    ['Arabic items below an article', '第一条　有下列情形的：\n1. 甲；\n2. 乙。', [['level.item', '1.']]],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    ['a list as long as said', '第一条　有下列三项情形的：\n（一）甲；\n（二）乙；\n（三）丙。'],
    ['参照 another text', '第一条　依照《某办法》第一条第三款。'],
    ['前款 in the second', '第一条　甲。\n前款另有规定的除外。'],
    ['目 below 项', '第一条　有下列情形的：\n（一）甲：\n1. 一；\n2. 二。\n（二）乙。'],
    ['the articles of a text that is amended', '关于修改《某办法》的决定\n\n一、第九条第八款修改为：“依照前款。”'],
  ])('silent on %s', (_, text) => expect(found(text)).toEqual([]))

  it('each with its source and its words in both languages', () => {
    const [remark] = lintLegalText('第一条　甲。\n乙。\n第二条　依照本办法第一条第三款。')
    expect(remark!.source).toBe('国办发〔2018〕115号（六）')
    expect(lintWords.zh[remark!.rule](remark!.params)).toBe('引用了第一条第三款，第一条只有 2 款。')
    expect(lintWords.en[remark!.rule](remark!.params)).toContain('only 2')
  })
})
