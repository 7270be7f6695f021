import { expect, it } from 'vitest'
import { diffLegalTexts } from './diffLegalTexts.ts'

const article = (words: string) => `第一条　为了节约用水，制定本办法。\n第二条　${words}`
const weighty = (before: string, after: string) =>
  diffLegalTexts(article(before), article(after)).weighty.map(({ kind, old, new: now }) => [kind, old, now])

it.each([
  ['a duty became leave', '用水单位应当安装计量设施。', '用水单位可以安装计量设施。', [['duty', '应当', '可以']]],
  ['leave became a ban', '用水单位可以转让指标。', '用水单位不得转让指标。', [['duty', '可以', '不得']]],
  ['应 alone obliges', '申请应由水务局受理。', '申请可以由水务局受理。', [['duty', '应', '可以']]],
  ['供应 obliges nobody', '水厂供应生活用水。', '水厂提供生活用水。', []],
  ['a sum', '处500元罚款，由水务局收缴。', '处1000元罚款，由水务局收缴。', [['amount', '500元', '1000元']]],
  ['a sum in words', '处五百元以上罚款，由水务局收缴。', '处一千元以上罚款，由水务局收缴。', [['amount', '五百元', '一千元']]],
  ['ten thousands', '处1000万元罚款，由水务局收缴。', '处2000万元罚款，由水务局收缴。', [['amount', '1000万元', '2000万元']]],
  ['a share', '水费减收百分之十，由水务局核定。', '水费减收百分之二十，由水务局核定。', [['amount', '百分之十', '百分之二十']]],
  ['a multiple', '按水费的2倍缴纳，由水务局核定。', '按水费的3倍缴纳，由水务局核定。', [['amount', '2倍', '3倍']]],
  ['days', '水务局自受理之日起15日内答复。', '水务局自受理之日起30个工作日内答复。', [['timeLimit', '15日', '30个工作日']]],
  ['months', '许可证有效期三年，期满换发。', '许可证有效期六个月，期满换发。', [['timeLimit', '三年', '六个月']]],
  ['a date is no time limit', '条例自2021年3月1日起施行，由水务局解释。', '条例自2022年5月1日起施行，由水务局解释。', []],
  ['a reference is no amount', '违反第三条规定的，责令改正并通报。', '违反第四条规定的，责令改正并通报。', []],
  ['what came', '用水单位每月抄表，记录保存一年备查。', '用水单位应当每月抄表，记录保存一年备查。', [['duty', null, '应当']]],
  ['what went', '用水单位应当每月抄表，记录保存一年备查。', '用水单位每月抄表，记录保存一年备查。', [['duty', '应当', null]]],
  ['typing changes nothing', '处５００ 元罚款，由水务局收缴。', '处500元罚款，由水务局收缴。', []],
  ['several in one place, the equal ones left out', '逾期不改的，应当处500元罚款，十日内缴清。', '逾期不改的，应当处800元罚款，五日内缴清。', [['amount', '500元', '800元'], ['timeLimit', '十日', '五日']]],
])('%s', (_, before, after, changes) => expect(weighty(before, after)).toEqual(changes)) // biome-ignore format: a table

it('says in which piece of which part of which entry it stands', () => {
  const { entries, weighty } = diffLegalTexts(article('记录保存15日，交水务局。'), article('记录保存30日，交水务局。'))
  const [{ entry, part, piece }] = weighty as [(typeof weighty)[number]]
  expect(entries[entry]!.parts[part]!.pieces[piece]).toEqual({ op: 'added', text: '30日' })
})

it('a provision that is new or gone as a whole is not searched', () =>
  expect(diffLegalTexts('第一条　为了节约用水，制定本办法。', article('罚款应当在15日内缴清，每日加收3%。')).weighty).toEqual([]))
