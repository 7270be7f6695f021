import { describe, expect, it } from 'vitest'
import { consolidate } from './consolidate.ts'

/** Fictional; after the forms of real decisions. */
const ARTICLES = `盐湖县供水办法

为了规范供水，根据有关法律，制定本办法。

本办法由县水务局解释。

第一章　总则

第一条　县水务局负责供水。乡镇人民政府协助。违法的予以处罚。

第二条　供水企业应当履行下列职责：

（一）保证水压；

（二）检测水质；

（三）抢修管道。

供水企业应当公开水价。水价每年公布一次。

第三条　用户应当按月缴费。

第二章　附则

第四条　本办法自公布之日起施行。`

const HEADINGS = `盐湖县水务局关于用水收费的批复

城关镇人民政府：

你镇请示收悉。现批复如下。

一、居民用水按月收费。水表由供水企业安装。

（一）一级水价每吨三元；

（二）二级水价每吨五元。

二、单位用水按季收费。

三、本批复自印发之日起执行。`

const after = (base: string, instructions: string, title = '盐湖县供水办法') => {
  const result = consolidate(base, `关于修改《${title}》的决定\n\n对《${title}》作如下修改：\n\n${instructions}`)
  return result.ok ? result.text : result.question
}

/** What the base becomes: pairs of words, each found once. */
const changed = (base: string, ...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [old, now]) => {
    expect(text.split(old), `“${old}” stands once in the base`).toHaveLength(2)
    return text.replace(old, now)
  }, base)

describe('outside the articles', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['words in the preamble', '一、将引言中的“有关法律”修改为“水法”。', [['有关法律', '水法']]],
    ['a paragraph of the preamble', '一、将引言第二段修改为：“本办法由县政府解释。”', [['由县水务局解释', '由县政府解释']]],
    ['前言, taken out', '一、删去前言第二段。', [['\n\n本办法由县水务局解释。', '']]],
    ['words of it taken out', '一、删除引言第一段中的“，根据有关法律”。', [['，根据有关法律', '']]],
    [
      'two pairs after 引言',
      '一、引言中的“规范”修改为“加强”，“有关法律”修改为“水法”。',
      [
        ['规范', '加强'],
        ['有关法律', '水法'],
      ],
    ],
    [
      'a paragraph added to it',
      '一、引言增加一段，作为第三段：“本办法适用于本县。”',
      [['由县水务局解释。', '由县水务局解释。\n\n本办法适用于本县。']],
    ],
  ])('%s', (_, instructions, changes) => expect(after(ARTICLES, instructions)).toBe(changed(ARTICLES, ...changes)))
})

it('第二自然段 of a preamble that has a heading of its own', () =>
  expect(after('宪章\n\n序言\n\n甲。\n\n乙丙。\n\n第一条　丁。', '一、序言第二自然段中“丙”修改为“戊”。')).toBe(
    '宪章\n\n序言\n\n甲。\n\n乙戊。\n\n第一条　丁。',
  ))

