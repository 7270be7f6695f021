import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { type Server, startServer } from './server.ts'
import { signedIn } from './signIn.ts'
import { TODAY } from './today.ts'

export { expect } from '@playwright/test'

interface Errand {
  /** The page of a person who is signed in: each in a browser of their own, opened at their first use. */
  readonly as: (username: string) => Promise<Page>
  /** The page of somebody who is not signed in. */
  readonly visitor: Page
  /** Whatever else an errand shows: the server has no fault meanwhile. */
  readonly faultless: undefined
}

interface Stage {
  /** What the errand is called. Files of different names never share a server: `test.use({ errand: 'sign-in' })`. */
  readonly errand: string
  readonly server: Server
}

/** A test of one errand, against the built product on the demonstration county. */
export const test = base.extend<Errand, Stage>({
  errand: ['', { option: true, scope: 'worker' }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const server = await startServer({ now: TODAY, like: county() })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  faultless: [
    async ({ server }, use) => {
      await use(undefined)
      expect(server.faults(), 'faults of the server').toEqual([])
    },
    { auto: true },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  as: async ({ browser, server }, use) => {
    const pages = new Map<string, Promise<Page>>()
    const contexts: BrowserContext[] = []
    const open = async (username: string) => {
      const context = await ownBrowser(browser, server.origin)
      contexts.push(context)
      return signedIn(await context.newPage(), username)
    }
    await use((username) => {
      const page = pages.get(username) ?? open(username)
      pages.set(username, page)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  visitor: async ({ browser, server }, use) => {
    const context = await ownBrowser(browser, server.origin)
    await use(await context.newPage())
    await context.close()
  },
})

const ownBrowser = (browser: Browser, baseURL: string) => browser.newContext({ baseURL })

function county(): string {
  const folder = process.env.FADU_E2E_COUNTY
  if (!folder) throw new Error('The demonstration county is made by globalSetup.ts, and it has not run.')
  return folder
}
