/// <reference types="node" />
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from './consolidate.ts'

/** Fictional; after the forms of real decisions. */
const BASE = `盐湖县节约用水办法

第一条　为了节约用水，制定本办法。

第二条　本办法适用于本县用水单位。用水单位包括企业和事业单位。

第三条　用水单位应当安装计量设施。

计量设施每年检定一次。

第四条　用水单位应当履行下列义务：

（一）按月抄表；

（二）保存记录一年；

（三）其他义务。

第五条　县水务局负责监督检查。

第六条　本办法自公布之日起施行。`

const lines = BASE.split('\n\n')
/** The base with some of its lines changed; null takes a line out, an array sets several. */
const changed = (changes: Readonly<Record<number, string | readonly string[] | null>>) =>
  lines.flatMap((line, index) => (index in changes ? (changes[index] ?? []) : [line])).join('\n\n')

const done = (instructions: string) => {
  const result = consolidate(
    BASE,
    `盐湖县人民政府关于修改《盐湖县节约用水办法》的决定\n\n盐湖县人民政府决定对《盐湖县节约用水办法》作如下修改：\n\n${instructions}\n\n本决定自2022年7月1日起施行。`,
  )
  return result.ok ? result.text : result.question
}

// Lines of the base: 0 title, 1–2 first articles, 3 第三条, 4 its second 款, 5 第四条, 6–8 items, 9 第五条, 10 第六条.
const renumbered = '条文顺序作相应调整。'

