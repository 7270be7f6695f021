import { describe, expect, it } from 'vitest'
import { type LegalNode, walkLegalTree } from './legalTree.ts'
import { listArticles } from './listArticles.ts'
import { parseLegalText } from './parseLegalText.ts'
import { renderLegalText } from './renderLegalText.ts'

const nodesOf = (text: string): readonly LegalNode[] => [...walkLegalTree(parseLegalText(text))]
const shape = (text: string) => nodesOf(text).map((node) => `${node.kind} ${node.anchor} ${node.address}`)
const kindsOf = (text: string) => nodesOf(text).map((node) => node.kind)
const articlesOf = (text: string) => listArticles(parseLegalText(text)).map(({ label, text: words }) => [label, words])

it('a colon may stand behind the label of an article', () =>
  expect(articlesOf('第一条：甲。\n第二条: 规定乙。\n第三条：\n丙。')).toEqual([
    ['第一条', '甲。'],
    ['第二条', '规定乙。'],
    ['第三条', '丙。'],
  ]))

describe('lost line breaks', () => {
  it('articles behind each other in one line are told by full stop, space and number', () =>
    expect(
      articlesOf('第一条　甲，依照第二条 办理。第二条　下列： （一）乙； （二）丙。 第三条　丁。第五条 戊。第四条规定的己。'),
    ).toEqual([
      ['第一条', '甲，依照第二条办理。'],
      ['第二条', '下列：\n（一）乙；\n（二）丙。'],
      ['第三条', '丁。第五条戊。第四条规定的己。'],
    ]))

  it('is undone without losing a character', () => {
    const text = '第九条 甲。 第十条\t乙。”第十一条　丙。'
    expect(renderLegalText(parseLegalText(text))).toBe(text)
    expect(articlesOf(text).map(([label]) => label)).toEqual(['第九条', '第十条', '第十一条'])
  })
})

describe('addresses', () => {
  it('of 条, 款, 项, 目 are those a lawyer cites; a lone 款 is not named', () =>
    expect(
      shape('第三条　有下列情形的：\n（一）甲：\n1.子；\n2.丑。\n（二）乙。\n前款所称丙。\n第四条　下列：\n（一）丁。'),
    ).toEqual([
      'article a3 第三条',
      'paragraph a3-1 第三条第一款',
      'item a3-1-1 第三条第一款第（一）项',
      'subitem a3-1-1-1 第三条第一款第（一）项第1目',
      'subitem a3-1-1-2 第三条第一款第（一）项第2目',
      'item a3-1-2 第三条第一款第（二）项',
      'paragraph a3-2 第三条第二款',
      'article a4 第四条',
      'paragraph a4-1 第四条',
      'item a4-1-1 第四条第（一）项',
    ]))

  it('of an inserted article, 第十条之一, cannot be taken for 第十条第一款', () =>
    expect(shape('第十条　甲。\n乙。\n第十条之一　丙。').filter((line) => !line.includes('款'))).toEqual([
      'article a10 第十条',
      'article a10z1 第十条之一',
      'paragraph a10z1-1 第十条之一',
    ]))

  it('of divisions and of headings in a text without articles', () => {
    expect(shape('第一编　总则\n第一章　甲\n第一节　乙\n第一条　丙。').slice(0, 4)).toEqual([
      'part b1 第一编',
      'chapter b1-c1 第一编第一章',
      'section b1-c1-s1 第一编第一章第一节',
      'article a1 第一条',
    ])
    expect(shape('一、甲\n（一）乙。\n1.丙。\n（1）丁。\n二、戊。')).toEqual([
      'heading h1 一、',
      'heading h1-1 一、（一）',
      'heading h1-1-1 一、（一）1.',
      'heading h1-1-1-1 一、（一）1.（1）',
      'heading h2 二、',
    ])
  })

  it('of an annex begin with it, and are unique even where numbers are doubled', () => {
    const anchors = nodesOf('第一条　甲。\n第一条　乙。\n附件1\n附则表\n第一条　丙。').map((node) => node.anchor)
    expect(new Set(anchors).size).toBe(anchors.length)
    expect(listArticles(parseLegalText('第一条　甲。\n附件1\n规则\n第一条　丙。')).map((article) => article.address)).toEqual([
      '第一条',
      '附件1第一条',
    ])
  })

  it('of the only text with articles are plain, though a notice issues it', () => {
    const text =
      '盐湖县人民政府关于印发节约用水办法的通知\n盐湖政规发〔2021〕3号\n各乡镇人民政府：\n现印发给你们，请遵照执行。\n盐湖县人民政府\n2021年3月1日\n盐湖县节约用水办法\n第一章　总则\n第一条　甲。'
    expect(listArticles(parseLegalText(text)).map((article) => article.address)).toEqual(['第一条'])
    expect(kindsOf(text)).toEqual([
      'title',
      'documentNumber',
      'salutation',
      'paragraph',
      'signature',
      'date',
      'annex',
      'title',
      'chapter',
      'article',
      'paragraph',
    ])
  })
})

