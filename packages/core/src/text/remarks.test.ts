import { describe, expect, it } from 'vitest'
import { findBlanks } from './findBlanks.ts'
import { findClassifiedMark } from './findClassifiedMark.ts'
import { normalizeLegalText } from './normalizeLegalText.ts'
import { outlineOf } from './outlineOf.ts'
import { parseLegalText } from './parseLegalText.ts'
import { remarkWords } from './remarkWords.ts'
import { structureRemarks } from './structureRemarks.ts'

const remarksOn = (text: string) =>
  structureRemarks(parseLegalText(text)).map((remark) => [remark.code, normalizeLegalText(text).slice(remark.start, remark.end)])

describe('structureRemarks', () => {
  it.each([
    ['a gap', '第一条　甲。\n第三条　乙。', [['article.gap', '第三条']]],
    ['a double', '第一条　甲。\n第一条　乙。', [['article.double', '第一条']]],
    ['a wrong order', '第一条　甲。\n第二条　乙。\n第四条　丙。\n第三条　丁。', [['article.gap', '第四条'], ['article.order', '第三条']]],
    ['an article that begins later than the first', '第二条　甲。', [['article.gap', '第二条']]],
    ['an empty article', '第一条　甲。\n第二条\n第三条　乙。', [['article.empty', '第二条']]],
    ['an inserted article without the one before', '第一条　甲。\n第二条之一　乙。', [['article.gap', '第二条之一']]],
    ['a gap in chapters', '第一章　甲\n第一条　乙。\n第三章　丙\n第二条　丁。', [['chapter.gap', '第三章']]],
    ['a gap and a double in items', '第一条　下列：\n（一）甲；\n（三）乙；\n（三）丙。', [['item.gap', '（三）'], ['item.double', '（三）']]],
    ['a reference that leads nowhere', '第一条　依照本办法第二条、第九条和第三十二条处理。\n第二条　甲。', [['reference.missing', '第九条'], ['reference.missing', '第三十二条']]],
  ] as const)('reports %s', (_, text, remarks) => expect(remarksOn(text)).toEqual(remarks)) // biome-ignore format: a table

  it.each([
    ['inserted articles in order', '第一条　甲。\n第一条之一　乙。\n第一条之二　丙。\n第二条　丁。'],
    ['sections that begin anew in each chapter', '第一章　甲\n第一节　乙\n第一条　丙。\n第二章　丁\n第一节　戊\n第二条　己。'],
    ['articles of another text in a quotation', '第一条　将第九条修改为：“第九条　甲。”\n第二条　乙。'],
    ['a reference to another text', '第一条　依照《取水条例》第五十条处理。'],
    ['an annex with articles of its own', '第一条　甲。\n附件1\n规则\n第一条　乙。'],
    ['a text without articles', '一、依照本办法第五条办理。'],
    ['labels of one list in several widths', '第一条　下列：\n（一）甲；\n(二)乙；\n(三）丙：\n⒈丁；\n2.戊；\n３．己。'],
  ])('is silent on %s', (_, text) => expect(remarksOn(text)).toEqual([]))

  it('says in Chinese and in English what is wrong', () => {
    const [remark] = structureRemarks(parseLegalText('第一条　依照本办法第三十二条处理。'))
    expect(remarkWords.zh[remark!.code](remark!.params)).toBe('引用了第三十二条，本文没有这一条（最后一条是第一条）。')
    expect(remarkWords.en[remark!.code](remark!.params)).toContain('第三十二条')
  })
})

describe('outlineOf', () => {
  it('shows which articles each chapter covers, its sections included', () =>
    expect(
      outlineOf(
        parseLegalText(
          '第一章　总　则\n第一条　甲。\n第二条　乙。\n第二章　用水\n第一节　计划\n第三条　丙。\n第二节　计量\n第四条　丁。',
        ),
      ).map(({ label, title, first, last, children }) => [`${label} ${title}: ${first}至${last}`, children.length]),
    ).toEqual([
      ['第一章 总 则: 第一条至第二条'.replace('总 则', '总则'), 0],
      ['第二章 用水: 第三条至第四条', 2],
    ]))

  it('of a text without articles shows its headings up to the first full stop', () =>
    expect(
      outlineOf(parseLegalText('一、工作目标\n（一）招标文件。起草单位应当审查。')).flatMap((entry) => [
        entry.title,
        ...entry.children.map((child) => child.title),
      ]),
    ).toEqual(['工作目标', '招标文件']))
})

describe('findBlanks', () => {
  const blanksIn = (text: string) => findBlanks(text).map((blank) => blank.text)

  it.each([
    ['第一条　由××局负责，自×年×月×日起施行。', ['××', '×', '×', '×']],
    ['第一条　由XX局负责，文号为X号、XXX〔2021〕X号。', ['XX', 'X', 'XXX', 'X']],
    ['第一条　由xx局、ＸＸ局负责。', ['xx', 'ＸＸ']],
    ['第一条　联系人＿＿＿、____。', ['＿＿＿', '____']],
    ['第一条　由【　】负责，处〔 〕元、（　　）元罚款。', ['【　】', '〔 〕', '（　　）']],
    ['第一条　自2021年　月　日起施行。', ['2021年　月　日']],
  ])('finds what is still to be filled in: %s', (text, blanks) => expect(blanksIn(text)).toEqual(blanks))

  it.each([
    '第一条　面积为3×4米，型号TX100、XXL、XX1，规格5×县标。',
    '第一条　依照【立法目的】和（略）处理。',
    '第一条　第二十一年一月一日前，年月变化不计。',
    '第一条　标准如下：\n| 项目 | 甲 |\n| --- | --- |\n| 取水 | ×× |',
  ])('lets stand what is no blank: %s', (text) => expect(blanksIn(text)).toEqual([]))

  it('a form in an annex may have lines and dates to fill in, but no ××', () =>
    expect(blanksIn('第一条　甲。\n附件1\n申请表\n申请人：＿＿＿（盖章）\n××县水务局\n　　年　月　日')).toEqual(['××']))

  it('gives offsets in the normalised text', () => {
    const text = '　　第一条　由××局负责。\r\n'
    const [blank] = findBlanks(text)
    expect(normalizeLegalText(text).slice(blank!.start, blank!.end)).toBe('××')
  })
})

describe('findClassifiedMark', () => {
  it.each([
    ['机密★1年\n盐湖县人民政府文件', '机密'],
    ['000001　秘密★\n特急', '秘密'],
    ['绝密\n关于某事的通知', '绝密'],
    ['密级：机密\n某办法', '机密'],
  ])('finds the mark at the head: %s', (text, level) => expect(findClassifiedMark(text)?.level).toBe(level))

  it.each([
    '保守国家秘密办法\n第一条　甲。',
    '第一条　涉及国家秘密的，依照有关规定处理。',
    `甲办法\n${'第一条　甲。\n'.repeat(40)}机密★1年`,
    '第一条　分为绝密、机密、\n秘密三级',
  ])('takes no words about secrets for one', (text) => expect(findClassifiedMark(text)).toBeNull())
})
