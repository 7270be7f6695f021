/// <reference types="node" />
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeLegalText } from '../text/normalizeLegalText.ts'
import { contentRules } from './contentRules.ts'
import { lintLegalText } from './lintLegalText.ts'
import type { LintOptions } from './lintTree.ts'
import { lintWords } from './lintWords.ts'

const found = (text: string, options?: LintOptions) =>
  lintLegalText(text, options)
    .filter(({ rule }) => rule.startsWith('content.'))
    .map(({ rule }) => rule.slice('content.'.length))

describe('asked', () => {
  it.each([
    ['permit', '未经县水务局批准，任何单位不得从事净水经营。'],
    ['permit', '洗车店取得节水合格证后方可营业。'],
    ['permit', '从事水井清洗的，应当事先向水务局备案。'],
    ['burden', '工程均应在开工前参保责任险，违者按《安全生产法》处理。'],
    ['permit', '经乡镇人民政府审核同意后，方可举办集市。'],
    ['entry', '未列入推荐名录的企业不得承接绿化养护。'],
    ['entry', '运输企业自有车辆不少于二十辆。'],
    ['penalty', '擅自占用人行道的，处五百元以下罚款。'],
    ['penalty', '拒不改正的，责令停业整顿并吊销备案证。'],
    ['blacklist', '两次违约的列入县级黑名单。'],
    ['measure', '对占道经营的物品先行扣押。'],
    ['enforcement', '逾期不拆的，由镇政府组织强制拆除。'],
    ['enforcement', '逾期不搬迁的，由供电企业停止供电。'],
    ['fee', '摊主按月缴纳卫生管理费。'],
    ['deposit', '开工前缴纳文明施工保证金五万元。'],
    ['levy', '沿街商户应当捐款用于亮化。'],
    ['taking', '闲置一年的宅基地由村收回宅基地使用权，无偿收回土地。'],
    ['proof', '申请补贴的，应当提供村委会出具的无业证明。'],
    ['agency', '房屋必须到住建局指定的鉴定机构鉴定。'],
    ['association', '出租车司机应当加入县出租车协会。'],
    ['burden', '餐馆应当安装油烟在线监测设备。'],
    ['household', '申请摊位的须具有本县户籍。'],
    ['record', '申请人应当无犯罪记录。'],
    ['women', '外嫁女不享受集体分红。'],
    ['ban', '全县全面禁止养殖生猪。'],
    ['remedy', '调解决定为最终决定。'],
    ['delegation', '市容处罚委托物业公司实施处罚。'],
    ['finesShared', '罚没收入按比例返还执法大队。'],
    ['biometric', '进入小区一律采集人脸信息。'],
    ['register', '参加招标的企业应当在本县注册分公司。'],
    ['leave', '受奖企业五年内不得迁出本县。'],
    ['outside', '外地企业进入本县施工的，须另行登记。'],
    ['supplier', '学校校服统一由县供销公司供应。'],
    ['local', '政府项目同等条件下优先选用本县企业。'],
    ['taxReward', '按企业增值税地方留存部分的百分之五十给予奖励。'],
    ['selective', '对招商项目实行一企一策。'],
    ['price', '商品混凝土不得低于每立方米四百元销售。'],
    ['negativeList', '县发改局制定全县产业准入负面清单。'],
    ['ownership', '承接单位仅限国有企业。'],
  ])('%s: %s', (rule, sentence) => expect(found(`第一条　${sentence}`)).toContain(rule))

  it('of the words themselves, where they stand', () => {
    const text = normalizeLegalText('第一条　甲。\n第二条　用户应当节水，违反的处五十元罚款。')
    const [remark] = lintLegalText(text)
    expect(text.slice(remark!.start, remark!.end)).toBe('处五十元罚款')
    expect(remark).toMatchObject({ rule: 'content.penalty', item: 18, source: '行政处罚法第九条、第十六条', address: '第二条' })
    expect(lintWords.zh[remark!.rule](remark!.params)).toContain('“处五十元罚款”')
    expect(lintWords.en[remark!.rule](remark!.params)).toContain('“处五十元罚款” seems to set a penalty')
  })
})

