import { demoDocuments } from '../support/county.ts'
import * as desk from '../support/desk.ts'
import { expect, test } from '../support/errand.ts'
import { lawDocx } from '../support/lawDocx.ts'
import { waterMeasures } from '../support/waterMeasures.ts'

test.use({ errand: 'days on a phone', viewport: { width: 390, height: 844 } })

/** What each person does on a day, away from the desk: everything can be done on a narrow screen, too. */

test('a clerk registers a draft, uploads its text and adds material', async ({ as }) => {
  const title = '禾川县农村集中供水管理办法'
  const page = await as('sunyue')
  await desk.registerDraft(page, { title, leadOrgan: '禾川县人民政府' })
  await desk.uploadDraft(page, '送审稿.docx', await lawDocx(title, waterMeasures('first')))
  await desk.saveDraft(page)
  await desk.addMaterial(page, '起草说明', '起草说明.txt', `关于《${title}》的起草说明。`)
  await page.goto('/desk/documents')
  await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
})

test('a reviewer judges every item and hands in an opinion', async ({ as }) => {
  const page = await as('zhoumin')
  await desk.takeUp(page, '出具审核意见', demoDocuments.drainage)
  await desk.judgeAllItems(page)
  await desk.writeOpinion(page, { conclusion: '合法', summary: '经审核，未发现需要修改的问题。' })
})

test('the office numbers and publishes', async ({ as }) => {
  const page = await as('liqiang')
  const number = await desk.assignNumber(page, demoDocuments.parking, '禾政规发')
  await desk.publish(page, demoDocuments.parking, '2026-05-01')
  await page.goto(`/search?q=${encodeURIComponent(number)}`)
  await expect(page.getByRole('link', { name: demoDocuments.parking })).toBeVisible()
})

test('the office sends what is late, and the authority registers it', async ({ as }) => {
  await desk.sendFiling(await as('liqiang'), demoDocuments.investment, '县人大常委会')
  await desk.registerFiling(await as('malan'), demoDocuments.investment, '禾人备〔2026〕3号')
})

test('a leader reads the year and opens what stands behind a figure', async ({ as }) => {
  const page = await as('chenguodong')
  await page.goto('/desk/statistics')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /^\d+ ?件?$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/desk\/statistics\/evidence/)
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
})
