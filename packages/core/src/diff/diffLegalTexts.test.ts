import { describe, expect, it } from 'vitest'
import { applyLegalDiff } from './applyLegalDiff.ts'
import { diffLegalTexts } from './diffLegalTexts.ts'
import type { LegalDiffEntry } from './legalDiff.ts'
import { lawOf, water } from './testing/lawOf.ts'

const { aim, scope, duties, meters, records, reuse, bathing, leaks, rewards, penalty, start } = water
const quality = '供水企业每季度公布一次水质检测结果，接受用户查询。'
const formula = '违反规定构成犯罪的，依法追究刑事责任。'
const fees = '水费收入纳入财政专户，收支情况每年向社会公布，并接受审计部门的监督。'
const funds = '节水所需经费由各级财政分级负担，专款专用，并接受财政、审计部门的监督。'
const fundsNow =
  '按照财政事权划分原则，节水所需经费主要由市财政负担，适度加大县级投入。安排的节水经费实行绩效管理，并接受财政、审计部门的监督。'
const numbers = (label: string | readonly string[] | null) =>
  label === null ? '' : [label].flat().map((each) => each.replace(/^第|条$/g, '')).join('+') // biome-ignore format: one thought
const told = ({ kind, amended, old, new: now }: LegalDiffEntry) =>
  `${kind}${kind === 'moved' && amended ? ' and changed' : ''} ${numbers(old)}>${numbers(now)}`
const compare = (before: string, after: string) => diffLegalTexts(before, after).entries.map(told)

describe('what became of each article', () => {
  it.each([
    ['nothing', lawOf(aim, scope, start), lawOf(aim, scope, start), ['same 一>一', 'same 二>二', 'same 三>三']],
    ['another number with the same words is no amendment', lawOf(aim, start), lawOf(aim, scope, start), ['same 一>一', 'added >二', 'renumbered 二>三']],
    ['other words', lawOf(aim, meters), lawOf(aim, meters.replace('国家', '行业')), ['same 一>一', 'changed 二>二']],
    ['other words and another number are one change', lawOf(aim, meters), lawOf(aim, scope, meters.replace('国家', '行业')), ['same 一>一', 'added >二', 'changed 二>三']],
    ['removed ones stand where they stood', lawOf(aim, scope, duties, start), lawOf(aim, start), ['same 一>一', 'removed 二>', 'removed 三>', 'renumbered 四>二']],
    ['removed at the end', lawOf(aim, scope, start), lawOf(aim), ['same 一>一', 'removed 二>', 'removed 三>']],
    ['one replaced by quite another one', lawOf(aim, leaks, start), lawOf(aim, rewards, start), ['same 一>一', 'removed 二>', 'added >二', 'same 三>三']],
    ['moved to the end', lawOf(aim, scope, duties, meters, records), lawOf(aim, duties, meters, records, scope), ['same 一>一', 'renumbered 三>二', 'renumbered 四>三', 'renumbered 五>四', 'moved 二>五']],
    ['moved and changed', lawOf(aim, penalty, duties, meters, records), lawOf(aim, duties, meters, records, penalty.replace('500', '800')), ['same 一>一', 'renumbered 三>二', 'renumbered 四>三', 'renumbered 五>四', 'moved and changed 二>五']],
    ['of two that changed places the one that lost its number moved', lawOf(aim, scope, duties), lawOf(aim, duties, scope), ['same 一>一', 'renumbered 三>二', 'moved 二>三']],
    ['split in two', lawOf(aim, meters + records, start), lawOf(aim, meters, records, start), ['same 一>一', 'split 二>二+三', 'renumbered 三>四']],
    ['split in three', lawOf(aim, meters + records + reuse, start), lawOf(aim, meters, records, reuse, start), ['same 一>一', 'split 二>二+三+四', 'renumbered 三>五']],
    ['split in two that changed places', lawOf(aim, meters + reuse, start), lawOf(aim, reuse, meters, start), ['same 一>一', 'split 二>二+三', 'renumbered 三>四']],
    ['two merged', lawOf(aim, meters, records, start), lawOf(aim, meters + records, start), ['same 一>一', 'merged 二+三>二', 'renumbered 四>三']],
    ['two merged that stood apart', lawOf(aim, meters, scope, duties, leaks, records, start), lawOf(aim, scope, duties, leaks, meters + records, start), ['same 一>一', 'renumbered 三>二', 'renumbered 四>三', 'renumbered 五>四', 'merged 二+六>五', 'renumbered 七>六']],
    ['a short one put into a much longer one elsewhere', lawOf(aim, scope, duties, '抄表记录由专人填写。', start), lawOf(aim, `${leaks}${rewards}抄表记录由专人填写。${penalty}`, scope, duties, start), ['same 一>一', 'moved and changed 四>二', 'renumbered 二>三', 'renumbered 三>四', 'same 五>五']],
    ['a part put far away and rewritten', lawOf(aim, meters + quality, scope, duties, leaks, reuse, start), lawOf(aim, meters.replace('单位', '户'), scope, duties, leaks, reuse, quality.replace('，', '和水压数据，'), start), ['same 一>一', 'split 二>二+七', 'same 三>三', 'same 四>四', 'same 五>五', 'same 六>六', 'renumbered 七>八']],
    ['a formula of several articles put into one of its own', lawOf(aim, `${formula}${bathing}`, `${formula}${leaks}`, scope, duties, reuse, start), lawOf(aim, bathing, leaks, scope, duties, reuse, formula, start), ['same 一>一', 'changed 二>二', 'changed 三>三', 'same 四>四', 'same 五>五', 'same 六>六', 'added >七', 'renumbered 七>八']],
    ['moved and rewritten beside one of like words', lawOf(aim, funds, scope, duties, leaks, fees, start), lawOf(aim, scope, duties, leaks, fees.replace('每年', '每季度'), fundsNow, start), ['same 一>一', 'renumbered 三>二', 'renumbered 四>三', 'renumbered 五>四', 'changed 六>五', 'moved and changed 二>六', 'same 七>七']],
    ['an article of few words beside a long one', lawOf(aim, '删除。', penalty), lawOf(aim, penalty), ['same 一>一', 'removed 二>', 'renumbered 三>二']],
    ['from nothing', '', lawOf(aim), ['added >一']],
    ['to nothing', lawOf(aim), '', ['removed 一>']],
  ])('%s', (_, before, after, entries) => expect(compare(before, after)).toEqual(entries)) // biome-ignore format: a table

  it('the same words in several articles go with their neighbours', () =>
    expect(compare(lawOf('略。', aim, '略。', scope, '略。'), lawOf('略。', aim, '略。', duties, scope, '略。'))).toEqual([
      'same 一>一',
      'same 二>二',
      'same 三>三',
      'added >四',
      'renumbered 四>五',
      'renumbered 五>六',
    ]))

  it('第十条之一 put in between renumbers nothing', () =>
    expect(compare(`第一条　${aim}\n第二条　${scope}`, `第一条　${aim}\n第一条之一　${duties}\n第二条　${scope}`)).toEqual([
      'same 一>一',
      'added >一条之一',
      'same 二>二',
    ]))
})

