import { describe, expect, it } from 'vitest'
import { checkPackText, MOST_PACK_BYTES } from './checkPackText.ts'

/** A pack of a fictional county, as somebody writes it: the lines of this text are what a problem names. */
const county = `{
  "format": 1,
  "id": "yanhu",
  "name": "盐湖县",
  "jurisdiction": { "code": "YH", "name": "盐湖县" },
  "basedOn": "national",
  "rules": [
    {
      "kind": "timeLimit",
      "id": "YH.file",
      "text": "行政规范性文件应当自公布之日起15日内报送备案。",
      "mark": "W",
      "source": { "document": "盐湖县行政规范性文件管理办法", "article": "第三十条" },
      "inForce": { "from": "2024-01-01" },
      "step": "filing",
      "startsWith": "公布",
      "endsWith": "报送备案",
      "limit": { "max": 15, "unit": "calendarDay", "roll": "nextWorkingDay" },
      "vectors": [
        { "start": "2024-09-02", "latest": "2024-09-18" }
      ]
    }
  ]
}
`
const problems = (text: string) => {
  const checked = checkPackText(text)
  return checked.ok ? [] : checked.problems.map(({ line, column, path, message }) => `${line}:${column} ${path}：${message}`)
}
const spoilt = (from: string, to: string) => {
  expect(county).toContain(from)
  return problems(county.replace(from, to))
}

describe('a pack file is told where it is wrong', () => {
  it('the sound one loads, with what it took over', () =>
    expect(checkPackText(county)).toMatchObject({ ok: true, own: 1, pack: { id: 'yanhu' } }))

  it.each<[string, string, string, string]>([
    [
      'a missing source',
      '      "source": { "document": "盐湖县行政规范性文件管理办法", "article": "第三十条" },\n',
      '',
      '8:5 rules[0]（YH.file）.source：缺少出处：标记为 W 的规则应当写明文件和条款；没有出处的，标记为 A 并填写 assumption',
    ],
    ['an unknown field', '"mark": "W",', '"mark": "W",\n      "remark": "备注",', '13:7 rules[0]（YH.file）：有未知字段：remark'],
    [
      'a failing vector',
      '2024-09-18',
      '2024-09-17',
      '20:34 rules[0]（YH.file）.vectors[0].latest：验证不通过：应为 2024-09-17，实际得出 2024-09-18',
    ],
    [
      'a missing field',
      '      "text": "行政规范性文件应当自公布之日起15日内报送备案。",\n',
      '',
      '8:5 rules[0]（YH.file）.text：缺少这个字段',
    ],
    ['a figure as text', '"max": 15', '"max": "15"', '18:18 rules[0]（YH.file）.limit.max：应当是数字'],
    [
      'a day that is none',
      '"from": "2024-01-01"',
      '"from": "2024-02-30"',
      '14:20 rules[0]（YH.file）.inForce.from：不是存在的日期（应当写成 2021-03-05）',
    ],
    ['a field given twice', '"mark": "W",', '"mark": "W",\n      "mark": "A",', '13:7 mark：同一个字段写了两次（第 12 行已有）'],
    [
      'a base that is not there',
      '"basedOn": "national"',
      '"basedOn": "national2"',
      '6:3 basedOn：没有找到作为基础的规则包“national2”',
    ],
    [
      'a comma too many',
      '"article": "第三十条" },',
      '"article": "第三十条", },',
      '13:68 （整个文件）：JSON 写法有误：此处或者上一行可能缺少、多出逗号、引号或者括号',
    ],
    [
      'a comma too few',
      '"mark": "W",',
      '"mark": "W"',
      '13:7 （整个文件）：JSON 写法有误：此处或者上一行可能缺少、多出逗号、引号或者括号',
    ],
  ])('%s', (_, from, to, expected) => expect(spoilt(from, to)).toEqual([expected]))

  it('overlapping periods, at the later rule', () => {
    const rule = county.slice(county.indexOf('    {\n      "kind"'), county.indexOf('\n  ]\n}'))
    const twice = county.replace('\n  ]\n}', `,\n${rule.replace('YH.file', 'YH.file.again')}\n  ]\n}`)
    expect(problems(twice)).toEqual([
      '29:7 rules[1]（YH.file.again）.inForce：与 rules[0]（YH.file） 的适用期间重叠：同一事项在同一日只能有一条规则',
    ])
  })

  it('several problems in the order of the file', () =>
    expect(
      problems(county.replace('"id": "yanhu"', '"id": "盐湖"').replace('"max": 15', '"max": 0')).map(
        (line) => line.split(' ')[0],
      ),
    ).toEqual(['3:3', '18:18']))

  it.each([
    ['nothing', ''],
    ['half a file', county.slice(0, 300)],
    ['no JSON', 'format: 1'],
    ['a list', '[]'],
    ['deeply nested', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['too large', ' '.repeat(MOST_PACK_BYTES + 1)],
    ['__proto__', '{"__proto__": {"rules": []}}'],
  ])('what is no pack at all: %s', (_, text) => expect(problems(text).length).toBeGreaterThan(0))

  it('a byte order mark is no mistake', () => expect(checkPackText(`\uFEFF${county}`).ok).toBe(true))

  it('vectors that would count for ever are stopped', () => {
    const vectors = Array.from({ length: 40 }, () => '{ "start": "2024-01-08" }').join(',')
    const rule = (
      i: number,
    ) => `{ "kind": "timeLimit", "id": "YH.r${i}", "text": "。", "mark": "W", "source": { "document": "某", "article": "一" },
      "inForce": { "from": "${2000 + i}-01-01", "until": "${2000 + i}-12-31" }, "step": "courtReply", "startsWith": "始", "endsWith": "终",
      "limit": { "max": 2500, "unit": "workingDay" }, "vectors": [${vectors.replaceAll('2024', String(2000 + i))}] }`
    const begun = performance.now()
    const found = problems(
      county.replace('"rules": [', `"rules": [${Array.from({ length: 24 }, (_, i) => rule(i + 1)).join(',')},`),
    )
    expect(found.some((problem) => problem.includes('测试样例推算的天数太多'))).toBe(true)
    expect(performance.now() - begun).toBeLessThan(10_000)
  })
})