describe('applied exactly', () => {
  it.each([
    ['words in an article', '一、将第五条中的“监督检查”修改为“监督”。', { 9: '第五条　县水务局负责监督。' }],
    ['words in a 款', '一、将第三条第二款中的“每年”修改为“每两年”。', { 4: '计量设施每两年检定一次。' }],
    ['words in an 项', '一、将第四条第（二）项中的“一年”修改为“三年”。', { 7: '（二）保存记录三年；' }],
    ['项 without brackets', '一、将第四条第二项中的“一年”修改为“三年”。', { 7: '（二）保存记录三年；' }],
    ['without 将', '一、第五条中的“监督检查”修改为“监督”。', { 9: '第五条　县水务局负责监督。' }],
    ['without 中的', '一、第五条“监督检查”修改为“监督”。', { 9: '第五条　县水务局负责监督。' }],
    ['改为 for 修改为', '一、将第五条中的“监督检查”改为“监督”。', { 9: '第五条　县水务局负责监督。' }],
    ['Arabic label', '1. 将第五条中的“监督检查”修改为“监督”。', { 9: '第五条　县水务局负责监督。' }],
    ['label in brackets', '（一）将第五条中的“监督检查”修改为“监督”。', { 9: '第五条　县水务局负责监督。' }],
    [
      'two pairs in a row',
      '一、将第三条第一款中的“应当”修改为“可以”，第二款中的“每年”修改为“每两年”。',
      { 3: '第三条　用水单位可以安装计量设施。', 4: '计量设施每两年检定一次。' },
    ],
    ['pairs with 分别', '一、将第五条中的“县水务局”“监督检查”分别修改为“县水利局”“监督”。', { 9: '第五条　县水利局负责监督。' }],
    [
      'the same words in two articles',
      '一、将第三条第一款、第四条中的“应当”修改为“可以”。',
      { 3: '第三条　用水单位可以安装计量设施。', 5: '第四条　用水单位可以履行下列义务：' },
    ],
    [
      'everywhere in an article',
      '一、将第二条中的“用水单位”均修改为“用水户”。',
      { 2: '第二条　本办法适用于本县用水户。用水户包括企业和事业单位。' },
    ],
    [
      'everywhere in the text',
      '一、将“计量设施”统一修改为“水表”。',
      { 3: '第三条　用水单位应当安装水表。', 4: '水表每年检定一次。' },
    ],
    ['everywhere, said with 全文', '一、将全文中的“县水务局”修改为“县水利局”。', { 9: '第五条　县水利局负责监督检查。' }],
    ['words taken out', '一、删去第二条中的“本县”。', { 2: '第二条　本办法适用于用水单位。用水单位包括企业和事业单位。' }],
    [
      'words taken out, verb last',
      '一、将第二条中的“本县”删去。',
      { 2: '第二条　本办法适用于用水单位。用水单位包括企业和事业单位。' },
    ],
    ['删除 for 删去', '一、删除第五条中的“检查”。', { 9: '第五条　县水务局负责监督。' }],
    [
      'words added behind',
      '一、在第五条中的“县水务局”之后增加“会同县财政局”。',
      { 9: '第五条　县水务局会同县财政局负责监督检查。' },
    ],
    [
      'words added behind, short',
      '一、第五条“县水务局”后增加“会同县财政局”。',
      { 9: '第五条　县水务局会同县财政局负责监督检查。' },
    ],
    ['words added before', '一、在第五条“负责”前增加“依法”。', { 9: '第五条　县水务局依法负责监督检查。' }],
    [
      'a sentence at the end',
      '一、第五条末尾增加“检查结果应当公开。”',
      { 9: '第五条　县水务局负责监督检查。检查结果应当公开。' },
    ],
    ['a 款 at its end', '一、第三条第二款末尾增加：“费用由单位承担。”', { 4: '计量设施每年检定一次。费用由单位承担。' }],
    ['an article anew', '一、将第五条修改为：“县水利局负责监督。”', { 9: '第五条　县水利局负责监督。' }],
    ['an article anew with its label', '一、将第五条修改为：“第五条　县水利局负责监督。”', { 9: '第五条　县水利局负责监督。' }],
    [
      'without 将, wording on the next line',
      '一、第五条修改为：\n\n“第五条　县水利局负责监督。”',
      { 9: '第五条　县水利局负责监督。' },
    ],
    [
      'an article of two 款',
      '一、将第五条修改为：\n“第五条　县水利局负责监督。\n“检查结果公开。”',
      { 9: ['第五条　县水利局负责监督。', '检查结果公开。'] },
    ],
    [
      'an article with items',
      '一、将第五条修改为：“第五条　县水利局：\n（一）检查；\n（二）处罚。”',
      { 9: ['第五条　县水利局：', '（一）检查；', '（二）处罚。'] },
    ],
    [
      'a list made one sentence',
      '一、将第四条修改为：“用水单位应当按月抄表。”',
      { 5: '第四条　用水单位应当按月抄表。', 6: null, 7: null, 8: null },
    ],
    ['a 款 anew', '一、将第三条第二款修改为：“计量设施每两年检定一次。”', { 4: '计量设施每两年检定一次。' }],
    ['the first 款 anew', '一、将第三条第一款修改为：“用水单位安装水表。”', { 3: '第三条　用水单位安装水表。' }],
    ['an 项 anew', '一、将第四条第（二）项修改为：“（二）保存记录三年；”', { 7: '（二）保存记录三年；' }],
    ['an 项 anew without its label', '一、将第四条第二项修改为：“保存记录三年；”', { 7: '（二）保存记录三年；' }],
    [
      'wording that speaks of 修改为',
      '一、将第五条修改为：“第五条　将第六条修改为何字，由县水务局定。”',
      { 9: '第五条　将第六条修改为何字，由县水务局定。' },
    ],
    [
      'marks inside the wording',
      '一、将第五条修改为：“第五条　本办法所称“检查”，是指监督检查。”',
      { 9: '第五条　本办法所称“检查”，是指监督检查。' },
    ],
    ['a 款 taken out', '一、删去第三条第二款。', { 4: null }],
    [
      'an 项 taken out, the next said',
      '一、删去第四条第（二）项；第（三）项相应改为第（二）项。',
      { 7: null, 8: '（二）其他义务。' },
    ],
    ['the last article taken out', '一、删去第六条。', { 10: null }],
    [
      'an article taken out, the next said',
      '一、删去第五条。\n\n二、第六条改为第五条。',
      { 9: null, 10: '第五条　本办法自公布之日起施行。' },
    ],
    [
      'an article taken out, numbers adjusted',
      `一、删去第三条。\n\n${renumbered}`,
      {
        3: null,
        4: null,
        5: '第三条　用水单位应当履行下列义务：',
        9: '第四条　县水务局负责监督检查。',
        10: '第五条　本办法自公布之日起施行。',
      },
    ],
    [
      'two taken out at once',
      `一、删去第三条、第四条。\n\n二、${renumbered}`,
      {
        3: null,
        4: null,
        5: null,
        6: null,
        7: null,
        8: null,
        9: '第三条　县水务局负责监督检查。',
        10: '第四条　本办法自公布之日起施行。',
      },
    ],
    [
      'a range taken out',
      `一、删去第二条至第四条。\n\n${renumbered}`,
      {
        2: null,
        3: null,
        4: null,
        5: null,
        6: null,
        7: null,
        8: null,
        9: '第二条　县水务局负责监督检查。',
        10: '第三条　本办法自公布之日起施行。',
      },
    ],
    [
      'an article added at the end',
      '一、增加一条，作为第七条：“第七条　本办法由县水务局解释。”',
      { 10: ['第六条　本办法自公布之日起施行。', '第七条　本办法由县水务局解释。'] },
    ],
    [
      'an article added, numbers adjusted',
      `一、增加一条，作为第五条：“第五条　浪费用水的，责令改正。”\n\n${renumbered}`,
      { 9: ['第五条　浪费用水的，责令改正。', '第六条　县水务局负责监督检查。'], 10: '第七条　本办法自公布之日起施行。' },
    ],
    [
      'an article added, the others said',
      '一、增加一条，作为第六条：“浪费用水的，责令改正。”\n\n二、第六条改为第七条。',
      { 10: ['第六条　浪费用水的，责令改正。', '第七条　本办法自公布之日起施行。'] },
    ],
    [
      '第五条之一',
      '一、在第五条之后增加一条，作为第五条之一：“浪费用水的，责令改正。”',
      { 9: ['第五条　县水务局负责监督检查。', '第五条之一　浪费用水的，责令改正。'] },
    ],
    [
      'two 之 at once',
      '一、在第五条后增加二条，作为第五条之一、第五条之二：“第五条之一　甲。\n“第五条之二　乙。”',
      { 9: ['第五条　县水务局负责监督检查。', '第五条之一　甲。', '第五条之二　乙。'] },
    ],
    [
      'two articles added, quoted one by one',
      `一、增加两条，作为第五条、第六条：“第五条　甲。”“第六条　乙。”\n\n${renumbered}`,
      { 9: ['第五条　甲。', '第六条　乙。', '第七条　县水务局负责监督检查。'], 10: '第八条　本办法自公布之日起施行。' },
    ],
    [
      'added after one taken out',
      `一、删去第二条。\n\n二、增加一条，作为第四条：“甲。”\n\n${renumbered}`,
      {
        2: null,
        3: '第二条　用水单位应当安装计量设施。',
        5: '第三条　用水单位应当履行下列义务：',
        9: ['第四条　甲。', '第五条　县水务局负责监督检查。'],
      },
    ],
    [
      'a 款 added at the end',
      '一、第五条增加一款，作为第二款：“检查结果应当公开。”',
      { 9: ['第五条　县水务局负责监督检查。', '检查结果应当公开。'] },
    ],
    [
      '在…中 a 款 added between',
      '一、在第三条中增加一款作为第二款：“设施应当合格。”',
      { 4: ['设施应当合格。', '计量设施每年检定一次。'] },
    ],
    [
      'two 款 added',
      '一、第五条增加两款，作为第二款、第三款：“甲。\n“乙。”',
      { 9: ['第五条　县水务局负责监督检查。', '甲。', '乙。'] },
    ],
    [
      'a 款 added and an old one changed by its old number',
      '一、第三条增加一款，作为第二款：“设施应当合格。”原第二款改为第三款，修改为：“设施每两年检定一次。”',
      { 4: ['设施应当合格。', '设施每两年检定一次。'] },
    ],
    [
      'an 项 added, the next said',
      '一、第四条增加一项，作为第（三）项：“（三）公开用水量；”第（三）项改为第（四）项。',
      { 8: ['（三）公开用水量；', '（四）其他义务。'] },
    ],
    [
      'an 项 added, moved with 相应地',
      '一、第四条增加一项，作为第三项：“公开用水量；”。原第三项相应地改为第四项。',
      { 8: ['（三）公开用水量；', '（四）其他义务。'] },
    ],
    [
      'an article moved and changed',
      '一、删去第五条。\n\n二、第六条改为第五条，修改为：“第五条　本办法自2022年起施行。”',
      { 9: null, 10: '第五条　本办法自2022年起施行。' },
    ],
    [
      'moved, then words of it by its old number',
      '一、删去第五条。\n\n二、将第六条改为第五条，将其中的“公布”修改为“发布”。',
      { 9: null, 10: '第五条　本办法自发布之日起施行。' },
    ],
    [
      'a range moved',
      '一、增加一条，作为第五条：“甲。”\n\n二、第五条至第六条依次改为第六条至第七条。',
      { 9: ['第五条　甲。', '第六条　县水务局负责监督检查。'], 10: '第七条　本办法自公布之日起施行。' },
    ],
    [
      'two articles made one',
      `一、将第二条、第三条合并为第二条，修改为：“用水单位应当安装水表。”\n\n${renumbered}`,
      {
        2: '第二条　用水单位应当安装水表。',
        3: null,
        4: null,
        5: '第三条　用水单位应当履行下列义务：',
        9: '第四条　县水务局负责监督检查。',
        10: '第五条　本办法自公布之日起施行。',
      },
    ],
    [
      'moved and changed in one breath',
      '一、删去第五条。\n\n二、将第六条修改为第五条：“本办法自2022年起施行。”',
      { 9: null, 10: '第五条　本办法自2022年起施行。' },
    ],
    [
      'an instruction that goes on in a line of its own',
      '一、将第五条修改为：“第五条　县水利局负责监督。”\n\n增加一款，作为第二款：“检查结果公开。”',
      { 9: ['第五条　县水利局负责监督。', '检查结果公开。'] },
    ],
    [
      'two made one, in few words',
      `一、将第二条和第三条合并修改为：“用水单位应当安装水表。”\n\n${renumbered}`,
      {
        2: '第二条　用水单位应当安装水表。',
        3: null,
        4: null,
        5: '第三条　用水单位应当履行下列义务：',
        9: '第四条　县水务局负责监督检查。',
        10: '第五条　本办法自公布之日起施行。',
      },
    ],
    ['the name', '一、将名称修改为“盐湖县节水办法”。', { 0: '盐湖县节水办法' }],
    [
      'several instructions',
      '一、将第一条中的“节约用水”修改为“节水”。\n\n二、删去第三条第二款。\n\n三、将第六条中的“公布”修改为“发布”。',
      { 1: '第一条　为了节水，制定本办法。', 4: null, 10: '第六条　本办法自发布之日起施行。' },
    ],
    [
      'old numbers hold to the end',
      `一、删去第二条。\n\n二、将第五条中的“监督检查”修改为“监督”。\n\n${renumbered}`,
      {
        2: null,
        3: '第二条　用水单位应当安装计量设施。',
        5: '第三条　用水单位应当履行下列义务：',
        9: '第四条　县水务局负责监督。',
        10: '第五条　本办法自公布之日起施行。',
      },
    ],
  ] as const)('%s', (_, instructions, changes) =>
    expect(done(instructions)).toBe(
      changed({
        ...(instructions.includes(renumbered) && !('10' in changes) ? { 10: lines[10]! } : {}),
        ...changes,
      } as Parameters<typeof changed>[0]),
    ),
  )
})

