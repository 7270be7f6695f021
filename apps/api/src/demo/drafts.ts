import { addDays } from '@fadu/core'
import type { Begin, Course } from './course.ts'

/** What the county is at work on: a document in each state between the first line and the number. */
export async function tellDrafts(begin: Begin, course: Course): Promise<void> {
  const { today, ago, prepared, reviewed } = course

  // Signed, waiting for its number.
  const parking = await begin('parking', 'hechuan-reform')
  prepared(parking, ago(60))
  reviewed(parking, ago(56))
  parking.deliberate(ago(12), '县人民政府第61次常务会议')
  parking.sign(ago(6))

  // Passed, on the way to the meeting.
  const market = await begin('market', 'hechuan-farming')
  prepared(market, ago(42))
  reviewed(market, ago(38))

  // Changes were required.
  const homestead = await begin('homestead', 'hechuan-resources')
  prepared(homestead, ago(40))
  reviewed(homestead, ago(36), {
    conclusion: 'changesRequired',
    summary: '第五条第（四）项增加了不予报送的情形，应当与上位法一致后再报。',
    findings: [
      {
        where: '第五条第（四）项',
        problem: '以户口迁入年限限制申请，上位法没有这一条件，不得扩大不予报送的范围。',
        source: '《中华人民共和国土地管理法》第六十二条',
        advice: '删去，按照上位法的条件审查。',
      },
    ],
  })

  // Judged unlawful: it may never go before the meeting.
  const gravel = await begin('gravel', 'hechuan-reform')
  prepared(gravel, ago(58))
  reviewed(gravel, ago(54), {
    conclusion: 'unlawful',
    days: 10,
    summary: '建设用砂石不在定价目录内，县人民政府没有定价权限；限制运往县外妨碍商品自由流通。',
    findings: [
      {
        where: '第三条',
        problem: '规定最高销售价格，超越定价权限。',
        source: '《中华人民共和国价格法》第十九条',
        advice: '删去，可以通过发布行情信息引导价格。',
      },
      {
        where: '第四条',
        problem: '限制本地商品运出，排除、限制竞争。',
        source: '《公平竞争审查条例》第九条',
      },
    ],
  })

  // Material was asked for and is due today.
  const relief = await begin('relief', 'hechuan-civil')
  prepared(relief, ago(24))
  relief.submit(ago(20))
  relief.accept(ago(18))
  relief.requestMaterial(ago(7), '请补充县财政部门对救助资金来源的意见。', today)

  // Under review, with much to find; its time limit ends soon.
  const drainage = await begin('drainage', 'hechuan-housing')
  prepared(drainage, ago(26))
  drainage.submit(ago(19))
  drainage.accept(ago(17))
  drainage.askCounsel(ago(8), '第六条规定逾期不分流的停止供水，上位法有没有依据？', today)

  // Submitted, not yet accepted.
  const straw = await begin('straw', 'hechuan-farming')
  prepared(straw, ago(10))
  straw.submit(ago(3))

  // Open for comment until next week.
  const fireworks = await begin('fireworks', 'hechuan-police')
  fireworks.register(ago(32))
  fireworks.write(ago(30))
  fireworks.note(ago(28))
  fireworks.openConsultation(addDays(today, -24), addDays(today, 6))

  // Just begun: blanks in the text, materials missing.
  const gas = await begin('gas', 'hechuan-housing')
  gas.register(ago(4))
  gas.write(ago(2))
  gas.note(ago(2))
}