describe('lists that are interrupted', () => {
  it('a paragraph between two items belongs to the item before it, and the list goes on', () =>
    expect(shape('第五条　有下列情形的：\n（一）甲。\n其中子丑。\n（二）乙。\n前款寅卯。\n（三）丙。').slice(1)).toEqual([
      'paragraph a5-1 第五条',
      'item a5-1-1 第五条第（一）项',
      'paragraph a5-1-1-p1 第五条第（一）项第一段',
      'item a5-1-2 第五条第（二）项',
      'paragraph a5-1-2-p1 第五条第（二）项第一段',
      'item a5-1-3 第五条第（三）项',
    ]))

  it('also where the paragraph has a list of a lower kind', () =>
    expect(shape('第九条　含义：\n（六）甲。\n下列视为丧失：\n1．子。\n2．丑。\n（七）乙。').at(-1)).toBe(
      'item a9-1-7 第九条第（七）项',
    ))

  it('a new list after a colon, or one that begins again, is of the new 款', () => {
    expect(shape('第五条　下列：\n（一）甲。\n还应当：\n（二）乙。').at(-1)).toBe('item a5-2-2 第五条第二款第（二）项')
    expect(shape('第五条　下列：\n（一）甲。\n还应当。\n（一）乙。').at(-1)).toBe('item a5-2-1 第五条第二款第（一）项')
  })
})

it('points that lost their line breaks are points, and the text comes back as it was', () => {
  const text =
    '第一条　应当提交： （一）申请书； （二）身份证明，包括（三）项所列；\n（三）其他材料； （四）照片。\n第二条　下列： （二）甲。'
  const tree = parseLegalText(text)
  expect(renderLegalText(tree)).toBe(text)
  expect(
    nodesOf(text)
      .filter(({ kind }) => kind === 'item')
      .map(({ address, text: words }) => [address, words]),
  ).toEqual([
    ['第一条第（一）项', '申请书；'],
    ['第一条第（二）项', '身份证明，包括（三）项所列；'],
    ['第一条第（三）项', '其他材料；'],
    ['第一条第（四）项', '照片。'],
  ])
})

describe('offsets', () => {
  it('cut each node, with all below it, out of the normalised text', () => {
    const tree = parseLegalText('甲办法\n\n第一章　总则\n第一条　乙：\n（一）丙。\n第二条　丁。')
    const text = renderLegalText(tree)
    for (const node of walkLegalTree(tree)) expect(text.slice(node.start, node.start + node.source.length)).toBe(node.source)
    const [first] = listArticles(tree)
    expect(text.slice(first!.start, first!.end)).toBe('第一条　乙：\n（一）丙。')
  })
})