describe('stops and asks', () => {
  it.each([
    ['an article that is not there', '一、将第九条中的“甲”修改为“乙”。', 'noTarget', '原文没有第九条'],
    ['a 款 that is not there', '一、删去第五条第二款。', 'noTarget', '原文没有第五条第二款'],
    ['an 项 that is not there', '一、将第四条第（九）项修改为：“甲。”', 'noTarget', '第四条第（九）项'],
    ['words that are not there', '一、将第五条中的“罚款”修改为“警告”。', 'noWords', '没有“罚款”'],
    ['words that are there twice', '一、将第二条中的“用水单位”修改为“用水户”。', 'manyWords', '出现了 2 次'],
    ['words beside which something is added, twice', '一、在第二条中的“用水单位”后增加“和个人”。', 'manyWords', '出现了 2 次'],
    ['no new wording', '一、将第五条修改为：', 'noWording', '不知道修改成什么'],
    ['an added article without its wording', '一、增加一条，作为第七条。', 'noWording', '没有引号内的新条文'],
    ['an added article without its number', '一、增加一条：“甲。”', 'numberDiffers', '第几条'],
    ['fewer articles than announced', '一、增加两条，作为第七条、第八条：“第七条　甲。”', 'numberDiffers', '引号内却是 1 条'],
    ['a number in use', '一、增加一条，作为第五条：“甲。”', 'numberTaken', '两个第五条'],
    ['an 项 number in use', '一、第四条增加一项，作为第（三）项：“甲；”', 'numberTaken', '两个（三）'],
    ['a number beyond the last', '一、增加一条，作为第十条：“甲。”', 'numberDiffers', '只有 6 条'],
    ['之一 of an article that is not there', '一、增加一条，作为第九条之一：“甲。”', 'noTarget', '原文没有第九条'],
    ['a 款 without its article', '一、增加一款，作为第二款：“甲。”', 'unread', '哪一条'],
    ['an instruction in other words', '一、第五条的意思应当修改为更严。', 'unread', '没有读懂'],
    ['an article without items', '一、第五条增加一项，作为第二项：“甲。”', 'noTarget', '不知道增加在哪一款'],
  ])('%s', (_, instructions, code, question) => {
    const asked = done(instructions)
    expect(asked).toMatchObject({ code })
    expect((asked as { question: string }).question).toContain(question)
  })

  it('an article between two chapters, unless the chapter is said', () => {
    const base = '第一章　总则\n第一条　甲。\n第二章　用水\n第二条　乙。'
    const instruction = (chapter: string) => `一、${chapter}增加一条，作为第二条：“丙。”\n二、条文顺序作相应调整。`
    expect(consolidate(base, instruction(''))).toMatchObject({ question: { code: 'chapter' } })
    expect(consolidate(base, instruction('在第一章'))).toMatchObject({
      text: '第一章　总则\n第一条　甲。\n第二条　丙。\n第二章　用水\n第三条　乙。',
    })
    expect(consolidate(base, instruction('在第二章'))).toMatchObject({
      text: '第一章　总则\n第一条　甲。\n第二章　用水\n第二条　丙。\n第三条　乙。',
    })
  })

  it('a number that stands twice', () =>
    expect(consolidate('第一条　甲。\n第一条　乙。', '一、将第一条修改为：“丙。”')).toMatchObject({
      question: { code: 'manyTargets' },
    }))

  it('a name of a chapter', () =>
    expect(consolidate('第一章　总则\n第一条　甲。', '一、将第一章章名修改为“一般规定”。')).toMatchObject({
      text: '第一章　一般规定\n第一条　甲。',
    }))
})

it(
  'any instructions: an answer, never a crash',
  () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...'一、,\n,将,第,五,三,条,款,项,之一,中的,“甲”,“,”,修改为,改为,增加一条，作为,增加一项，作为,增加一款，作为,删去,。,；,：,条文顺序作相应调整,第五条,（一）,合并,至,引言,第一段,第一句,分为两条，作为,增加一章，作为第二章：,第二章,改为第,该条,《甲办法》,“第五条　甲。”,开头增加'.split(
              ',',
            ),
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const result = consolidate(BASE, parts.join(''))
          expect(result.ok ? typeof result.text : result.question.question.length > 0).toBeTruthy()
        },
      ),
      { numRuns: process.env.FADU_FULL ? 50_000 : 500 },
    ),
  1_200_000,
)
