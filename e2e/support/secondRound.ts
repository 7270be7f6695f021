import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { demoDocuments, idOf } from './county.ts'
import { accept, chooseDraft, concludeFairCompetition, draftSheet, saveDraft, say, submit, takeUp } from './desk.ts'
import { signedIn } from './signIn.ts'

const TEXTS = join(import.meta.dirname, '../../apps/api/src/demo/texts')
const REVIEWER = '郑毅'

/** Opens the review of a draft that was sent back and comes again, mended: by everybody it takes, in windows of their own. */
export async function secondRound(page: Page): Promise<void> {
  const title = demoDocuments.homestead
  const as = async (username: string, work: (page: Page) => Promise<void>) => {
    const window = await page
      .context()
      .browser()!
      .newContext({ baseURL: new URL(page.url()).origin, locale: 'zh-CN' })
    await work(await signedIn(await window.newPage(), username))
    await window.close()
  }
  await as('hemin', async (clerk) => {
    await takeUp(clerk, '上传送审稿', title)
    await chooseDraft(clerk, { name: `${title}（修改稿）.txt`, mimeType: 'text/plain', buffer: Buffer.from(mended(title)) })
    await draftSheet(clerk).getByText('（修改稿）').waitFor()
    await saveDraft(clerk)
    await clerk.getByRole('button', { name: '提交负责人审签' }).click()
    await say(clerk, /已提交负责人/)
  })
  await as('wufan', (fairness) => concludeFairCompetition(fairness, title, '符合公平竞争审查标准'))
  await as('shihai', (head) => submit(head, title))
  await as('hanbing', (reviewHead) => accept(reviewHead, title, REVIEWER))
  await page.goto(`/desk/documents/${idOf('homestead')}/review`)
  await page.getByText('文本已经修改').first().waitFor()
}

/** The text without the condition that the first opinion objected to, and with a word more elsewhere. */
function mended(title: string): string {
  const [, body = ''] = readFileSync(join(TEXTS, 'homestead.txt'), 'utf8').split(/(?<=依据：.*)\n\n/)
  return `${title}\n\n${body}`
    .replace('的；\n（四）户口迁入本村不满五年的。', '的。')
    .replace('并书面说明理由：', '并在三个工作日内书面说明理由：')
}
