import { describe, expect, it } from 'vitest'
import { citedProvisions } from './citation.ts'
import { findCitations } from './findCitations.ts'

/** What is cited, each as the words in the text, the title or number, and the provisions. */
const cited = (text: string) =>
  findCitations(text).map((citation) =>
    [text.slice(citation.start, citation.end), citation.title ?? citation.number ?? '', citedProvisions(citation).join(' ')].join(
      ' | ',
    ),
  )

describe('documents by name and number', () => {
  it.each([
    [
      'article behind the title',
      '依照《盐湖县取水办法》第十二条办理。',
      ['《盐湖县取水办法》第十二条 | 盐湖县取水办法 | 第十二条'],
    ],
    [
      'titles side by side',
      '根据《甲管理办法》《乙条例》和《丙规定》第三条制定。',
      ['《甲管理办法》 | 甲管理办法 | ', '《乙条例》 | 乙条例 | ', '《丙规定》第三条 | 丙规定 | 第三条'],
    ],
    ['Arabic numerals', '见《盐湖县取水办法》第3条第2款', ['《盐湖县取水办法》第3条第2款 | 盐湖县取水办法 | 第三条第二款']],
    [
      'inserted article',
      '见《盐湖县取水办法》第十条之一第二项',
      ['《盐湖县取水办法》第十条之一第二项 | 盐湖县取水办法 | 第十条之一第二项'],
    ],
    [
      'short name in marks',
      '《盐湖县取水办法》（以下简称《办法》）施行。违反《办法》第五条的',
      ['《盐湖县取水办法》 | 盐湖县取水办法 | ', '《办法》第五条 | 盐湖县取水办法 | 第五条'],
    ],
    [
      'short name without marks',
      '《盐湖县取水办法》（以下简称取水办法）施行。取水办法另有规定的',
      ['《盐湖县取水办法》 | 盐湖县取水办法 | ', '取水办法 | 盐湖县取水办法 | '],
    ],
    ['law without marks', '依照刑法第二百八十五条追究', ['刑法第二百八十五条 | 刑法 | 第二百八十五条']],
    [
      'a longer name is not the short one',
      '适用海事诉讼特别程序法第六条',
      ['海事诉讼特别程序法第六条 | 海事诉讼特别程序法 | 第六条'],
    ],
    [
      'name in no list, behind a usual word',
      '违反盐湖县节水管理条例第六条的',
      ['盐湖县节水管理条例第六条 | 盐湖县节水管理条例 | 第六条'],
    ],
    ['number alone', '停止执行盐湖政规发〔2021〕3号。', ['盐湖政规发〔2021〕3号 | 盐湖政规发〔2021〕3号 | ']],
    ['chapter: the document', '适用海商法第四章的规定', ['海商法第四章 | 海商法 | ']],
    ['forms and certificates are no documents', '填写《取水申请表》，领取《取水许可证》，载于《盐湖日报》。', []],
    ['notice about a form', '按《关于印发取水申请书的通知》办理', ['《关于印发取水申请书的通知》 | 关于印发取水申请书的通知 | ']],
    ['mark left open', '《没有结束的题目，第三条', ['第三条 |  | 第三条']],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected))

  it('number beside the title', () =>
    expect(findCitations('《盐湖县取水办法》（盐湖政规发[2021]3号）第五条')).toMatchObject([
      { start: 0, end: 27, title: '盐湖县取水办法', number: '盐湖政规发〔2021〕3号', article: '第五条' },
    ]))

  it('the text’s own number is not cited', () =>
    expect(cited('盐湖县取水办法\n\n盐湖政规发〔2021〕3号\n\n第一条　为了取水。')).toEqual([]))
})

const ARTICLES = `盐湖县节水办法

第一条　为了节约用水，制定本办法。

第二条　有下列行为之一的：

（一）浪费的；

（二）前项行为两次以上的。

有前款第一项、第二项行为的，依照本办法第七条处罚。

前两款不适用于农户。

第三条　违反前条第二款规定的，处警告；违反第五条、第六条的，依照本条前款处理。`

