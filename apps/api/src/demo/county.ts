import { addDays, addWorkingDays, type LegalDate, nationalCalendar } from '@fadu/core'
import { beginLife, type DocumentSpec, demoId, type LifeDeps } from './life.ts'
import { demoTexts } from './texts.ts'

const GOVERNMENT = 'hechuan-government'
const CITY = 'xizhou-government'
const CONGRESS = 'hechuan-congress'

const spec = (key: keyof typeof demoTexts, draftingUnit: string, more: Partial<DocumentSpec> = {}): DocumentSpec => ({
  key,
  ...demoTexts[key],
  leadOrgan: GOVERNMENT,
  draftingUnit,
  ...more,
})

/** The working day on or before a day: people of the demonstration keep office hours. */
function office(day: LegalDate): LegalDate {
  let on = day
  while (!nationalCalendar.isWorkingDay(on).working) on = addDays(on, -1)
  return on
}

/**
 * Twelve documents and a decision in different states, dated back from the day of the first start, so that something is due that
 * day, something is late and something is about to lapse whenever that is.
 */
export async function makeCounty(deps: LifeDeps, today: LegalDate): Promise<void> {
  const ago = (days: number) => office(addDays(today, -days))

  // Long in force, filed to both authorities.
  const lease = await beginLife(deps, spec('reading', 'hechuan-farming'))
  await upToPassed(lease, ago(775))
  await issue(lease, { met: ago(736), signed: ago(735), numbered: ago(734), published: ago(733), code: '禾政规发' })
  await lease.file(ago(720), CITY)
  await lease.file(ago(718), CONGRESS)
  await lease.receive(ago(712), CITY, `溪府备〔${year(ago(712))}〕41号`)
  await lease.receive(ago(710), CONGRESS, `禾人备〔${year(ago(710))}〕6号`)
  await lease.clear(ago(690), CITY)
  await lease.clear(ago(680), CONGRESS)

  // A department's trial measure that ends in less than two months.
  const canteen = await beginLife(deps, spec('canteen', 'hechuan-civil', { leadOrgan: 'hechuan-civil', trial: true }))
  await upToPassed(canteen, ago(775))
  await issue(canteen, {
    met: ago(731),
    signed: ago(730),
    numbered: ago(730),
    published: ago(729),
    code: '禾民规发',
    validUntil: addDays(today, 45),
  })
  await canteen.file(ago(716), GOVERNMENT)
  await canteen.receive(ago(712), GOVERNMENT, `禾府备〔${year(ago(712))}〕17号`)
  await canteen.clear(ago(700), GOVERNMENT)

  // Repealed by a decision of its own.
  const advertising = await beginLife(deps, spec('advertising', 'hechuan-housing'))
  await upToPassed(advertising, ago(635))
  await issue(advertising, { met: ago(596), signed: ago(595), numbered: ago(594), published: ago(593), code: '禾政规发' })
  await advertising.file(ago(580), CITY)
  await advertising.file(ago(580), CONGRESS)
  await advertising.receive(ago(574), CITY, `溪府备〔${year(ago(574))}〕88号`)
  await advertising.receive(ago(573), CONGRESS, `禾人备〔${year(ago(573))}〕9号`)
  await advertising.clear(ago(560), CITY)
  await advertising.clear(ago(550), CONGRESS)
  const repeal = await beginLife(
    deps,
    spec('repeal', 'hechuan-housing', {
      form: 'repealDecision',
      effects: [{ kind: 'repeal', target: demoId('advertising'), reason: '主要内容已被上位规定取代' }],
    }),
  )
  await upToPassed(repeal, ago(135))
  await issue(repeal, { met: ago(96), signed: ago(95), numbered: ago(94), published: ago(93), code: '禾政发' })

  // Published; registered by the city, never sent to the congress: late.
  const investment = await beginLife(deps, spec('investment', 'hechuan-reform'))
  await upToPassed(investment, ago(90))
  await issue(investment, { met: ago(50), signed: ago(46), numbered: ago(45), published: addDays(today, -38), code: '禾政规发' })
  await investment.file(ago(28), CITY)
  await investment.receive(ago(24), CITY, `溪府备〔${year(ago(24))}〕63号`)

  // Signed, waiting for its number.
  const parking = await beginLife(deps, spec('parking', 'hechuan-reform'))
  await upToPassed(parking, ago(60))
  await parking.deliberate(ago(12), '县人民政府第61次常务会议')
  await parking.sign(ago(6))

  // Passed, on the way to the meeting.
  const market = await beginLife(deps, spec('market', 'hechuan-farming'))
  await upToPassed(market, ago(42))

  // Changes were required.
  const homestead = await beginLife(deps, spec('homestead', 'hechuan-resources'))
  await prepared(homestead, ago(40))
  await homestead.submit(ago(36))
  await homestead.accept(ago(35))
  await homestead.opinion(
    reviewed(ago(36)),
    'changesRequired',
    '第五条第（三）项增加了不予报送的情形，应当与上位法一致后再报。',
    [
      {
        where: '第五条第（三）项',
        problem: '不予报送的情形应当与上位法的表述一致，不得扩大适用范围。',
        source: '《中华人民共和国土地管理法》第六十二条',
        advice: '按照上位法表述修改，或者删去。',
      },
    ],
  )

  // Material was asked for and is due today.
  const relief = await beginLife(deps, spec('relief', 'hechuan-civil'))
  await prepared(relief, ago(24))
  await relief.submit(ago(20))
  await relief.accept(ago(18))
  await relief.give('requestMaterial', 'legalReviewer', 'hechuan-justice', ago(7), {
    what: '请补充县财政部门对救助资金来源的意见。',
    suppliedBy: today,
  })

  // Under review; its time limit ends soon.
  const drainage = await beginLife(deps, spec('drainage', 'hechuan-housing'))
  await prepared(drainage, ago(26))
  await drainage.submit(ago(19))
  await drainage.accept(ago(17))
  await drainage.give('askCounsel', 'legalReviewer', 'hechuan-justice', ago(8), {
    counsel: 'linlan',
    counselName: '林岚',
    question: '第六条“限期分流”的期限由谁确定，是否需要写明？',
    wantedBy: today,
  })

  // Submitted, not yet accepted.
  const straw = await beginLife(deps, spec('straw', 'hechuan-farming'))
  await prepared(straw, ago(10))
  await straw.submit(ago(3))

  // Open for comment until next week.
  const fireworks = await beginLife(deps, spec('fireworks', 'hechuan-police'))
  await fireworks.register(ago(32))
  await fireworks.write(ago(30))
  await fireworks.note(ago(28))
  await fireworks.give('openConsultation', 'draftingClerk', 'hechuan-police', addDays(today, -24), {
    closesOn: addDays(today, 6),
  })

  // Just begun: blanks in the text, materials missing.
  const gas = await beginLife(deps, spec('gas', 'hechuan-housing'))
  await gas.register(ago(4))
  await gas.write(ago(2))
  await gas.note(ago(2))
}

