// Takes a picture of every page at 1440 and at 390 pixels, for people to look at beside the drawings:
//   node e2e/screens.ts [--english] [--dark] [--large] [--twice] [PART OF A NAME]…      into e2e/screens/
// --large is the large print of the page's own switch, --twice the reader's own text at 200%.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from './support/chromium.ts'
import { startServer } from './support/server.ts'
import { deskSights, gallerySights, portalSights, type Sight, stagedSights } from './support/sights.ts'
import { signedIn } from './support/signIn.ts'
import { TODAY } from './support/today.ts'

const FOLDER = join(import.meta.dirname, 'screens')
const WIDTHS = [1440, 390]
/** What is further down is seen in passing only. */
const MOST_HEIGHT = 2000

const { values: face, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    english: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    large: { type: 'boolean', default: false },
    twice: { type: 'boolean', default: false },
  },
})
const suffix = Object.entries(face)
  .filter(([, on]) => on)
  .map(([name]) => `-${name}`)
  .join('')
const sights = [...portalSights, ...deskSights, ...gallerySights, ...stagedSights].filter(
  // What is opened there is found by its Chinese words.
  ({ name, open }) => (wanted.length === 0 || wanted.some((part) => name.includes(part))) && !(face.english && open),
)
mkdirSync(FOLDER, { recursive: true })
const { args, ...rest } = await findChromium()
const county = process.env.FADU_E2E_COUNTY
const server = await startServer({ now: TODAY, ...(county ? { like: county } : {}) })
// As on a desk here: the browser's own date field goes by the system, not by the page.
const browser = await chromium.launch({ ...rest, env: { ...rest.env, LC_ALL: 'zh_CN.UTF-8' }, args: [...args] })
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
  const context = await browser.newContext({
    ...{ baseURL: server.origin, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    colorScheme: face.dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  if (who) await signedIn(page, who)
  await choose(context)
  for (const { name, address, open } of sights) {
    const isPortal = !address.startsWith('/desk')
    await page.setViewportSize({ width: WIDTHS[0]!, height: 900 })
    await page.goto(face.english && isPortal && !address.startsWith('/en') ? `/en${address}` : address, {
      waitUntil: 'networkidle',
    })
    await settled(page)
    await open?.(page)
    if (face.twice)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: width > 600 ? 900 : 844 })
      await settled(page)
      const size = await page.evaluate(
        () => [document.documentElement.scrollWidth, document.documentElement.scrollHeight] as const,
      )
      if (size[0] > width) console.log(`${name} is ${size[0]} wide at ${width}`)
      const clip = { x: 0, y: 0, width, height: Math.min(size[1], MOST_HEIGHT) }
      await page.screenshot({ path: join(FOLDER, `${name}-${width}${suffix}.png`), fullPage: true, clip })
    }
    if (!who) await context.clearCookies()
  }
  await context.close()
}

/** The page stands, and nothing on it is still being read. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** As if one had chosen it on the page: after signing in, which is done in Chinese. */
async function choose(context: BrowserContext): Promise<void> {
  const chosen = {
    ...(face.english ? { language: 'en' } : {}),
    ...(face.dark ? { theme: 'dark' } : {}),
    ...(face.large ? { text: 'large' } : {}),
  }
  await context.addInitScript((facts: Record<string, string>) => {
    for (const [name, value] of Object.entries(facts)) localStorage.setItem(`fadu.${name}`, value)
  }, chosen)
}