describe('in relation to the place', () => {
  it('款, 项 and 条 are counted from where the words stand', () =>
    expect(cited(ARTICLES)).toEqual([
      '前项 |  | 第二条第一款第（一）项',
      '前款第一项 |  | 第二条第一款第一项',
      '第二项 |  | 第二条第一款第二项',
      '本办法第七条 |  | 第七条',
      '前两款 |  | 第二条第一款 第二条第二款',
      '前条第二款 |  | 第二条第二款',
      '第五条 |  | 第五条',
      '第六条 |  | 第六条',
      '本条前款 |  | ',
    ]))

  it.each([
    [
      '该办法: the one last named',
      '《盐湖县取水办法》施行。该办法第五条有规定。',
      ['《盐湖县取水办法》 | 盐湖县取水办法 | ', '该办法第五条 | 盐湖县取水办法 | 第五条'],
    ],
    ['该条: the one last cited', '依照刑法第六条提起，又依据该条规定', ['刑法第六条 | 刑法 | 第六条', '该条 | 刑法 | 第六条']],
    ['range', '本办法第三条至第六条', ['本办法第三条 |  | 第三条 第四条 第五条', '第六条 |  | 第六条']],
    ['numbers together', '违反本规定第二、三条的', ['本规定第二、三条 |  | 第二条 第三条']],
    [
      'the first ones of an article just cited',
      '第九条　实施本规定第二条前三款的，依照第三条第二款前两项办理。',
      [
        '本规定第二条 |  | 第二条',
        '前三款 |  | 第二条第一款 第二条第二款 第二条第三款',
        '第三条第二款 |  | 第三条第二款',
        '前两项 |  | 第三条第二款第一项 第三条第二款第二项',
      ],
    ],
    ['第 before each number', '违反本规定第二条第一、第三款的', ['本规定第二条第一、第三款 |  | 第二条第一款 第二条第三款']],
    [
      'numbers in brackets side by side',
      '有本规定第二条第（一）（二）（六）项情形的',
      ['本规定第二条第（一）（二）（六）项 |  | 第二条第（一）项 第二条第（二）项 第二条第（六）项'],
    ],
    [
      'numbers in brackets joined',
      '有本规定第二条第（一）或者第（三）项情形的',
      ['本规定第二条第（一）或者第（三）项 |  | 第二条第（一）项 第二条第（三）项'],
    ],
    [
      '同条例: the one last named',
      '依照《盐湖县取水条例》第五条，同条例第六条除外。',
      ['《盐湖县取水条例》第五条 | 盐湖县取水条例 | 第五条', '同条例第六条 | 盐湖县取水条例 | 第六条'],
    ],
    ['an article of an annex is none of the text', '按照附件1第三条办理。', []],
    [
      'items together',
      '本条例第十九条第一至三项',
      ['本条例第十九条第一至三项 |  | 第十九条第一项 第十九条第二项 第十九条第三项'],
    ],
    ['everyday words', '提前款项，目前条件，本条例所称，该项目，本款项，第一项工作，第三条线路', []],
    ['before the first there is nothing', '第一条　依照前条、前款。', ['前条 |  | ', '前款 |  | ']],
  ])('%s', (_, text, expected) => expect(cited(text)).toEqual(expected))

  it('a decision that amends speaks of the other text', () =>
    expect(
      cited('关于修改《盐湖县节水办法》的决定\n\n一、第五条修改为：“用水应当节约。”增加一款作为第二款：“前款有例外。”').slice(1),
    ).toEqual([
      '第五条 | 盐湖县节水办法 | 第五条',
      '第二款 | 盐湖县节水办法 | 第五条第二款',
      '前款 | 盐湖县节水办法 | 第五条第一款',
    ]))

  it('前款 in quoted wording of several 款 is counted in it, 项 left out', () => {
    const wording = '“甲：\n“（一）乙；\n“（二）丙。\n“依照前款办理。\n“前两款除外。”'
    const decision = (instruction: string) =>
      cited(`关于修改《盐湖县节水办法》的决定\n\n一、${instruction}：${wording}\n二、第九条修改为：“依照前款办理。”`)
    expect(decision('第五条修改为').slice(2)).toEqual([
      '前款 | 盐湖县节水办法 | 第五条第一款',
      '前两款 | 盐湖县节水办法 | 第五条第一款 第五条第二款',
      '第九条 | 盐湖县节水办法 | 第九条',
      '前款 |  | ',
    ])
    expect(decision('第五条增加三款，作为第二款、第三款、第四款')).toContain(
      '前两款 | 盐湖县节水办法 | 第五条第二款 第五条第三款',
    )
  })
})

