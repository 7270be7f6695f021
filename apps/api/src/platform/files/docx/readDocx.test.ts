import { describe, expect, it } from 'vitest'
import { readUpload } from '../readUpload.ts'
import { type PackageForTests, packageForTests, paragraph, run } from './packageForTests.ts'

const read = async (parts: PackageForTests) => {
  const answer = await readUpload(packageForTests(parts), 'a.docx')
  if (!answer.ok) throw new Error(`${answer.refusal.code} ${JSON.stringify(answer.refusal.params)}`)
  return answer
}
const textOf = async (body: string, more: PackageForTests = {}) => (await read({ body, ...more })).text
const noticesOf = async (body: string) => (await read({ body })).notices.map((notice) => [notice.code, notice.params])

const textBox = (words: string) =>
  `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph(words)}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`

describe('text boxes and content controls', () => {
  it('the red head in a text box is read once, of its two renderings (field case f001)', async () => {
    const answer = await read({
      body: `<w:p><w:r>${textBox('盐湖县人民政府文件')}</w:r></w:p>${paragraph('盐湖政规发〔2021〕3号')}${paragraph('第一条　本办法自公布之日起施行。')}`,
    })
    expect(answer.text).toBe('盐湖县人民政府文件\n\n盐湖政规发〔2021〕3号\n\n第一条　本办法自公布之日起施行。')
    expect(answer.notices).toEqual([{ code: 'textBoxes', params: { count: 1 } }])
  })

  it('words of old WordArt, in an attribute, are read', async () => {
    const body = `<w:p><w:r><w:pict><v:shape><v:textpath string="盐湖县人民政府文件"/></v:shape></w:pict></w:r></w:p>${paragraph('甲。')}`
    expect(await textOf(body)).toBe('盐湖县人民政府文件\n\n甲。')
    expect(await noticesOf(body)).toEqual([['textBoxes', { count: 1 }]])
  })

  it('of two renderings the one with words is read', async () =>
    expect(
      await textOf(
        `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph('甲。')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    ).toBe('甲。'))

  it('a formula between paragraphs is read and reported', async () => {
    const body = `<m:oMathPara xmlns:m="urn:m"><m:oMath><m:r><m:t>水量=30</m:t></m:r></m:oMath></m:oMathPara>${paragraph('甲。')}`
    expect(await textOf(body)).toBe('水量=30\n\n甲。')
    expect(await noticesOf(body)).toEqual([['formulas', { count: 1 }]])
  })

  it('content controls around paragraphs, runs and rows are looked through (field case f002)', async () =>
    expect(
      await textOf(
        `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:drawing/></w:r></w:p>${paragraph('盐湖县节约用水办法')}</w:sdtContent></w:sdt>
        <w:p>${run('制定机关：')}<w:sdt><w:sdtContent>${run('盐湖县人民政府')}</w:sdtContent></w:sdt>${run('（盖章）')}</w:p>
        <w:tbl><w:tr><w:tc>${paragraph('序号')}</w:tc><w:tc>${paragraph('项目')}</w:tc></w:tr><w:sdt><w:sdtContent><w:tr><w:tc>${paragraph('1')}</w:tc><w:tc>${paragraph('计划用水')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
      ),
    ).toBe('盐湖县节约用水办法\n\n制定机关：盐湖县人民政府（盖章）\n\n| 序号 | 项目 |\n| --- | --- |\n| 1 | 计划用水 |'))
})

describe('hidden text', () => {
  it('follows run, style and the value of the mark, and is reported (field case f003)', async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
    const body = `<w:p>${run('第二条　')}${run('【待领导定】', '<w:vanish/>')}${run('【内部】', '<w:rStyle w:val="h"/>')}${run('县水务局', '<w:rStyle w:val="h"/><w:vanish w:val="0"/>')}${run('负责本办法的实施。')}</w:p>`
    const answer = await read({ body, styles })
    expect(answer.text).toBe('第二条　县水务局负责本办法的实施。')
    expect(answer.notices).toEqual([{ code: 'hiddenText', params: { count: 2 } }])
  })
})

describe('tracked changes', () => {
  it('are accepted and counted; a deleted paragraph mark joins two paragraphs', async () => {
    const body = `<w:p>${run('不得从事')}<w:del>${run('商业')}</w:del><w:ins>${run('经营')}</w:ins>${run('活动。')}</w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>旧段。</w:delText></w:r></w:del></w:p>
      <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>${paragraph('后半。')}`
    expect(await textOf(body)).toBe('不得从事经营活动。\n\n前半后半。')
    expect(await noticesOf(body)).toEqual([['trackedChanges', { insertions: 1, deletions: 2 }]])
  })

  it('a deleted row is gone', async () =>
    expect(
      await textOf(
        `<w:tbl><w:tr><w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('丙')}</w:tc><w:tc>${paragraph('丁')}</w:tc></w:tr></w:tbl>${paragraph('戊。')}`,
      ),
    ).toBe('| 甲 | 乙 |\n| --- | --- |\n\n戊。'))
})

