import type { Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'
import { expect, test } from '../support/errand.ts'
import { deskSights, portalSights, type Sight } from '../support/sights.ts'
import { watch } from '../support/watch.ts'

test.use({ errand: 'every page' })

/** The browser itself tells the console when something was not found or refused, as it must be on these. */
const refused = (name: string) => /not-found|wrong-day/.test(name)
const ownWords = /^Failed to load resource: the server responded with a status of 4/

const desk = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }

/** Nothing lies beside a narrow screen, nor beside a wide one whose text is twice as large. */
async function fits(page: Page, name: string): Promise<void> {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(phone)
  expect.soft(await width(), `${name} on a phone`).toBe(phone.width)
  await page.setViewportSize(desk)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  expect.soft(await width(), `${name} in large print`).toBe(desk.width)
}

/** Visits pages one after the other in one browser: none may fail, complain, break its policy or keep anybody out. */
async function visit(page: Page, sights: readonly Sight[]): Promise<void> {
  const { troubles } = await watch(page)
  for (const { name, address, open } of sights)
    await test.step(name, async () => {
      await page.goto(address)
      await open?.(page)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('正在读取')).toHaveCount(0)
      expect.soft(await axeFindings(page), `axe on ${name}`).toEqual([])
      const heard = troubles().filter((trouble) => !refused(name) || !ownWords.test(trouble.replace(/^\S+: /, '')))
      expect.soft(heard, `console of ${name}`).toEqual([])
      await fits(page, name)
    })
}

test('the public pages', async ({ visitor }) => {
  await visit(visitor, portalSights)
})

const people = [...new Set(deskSights.map(({ who }) => who))]
for (const who of people)
  test(`the desk of ${who ?? 'nobody yet'}`, async ({ as, visitor }) => {
    const sights = deskSights.filter((sight) => sight.who === who)
    await visit(who ? await as(who) : visitor, sights)
  })