describe('cases from the field', () => {
  it('f014: book marks nest, and the outermost make the title', () => {
    expect(findCitations('根据《盐湖县人民政府关于废止〈关于印发《盐湖县节水办法》的通知〉的决定》，本办法停止执行。')).toEqual([
      { start: 2, end: 36, kind: 'title', title: '盐湖县人民政府关于废止〈关于印发《盐湖县节水办法》的通知〉的决定' },
    ])
    expect(findCitations('省厅《关于印发<规范性文件认定意见>等四个文件的通知》已转发。')).toEqual([
      { start: 2, end: 27, kind: 'title', title: '关于印发<规范性文件认定意见>等四个文件的通知' },
    ])
  })

  it.each([
    '见',
    '落实',
    '违反了',
    '原',
    '我县',
    '其中',
    '已被',
    '据',
    '上述',
    '宣布失效',
    '因',
    '同时按照',
    '应当遵守',
    '按照有关',
  ])('no word before a name without marks is taken into it: %s', (words) => {
    const text = `${words}盐湖县节水条例第三条的规定办理。`
    const [found] = findCitations(text)
    expect([found?.title, found && text.slice(found.start, found.end)]).toEqual(['盐湖县节水条例', '盐湖县节水条例第三条'])
  })

  it.each(['原阳县节水条例', '就业援助条例', '如皋市节水条例', '经济开发区条例'])(
    'a name that begins as such a word does is kept: %s',
    (name) => expect(findCitations(`依照${name}第三条办理。`)[0]).toMatchObject({ title: name }),
  )

  it.each(['\ufb1d', '\u{2f800}\ufb2c', '\u{1d15e}', 'e\u0301', '\u200b'])(
    'offsets are those of the text handed over, though %j is normalised to another length',
    (char) => {
      const text = `${char}根据国发〔2021〕3号。`
      expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual(['国发〔2021〕3号'])
    },
  )

  it('f016: of a number cited in running text its code alone, every one of several', () => {
    const text =
      '根据盐湖发改规发〔2021〕3号、盐湖财规发〔2021〕15号和国务院令第722号，停止执行盐湖政规发〔2021〕1号，现将盐政发〔2020〕2号废止。'
    expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '盐湖发改规发〔2021〕3号',
      '盐湖财规发〔2021〕15号',
      '国务院令第722号',
      '盐湖政规发〔2021〕1号',
      '盐政发〔2020〕2号',
    ])
  })

  it('f015: every target of an enumeration, each with the levels named before it', () => {
    const found = findCitations('依照《盐湖县取水许可办法》第四条第一款第（二）项、第（三）项、第二款和第十条至第十二条处理。')
    expect(found.every(({ title }) => title === '盐湖县取水许可办法')).toBe(true)
    expect(found.flatMap(citedProvisions)).toEqual([
      '第四条第一款第（二）项',
      '第四条第一款第（三）项',
      '第四条第二款',
      '第十条',
      '第十一条',
      '第十二条',
    ])
  })
})

it('offsets are those of the text as handed over, whatever normalisation takes out', () => {
  const text = '## 第一章\r\n\r\n\u200b第一条　依照《盐湖县\u200b取水办法》第三条。\r\n前款有例外。'
  expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual(['《盐湖县\u200b取水办法》第三条', '前款'])
})
