// Takes a picture of every page at 1440 and at 390 pixels, for people to look at beside the drawings:
//   node e2e/screens.ts [PART OF A NAME]…      into e2e/screens/
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { findChromium } from './support/chromium.ts'
import { startServer } from './support/server.ts'
import { deskSights, portalSights, type Sight } from './support/sights.ts'
import { signedIn } from './support/signIn.ts'
import { TODAY } from './support/today.ts'

const FOLDER = join(import.meta.dirname, 'screens')
const WIDTHS = [1440, 390]
/** What is further down is seen in passing only. */
const MOST_HEIGHT = 2000

const wanted = process.argv.slice(2)
const sights = [...portalSights, ...deskSights].filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
)
mkdirSync(FOLDER, { recursive: true })
const { args, ...rest } = await findChromium()
const county = process.env.FADU_E2E_COUNTY
const server = await startServer({ now: TODAY, ...(county ? { like: county } : {}) })
const browser = await chromium.launch({ ...rest, args: [...args] })
try {
  for (const who of new Set(sights.map((sight) => sight.who)))
    await takeAll(
      browser,
      who,
      sights.filter((sight) => sight.who === who),
    )
} finally {
  await browser.close()
  await server.stop()
}
console.log(`${sights.length * WIDTHS.length} pictures in ${FOLDER}`)

async function takeAll(browser: Browser, who: string | null, sights: readonly Sight[]): Promise<void> {
  const context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (who) await signedIn(page, who)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 844 })
    for (const { name, address } of sights) {
      await page.goto(address, { waitUntil: 'networkidle' })
      const size = await page.evaluate(
        () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight] as const,
      )
      if (size[0] > width) console.log(`${name} is ${size[0]} wide at ${width}`)
      const clip = { x: 0, y: 0, width, height: Math.min(size[1], MOST_HEIGHT) }
      await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), fullPage: true, clip })
    }
  }
  await context.close()
}
