import { readFile } from 'node:fs/promises'
import { demoDocuments } from '../support/county.ts'
import { say } from '../support/desk.ts'
import { expect, test } from '../support/errand.ts'
import { watch } from '../support/watch.ts'

test.use({ errand: 'a leader and the administrators' })

test('a leader sees what is late and by which rule, and what stands behind the year’s figures', async ({ as }) => {
  const page = await as('chenguodong')
  const { troubles } = await watch(page)

  await test.step('Act 1: why one filing is late', async () => {
    await page.goto('/desk')
    const late = page.getByRole('listitem').filter({ hasText: demoDocuments.investment }).filter({ hasText: '逾期' })
    await late.getByRole('button', { name: '时限怎么算的' }).click()
    const reckoning = page.getByRole('dialog')
    await expect(reckoning).toContainText('公布，当日不计')
    await expect(reckoning).toContainText('第四条')
    await page.keyboard.press('Escape')
    await expect(reckoning).toBeHidden()
    await expect(page).toHaveURL(/\/desk$/)
  })

  await test.step('Act 2: the sentence of a year, and the documents that one of its figures counts', async () => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '统计' }).click()
    await page.getByLabel('年度').selectOption({ label: '2025年' })
    const sentence = page.getByRole('main').getByText(/^2025年，审核行政规范性文件草案/)
    const figure = sentence.getByRole('link').nth(1)
    const issued = Number(await figure.textContent())
    expect(issued).toBeGreaterThan(0)
    await figure.click()
    await expect(page).toHaveURL(/\/desk\/statistics\/evidence/)
    // The head of the table is a row, too.
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(issued + 1)
    await page.goBack()
    await expect(sentence).toBeVisible()
  })

  await test.step('Act 3: as of an earlier day there was less; the file has what the screen has', async () => {
    await page.getByLabel('统计至').fill('2025-03-31')
    await expect(page).toHaveURL(/2025-03-31/)
    await expect(page.getByText(/^统计至 2025年3月31日/)).toBeVisible()
    const sentence = (await page.getByText(/^2025年，审核行政规范性文件草案/).textContent()) ?? ''
    expect(sentence).toContain('备案及时率')
    const arriving = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 .csv' }).click()
    const file = await readFile(await (await arriving).path(), 'utf8')
    expect(file).toContain('统计至,2025-03-31')
    expect(file).toContain(sentence)
  })

  expect(troubles(), 'console').toEqual([])
})

test('one opens accounts, two grant an administrator’s role, another verifies the log', async ({ as }) => {
  await test.step('Act 1: the system administrator opens an account, which so far may do nothing', async () => {
    const page = await as('hexing')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '账号' }).click()
    await page.getByRole('button', { name: '开立账号' }).click()
    const panel = page.getByRole('region', { name: '开立账号' })
    await panel.getByLabel('姓名').fill('江晚')
    await panel.getByLabel('用户名').fill('jiangwan')
    await panel.getByRole('button', { name: '开立账号' }).click()
    await say(page, '江晚的一次性密码')
    await expect(page.getByRole('table').getByRole('row', { name: /江晚 jiangwan/ })).toContainText('尚未授权')
  })

  await test.step('Act 2: a security administrator proposes, and cannot agree alone', async () => {
    const page = await as('anning')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '授权' }).click()
    await page.getByRole('button', { name: '授予身份' }).click()
    const panel = page.getByRole('region', { name: '授予身份' })
    await panel.getByLabel('账号').selectOption('江晚')
    await panel.getByLabel('身份').selectOption('审计管理员')
    await panel.getByLabel('机关').selectOption('禾川县人民政府办公室')
    await panel.getByRole('button', { name: '授予身份' }).click()
    await say(page, '已申请授予江晚管理角色，等待另一名安全管理员复核。')
    await say(page, '您申请，须由另一名安全管理员复核')
    await expect(page.getByRole('button', { name: '复核同意 江晚' })).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('Act 3: another one agrees', async () => {
    const page = await as('fangning')
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '授权' }).click()
    await page.getByRole('button', { name: '复核同意 江晚' }).click()
    await say(page, '已复核同意授予江晚管理角色。')
  })

  await test.step('Act 4: the auditor finds who agreed, and that the log is whole', async () => {
    const page = await as('shencha')
    const { troubles } = await watch(page)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '日志与核验' }).click()
    await expect(page.getByRole('row').filter({ hasText: '方宁' }).first()).toContainText('授予身份')
    await page.getByRole('button', { name: '开始核验' }).click()
    await say(page, /^没有发现问题：核验了 \d+ 条记录，读回 \d+ 个文件/)
    expect(troubles(), 'console').toEqual([])
  })
})
