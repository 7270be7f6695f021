import { expect, type Locator, type Page } from '@playwright/test'
import { DOCX } from './lawDocx.ts'

/** What people do at their desk, each through what they see: by role and label. */

/** Opens a task from 今日待办, as its line says it: 受理审核 + title. */
export async function takeUp(page: Page, act: string, title: string): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('link', { name: `${act} ${title}`, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

/** Opens the form of an act on the workbench. */
export async function open(page: Page, act: string) {
  await page.getByRole('button', { name: act, exact: true }).click()
  return page.getByRole('form', { name: act, exact: true })
}

export const say = (page: Page, sentence: string | RegExp) => expect(page.getByText(sentence).first()).toBeVisible()

/** 登记起草. Ends on the page on which the draft is prepared. */
export async function registerDraft(page: Page, draft: { title: string; leadOrgan: string; form?: string }): Promise<void> {
  await page.goto('/desk')
  await page.getByRole('link', { name: '登记起草', exact: true }).click()
  await page.getByLabel('标题').fill(draft.title)
  await page.getByLabel('制定机关').selectOption(draft.leadOrgan)
  if (draft.form) await page.getByRole('radio', { name: draft.form, exact: true }).check()
  await page.getByRole('button', { name: '登记起草', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `报送合法性审核：${draft.title}` })).toBeVisible()
}

export interface GivenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Presses a button that asks for a file, and chooses one. */
async function choose(button: Locator, file: GivenFile): Promise<void> {
  const chooser = button.page().waitForEvent('filechooser')
  await button.click()
  await (await chooser).setFiles(file)
}

export const draftSheet = (page: Page) => page.getByRole('region', { name: '送审稿', exact: true })

/** Chooses the file of the draft: the first, another in its place, or another after one that was refused. */
export const chooseDraft = (page: Page, file: GivenFile) =>
  choose(draftSheet(page).getByRole('button', { name: /文件$/ }).last(), file)

export async function uploadDraft(page: Page, name: string, docx: Buffer): Promise<void> {
  await chooseDraft(page, { name, mimeType: DOCX, buffer: docx })
  await expect(draftSheet(page)).toContainText(`${name} `)
}

/** Makes what was read the document's text. */
export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '存为送审稿' }).click()
  await expect(page.getByRole('button', { name: '存为送审稿' })).toBeHidden()
}

export async function addMaterial(page: Page, requirement: string, fileName: string, content: string): Promise<void> {
  const materials = page.getByRole('list', { name: '报送审核的材料' })
  const file = { name: fileName, mimeType: 'text/plain', buffer: Buffer.from(content) }
  await choose(materials.getByRole('button', { name: `上传 ${requirement}`, exact: true }), file)
  await expect(materials.getByRole('link', { name: fileName })).toBeVisible()
}

export async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交负责人审签' }).click()
  await say(page, /已提交负责人 高峰 审签/)
}

/** 公平竞争审查, with a reason where the conclusion is another than 符合. */
export async function concludeFairCompetition(page: Page, title: string, conclusion: string, reason?: string): Promise<void> {
  await takeUp(page, '出具公平竞争结论', title)
  const form = await open(page, '出具公平竞争审查结论')
  await form.getByRole('radio', { name: conclusion, exact: true }).check()
  if (reason) await form.getByLabel('理由').fill(reason)
  await form.getByRole('button', { name: '出具公平竞争审查结论' }).click()
  await say(page, '已办：出具公平竞争审查结论。')
}

/** The head of the drafting unit sends it to the review. */
export async function submit(page: Page, title: string): Promise<void> {
  await takeUp(page, '报送审核', title)
  await page.getByRole('button', { name: '报送审核', exact: true }).click()
  await say(page, '文件现在是“已报送审核”')
}

export async function accept(page: Page, title: string, reviewer: string): Promise<void> {
  await takeUp(page, '受理审核', title)
  const form = await open(page, '受理审核')
  await form.getByLabel('审核人员').selectOption({ label: reviewer })
  await form.getByRole('button', { name: '受理审核' }).click()
  await say(page, '已办：受理审核。')
}

/** Finds every item in order, by keys alone; then says of one why it does not conform. */
export async function judgeAllItems(page: Page, against?: { readonly item: RegExp; readonly note: string }): Promise<void> {
  const items = page.getByRole('region', { name: '审核事项' })
  const progress = items.getByRole('status')
  await expect(progress).toHaveText(/^已判断 0 \/ \d\d$/)
  const all = Number((await progress.textContent())?.slice(-2))
  await items.getByRole('button').first().click()
  for (let item = 0; item < all; item++) {
    await page.keyboard.press('1')
    await page.keyboard.press('j')
  }
  await expect(progress).toHaveText(`已判断 ${all} / ${all}`)
  if (!against) return
  await items.getByRole('button', { name: against.item }).click()
  await items.getByRole('radio', { name: '不符合' }).check()
  await items.getByLabel('说明').fill(against.note)
  await say(page, /已自动保存/)
}