describe('in an article', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['第二段 for 第二款', '一、将第二条第二段中的“每年”修改为“每季度”。', [['每年', '每季度']]],
    ['the second sentence', '一、将第一条第二句修改为：“街道办事处协助。”', [['乡镇人民政府', '街道办事处']]],
    ['the last sentence taken out', '一、删去第一条最后一句。', [['违法的予以处罚。', '']]],
    ['a sentence of a 款', '一、第二条第二款第二句修改为“水价随时公布。”', [['水价每年公布一次。', '水价随时公布。']]],
    ['words of a sentence', '一、将第一条第三句中的“予以”修改为“依法”。', [['予以', '依法']]],
    [
      'pairs set off by commas',
      '一、将第一条中的“县水务局”修改为“县水利局”，“乡镇”修改为“街道”。',
      [
        ['县水务局负责', '县水利局负责'],
        ['乡镇', '街道'],
      ],
    ],
    [
      'words behind and before, in one breath',
      '一、第一条“负责”后增加“全县”，“协助”前增加“予以”。',
      [
        ['负责供水', '负责全县供水'],
        ['协助', '予以协助'],
      ],
    ],
    [
      'two 款, each with its words',
      '一、第二条第一款第（一）项中的“水压”修改为“压力”，第二款中的“公开”修改为“公示”。',
      [
        ['水压', '压力'],
        ['公开', '公示'],
      ],
    ],
    ['Arabic numbers', '一、将第3条中的“按月”修改为“按季”。', [['按月', '按季']]],
    ['half-width brackets', '一、将第二条第(二)项中的“检测”修改为“检验”。', [['检测', '检验']]],
    ['one word, 一词', '一、将第三条中的“用户”一词修改为“用水户”。', [['用户应当', '用水户应当']]],
    ['增加第三款', '一、第二条增加第三款：“用户可以查询水价。”', [['公布一次。', '公布一次。\n\n用户可以查询水价。']]],
    [
      '增加第（四）项',
      '一、第二条增加第（四）项：“（四）公开信息。”',
      [['（三）抢修管道。', '（三）抢修管道。\n\n（四）公开信息。']],
    ],
    [
      '作为第三条第二款',
      '一、增加一款，作为第三条第二款：“逾期的加以催告。”',
      [['按月缴费。', '按月缴费。\n\n逾期的加以催告。']],
    ],
    [
      'its number in the wording alone',
      '一、增加一条：“第五条　本办法由县水务局解释细则。”',
      [['之日起施行。', '之日起施行。\n\n第五条　本办法由县水务局解释细则。']],
    ],
    ['新增', '一、新增一条，作为第五条：“第五条　甲。”', [['之日起施行。', '之日起施行。\n\n第五条　甲。']]],
    ['words at its beginning', '一、第三条开头增加：“除农村用户外，”', [['用户应当按月', '除农村用户外，用户应当按月']]],
    [
      'two 款 anew at once',
      '一、第二条第一款、第二款修改为：“供水企业应当：\n“（一）供水；\n“（二）检测。\n“供水企业公开水价。”',
      [
        [
          '供水企业应当履行下列职责：\n\n（一）保证水压；\n\n（二）检测水质；\n\n（三）抢修管道。',
          '供水企业应当：\n\n（一）供水；\n\n（二）检测。',
        ],
        ['供水企业应当公开水价。水价每年公布一次。', '供水企业公开水价。'],
      ],
    ],
    [
      'a 款 added and the whole article said',
      '一、在第三条中增加一款作为第二款，将该条修改为：“用户应当按季缴费。\n“逾期的催告。”',
      [['用户应当按月缴费。', '用户应当按季缴费。\n\n逾期的催告。']],
    ],
    [
      'the number it has afterwards',
      '一、增加一条，作为修改后《办法》第五条：“甲。”',
      [['之日起施行。', '之日起施行。\n\n第五条　甲。']],
    ],
    [
      'words changed, then the whole of it said',
      '一、第三条中的“按月”修改为“按季”。该条相应修改为：“用户按季缴费。”',
      [['用户应当按月缴费。', '用户按季缴费。']],
    ],
    [
      'a list item by a list item',
      '一、删去第二条第（三）项，将第（二）项中的“水质”修改为“水温”。',
      [
        ['\n\n（三）抢修管道。', ''],
        ['水质', '水温'],
      ],
    ],
    ['a quoted 项 taken out by 删除', '一、删除第二条中的“保证水压；”。', [['（一）保证水压；', '（一）']]],
  ])('%s', (_, instructions, changes) => expect(after(ARTICLES, instructions)).toBe(changed(ARTICLES, ...changes)))
})

describe('in other words', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['替换为', '一、第三条中的“按月”替换为“按季”。', [['用户应当按月', '用户应当按季']]],
    ['更改为', '一、将第三条的“按月”更改为“按季”。', [['用户应当按月', '用户应当按季']]],
    ['a colon before the old words', '一、第三条：“按月”修改为：“按季”。', [['用户应当按月', '用户应当按季']]],
    ['修订为, after 内容', '一、第三条内容修订为：“用户应当按季缴费。”', [['用户应当按月', '用户应当按季']]],
    ['废止 an article', '一、废止第三条。', [['\n\n第三条　用户应当按月缴费。', '']]],
    ['本办法中的', '一、将本办法中的“县水务局”统一修改为“县水利局”。', [['由县水务局解释', '由县水利局解释'], ['县水务局负责', '县水利局负责']]],
    ['two points on one line', '（一）第一条“乡镇”改为“镇”；（二）第三条“按月”改为“按季”。', [['乡镇人民', '镇人民'], ['用户应当按月', '用户应当按季']]],
  ])('%s', (_, instructions, changes) =>
    expect(after(ARTICLES, instructions)).toBe(changed(ARTICLES, ...changes)),
  ) // biome-ignore format: a table

  const law = '盐湖县供水办法\n\n第一条　县水务局、乡镇负责供水。\n\n第二条　县水务局检测。\n\n第三条　县水务局、乡镇抢修。'
  it.each([
    [
      'each of a list',
      '将第一条、第三条中的“县水务局”修改为“县水利局”，“乡镇”修改为“镇”。',
      '县水利局、镇|县水务局|县水利局、镇',
    ],
    ['each of a range', '将第一条至第三条中的“县水务局”修改为“县水利局”。', '县水利局、乡镇|县水利局|县水利局、乡镇'],
    ['each of numbers together', '将第一、三条中的“乡镇”修改为“镇”。', '县水务局、镇|县水务局|县水务局、镇'],
    ['words put into each', '在第一条、第三条中的“乡镇”后增加“、街道”。', '县水务局、乡镇、街道|县水务局|县水务局、乡镇、街道'],
    ['words taken out of each', '删去第一条至第三条中的“县”。', '水务局、乡镇|水务局|水务局、乡镇'],
  ])('%s', (_, instruction, words) => {
    const [one, two, three] = words.split('|')
    expect(after(law, `一、${instruction}`)).toBe(
      `盐湖县供水办法\n\n第一条　${one}负责供水。\n\n第二条　${two}检测。\n\n第三条　${three}抢修。`,
    )
  })
})

