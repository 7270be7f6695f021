import { describe, expect, it } from 'vitest'
import { diffLegalTexts } from '../diff/diffLegalTexts.ts'
import { comparisonRows } from './comparisonRows.ts'
import { sideLines } from './sideLines.ts'

const law = (...articles: readonly string[]) =>
  articles.map((text, index) => `第${'一二三四五六七八九'[index]}条　${text}`).join('\n\n')
const first = '为了规范排水，制定本办法。'
const second = '排水户应当在十日内提出申请，由县住房和城乡建设主管部门受理。'
const third = '县水务主管部门负责排水管网的养护和巡查。'
const fourth = '违反本办法的，由县住房和城乡建设主管部门责令改正。'

const plain = (lines: readonly (readonly { readonly text: string }[])[]) =>
  lines.map((line) => line.map(({ text }) => text).join('')).join('\n')
const tableOf = (old: string, now: string) =>
  comparisonRows(diffLegalTexts(old, now)).map((row) => [row.label, plain(row.old), plain(row.new), row.note])

describe('修改对照表', () => {
  it('has a row for what changed, with the whole article on both sides, and none for what did not', () => {
    const now = second.replace('十日', '十五日')
    const [row, ...others] = tableOf(law(first, second, third), law(first, now, third))
    expect(others).toEqual([])
    expect(row!.slice(0, 3)).toEqual(['第二条', `第二条　${second}`, `第二条　${now}`])
    expect(row![3]).toMatch(/^修改/)
  })

  it('leaves the other side empty for what was added or taken out, and says other numbers in one row', () => {
    expect(tableOf(law(first, second, fourth), law(first, third, second, fourth))).toEqual([
      ['第二条', '', `第二条　${third}`, '新增'],
      ['第三条至第四条', '第二条至第三条', '第三条至第四条', '只改条号，文字未改'],
    ])
    expect(tableOf(law(first, second), law(first))).toEqual([['第二条', `第二条　${second}`, '', '删去']])
  })

  it('is empty where nothing differs', () => expect(tableOf(law(first, second), law(first, second))).toEqual([]))

  it('marks the words that changed on their side alone', () => {
    const [row] = comparisonRows(diffLegalTexts(law(first, second), law(first, second.replace('十日', '十五日'))))
    const marked = (lines: (typeof row & {})['old'], op: string) =>
      lines
        .flat()
        .filter((run) => run.op === op)
        .map((run) => run.text)
    expect([marked(row!.old, 'removed'), marked(row!.old, 'added')]).toEqual([['十日'], []])
    expect([marked(row!.new, 'added'), marked(row!.new, 'removed')]).toEqual([['十五日'], []])
  })
})

it('the number of a 项 that only moved on is marked on neither side', () => {
  const pieces = [{ op: 'renumbered', old: '（三）', new: '（四）' } as const, { op: 'same', text: '其他。' } as const]
  expect(sideLines(pieces, 'old')).toEqual([
    [
      { op: 'same', text: '（三）' },
      { op: 'same', text: '其他。' },
    ],
  ])
  expect(plain(sideLines(pieces, 'new'))).toBe('（四）其他。')
})