describe('silent', () => {
  it.each([
    ['forbids the act', '任何单位不得收取保证金。'],
    ['forbids it by its ways', '各部门不得以备案、登记等形式，设置审批。'],
    ['says under which law', '违反本办法的，依照《中华人民共和国水法》第六十五条处一万元以下罚款。'],
    ['依法', '逾期不拆除的，依法强制拆除。'],
    ['as laws and regulations say', '按照法律、法规规定收取水资源费。'],
    ['takes it back', '取消住所证明，停止收取工本费。'],
    ['defines', '本办法所称行政罚款，是指罚款决定书写明的数额。'],
    ['of civil servants', '对失职的工作人员处以警告、罚款等处分。'],
    ['a list of what is forbidden', '严禁下列行为：\n（一）收取押金；\n（二）指定供应商。'],
    ['what the State Council keeps', '中标人缴纳履约保证金。'],
    ['speaks of what is wrong', '审查是否违法设定行政许可，对违规收取费用的严肃处理。'],
    ['a place, not a penalty', '接驳口每处五百元，由县财政支付。'],
    ['who does not pay', '逾期不缴纳水费的，供水企业可以停止供水。'],
    ['between organs', '未经合法性审核，不得提交会议讨论。'],
    ['open to all', '鼓励单位使用节水器具，给予补贴。'],
    ['an employer’s own choice', '同等条件下优先录用本县毕业生。'],
    ['a transfer between governments', '预算支出包括对乡镇的税收返还和转移支付。'],
    ['a patient from elsewhere', '在外省市医疗机构就医的，应当办理备案。'],
    ['what a court decides', '法院认为有必要受理男方离婚请求的除外。'],
    ['how officers behave', '实施强制拆除、送达文书等执法活动时，应当出示证件。'],
  ])('%s: %s', (_, text) => expect(found(`第一条　${text}`)).toEqual([]))

  it('on what is reserved to a regulation, where the text is one; competition is asked of all', () => {
    const text = '第一条　违反的，处一千元罚款。\n第二条　项目优先选用本市企业。'
    expect(found(text)).toEqual(['penalty', 'local'])
    expect(found(text, { rank: 'regulation' })).toEqual(['local'])
  })
})

it('every rule has its article, its item of the review and its words in both languages', () => {
  for (const { rule, item, source } of contentRules) {
    expect(source).toMatch(/第.+条|（六）|法$/)
    expect(item).toBeGreaterThanOrEqual(1)
    expect(lintWords.zh[rule]({ found: '甲' })).toMatch(/^“甲”.+[？。]$/)
    expect(lintWords.en[rule]({ found: '甲' })).toMatch(/^“甲” .+[?.]$/)
  }
  expect(new Set(contentRules.map(({ rule }) => rule)).size).toBe(contentRules.length)
})

it('time grows with the text, not faster', () => {
  const begun = performance.now()
  for (const piece of ['应当取得', '未经批准', '优先本县企业奖励', '注册在', '证', '处元', '不得以'])
    lintLegalText(`第一条　${piece.repeat(4000)}`)
  expect(performance.now() - begun).toBeLessThan(8000)
})

const WORDS =
  '第一条　,（一）,： ,；,。,，,\n,应当,不得,未经,批准,备案,方可,处,五百元,罚款,收取,保证金,本县,企业,优先,奖励,纳税额,注册,迁出,《水法》,依照,依法,是指,“,”,| a |'.split(
    ',',
  )

it(
  'any text: no crash, each remark on words of it, in its order',
  () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 3 })), { maxLength: 40 }), (parts) => {
        const text = normalizeLegalText(parts.join(''))
        let before = 0
        for (const { start, end } of lintLegalText(text)) {
          expect(start).toBeGreaterThanOrEqual(before)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          before = start
        }
      }),
      { numRuns: process.env.FADU_FULL ? 50_000 : 500 },
    ),
  1_200_000,
)