describe('automatic numbers', () => {
  const level = (index: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '第%1章')}${level(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>')}${level(2, 'chineseCounting', '（%3）')}${level(3, 'decimal', '%4.', '<w:suff w:val="nothing"/>')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
  const numbered = (words: string, depth: number, id = 1) =>
    paragraph(words, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`)

  it('are written out: 条 run on over chapters (lvlRestart 0), items begin again, an override starts where it says', async () =>
    expect(
      (
        await textOf(
          [
            numbered('总则', 0),
            numbered('甲：', 1),
            numbered('乙；', 2),
            numbered('丙。', 2),
            numbered('丁', 0),
            numbered('戊：', 1),
            numbered('己；', 2),
            numbered('庚。', 3),
            numbered('辛。', 2, 2),
          ].join(''),
          { numbering },
        )
      ).split('\n\n'),
    ).toEqual([
      '第一章 总则',
      '第一条 甲：',
      '（一）乙；',
      '（二）丙。',
      '第二章 丁',
      '第二条 戊：',
      '（一）己；',
      '1.庚。',
      '（五）辛。',
    ]))

  it('come from a style, are switched off by numId 0, and a linked numbering style is followed', async () => {
    const styles = `<w:style w:type="paragraph" w:styleId="tiao"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="sub"><w:basedOn w:val="tiao"/></w:style><w:style w:type="numbering" w:styleId="list"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`
    const linked = `<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="list"/></w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '%1．')}<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="sub"/><w:lvlText w:val="第%2条"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>`
    expect(
      (
        await textOf(
          paragraph('甲。', '<w:pStyle w:val="tiao"/>') +
            paragraph('乙。', '<w:pStyle w:val="sub"/>') +
            paragraph('丙。', '<w:pStyle w:val="sub"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
          { styles, numbering: linked },
        )
      ).split('\n\n'),
    ).toEqual(['1．甲。', '第一条 乙。', '丙。'])
  })

  it('are not given to a paragraph that tracked changes took away', async () =>
    expect(
      await textOf(
        `${numbered('甲。', 1)}<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:del>${run('乙。')}</w:del></w:p>${numbered('丙。', 1)}`,
        { numbering },
      ),
    ).toBe('第一条 甲。\n\n第二条 丙。'))
})

describe('inside a paragraph', () => {
  it('fields give their result, not their code; comments and notes are left out and reported', async () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('第八条')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('的规定')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>${run('。')}</w:p>`
    expect(await textOf(body)).toBe('第八条的规定。')
    expect(await noticesOf(body)).toEqual([['comments', { count: 1 }], ['footnotes', { count: 1 }]]) // biome-ignore format: pairs
  })

  it('a soft line break stays in its paragraph, so that a title over two lines is one title', async () =>
    expect(
      (
        await read({
          body: `<w:p>${run('关于印发')}<w:r><w:br/></w:r>${run('节约用水办法的通知')}</w:p>${paragraph('第一条　甲。')}`,
        })
      ).title,
    ).toBe('关于印发节约用水办法的通知'))

  it('a label cut into several runs is one label', async () =>
    expect(await textOf(`<w:p>${run('第')}${run('十')}${run('一')}${run('条　甲。')}</w:p>`)).toBe('第十一条　甲。'))

  it('symbols of special fonts, pictures and objects are reported', async () =>
    expect(await noticesOf(`<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${run('甲')}<w:r><w:drawing/></w:r><w:r><w:object/></w:r></w:p>`)).toEqual([
      ['pictures', { count: 1 }], ['symbols', { count: 1 }], ['objects', { count: 1 }],
    ])) // biome-ignore format: pairs
})

describe('tables', () => {
  const cell = (words: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${words === '' ? '<w:p/>' : paragraph(words)}</w:tc>`

  it('merged cells have their words in the first place, a | is escaped, a frame of one cell is no table', async () => {
    expect(
      await textOf(
        `<w:tbl><w:tr>${cell('甲', '<w:gridSpan w:val="2"/>')}${cell('乙', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('a|b')}${cell('丙')}${cell('', '<w:vMerge/>')}</w:tr></w:tbl>${paragraph('丁。')}`,
      ),
    ).toBe('| 甲 |  | 乙 |\n| --- | --- | --- |\n| a\\|b | 丙 |  |\n\n丁。')
    expect(
      await textOf(`<w:tbl><w:tr><w:tc>${paragraph('第一条　甲。')}${paragraph('第二条　乙。')}</w:tc></w:tr></w:tbl>`),
    ).toBe('第一条　甲。\n\n第二条　乙。')
  })

  it('a table in a cell is read as words of the cell', async () =>
    expect(
      await textOf(
        `<w:tbl><w:tr>${cell('甲')}<w:tc><w:tbl><w:tr>${cell('乙')}${cell('丙')}</w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>${paragraph('丁。')}`,
      ),
    ).toBe('| 甲 | 乙 丙 |\n| --- | --- |\n\n丁。'))
})