describe('split, moved, whole chapters', () => {
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    [
      'an article becomes two',
      '一、第三条分为两条，作为第三条、第四条，修改为：“第三条　用户按月缴费。\n“第四条　逾期的催告。”\n二、条文顺序作相应调整。',
      [
        ['第四条　本办法', '第五条　本办法'],
        ['用户应当按月缴费。', '用户按月缴费。\n\n第四条　逾期的催告。'],
      ],
    ],
    [
      'a 款 becomes two',
      '一、第二条第二款分为两款，修改为：“供水企业公开水价。\n“水价每年公布。”',
      [['供水企业应当公开水价。水价每年公布一次。', '供水企业公开水价。\n\n水价每年公布。']],
    ],
    [
      'an article goes to an earlier place',
      '一、第三条改为第二条。\n二、条文顺序作相应调整。',
      [
        ['第三条　用户应当按月缴费。\n\n', ''],
        ['第二条　供水企业应当履行', '第二条　用户应当按月缴费。\n\n第三条　供水企业应当履行'],
      ],
    ],
    [
      'all new numbers said',
      '一、第三条改为第二条，第二条改为第三条。',
      [
        ['第三条　用户应当按月缴费。\n\n', ''],
        ['第二条　供水企业应当履行', '第二条　用户应当按月缴费。\n\n第三条　供水企业应当履行'],
      ],
    ],
    [
      'a chapter added, the old one said',
      '一、增加一章，作为第二章：“第二章　罚则\n“第四条　违法的罚款。”\n二、第二章改为第三章，第四条改为第五条。',
      [['第二章　附则\n\n第四条　本办法', '第二章　罚则\n\n第四条　违法的罚款。\n\n第三章　附则\n\n第五条　本办法']],
    ],
    [
      'a chapter added at the end',
      '一、增加一章，作为第三章：“第三章　补则\n“第五条　甲。”',
      [['之日起施行。', '之日起施行。\n\n第三章　补则\n\n第五条　甲。']],
    ],
  ])('%s', (_, instructions, changes) => expect(after(ARTICLES, instructions)).toBe(changed(ARTICLES, ...changes)))
})

it('a text whose numbers were out of order before is not put in order', () =>
  expect(consolidate('第二条　甲。\n第一条　乙。\n第三条　丙。', '一、第三条改为第四条。')).toMatchObject({
    text: '第二条　甲。\n第一条　乙。\n第四条　丙。',
  }))

describe('a text without articles', () => {
  const done = (instructions: string) => after(HEADINGS, instructions, '盐湖县水务局关于用水收费的批复')
  it.each<[string, string, readonly (readonly [string, string])[]]>([
    ['第二条 is its second point', '一、将第二条中的“按季”修改为“按年”。', [['按季', '按年']]],
    ['a point anew', '一、将第二条修改为：“二、单位用水按年收费。”', [['单位用水按季', '单位用水按年']]],
    ['第（二）项 is its point （二）', '一、第一条第（二）项修改为：“（二）二级水价每吨六元。”', [['每吨五元', '每吨六元']]],
    [
      'a point added',
      '一、增加一条，作为第四条：“四、以前的批复废止。”',
      [['印发之日起执行。', '印发之日起执行。\n\n四、以前的批复废止。']],
    ],
    ['its first sentence', '一、将第一条第一句修改为：“居民用水按年收费。”', [['居民用水按月', '居民用水按年']]],
    [
      'a point taken out, the next said',
      '一、删去第二条。\n二、第三条改为第二条。',
      [
        ['二、单位用水按季收费。\n\n', ''],
        ['三、本批复', '二、本批复'],
      ],
    ],
    [
      '正文第一段 anew',
      '一、将正文第一段修改为：“请示收悉，批复如下。”',
      [['你镇请示收悉。现批复如下。', '请示收悉，批复如下。']],
    ],
    ['第一段', '一、将第一段中的“收悉”修改为“已收到”。', [['收悉', '已收到']]],
  ])('%s', (_, instructions, changes) => expect(done(instructions)).toBe(changed(HEADINGS, ...changes)))
})

