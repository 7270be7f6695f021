import { type Browser, chromium } from '@playwright/test'
import { findChromium } from './chromium.ts'

/** “Slow 4G” of Chromium's developer tools: 1.6 Mbit/s down and 0.75 up, each as nine tenths arrive, and 150 ms × 3.75 to an answer. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const SLOWER_CPU = 4

/** When the first text, and the largest piece of the first view, stood on the screen: ms after the navigation began. */
export interface FirstView {
  readonly first: number
  readonly largest: number
}

export interface Phone {
  /** Goes to an address as somebody who has never been there: nothing is kept from view to view. */
  readonly view: (url: string) => Promise<FirstView>
  readonly close: () => Promise<void>
}

/** A slow phone of 390 × 844 on a slow network, in Chromium. */
export async function slowPhone(): Promise<Phone> {
  const { args, ...rest } = await findChromium()
  const browser: Browser = await chromium.launch({ ...rest, args: [...args] })
  const view: Phone['view'] = async (url) => {
    const context = await browser.newContext({
      ...{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
      ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    })
    try {
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', SLOW_4G)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU })
      await page.goto(url, { waitUntil: 'networkidle' })
      // Names of the browser's entries; TypeScript takes the observer for that of Node, which has others.
      const painted = (type: 'paint' | 'largest-contentful-paint') =>
        page.evaluate(
          (wanted) =>
            new Promise<number>((done) => {
              new PerformanceObserver((list) => done(list.getEntries().at(-1)!.startTime)).observe({
                type: wanted,
                buffered: true,
              } as never)
            }),
          type,
        )
      return { first: await painted('paint'), largest: await painted('largest-contentful-paint') }
    } finally {
      await context.close()
    }
  }
  return { view, close: () => browser.close() }
}