export interface Finding {
  readonly where: string
  readonly problem: string
  readonly source: string
  readonly advice: string
}

/** The reviewer's opinion, from the judged items to what is handed in. */
export async function writeOpinion(
  page: Page,
  { conclusion, summary, finding }: { readonly conclusion: string; readonly summary: string; readonly finding?: Finding },
): Promise<void> {
  await page.getByRole('link', { name: '写审核意见' }).click()
  const form = page.getByRole('form', { name: '审核意见' })
  if (finding) {
    await form.getByRole('button', { name: '添加一处问题' }).click()
    const first = form.getByRole('group', { name: '第 1 处' })
    await first.getByLabel('条款').fill(finding.where)
    await first.getByLabel('问题').fill(finding.problem)
    await first.getByLabel('依据').fill(finding.source)
    await first.getByLabel('修改建议').fill(finding.advice)
  }
  await form.getByRole('radio', { name: conclusion, exact: true }).check()
  await form.getByLabel('综合意见').fill(summary)
  await expect(page.getByRole('region', { name: '预览' })).toContainText(summary)
  await form.getByRole('button', { name: '提交审核意见' }).click()
  await say(page, '审核意见已提交')
}

export async function signOpinion(page: Page, title: string, conclusion: string): Promise<void> {
  await takeUp(page, '签发审核意见', title)
  await expect(page.getByRole('article')).toContainText(conclusion)
  await page.getByRole('form', { name: '签发审核意见' }).getByRole('button', { name: '签发审核意见' }).click()
  await say(page, '审核意见已签发。')
}

export async function recordDeliberation(page: Page, title: string, meeting: string): Promise<void> {
  await takeUp(page, '记录集体讨论', title)
  const form = await open(page, '记录集体讨论')
  await form.getByLabel('会议名称').fill(meeting)
  await form.getByRole('radio', { name: '通过', exact: true }).check()
  await form.getByRole('button', { name: '记录集体讨论' }).click()
  await say(page, '已办：记录集体讨论。')
}

export async function sign(page: Page, title: string): Promise<void> {
  await takeUp(page, '签发', title)
  const form = await open(page, '签发')
  await form.getByRole('button', { name: '签发' }).click()
  await say(page, '已办：签发。')
}

/** Gives the number that was assigned. */
export async function assignNumber(page: Page, title: string, code: string): Promise<string> {
  await takeUp(page, '编号', title)
  const form = await open(page, '编号')
  await form.getByRole('radio', { name: code, exact: true }).check()
  const number = (await form.getByRole('status', { name: '将要编的号' }).textContent()) ?? ''
  await form.getByRole('button', { name: '编号' }).click()
  await say(page, '已编号。')
  return number
}

export async function publish(page: Page, title: string, effectiveOn: string): Promise<void> {
  await takeUp(page, '公布', title)
  const form = await open(page, '公布')
  await form.getByRole('checkbox', { name: '政府公报' }).check()
  await form.getByRole('checkbox', { name: '政府网站' }).check()
  await form.getByLabel('施行日期').fill(effectiveOn)
  await form.getByRole('button', { name: '公布' }).click()
  await say(page, '已公布。')
}

export async function sendFiling(page: Page, title: string, authority: string): Promise<void> {
  await page.goto('/desk')
  await page
    .getByRole('listitem')
    .filter({ hasText: title })
    .filter({ hasText: authority })
    .getByRole('link', { name: '报送备案' })
    .click()
  const step = page.getByRole('region', { name: `下一步：向${authority}报送备案` })
  await step.getByRole('button', { name: '报送备案' }).click()
  await step.getByRole('form', { name: '报送备案' }).getByRole('button', { name: '报送备案' }).click()
  await say(page, `已向${authority}报送备案。`)
}

export async function registerFiling(page: Page, title: string, number: string): Promise<void> {
  await takeUp(page, '办理备案登记', title)
  const form = await open(page, '准予登记')
  await form.getByLabel('登记号').fill(number)
  await form.getByRole('button', { name: '准予登记' }).click()
  await say(page, '已办：准予登记。')
}

/** Puts a document on the list of what this decision ends when it is published. */
export async function repeals(page: Page, title: string, reason: string): Promise<void> {
  await page.getByLabel('查找要处理的文件').fill(title.slice(0, 8))
  await page.getByRole('button', { name: `选入 ${title}` }).click()
  await page.getByLabel('理由').fill(reason)
}