describe('title matter', () => {
  it.each([
    ['one line', '盐湖县节约用水办法\n第一条　甲。', '盐湖县节约用水办法'],
    [
      'over several lines',
      '国务院办公厅\n\n关于盐湖县在考察工作时\n\n所提问题办理情况的函\n\n各单位：',
      '国务院办公厅关于盐湖县在考察工作时所提问题办理情况的函',
    ],
    [
      'whose second line begins with a mark',
      '盐湖县人民政府关于支持\n“三农”发展的意见\n一、甲',
      '盐湖县人民政府关于支持“三农”发展的意见',
    ],
    ['with letter spacing', '国 务 院 工 作 规 则\n第一条　甲。', '国务院工作规则'],
    ['with a suffix over lines', '典型案例及处理情况\n（第\n5\n期）\n第一条　甲。', '典型案例及处理情况（第5期）'],
    [
      'below a red head, a number and the mark of an annex',
      '附件\n盐湖县人民政府文件\n盐湖政规发〔2021〕3号\n盐湖县节约用水办法\n第一条　甲。',
      '盐湖县节约用水办法',
    ],
    ['none: the body begins at once', '第一条　甲。', null],
    ['none: a sentence', '为了节约用水，制定本办法。\n1.甲。', null],
    ['none: the rest of a broken note', '会议通过）\n第一章　总则', null],
  ])('is read: %s', (_, text, title) => expect(parseLegalText(text).title).toBe(title))

  it('题注 and contents are no part of the body, and contents end where their first entry comes again', () =>
    expect(kindsOf('银行业监督管理法\n(2003年12月27日第十届全国人民代表大会\n常务委员会第六次会议通过)\n目  录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。')).toEqual([
      'title', 'headnote', 'contents', 'chapter', 'article', 'paragraph', 'chapter', 'article', 'paragraph',
    ])) // biome-ignore format: a list

  it('contents without the word 目录 are contents too', () =>
    expect(kindsOf('第一章 总则\n第二章 用水\n第三章 附则\n第一章 总则\n第一条 甲。')).toEqual([
      'contents',
      'chapter',
      'article',
      'paragraph',
    ]))

  it('contents of a code with 编, whose chapters have the same numbers, are read to their end', () =>
    expect(kindsOf('某法典\n目录\n第一编 总则\n第一章 甲\n第二编 分则\n第一章 乙\n第一编 总则\n第一章 甲\n第一条 丙。')).toEqual([
      'title', 'contents', 'part', 'chapter', 'article', 'paragraph',
    ])) // biome-ignore format: a list
})

describe('what looks like a heading', () => {
  it('an article wrapped at a reference is not cut (field case f010)', () =>
    expect(
      articlesOf(
        '第五条　申请人应当提交材料，但有本办法\n第八条规定情形的除外。\n第六条　收费标准按照\n附件1所列项目执行。\n第七条　县水务局负责受理。\n第八条　应急取水可以后补手续。\n附件1\n收费项目表',
      ),
    ).toEqual([
      ['第五条', '申请人应当提交材料，但有本办法第八条规定情形的除外。'],
      ['第六条', '收费标准按照附件1所列项目执行。'],
      ['第七条', '县水务局负责受理。'],
      ['第八条', '应急取水可以后补手续。'],
    ]))

  it('a narrow column is put together, a new article after a blank line is not lost (field case f007)', () =>
    expect(
      articlesOf('第五条　取\n水\n许\n可\n证有效期五年，PM2.5\n监测另行规定。\n\n第六条　本 办 法 自 公 布 之 日 起 施 行。'),
    ).toEqual([
      ['第五条', '取水许可证有效期五年，PM2.5监测另行规定。'],
      ['第六条', '本办法自公布之日起施行。'],
    ]))

  it('zero-width characters inside a label hide no article (field case f008)', () =>
    expect(articlesOf('第\u200b三条　本\ufeff办法自2021年5月1日起施行。')).toEqual([['第三条', '本办法自2021年5月1日起施行。']]))

  it.each([
    ['第八条规定的情形，由县水务局处理。', 0],
    ['第三条第一款所称单位，是指法人。', 0],
    ['第五条至第七条的规定不适用。', 0],
    ['第四章的规定适用于本条。', 0],
    ['第五条的士经营者应当登记。', 1],
    ['第五条为了节约用水，制定本办法。', 1],
    ['第 五 条　为了节约用水。', 1],
  ])('%s begins %d articles', (line, count) => expect(articlesOf(`甲办法\n${line}`)).toHaveLength(count))

  it('（三）项 at the beginning of a wrapped line is no item', () =>
    expect(kindsOf('第一条　依照本办法第二条第\n（三）项规定处理。')).toEqual(['article', 'paragraph']))

  it.each([
    ['（一）项目名称；', 'item'],
    ['（二）款项的来源；', 'item'],
    ['(三)目的港；', 'item'],
    ['１．总吨位三百吨以下的；', 'item'],
    ['（１）总吨位三百吨以下的；', 'item'],
    ['（二）项的情形；', 'paragraph'],
    ['（二）项、第五条的情形；', 'paragraph'],
  ])('%s in a list is of kind %s', (line, kind) =>
    expect(nodesOf(`第一条　内容如下：\n\n${line}`).at(-1)).toMatchObject({ kind }),
  )

  it('一、管辖 between articles is a heading above them, but a point after a colon belongs to its article', () => {
    expect(kindsOf('一、管辖\n第一条　甲。\n二、回避\n第二条　乙。')).toEqual([
      'heading',
      'article',
      'paragraph',
      'heading',
      'article',
      'paragraph',
    ])
    expect(kindsOf('第一条　应当：\n一、甲；\n二、乙。\n第二条　丙。')).toEqual([
      'article',
      'paragraph',
      'item',
      'item',
      'article',
      'paragraph',
    ])
  })

  it('titles of articles are not run together with the sentence below', () =>
    expect(
      articlesOf('第一条　目的\n为了节约用水，制定本办法。\n第二条　范围\n本县适用本办法。\n第三条　施行\n自公布之日起施行。')[0],
    ).toEqual(['第一条', '目的\n为了节约用水，制定本办法。']))
})

