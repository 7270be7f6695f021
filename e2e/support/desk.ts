import { expect, type Page } from '@playwright/test'
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

export async function uploadDraft(page: Page, name: string, docx: Buffer): Promise<void> {
  await page.getByRole('region', { name: '送审稿' }).getByLabel('送审稿').setInputFiles({ name, mimeType: DOCX, buffer: docx })
  await expect(page.getByRole('region', { name: '送审稿' })).toContainText(name)
}

/** Makes what was read the document's text. */
export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '存为送审稿' }).click()
  await expect(page.getByRole('button', { name: '存为送审稿' })).toBeHidden()
}

export async function addMaterial(page: Page, requirement: string, fileName: string, content: string): Promise<void> {
  const materials = page.getByRole('list', { name: '报送审核的材料' })
  await materials
    .getByLabel(`选择文件：${requirement}`)
    .setInputFiles({ name: fileName, mimeType: 'text/plain', buffer: Buffer.from(content) })
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

export interface Finding {
  readonly where: string
  readonly problem: string
  readonly source: string
  readonly advice: string
}

/** Judges every item by its keys, those named as not conforming with a note. */
export async function judgeAllItems(page: Page, against: Readonly<Record<string, string>> = {}): Promise<void> {
  const items = page.getByRole('region', { name: '审核事项' })
  const progress = items.getByRole('status')
  const all = Number(/\/ (\d+)/.exec((await progress.textContent()) ?? '')?.[1])
  expect(all).toBeGreaterThan(40)
  await items.getByRole('button').first().click()
  for (let judged = 1; judged <= all; judged++) {
    const question = (await items.getByRole('listitem').and(page.locator('[aria-current]')).getByRole('button').textContent()) ?? ''
    const note = against[question]
    await page.keyboard.press(note ? '2' : '1')
    await expect(progress).toHaveText(`已判断 ${judged} / ${all}`)
    if (note) await items.getByLabel('说明').fill(note)
    await items.getByRole('listitem').and(page.locator('[aria-current]')).getByRole('button').focus()
    await page.keyboard.press('j')
  }
}
