import { demoDocuments } from '../support/county.ts'
import { chooseDraft, draftSheet, open, registerDraft, takeUp } from '../support/desk.ts'
import { expect, test } from '../support/errand.ts'
import { DOCX, lawDocx } from '../support/lawDocx.ts'

test.use({ errand: 'refusals' })

const GAS = demoDocuments.gas

test('a file that cannot be read is refused with what to do, and a readable one then takes its place', async ({ as }) => {
  const page = await as('niuhe')
  const title = '禾川县小型农田水利工程管护办法'
  await registerDraft(page, { title, leadOrgan: '禾川县人民政府' })
  const sheet = draftSheet(page)
  const refusal = sheet.getByRole('alert')

  // Word writes RTF under the name .doc now and then; the content decides.
  const rtf = Buffer.from('{\\rtf1\\ansi 0}')
  await chooseDraft(page, { name: '送审稿.doc', mimeType: 'application/msword', buffer: rtf })
  await expect(refusal).toContainText('这是 RTF 文档，目前不能作为正文读取。')
  await expect(refusal).toContainText('请在 Word 或 WPS 中打开，另存为 .docx 后上传。')

  await chooseDraft(page, { name: '空文件.docx', mimeType: DOCX, buffer: Buffer.alloc(0) })
  await expect(refusal).toContainText('这是一个空文件。')
  await expect(refusal).toContainText('请确认文件已经保存，再重新上传。')

  await chooseDraft(page, { name: '不是文档.docx', mimeType: DOCX, buffer: Buffer.from('PK but nothing behind it') })
  await expect(refusal).toContainText('文件已损坏')

  await chooseDraft(page, {
    name: '送审稿.docx',
    mimeType: DOCX,
    buffer: await lawDocx(title, [{ heading: '总则', articles: [['本办法适用于小型农田水利工程。']] }]),
  })
  await expect(refusal).toBeHidden()
  await expect(page.getByText('识别出的结构：1 章 1 条')).toBeVisible()
})

test('a draft with blanks and without its material cannot be handed on, and the button says why', async ({ as }) => {
  const page = await as('sunyue')
  await takeUp(page, '补齐材料', GAS)
  const propose = page.getByRole('button', { name: '提交负责人审签' })
  await expect(propose).toHaveAccessibleDescription(
    /文本里还有 \d+ 处空白没有填；还差 3 件材料：制定依据、征求意见及采纳情况、本单位合法性审核意见。/,
  )
  await propose.press('Enter')
  await expect(page.getByText(/已提交负责人/)).toBeHidden()
  await expect(page.getByRole('list', { name: '自查提示' })).toContainText('第九条')
})

test('who saves over what somebody else did meanwhile is told what changed, loses nothing, and can then save', async ({ as }) => {
  const sunyue = await as('sunyue')
  await takeUp(sunyue, '补齐材料', GAS)
  const title = sunyue.getByLabel('标题')
  await title.fill(`${GAS}（试行）`)

  const wufan = await as('wufan')
  await takeUp(wufan, '出具公平竞争结论', GAS)
  const form = await open(wufan, '出具公平竞争审查结论')
  await form.getByRole('radio', { name: '符合公平竞争审查标准', exact: true }).check()
  await form.getByRole('button', { name: '出具公平竞争审查结论' }).click()
  await expect(wufan.getByText('已办：出具公平竞争审查结论。')).toBeVisible()

  const save = sunyue.getByRole('button', { name: '存为送审稿' })
  await save.click()
  await expect(sunyue.getByText('没有办成：存为送审稿')).toBeVisible()
  await expect(sunyue.getByText(/您打开页面之后的变化/)).toBeVisible()
  await expect(sunyue.getByRole('listitem').filter({ hasText: '出具公平竞争审查结论' }).filter({ hasText: '吴帆' })).toBeVisible()
  await expect(title).toHaveValue(`${GAS}（试行）`)

  await sunyue.getByRole('button', { name: '重新载入后再提交' }).click()
  await expect(sunyue.getByText('已载入最新状态，您填写的内容没有动。请核对后再提交。')).toBeVisible()
  await expect(title).toHaveValue(`${GAS}（试行）`)
  await save.click()
  await expect(save).toBeHidden()
  await expect(sunyue.getByRole('heading', { level: 1 })).toHaveText(`报送合法性审核：${GAS}（试行）`)
})