it('a chapter whose heading is broken after a 、 has all of it', () =>
  expect(nodesOf('第五章  主席、副主席，乡长、\n\n副乡长的选举\n\n第一条　甲。')[0]).toMatchObject({
    kind: 'chapter',
    text: '主席、副主席，乡长、副乡长的选举',
  }))

it('a heading of a section may end with a full stop, a sentence is none', () =>
  expect(kindsOf('第一章　甲\n第五节 生活、卫生。\n第一条　乙。\n第三节 提高质量，加强服务。')).toEqual([
    'chapter',
    'section',
    'article',
    'paragraph',
    'paragraph',
  ]))

describe('quotations', () => {
  const decision =
    '盐湖县人民政府决定对《盐湖县节约用水办法》作如下修改：\n一、将第十条修改为：“第十条　用水单位应当安装计量设施。\n“未安装的，责令限期改正。”\n二、增加一条，作为第十一条：“第十一条　计量设施应当定期检定。”\n三、删去第十五条。\n本决定自2022年7月1日起施行。'

  it('new wording of another text belongs to the point that orders it (field case f009)', () => {
    const tree = parseLegalText(decision)
    expect(listArticles(tree)).toEqual([])
    const headings = tree.children.filter((node) => node.kind === 'heading')
    expect(headings.map((node) => node.label)).toEqual(['一、', '二、', '三、'])
    expect(
      headings.map((node) =>
        node.children.filter((child) => child.kind === 'quotation').map((child) => [child.label, child.children.length]),
      ),
    ).toEqual([[['第十条', 2]], [['第十一条', 1]], []])
    expect(headings[0]!.children[0]!.children[1]!.address).toBe('一、所引第十条第二款')
  })

  const amending = (...points: readonly string[]) => `决定作如下修改：\n${points.join('\n')}\n本决定自2022年7月1日起施行。`
  it.each([
    ['straight marks', amending('一、将第十条修改为："第十条　甲。', '"乙。"', '二、删去第十五条。')],
    ['straight marks around several articles', amending('一、增加两条，作为第十一条、第十二条：', '"第十一条　甲。', '第十二条　乙。"', '二、删去第十五条。')],
    ['corner marks', amending('一、增加两条，作为第十一条、第十二条：「第十一条　甲。', '第十二条　乙。」', '二、删去第十五条。')],
    ['several articles in one quotation', amending('一、增加两条，作为第十一条、第十二条：', '“第十一条　甲。', '第十二条　乙。”', '二、删去第十五条。')],
    ['a chapter with its articles', amending('一、增加一章，作为第五章：', '“第五章　法律责任', '第三十条　甲。', '第三十一条　乙。”', '二、删去第十五条。')],
    ['no marks at all', amending('一、将第十条修改为：', '第十条　甲。', '二、增加两条，作为第十一条、第十二条：', '第十一条　乙。', '第十二条　丙。')],
    ['instructions that begin with the article they change', amending('一、第十条之一修改为：“第十条之一　甲。”', '二、第十条第二款修改为：“乙。”')],
    ['a mark that is never closed', amending('一、增加两条，作为第十一条、第十二条：“第十一条　甲。', '第十二条　乙。', '二、删去第十五条。')],
  ])('no article of another text is the decision’s own: %s', (_, text) => {
    const tree = parseLegalText(text)
    expect(listArticles(tree)).toEqual([])
    expect(tree.children.filter(({ kind }) => kind === 'heading').map(({ label }) => label)).toEqual(['一、', '二、'])
    expect(renderLegalText(tree)).toBe(text)
  }) // biome-ignore format: a table

  it('wording on lines of their own below the instruction is quoted, one line or several', () => {
    const nodes = nodesOf(
      '决定作如下修改：\n1.将引言修改为：\n“为了节水，制定本规定。”\n2.将第二条修改为：\n“有下列情形的：\n（一）甲；\n（二）乙。”\n3.删去第三条。',
    )
    expect(nodes.filter(({ kind }) => kind === 'heading').map(({ label }) => label)).toEqual(['1.', '2.', '3.'])
    expect(nodes.filter(({ kind }) => kind === 'quotation').map(({ children }) => children.length)).toEqual([0, 2])
    expect(nodes.some(({ kind }) => kind === 'item')).toBe(false)
  })

  it('a decision in articles keeps its own', () =>
    expect(
      listArticles(
        parseLegalText(
          '第一条　将第十条修改为：\n第十条　甲。\n第二条　第十一条修改为：\n“第十一条　乙。\n第十二条　丙。”\n第三条　丁。',
        ),
      ).map(({ label }) => label),
    ).toEqual(['第一条', '第二条', '第三条']))

  it('a quotation that is never closed swallows nothing after the next instruction', () =>
    expect(
      parseLegalText('一、将第一条修改为：“第一条　甲。\n二、将第二条修改为：“第二条　乙。”\n三、删去第三条。')
        .children.filter((node) => node.kind === 'heading')
        .map((node) => node.label),
    ).toEqual(['一、', '二、', '三、']))
})

