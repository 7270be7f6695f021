import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { demoDocuments, idOf } from '../support/county.ts'
import { expect, test } from '../support/errand.ts'
import { watch } from '../support/watch.ts'

test.use({ errand: 'a citizen' })

const { housing, advertising } = demoDocuments

/** Presses what downloads a file: its name, and what it begins with. */
async function download(link: Locator): Promise<{ readonly name: string; readonly start: string }> {
  const arriving = link.page().waitForEvent('download')
  await link.click()
  const file = await arriving
  return { name: file.suggestedFilename(), start: (await readFile(await file.path())).toString('latin1', 0, 3) }
}

/** .docx and .xlsx are archives; a list in .csv begins with the mark by which Excel knows its encoding. */
const archive = 'PK\u0003'
const utf8Mark = '\u00EF\u00BB\u00BF'

const results = (page: Page) => page.getByRole('list', { name: '检索结果' })
const resultsOf = (page: Page, title: string) => results(page).getByRole('link', { name: title, exact: true })

for (const { screen, ...viewport } of [
  { screen: 'a desk', width: 1440, height: 900 },
  { screen: 'a phone', width: 390, height: 844 },
])
  test(`a citizen finds, reads, compares, prints and follows what is in force, on ${screen}`, async ({
    visitor: page,
    server,
  }) => {
    const isNarrow = viewport.width < 480
    await page.setViewportSize(viewport)
    const { troubles } = await watch(page)
    const search = async (words: string) => {
      await page.goto('/')
      await page.getByRole('main').getByRole('searchbox').fill(words)
      await page.keyboard.press('Enter')
    }

    await test.step('Act 1: two characters, and a number with other brackets and a space, find the document', async () => {
      await search('租金')
      await expect(resultsOf(page, housing)).toBeVisible()
      await search('禾政规发[2024] 3号')
      await expect(results(page).getByRole('listitem')).toHaveCount(1)
      await expect(results(page)).toContainText('禾政规发〔2024〕3号')
      await expect(resultsOf(page, housing)).toBeVisible()
    })

    await test.step('Act 2: a filter narrows the list, is in the address, and is lifted by the same link', async () => {
      const filters = page.getByRole('navigation', { name: '筛选' })
      const narrowTo = async (name: RegExp) => {
        if (isNarrow) await page.getByRole('main').getByText('筛选', { exact: true }).click()
        await filters.getByRole('link', { name }).click()
      }
      await search('管理')
      await expect(resultsOf(page, advertising)).toHaveCount(0)
      await narrowTo(/^已废止/)
      await expect(page).toHaveURL(/standing=repealed/)
      await expect(resultsOf(page, advertising)).toBeVisible()
      await expect(resultsOf(page, housing)).toHaveCount(0)
      await narrowTo(/^各种效力/)
      await expect(resultsOf(page, housing)).toBeVisible()
      await narrowTo(/^2025年/)
      await expect(resultsOf(page, housing)).toHaveCount(0)
      await narrowTo(/^2025年/)
      await expect(resultsOf(page, housing)).toBeVisible()
    })

    await test.step('Act 3: with a day chosen the list is that day’s, and opens the text of that day', async () => {
      await search('户外广告')
      await expect(resultsOf(page, advertising)).toHaveCount(0)
      await page.getByLabel('截至日期').fill('2025-06-02')
      await page.getByRole('button', { name: '确定' }).click()
      await expect(page.getByText('这里列的是2025年6月2日的效力，打开的也是这一天的文本。')).toBeVisible()
      await resultsOf(page, advertising).click()
      await expect(page.getByText('这是2025年6月2日的效力和文本。')).toBeVisible()
      await page.getByRole('link', { name: '回到今天的文本' }).click()
      await expect(page.getByRole('main')).toContainText('自2025年12月2日起废止')
    })

    await test.step('Act 4: from the outline to an article; from the standing to another day', async () => {
      await page.goto(`/d/${idOf('housing')}`)
      const outline = page.getByRole('navigation', { name: '目录' })
      if (isNarrow) await outline.getByText('目录', { exact: true }).click()
      await outline.getByRole('link', { name: /^第五章/ }).click()
      await expect(page.locator(':target')).toContainText('租金与补贴')
      await expect(page.locator(':target')).toBeInViewport()

      await page.getByRole('link', { name: '查看某一天的效力' }).click()
      const day = page.getByLabel('日期', { exact: true })
      await expect(day).toBeInViewport()
      await day.fill('2024-12-01')
      await page.getByRole('button', { name: '查看', exact: true }).click()
      await expect(page).toHaveURL(/on=2024-12-01/)
      await expect(page.getByText('这是2024年12月1日的效力和文本。')).toBeVisible()
    })

    await test.step('Act 5: what changed, from change to change by the keys, and the table of it to take away', async () => {
      await page.goto(`/d/${idOf('housing')}`)
      await page.getByRole('link', { name: '改了什么' }).click()
      await expect(page.getByText(/^修改 5 条，新增 0 条，删除 1 条/)).toBeVisible()
      await page.keyboard.press('n')
      await expect(page.getByRole('article', { name: /^第十三条/ })).toBeFocused()
      await page.keyboard.press('n')
      await expect(page.getByRole('article', { name: /^第十六条/ })).toBeFocused()
      await page.keyboard.press('p')
      await expect(page.getByRole('article', { name: /^第十三条/ })).toBeFocused()

      const unchanged = page.getByText('为了规范公共租赁住房的筹集、分配、使用和退出')
      await expect(unchanged).toBeHidden()
      await page.getByText('第一条至第十二条未变').click()
      await expect(unchanged).toBeVisible()

      const table = await download(page.getByRole('link', { name: '下载修改对照表' }))
      expect(table.name).toMatch(/\.docx$/)
      expect(table.start).toBe(archive)
    })

    await test.step('Act 6: on paper the text, its standing and its address stand alone', async () => {
      await page.goto(`/d/${idOf('advertising')}?on=2025-06-02`)
      const code = page.locator('svg', { has: page.locator('path') }).last()
      await expect(code).toBeHidden()
      await page.emulateMedia({ media: 'print' })
      for (const name of ['目录', '主导航'])
        for (const navigation of await page.getByRole('navigation', { name }).all()) await expect(navigation).toBeHidden()
      await expect(page.getByRole('searchbox')).toBeHidden()
      await expect(page.getByRole('button')).toHaveCount(0)
      await expect(page.getByRole('main')).toContainText('现行有效')
      await expect(page.getByText(`${server.origin}/d/${idOf('advertising')}?on=2025-06-02`)).toBeVisible()
      await expect(code).toBeVisible()
      const side = await code.evaluate((drawn) => drawn.getBoundingClientRect().width / (96 / 25.4))
      expect(side, 'millimetres of paper').toBeCloseTo(25, 0)
      const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(paper).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
      await page.emulateMedia({ media: null })
    })

    await test.step('Act 7: the catalogue of a day, on the screen and as files', async () => {
      await page.goto('/')
      await page.getByRole('link', { name: '目录', exact: true }).click()
      await page.getByLabel('截至日期').fill('2025-06-02')
      await page.getByRole('button', { name: '查看', exact: true }).click()
      await expect(page.getByText(/^截至2025年6月2日，共 \d+ 件。$/)).toBeVisible()
      await expect(page.getByRole('table')).toContainText(advertising)
      const sheet = await download(page.getByRole('link', { name: '下载 .xlsx' }))
      expect(sheet).toEqual({ name: expect.stringMatching(/2025.*\.xlsx$/), start: archive })
      const lines = await download(page.getByRole('link', { name: '下载 .csv' }))
      expect(lines).toEqual({ name: expect.stringMatching(/2025.*\.csv$/), start: utf8Mark })
    })

    await test.step('Act 8: the feed leads to the page of what it tells', async () => {
      const feed = await page.request.get((await page.getByRole('link', { name: '订阅' }).getAttribute('href')) ?? '')
      expect(feed.headers()['content-type']).toContain('application/atom+xml')
      const [, entry = ''] = /<entry>([\s\S]*?)<\/entry>/.exec(await feed.text()) ?? []
      const [, title = ''] = /<title[^>]*>([^<]+)</.exec(entry) ?? []
      const [, href = ''] = /<link[^>]*href="([^"]+)"/.exec(entry) ?? []
      await page.goto(href)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    })

    expect(troubles(), 'console').toEqual([])
  })
