// Takes a picture of a page as the tests' browser shows it:
//   node e2e/support/shoot.ts URL OUT.png [--width 1440] [--height 900] [--full] [--cookie name=value]…
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findChromium } from './chromium.ts'

const USAGE = 'node e2e/support/shoot.ts URL OUT.png [--width 1440] [--height 900] [--full] [--cookie name=value]…'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    full: { type: 'boolean', default: false },
    cookie: { type: 'string', multiple: true, default: [] },
  },
})
const [url, out] = positionals
if (!url || !out || positionals.length > 2) {
  console.error(USAGE)
  process.exit(2)
}

const browser = await chromium.launch(await launchOptions())
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const cookies = values.cookie.map((cookie) => {
    const [name = '', ...value] = cookie.split('=')
    return { name, value: value.join('='), url }
  })
  if (cookies.length > 0) await page.context().addCookies(cookies)
  page.on('console', (message) => message.type() === 'error' && console.error(`console: ${message.text()}`))
  page.on('pageerror', (error) => console.error(`error on the page: ${error.message}`))
  const response = await page.goto(url, { waitUntil: 'networkidle' })
  await page.screenshot({ path: out, fullPage: values.full })
  const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight])
  console.log(`${out}: ${response?.status() ?? 'no status'}, “${await page.title()}”, the page is ${size.join(' × ')}`)
} finally {
  await browser.close()
}

async function launchOptions() {
  const { args, ...rest } = await findChromium()
  return { ...rest, args: [...args] }
}
