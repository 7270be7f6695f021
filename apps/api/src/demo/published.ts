import { addDays, addMonths } from '@fadu/core'
import { type Begin, CITY, CONGRESS, type Course, GOVERNMENT, office } from './course.ts'
import { demoId } from './life.ts'
import { demoText, housingVersions } from './texts.ts'

const REGULAR = '禾政规发'
const PLAIN = '禾政发'

/** What the county has published in two years, and how each of it went on. */
export async function tellPublished(begin: Begin, course: Course): Promise<void> {
  const { today, ago, prepared, consulted, reviewed, issued } = course
  const filedToBoth = (story: Parameters<Course['filed']>[0], published: number) => {
    course.filed(story, CITY, ago(published - 13))
    course.filed(story, CONGRESS, ago(published - 15))
  }

  // Long in force, filed to both authorities.
  const lease = await begin('reading', 'hechuan-farming')
  prepared(lease, ago(775))
  reviewed(lease, ago(771))
  issued(lease, ago(733), REGULAR)
  filedToBoth(lease, 733)

  // A department's trial measure that ends in about a month; its unit has said what should become of it.
  const canteen = await begin('canteen', 'hechuan-civil', { leadOrgan: 'hechuan-civil', trial: true })
  prepared(canteen, ago(775))
  reviewed(canteen, ago(770), { days: 7 })
  issued(canteen, ago(729), '禾民规发')
  course.filed(canteen, GOVERNMENT, ago(716))
  canteen.evaluate(
    ago(48),
    'amend',
    '试行期内服务老年人二十一万人次，补贴标准偏低、送餐补贴不足，建议总结修改后作为正式办法施行。',
  )

  // A major decision with everything that takes, and three texts since.
  const housing = await begin('housing', 'hechuan-housing', { majorDecision: true })
  housing.register(ago(800))
  housing.write(ago(800))
  housing.note(ago(800))
  housing.openConsultation(ago(798), addDays(ago(798), 35))
  housing.closeConsultation(ago(760), 46, 17)
  housing.assess(ago(758), 'expertReview', '邀请五名专家论证，建议细化轮候顺序和腾退过渡期，已采纳。')
  housing.assess(ago(752), 'riskAssessment', '社会稳定风险评估为低风险，主要风险点是转租清退，已制定分批腾退方案。')
  housing.materials(ago(750))
  housing.fairness(ago(750))
  housing.submit(ago(746))
  housing.accept(ago(746))
  housing.askCounsel(ago(744), '第四十四条由主管部门解除合同的情形，是否都有上位法依据？', ago(738))
  housing.giveCounsel(
    ago(739),
    '四种情形分别见《公共租赁住房管理办法》关于退回、腾退和骗取保障的规定，可以作为合同约定的解除事由。',
  )
  housing.opinion(ago(726), 'lawful', '经审核，制定主体、权限、内容、程序符合规定；重大行政决策的法定程序已经履行。')
  issued(housing, ago(668), REGULAR)
  filedToBoth(housing, 668)
  housing.suggestion(
    ago(330),
    CONGRESS,
    '公民建议审查第十三条：宿舍型住房“优先面向本园区、本企业”职工出租，其他企业职工难以租到。',
  )
  housing.examineSuggestion(ago(305), CONGRESS, '第十三条的优先顺序不利于公平分配，制定机关表示将在文件清理时一并修改。')
  housing.answerSuggestion(ago(300), CONGRESS, '您的建议已经采纳，县人民政府将修改第十三条。')

  const amendment = await begin('housingAmendment', 'hechuan-housing', {
    form: 'amendingDecision',
    effects: [
      {
        kind: 'amend',
        target: demoId('housing'),
        effectiveOn: ago(365),
        title: demoText('housing').title,
        consolidated: housingVersions.second,
      },
    ],
  })
  prepared(amendment, ago(420))
  reviewed(amendment, ago(416))
  issued(amendment, ago(365), REGULAR, { effectiveOn: ago(365) })
  filedToBoth(amendment, 365)

  // Repealed by a decision of its own.
  const advertising = await begin('advertising', 'hechuan-housing')
  prepared(advertising, ago(635))
  reviewed(advertising, ago(631))
  issued(advertising, ago(593), REGULAR)
  filedToBoth(advertising, 593)
  const repeal = await begin('repeal', 'hechuan-housing', {
    form: 'repealDecision',
    effects: [{ kind: 'repeal', target: demoId('advertising'), reason: '主要内容已被上位规定取代' }],
  })
  prepared(repeal, ago(135))
  reviewed(repeal, ago(131))
  issued(repeal, ago(93), PLAIN, { effectiveOn: ago(93) })

  // A trial of one year that nobody went on with: it lapsed.
  const nightMarket = await begin('nightMarket', 'hechuan-housing', { trial: true })
  prepared(nightMarket, ago(690))
  reviewed(nightMarket, ago(686), { days: 6 })
  issued(nightMarket, ago(640), REGULAR, {
    effectiveOn: ago(640),
    effectReason: '集市按季节开市，公布后不立即施行将错过本季。',
    validUntil: addDays(addMonths(ago(640), 12), -1),
  })
  filedToBoth(nightMarket, 640)

  // Sent back once by the reviewer, late to the city, sent back once more there, and registered in the end.
  const roads = await begin('roads', 'hechuan-transport')
  prepared(roads, ago(510))
  const { body } = demoText('roads')
  roads.write(ago(509), body.replace('不得以养护为名向农民摊派，不得强行集资。', '资金不足的，由受益村民分摊。'))
  roads.fairness(ago(509))
  reviewed(roads, ago(508), {
    conclusion: 'changesRequired',
    days: 8,
    summary: '第九条要求村民分摊养护资金，没有法律依据，应当修改后再报。',
    findings: [
      {
        where: '第九条',
        problem: '要求受益村民分摊养护资金，增加了农民负担。',
        source: '《中华人民共和国农业法》第六十七条',
        advice: '删去，改为禁止摊派和强行集资。',
      },
    ],
  })
  roads.write(ago(488), body)
  roads.fairness(ago(488))
  reviewed(roads, ago(486), { days: 7 })
  issued(roads, ago(430), REGULAR)
  course.filed(roads, CONGRESS, ago(405))
  roads.file(ago(390), CITY)
  roads.sendBack(ago(386), CITY, '起草说明没有写明第一次审核意见的采纳情况，请补充后重新报送。')
  roads.fileAgain(ago(378), CITY, '第一次审核意见已经采纳，第九条作了修改。')
  course.registered(roads, CITY, ago(372))
  roads.clear(ago(352), CITY)

  // Its review took longer than it may. Ended by the clean-up.
  const waste = await begin('waste', 'hechuan-housing')
  prepared(waste, ago(600))
  reviewed(waste, ago(596), { days: 18 })
  issued(waste, ago(540), REGULAR)
  filedToBoth(waste, 540)
  const contractors = await begin('contractors', 'hechuan-reform')
  prepared(contractors, ago(752))
  reviewed(contractors, ago(748), { days: 12 })
  issued(contractors, ago(705), REGULAR)
  filedToBoth(contractors, 705)

  // Policy documents: no normative content, as the review found; never filed.
  const outOfScope = {
    conclusion: 'outOfScope',
    days: 5,
    summary: '经审核，内容是工作部署，不设定公民、法人和其他组织的权利义务，不属于行政规范性文件。',
  } as const
  const returnees = await begin('returnees', 'hechuan-farming')
  prepared(returnees, ago(650))
  reviewed(returnees, ago(646), outOfScope)
  issued(returnees, ago(610), PLAIN, { effectiveOn: ago(610) })
  const digital = await begin('digital', 'hechuan-reform')
  prepared(digital, ago(165))
  reviewed(digital, ago(161), outOfScope)
  issued(digital, ago(120), PLAIN, { effectiveOn: ago(120) })

  const cleanUp = await begin('cleanUp', 'hechuan-justice', {
    form: 'cleanUpDecision',
    effects: [
      {
        kind: 'repeal',
        target: demoId('contractors'),
        reason: '名录制与公平竞争审查的要求不一致',
        tags: ['公平竞争'],
      },
      { kind: 'repeal', target: demoId('waste'), reason: '管理体制已经调整，主要内容不再适用' },
      { kind: 'declareLapsed', target: demoId('returnees'), reason: '工作任务已经完成' },
      {
        kind: 'amend',
        target: demoId('housing'),
        effectiveOn: ago(170),
        title: demoText('housing').title,
        consolidated: housingVersions.third,
        tags: ['公平竞争'],
      },
    ],
  })
  prepared(cleanUp, ago(225))
  reviewed(cleanUp, ago(220), { days: 13 })
  issued(cleanUp, ago(170), PLAIN, { effectiveOn: ago(170) })

  // In force since last month; the congress has asked for a correction and waits for the answer.
  const eldercare = await begin('eldercare', 'hechuan-civil')
  const heard = consulted(eldercare, ago(160), 23, 9)
  reviewed(eldercare, office(addDays(heard, 4)), { days: 11 })
  issued(eldercare, ago(62), REGULAR)
  course.filed(eldercare, CITY, ago(48))
  course.filed(eldercare, CONGRESS, ago(45), { cleared: false })
  eldercare.askCorrection(ago(12), CONGRESS, {
    where: '第二十七条',
    problem: '岗位奖励的条件由谁制定、何时公布没有写明，涉及财政资金支出的条件应当在文件中写明制定机关。',
    source: '国办发〔2018〕37号',
    advice: '写明由县民政局会同县财政局制定并公布。',
  })

  // Registered by the city, never sent to the congress: late.
  const investment = await begin('investment', 'hechuan-reform')
  prepared(investment, ago(90))
  reviewed(investment, ago(86))
  issued(investment, addDays(today, -38), REGULAR)
  course.filed(investment, CITY, ago(28), { cleared: false })

  // Joint, and to be sent to the government today.
  const charging = await begin('charging', 'hechuan-housing', { leadOrgan: 'hechuan-housing', coIssuers: ['hechuan-police'] })
  const answered = consulted(charging, ago(118), 61, 22)
  reviewed(charging, office(addDays(answered, 3)), { days: 10 })
  issued(charging, addDays(today, -30), '禾建规发')
}
