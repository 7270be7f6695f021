import { demoDocuments, idOf } from '../support/county.ts'
import { expect, test } from '../support/errand.ts'

test.use({ errand: 'the portal' })

test('a visitor searches by two characters and comes to the article in which they stand', async ({ visitor }) => {
  await visitor.goto('/')
  await visitor.getByRole('main').getByRole('searchbox').fill('租金')
  await visitor.keyboard.press('Enter')
  await expect(visitor).toHaveURL(/\/search\?q=/)
  const results = visitor.getByRole('list', { name: '检索结果' })
  const found = results.getByRole('listitem').filter({ hasText: demoDocuments.reading })
  await expect(found).toContainText('现行有效')
  await found.getByRole('link', { name: /^第.条$/ }).click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(demoDocuments.reading)
  const article = visitor.locator(':target')
  await expect(article).toBeInViewport()
  await expect(article).toContainText('租金')
})

test('the list tells what is in force from what is not, and its filter is in the address', async ({ visitor }) => {
  await visitor.goto('/documents')
  const list = visitor.getByRole('list', { name: '文件', exact: true })
  const listed = (title: string) =>
    list.getByRole('listitem').filter({ has: visitor.getByRole('link', { name: title, exact: true }) })
  await expect(listed(demoDocuments.advertising)).toContainText('已废止')
  await expect(listed(demoDocuments.reading)).toContainText('现行有效')

  await visitor.getByRole('link', { name: '现行有效', exact: true }).click()
  await expect(visitor).toHaveURL(/standing=inForce/)
  await expect(listed(demoDocuments.reading)).toBeVisible()
  await expect(listed(demoDocuments.advertising)).toHaveCount(0)

  await visitor.getByLabel('公布日期从').fill('2026-01-01')
  await visitor.getByRole('button', { name: '筛选' }).click()
  await expect(visitor).toHaveURL(/standing=inForce.*from=2026-01-01/)
  await expect(listed(demoDocuments.investment)).toBeVisible()
  await expect(listed(demoDocuments.reading)).toHaveCount(0)
  await visitor.goBack()
  await expect(listed(demoDocuments.reading)).toBeVisible()
})

test('what is not published is not there: no draft is found, read or listed', async ({ visitor }) => {
  for (const key of ['gas', 'drainage', 'market', 'parking'] as const) {
    const response = await visitor.goto(`/d/${idOf(key)}`)
    expect(response?.status()).toBe(404)
    await expect(visitor.getByText(demoDocuments[key])).toHaveCount(0)
  }
  await visitor.goto(`/search?q=${encodeURIComponent('液化石油气')}`)
  await expect(visitor.getByText('没有找到“液化石油气”').first()).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a document is a whole page: standing, text, facts, another day', async ({ page }) => {
    await page.goto(`/d/${idOf('advertising')}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(demoDocuments.advertising)
    await expect(page.getByRole('main')).toContainText('已废止')
    await expect(page.getByRole('main')).toContainText(demoDocuments.repeal)
    await expect(page.getByRole('main')).toContainText('户外广告设施应当符合专项规划和技术规范')

    await page.getByLabel('日期', { exact: true }).fill('2025-06-02')
    await page.getByRole('button', { name: '查看', exact: true }).click()
    await expect(page).toHaveURL(/on=2025-06-02/)
    await expect(page.getByRole('main')).toContainText('这是2025年6月2日的效力和文本。')
    await expect(page.getByRole('main')).toContainText('现行有效')

    await page.getByRole('banner').getByRole('searchbox').fill('广告')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: '检索结果' })).toContainText(demoDocuments.advertising)
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  for (const address of [
    '/',
    '/documents',
    `/search?q=${encodeURIComponent('管理')}`,
    `/d/${idOf('reading')}`,
    '/consultations',
    `/consultations/${idOf('fireworks')}`,
  ])
    test(`nothing of ${decodeURI(address)} lies beside the screen`, async ({ page }) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })

  test('the outline of a document is folded away and opens by its name', async ({ page }) => {
    await page.goto(`/d/${idOf('reading')}`)
    await page.getByRole('navigation', { name: '目录' }).getByText('目录', { exact: true }).click()
    await page.getByRole('link', { name: '第七条' }).first().click()
    await expect(page.locator(':target')).toBeInViewport()
  })
})
