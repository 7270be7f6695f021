import { expect, type Page } from '@playwright/test'
import { PASSWORD } from './county.ts'

/** Signs in through the sign-in page, as everybody does. */
export async function signedIn(page: Page, username: string, password = PASSWORD): Promise<Page> {
  await page.goto('/desk/sign-in')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(/\/desk$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]'), 'the home page is there, not its outline').toHaveCount(0)
  return page
}