describe('texts without articles', () => {
  it('are compared by their headings', () =>
    expect(
      diffLegalTexts(`一、总体要求\n${aim}\n二、重点任务\n${meters}`, `一、总体要求\n${aim}\n二、工作措施\n${reuse}\n三、重点任务\n${meters}`).entries.map(
        ({ kind }) => kind,
      ),
    ).toEqual(['same', 'added', 'renumbered'])) // biome-ignore format: two texts
  it('without headings by their paragraphs', () =>
    expect(diffLegalTexts(`${aim}\n${meters}`, `${aim}\n${scope}\n${meters}`).entries.map(({ kind }) => kind)).toEqual([
      'same',
      'added',
      'same',
    ]))
})

describe('what stands outside of the provisions', () => {
  const law = (title: string, chapter: string) => `${title}\n第一章　总则\n${lawOf(aim)}\n第二章　${chapter}\n第二条　${meters}`
  it('is told apart from them', () => {
    const diff = diffLegalTexts(law('盐湖县节约用水办法', '计量'), law('盐湖县节约用水条例', '用水计量'))
    expect(diff.entries.map(told)).toEqual(['same 一>一', 'same 二>二'])
    expect(diff.matter.filter(({ kind }) => kind !== 'same').map(({ kind, unit, label, before }) => [kind, unit, label, before])).toEqual([
      ['changed', 'title', '', 0],
      ['changed', 'chapter', '第二章', 1],
    ]) // biome-ignore format: one expectation
    expect(diff.counts.matter).toBe(2)
  })
})

describe('the words of an article', () => {
  const pieces = (before: string, after: string) =>
    diffLegalTexts(`第一条　${before}`, `第一条　${after}`)
      .entries[0]!.parts[0]!.pieces.map((piece) =>
        'text' in piece ? `${{ same: '', removed: '-', added: '+' }[piece.op]}${piece.text}` : `~${piece.old}>${piece.new}`,
      )
      .filter((piece) => /^[-+~]/.test(piece))
  it.each([
    ['a sum whole', '处500元罚款，由县水务局收缴。', '处5000元罚款，由县水务局收缴。', ['-500元', '+5000元']],
    ['a period whole', '申请人在十五日内提交材料。', '申请人在二十五日内提交材料。', ['-十五日', '+二十五日']],
    ['a reference whole', '依照本办法第十二条处罚，从其规定。', '依照本办法第二十条处罚，从其规定。', ['-第十二条', '+第二十条']],
    ['a duty whole', '单位应当报告用水情况。', '单位不应当报告用水情况。', ['-应当', '+不应当']],
    ['a passage, not scattered characters', '负责全县节约用水的监督管理工作。', '负责统筹协调推进本县水资源的监督管理工作。', ['-全县节约用水', '+统筹协调推进本县水资源']],
  ])('%s', (_, before, after, changed) => expect(pieces(before, after)).toEqual(changed)) // biome-ignore format: a table

  it('the number of a 项 that moved down is told quietly', () =>
    expect(pieces('禁止：\n（一）取水；\n（二）排污。', '禁止：\n（一）取水；\n（二）采砂；\n（三）排污。')).toEqual([
      '+\n（二）采砂；',
      '~（二）>（三）',
    ]))
})

describe('applied to the old text', () => {
  it('refuses a text that it was not made from', () => {
    const diff = diffLegalTexts(lawOf(aim, meters), lawOf(aim, records))
    expect(() => applyLegalDiff(lawOf(aim, leaks), diff)).toThrow(RangeError)
  })
  it.each([
    ['split', lawOf(aim, meters + records + reuse, start), lawOf(aim, reuse, meters, records, start)],
    ['merged', lawOf(aim, meters, scope, records, start), lawOf(aim, scope, records + meters, start)],
    ['moved', lawOf(aim, scope, duties, meters), lawOf(meters, duties, scope, aim)],
  ])('gives the new one: %s', (_, before, after) => expect(applyLegalDiff(before, diffLegalTexts(before, after))).toBe(after))
})