describe('a decision on several texts', () => {
  const several = (points: readonly string[]) => `盐湖县人民政府关于修改部分行政规范性文件的决定\n\n${points.join('\n\n')}`
  const blocks = several([
    '一、对《盐湖县排水办法》作如下修改：',
    '（一）将第三条中的“按月”修改为“按年”。',
    '二、对《盐湖县供水办法》作如下修改：',
    '（一）将第三条中的“按月”修改为“按季”。',
    '（二）删去第一条最后一句。',
    '此外，对文字作相应修改。',
  ])
  it('only what it says of this one is done', () =>
    expect(consolidate(ARTICLES, blocks)).toMatchObject({
      ok: true,
      text: changed(ARTICLES, ['按月', '按季'], ['违法的予以处罚。', '']),
    }))

  it('one line each', () =>
    expect(
      consolidate(
        ARTICLES,
        several(['一、将《盐湖县排水办法》第一条中的“甲”修改为“乙”。', '二、将《盐湖县供水办法》第三条中的“按月”修改为“按季”。']),
      ),
    ).toMatchObject({ ok: true, text: changed(ARTICLES, ['按月', '按季']) }))

  it('the title may come from outside the text', () =>
    expect(
      consolidate('第三条　用户应当按月缴费。', blocks.replace('（二）删去第一条最后一句。', ''), '盐湖县供水办法'),
    ).toMatchObject({
      ok: true,
      text: '第三条　用户应当按季缴费。',
    }))

  it('stops where this text is none of them', () =>
    expect(consolidate(HEADINGS, blocks)).toMatchObject({ ok: false, question: { code: 'otherText' } }))
})

describe('stops and asks', () => {
  it.each([
    ['a sentence that is not there', '一、删去第三条第二句。', 'noTarget', '只有 1 句'],
    ['a sentence of an article with two 款', '一、删去第二条第二句。', 'manyTargets', '不止一款'],
    ['a preamble that is not there', '一、将引言第三段修改为：“甲。”', 'noTarget', '引言第三段'],
    ['第二段 of a text with articles', '一、将第二段修改为：“甲。”', 'noTarget', '正文第二段'],
    ['words of another sentence', '一、将第一条第二句中的“予以”修改为“依法”。', 'noWords', '没有“予以”'],
    ['fewer parts than said', '一、第三条分为两条，作为第三条、第四条，修改为：“第三条　甲。”', 'numberDiffers', '引号内却是'],
    ['a place said by its neighbour', '一、将第三条移至第一条之后。', 'unread', '没有读懂'],
    ['a move into another chapter', '一、第四条改为第一条。\n二、条文顺序作相应调整。', 'numberDiffers', '不一致'],
    [
      'a chapter whose number is in use',
      '一、增加一章，作为第二章：“第二章　罚则\n“第四条　甲。”\n二、第四条改为第五条。',
      'numberTaken',
      '第二章',
    ],
    ['a chapter far beyond the last', '一、增加一章，作为第五章：“第五章　罚则\n“第五条　甲。”', 'numberDiffers', '第五章'],
    ['a number of another unit', '一、增加一条，作为第五项：“甲。”', 'numberDiffers', '作为第几条'],
    ['half a sentence', '一、删去第一条第一句后半部分。', 'unread', '没有读懂'],
    ['a verb that it does not know', '一、第三条中的“按月”换用“按季”。', 'unread', '没有读懂'],
    ['what is said of one article behind a colon', '一、对第三条作如下修改：将“按月”修改为“按季”。', 'unread', '没有读懂'],
  ])('%s', (_, instructions, code, words) => {
    const asked = after(ARTICLES, instructions)
    expect(asked).toMatchObject({ code })
    expect((asked as { question: string }).question).toContain(words)
  })
})
