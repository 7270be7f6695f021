import * as desk from '../support/desk.ts'
import { expect, test } from '../support/errand.ts'
import { lawDocx } from '../support/lawDocx.ts'
import { plainDocx } from '../support/plainDocx.ts'
import { TITLE, waterMeasures } from '../support/waterMeasures.ts'

test.use({ errand: 'one document’s life' })

const GOVERNMENT = '禾川县人民政府'
const MATERIALS = ['起草说明', '制定依据', '征求意见及采纳情况', '本单位合法性审核意见']
const REPEAL = `禾川县人民政府关于废止《${TITLE}》的决定`

test('one document’s life, from the first draft to its repeal', async ({ as, server, visitor }) => {
  test.setTimeout(600_000)

  await test.step('Act 1: the clerk registers a draft, uploads it, adds the material and hands it to the head', async () => {
    const sunyue = await as('sunyue')
    await desk.registerDraft(sunyue, { title: TITLE, leadOrgan: GOVERNMENT })
    await desk.uploadDraft(sunyue, `${TITLE}（送审稿）.docx`, await lawDocx(TITLE, waterMeasures('first')))
    await desk.say(sunyue, '识别出的结构：4 章 11 条')
    await desk.saveDraft(sunyue)
    for (const requirement of MATERIALS)
      await desk.addMaterial(sunyue, requirement, `${requirement}.txt`, `关于《${TITLE}》的${requirement}。`)
    await desk.propose(sunyue)
  })

  await test.step('Act 2: fair competition is concluded on it, and the head submits it', async () => {
    await desk.concludeFairCompetition(await as('wufan'), TITLE, '符合公平竞争审查标准')
    await desk.submit(await as('gaofeng'), TITLE)
  })

  await test.step('Act 3: the head of the review body accepts it and assigns a reviewer', async () => {
    await desk.accept(await as('hanbing'), TITLE, '周敏')
  })

  await test.step('Act 4: the reviewer judges every item and requires a change; the head of the review body signs', async () => {
    await server.restart('2026-03-16')
    const zhoumin = await as('zhoumin')
    await desk.takeUp(zhoumin, '出具审核意见', TITLE)
    await desk.judgeAllItems(zhoumin, { item: /行政处罚/, note: '第十条自行设定罚款。' })
    await desk.writeOpinion(zhoumin, {
      conclusion: '应当予以修改',
      summary: '第十条自行设定罚款，应当修改后再送复核；其余内容未发现问题。',
      finding: {
        where: '第十条',
        problem: '规范性文件不得设定罚款。',
        source: '《中华人民共和国行政处罚法》第十六条',
        advice: '改为依照有关法律、法规的规定处理。',
      },
    })
    await desk.signOpinion(await as('hanbing'), TITLE, '应当予以修改')
  })

  await test.step('Act 5: the clerk uploads a mended text, and it goes round again', async () => {
    const sunyue = await as('sunyue')
    await desk.takeUp(sunyue, '上传送审稿', TITLE)
    await desk.say(sunyue, '规范性文件不得设定罚款。')
    await desk.uploadDraft(sunyue, `${TITLE}（修改稿）.docx`, await lawDocx(TITLE, waterMeasures('mended')))
    await desk.saveDraft(sunyue)
    await desk.propose(sunyue)
    await desk.concludeFairCompetition(await as('wufan'), TITLE, '符合公平竞争审查标准')
    await desk.submit(await as('gaofeng'), TITLE)
    await desk.accept(await as('hanbing'), TITLE, '周敏')
  })

  await test.step('Act 6: the new text passes', async () => {
    await server.restart('2026-03-30')
    const zhoumin = await as('zhoumin')
    await desk.takeUp(zhoumin, '出具审核意见', TITLE)
    await desk.say(zhoumin, '文本已经修改')
    await desk.judgeAllItems(zhoumin)
    await desk.writeOpinion(zhoumin, { conclusion: '合法', summary: '上一轮指出的问题已经改正，未发现其他问题。' })
    await desk.signOpinion(await as('hanbing'), TITLE, '合法')
  })

  const number = await test.step('Act 7: the meeting decides, the leader signs, the office numbers and publishes', async () => {
    await desk.recordDeliberation(await as('wangqian'), TITLE, '禾川县人民政府第63次常务会议')
    await desk.sign(await as('chenguodong'), TITLE)
    const liqiang = await as('liqiang')
    const assigned = await desk.assignNumber(liqiang, TITLE, '禾政规发')
    await desk.publish(liqiang, TITLE, '2026-06-01')
    return assigned
  })
  expect(number).toMatch(/^禾政规发〔2026〕\d+号$/)

  await test.step('Act 8: it is filed to two authorities, and both register it', async () => {
    const liqiang = await as('liqiang')
    await desk.sendFiling(liqiang, TITLE, '市人民政府')
    await desk.sendFiling(liqiang, TITLE, '县人大常委会')
    await desk.registerFiling(await as('wujing'), TITLE, '溪府备〔2026〕12号')
    await desk.registerFiling(await as('malan'), TITLE, '禾人备〔2026〕5号')
  })

  await test.step('Act 9: a visitor finds and reads it', async () => {
    await visitor.goto('/')
    await visitor.getByRole('searchbox').fill('二次供水')
    await visitor.getByRole('searchbox').press('Enter')
    await visitor.getByRole('link', { name: TITLE }).click()
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(TITLE)
    await desk.say(visitor, number)
    await desk.say(visitor, /尚未施行/)
    await desk.say(visitor, '依照《城市供水条例》等法律、法规的规定处理')
  })

  await test.step('Act 10: a decision to repeal it goes the same way', async () => {
    await server.restart('2026-09-01')
    const sunyue = await as('sunyue')
    await desk.registerDraft(sunyue, { title: REPEAL, leadOrgan: GOVERNMENT, form: '废止决定' })
    await desk.uploadDraft(
      sunyue,
      '废止决定（送审稿）.docx',
      await plainDocx(REPEAL, [
        '根据上级规定的变化和文件清理情况，县人民政府决定：',
        `废止《${TITLE}》（${number}）。`,
        '本决定自公布之日起施行。',
      ]),
    )
    await desk.repeals(sunyue, TITLE, '主要内容已被上位规定取代')
    await desk.saveDraft(sunyue)
    for (const requirement of MATERIALS)
      await desk.addMaterial(sunyue, requirement, `${requirement}.txt`, `关于《${REPEAL}》的${requirement}。`)
    await desk.propose(sunyue)
    await desk.concludeFairCompetition(
      await as('wufan'),
      REPEAL,
      '不涉及经营者经济活动',
      '只废止一份文件，不涉及经营者经济活动。',
    )
    await desk.submit(await as('gaofeng'), REPEAL)
    await desk.accept(await as('hanbing'), REPEAL, '周敏')
  })

  await test.step('Act 11: it passes, is decided, signed and numbered', async () => {
    await server.restart('2026-09-15')
    const zhoumin = await as('zhoumin')
    await desk.takeUp(zhoumin, '出具审核意见', REPEAL)
    await desk.judgeAllItems(zhoumin)
    await desk.writeOpinion(zhoumin, { conclusion: '合法', summary: '废止的理由成立，程序符合规定。' })
    await desk.signOpinion(await as('hanbing'), REPEAL, '合法')
    await desk.recordDeliberation(await as('wangqian'), REPEAL, '禾川县人民政府第71次常务会议')
    await desk.sign(await as('chenguodong'), REPEAL)
    await desk.assignNumber(await as('liqiang'), REPEAL, '禾政发')
  })

  await test.step('Act 12: on a later day it is published, and the first document is repealed that day', async () => {
    await server.restart('2026-09-21')
    await visitor.reload()
    await desk.say(visitor, /现行有效/)
    const liqiang = await as('liqiang')
    await desk.publish(liqiang, REPEAL, '2026-09-21')

    await visitor.reload()
    await desk.say(visitor, /已废止/)
    const address = new URL(visitor.url()).pathname
    await visitor.goto(`${address}?on=2026-09-20`)
    await desk.say(visitor, /现行有效/)
    await visitor.goto(`${address}?on=2026-09-21`)
    await desk.say(visitor, /已废止/)
  })
})