describe('around the text', () => {
  it('the list of annexes, the signature and the annexes are told apart', () =>
    expect(kindsOf('甲通知\n一、乙。\n附件：1.收费表\n2.流程图\n盐湖县人民政府\n盐湖县财政局\n2021年3月1日\n（此件公开发布）\n附件1\n收费表\n| 项目 | 元 |\n| --- | --- |\n| 水 | 1 |\n附件2\n流程图')).toEqual([
      'title', 'heading', 'annexList', 'signature', 'signature', 'date', 'note', 'annex', 'title', 'table', 'annex', 'title',
    ])) // biome-ignore format: a list

  it('a text with a title and a 题注 of its own is a further one, though no signature stands before it', () =>
    expect(
      kindsOf(
        '甲办法\n第一条　乙。\n附件：\n一、丙。\n盐湖县人民政府关于\n《甲办法》\n附件所列项目的决定\n（2021年3月1日通过）\n一、增加下列项目：',
      ).slice(3),
    ).toEqual(['annex', 'heading', 'annex', 'title', 'headnote', 'heading']))

  it('a numbered annex may have a long name, and a comment of a web page is no paragraph', () =>
    expect(kindsOf(`第一条　甲。\n附件一 ${'信号和符号'.repeat(20)}\n<!-- TABLE -->\n| a |`).slice(2)).toEqual([
      'annex',
      'note',
      'table',
    ]))

  it('the line of the printing office below a signature is no text of its own', () =>
    expect(
      kindsOf('第一条　甲。\n盐湖县人民政府办公室\n2021年3月1日\n抄送：县委。\n盐湖县人民政府办公室　2021年3月2日印发').slice(2),
    ).toEqual(['signature', 'date', 'note', 'note']))

  it('annexes may bear letters', () =>
    expect(shape('第一条　甲。\n附录A 定额\n一、乙。\n附录B\n一．丙。\n二．丁。').slice(2)).toEqual([
      'annex f1 附录A',
      'heading f1-h1 附录A一、',
      'annex f2 附录B',
      'heading f2-h1 附录B一．',
      'heading f2-h2 附录B二．',
    ]))

  it('a table inside an article stays one node, as written', () => {
    const nodes = nodesOf('第一条　标准如下：\n| 项目 | 元 |\n| --- | --- |\n| 水 | 1 |\n第二条　甲。')
    expect(nodes.find((node) => node.kind === 'table')).toMatchObject({
      source: '| 项目 | 元 |\n| --- | --- |\n| 水 | 1 |',
      anchor: 'a1-table',
    })
  })

  it('tab-separated rows are a table, an article with a tab after its label is none', () => {
    expect(kindsOf('第一条\t甲。\n名称\t数量\n水\t1\n第二条\t乙。')).toEqual([
      'article',
      'paragraph',
      'table',
      'article',
      'paragraph',
    ])
  })
})
