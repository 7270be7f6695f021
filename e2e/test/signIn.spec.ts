import { demoDocuments, idOf, PASSWORD } from '../support/county.ts'
import { expect, test } from '../support/errand.ts'

test.use({ errand: 'signing in' })

const GAS = idOf('gas')

test('a wrong password is answered in words, and the user name stays', async ({ visitor }) => {
  await visitor.goto('/desk/sign-in')
  await visitor.getByLabel('用户名').fill('sunyue')
  await visitor.getByLabel('密码', { exact: true }).fill('hechuan-demo-2022')
  await visitor.getByRole('button', { name: '登录', exact: true }).click()
  await expect(visitor.getByText('用户名或者密码不对。')).toBeVisible()
  await expect(visitor.getByLabel('用户名')).toHaveValue('sunyue')
  await expect(visitor).toHaveURL(/sign-in/)

  await visitor.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await visitor.getByRole('button', { name: '登录', exact: true }).click()
  await expect(visitor).toHaveURL(/\/desk$/)
})

test('an empty form says what is missing and asks nobody', async ({ visitor }) => {
  await visitor.goto('/desk/sign-in')
  await visitor.getByRole('button', { name: '登录', exact: true }).click()
  const summary = visitor.getByRole('alert').filter({ hasText: '有 2 处需要改正' })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: '请填写密码。' }).click()
  await expect(visitor.getByLabel('密码', { exact: true })).toBeFocused()
})

test('the demonstration lists its accounts: choosing one fills the form, and one signs in as anybody does', async ({
  visitor,
}) => {
  await visitor.goto('/desk/sign-in')
  const accounts = visitor.getByRole('table', { name: '演示账号' })
  await expect(accounts.getByRole('row', { name: /周敏 县司法局 合法性审核人员/ })).toBeVisible()
  await accounts.getByRole('button', { name: '选用 县司法局 周敏' }).click()
  await expect(visitor.getByLabel('用户名')).toHaveValue('zhoumin')
  await expect(visitor.getByRole('button', { name: '登录', exact: true })).toBeFocused()
  await visitor.keyboard.press('Enter')
  await expect(visitor.getByRole('banner').getByText('周敏')).toBeVisible()
})

test('who comes to a page of the desk without a session is asked to sign in, and then comes to that page', async ({
  visitor,
}) => {
  await visitor.goto('/desk/documents?stage=review')
  await expect(visitor).toHaveURL(/sign-in\?next=/)
  await visitor.getByLabel('用户名').fill('hanbing')
  await visitor.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await visitor.getByLabel('密码', { exact: true }).press('Enter')
  await expect(visitor).toHaveURL(/\/desk\/documents\?stage=review$/)
})

test('somebody with two roles chooses in which one to act', async ({ as }) => {
  const zhaolei = await as('zhaolei')
  const menu = zhaolei.getByRole('banner').getByRole('group').filter({ hasText: '赵磊' })
  const lists = zhaolei.getByRole('navigation', { name: '主导航' })
  await expect(menu.getByText('县民政局 起草单位经办人').first()).toBeVisible()
  await expect(lists.getByRole('link', { name: /起草中/ })).toBeVisible()

  await menu.getByText('赵磊').click()
  await menu.getByRole('button', { name: /制定机关办公室/ }).click()
  await expect(menu.getByText('县民政局 制定机关办公室').first()).toBeVisible()
  await expect(lists.getByRole('link', { name: /待印发/ })).toBeVisible()
  await expect(lists.getByRole('link', { name: /起草中/ })).toBeHidden()

  await zhaolei.reload()
  await expect(menu.getByText('县民政局 制定机关办公室').first()).toBeVisible()
})

test('signing out ends the session', async ({ as }) => {
  const page = await as('linlan')
  await page.getByRole('banner').getByText('林岚').click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/desk')
  await expect(page).toHaveURL(/sign-in/)
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible()
})

test('a draft of another organ is as if it were not there', async ({ as }) => {
  const sunyue = await as('sunyue')
  await sunyue.goto(`/desk/documents/${GAS}`)
  await expect(sunyue.getByRole('heading', { level: 1 })).toHaveText(demoDocuments.gas)

  const maxiao = await as('maxiao')
  for (const page of [GAS, `${GAS}/submission`, `${GAS}/review`, `${GAS}/opinion`, '0000000000000000']) {
    await maxiao.goto(`/desk/documents/${page}`)
    await expect(maxiao.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
    await expect(maxiao.getByText('液化石油气')).toHaveCount(0)
  }
})