type Story = Awaited<ReturnType<typeof beginLife>>

const year = (day: LegalDate) => day.slice(0, 4)

async function prepared(story: Story, from: LegalDate): Promise<void> {
  await story.register(from)
  await story.write(from)
  await story.note(from)
  await story.materials(from)
  await story.fairness(from)
}

/** A review takes nine working days here: neither hurried nor late. */
const reviewed = (submitted: LegalDate) => addWorkingDays(submitted, 9).date

async function upToPassed(story: Story, from: LegalDate): Promise<void> {
  await prepared(story, from)
  const submitted = office(addDays(from, 4))
  await story.submit(submitted)
  await story.accept(submitted)
  await story.opinion(reviewed(submitted), 'lawful', '经审核，制定主体、权限、内容、程序符合规定。')
}

async function issue(
  story: Story,
  days: { met: LegalDate; signed: LegalDate; numbered: LegalDate; published: LegalDate; code: string; validUntil?: LegalDate },
): Promise<void> {
  await story.deliberate(days.met, '县人民政府常务会议')
  await story.sign(days.signed)
  await story.number(days.numbered, days.code)
  const decision = (await story.state()).form !== 'ordinary'
  await story.publish(days.published, {
    ...(days.validUntil && { validUntil: days.validUntil, validityReason: '试行期满后总结评估' }),
    ...(decision && { effectiveOn: days.published }),
  })
}
