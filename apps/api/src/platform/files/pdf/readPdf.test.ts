import { listArticles, parseLegalText } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import { readUpload } from '../readUpload.ts'
import { pdfForTests, printedLines } from './pdfForTests.ts'

const read = async (...pages: Parameters<typeof pdfForTests>[0]) => {
  const answer = await readUpload(pdfForTests(pages), 'a.pdf')
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}
const articlesOf = (text: string) => listArticles(parseLegalText(text)).map(({ label, text: words }) => [label, words])
/** As wide as the column: 27 characters of 16 points. */
const full = (text: string) => text.padEnd(27, '水')

describe('page numbers and running heads', () => {
  const head = { text: '盐湖县人民政府公报　2021年第3期', left: 80, top: 60, size: 10 }
  const foot = (page: number) => ({ text: `— ${page} —`, left: 280, top: 800, size: 12 })

  it('are no part of a sentence that goes on over the page (field case f005)', async () => {
    const { text, notices } = await read(
      [head, ...printedLines(['第七条　取水单位应当安装计量设施，']), foot(1)],
      [head, ...printedLines(['并保证其正常运行。', '第八条　本办法自公布之日起施行。']), foot(2)],
      [head, ...printedLines(['（此页无正文）']), foot(3)],
    )
    expect(articlesOf(text)).toEqual([
      ['第七条', '取水单位应当安装计量设施，并保证其正常运行。'],
      ['第八条', '本办法自公布之日起施行。'],
    ])
    expect(text).not.toMatch(/公报|—/)
    expect(notices).toEqual([{ code: 'pdfLayout', params: { pages: 3, dropped: 7 } }])
  })

  it('a bare number goes only where it counts up with the pages', async () => {
    const page = (text: string, number: string) => [...printedLines([text]), { text: number, left: 290, top: 800 }]
    expect((await read(page('第一条　甲。', '3'), page('第二条　乙。', '4'))).text).toBe('第一条 甲。\n\n第二条 乙。')
    expect((await read(page('第一条　甲。', '3'), page('第二条　乙。', '7'))).text).toBe('第一条 甲。\n\n3\n\n第二条 乙。\n\n7')
  })

  it('the heads of annexes differ by their numbers and stay', async () => {
    const { text } = await read(printedLines(['附件1', '甲表']), printedLines(['附件2', '乙表']))
    expect(text).toContain('附件1')
    expect(text).toContain('附件2')
  })
})

describe('lines become paragraphs', () => {
  it('a full line goes on with the next one at the margin, an indent begins a paragraph, whatever it begins with', async () => {
    const indented = (text: string) => [text, 112] as const
    const { text } = await read(
      printedLines([
        indented('第一条　申请人应当提交材料，但有本办法水水水水水水水水'),
        '第八条规定情形的除外。',
        indented('前款规定的材料包括下列水水水水水水水水水水水水水水水'),
        '各项。',
        indented('第二条　甲。'),
        indented('第三条　乙。'),
      ]),
    )
    expect(text.split('\n\n')).toEqual([
      '第一条 申请人应当提交材料，但有本办法水水水水水水水水第八条规定情形的除外。',
      '前款规定的材料包括下列水水水水水水水水水水水水水水水各项。',
      '第二条 甲。',
      '第三条 乙。',
    ])
  })

  it('without indents a wider gap begins a paragraph', async () => {
    const lines = [full('甲'), '乙。', full('丙'), '丁。'].map((text, index) => ({
      text,
      left: 80,
      top: 100 + index * 20 + (index > 1 ? 20 : 0),
    }))
    expect((await read(lines)).text).toBe(`${full('甲')}乙。\n\n${full('丙')}丁。`)
  })

  it('a title over two centred lines is one title', async () => {
    const { title } = await read([
      { text: '盐湖县人民政府关于印发盐湖县', left: 150, top: 80, size: 22 },
      { text: '节约用水办法的通知', left: 205, top: 115, size: 22 },
      ...printedLines([full('各镇人民政府：'), full('一'), '二。'], 180),
    ])
    expect(title).toBe('盐湖县人民政府关于印发盐湖县节约用水办法的通知')
  })

  it('the columns of a gazette are read one after the other', async () => {
    const column = (left: number, texts: readonly string[]) =>
      texts.map((text, index) => ({ text, left, top: 100 + index * 28, size: 12 }))
    const { text } = await read([
      ...column(60, ['第一条　甲。', '第二条　乙。']),
      ...column(320, ['第三条　丙。', '第四条　丁。']),
    ])
    expect(articlesOf(text).map(([label]) => label)).toEqual(['第一条', '第二条', '第三条', '第四条'])
  })
})

describe('characters', () => {
  it('radicals become the characters they stand for, brackets and ㎡ stay (field case f006)', async () => {
    const { text } = await read(printedLines(['⽂件⾃公布之⽇起施⾏，⾯积以㎡计）①']))
    expect(text).toBe('文件自公布之日起施行，面积以㎡计）①')
  })

  it('the thin space around digits is layout, the one after a label is not', async () => {
    const { text } = await read(printedLines(['第一条 2021 年 5 月 1 日起，收费 30 元。']))
    expect(text).toBe('第一条 2021年5月1日起，收费30元。')
  })
})

describe('a PDF that cannot be a text is refused with what to do', () => {
  it.each([
    ['without words', pdfForTests([[]]), 'file.noText', /扫描件/],
    ['cut off', pdfForTests([printedLines(['甲。'])]).subarray(0, 300), 'file.damaged', /PDF/],
    ['nothing but its mark', Buffer.from('%PDF-1.7\n'), 'file.damaged', /PDF/],
    ['with a script', pdfForTests([printedLines(['甲。'])], { catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' }), 'file.macro', /脚本/],
    ['with a password', pdfForTests([printedLines(['甲。'])], { trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00><00>]` }), 'file.encrypted', /加密/],
    ['with another file in it', pdfForTests([printedLines(['甲。'])], { catalogue: '/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>] >> >>' }), 'file.unsafe', /夹带/],
  ])('%s', async (_, content, code, words) => {
    const answer = await readUpload(content, 'a.pdf')
    expect(answer).toMatchObject({ ok: false, refusal: { code, what: expect.stringMatching(words) } })
    if (!answer.ok) expect(answer.refusal.remedy).toMatch(/Word 文件/)
  }) // biome-ignore format: a table of cases
})
