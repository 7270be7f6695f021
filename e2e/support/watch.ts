import type { Page } from '@playwright/test'

export interface Watch {
  /** What went wrong since it was asked last. */
  readonly troubles: () => readonly string[]
}

/** Listens for what a page may not do: fail, complain on the console, or try what its content security policy forbids. */
export async function watch(page: Page): Promise<Watch> {
  let heard: string[] = []
  const hear = (what: string) => heard.push(`${new URL(page.url()).pathname}: ${what}`)
  page.on('pageerror', (error) => hear(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') hear(message.text())
  })
  await page.exposeFunction('reportViolation', hear)
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const report = (window as unknown as { reportViolation: (violation: string) => void }).reportViolation
      report(`${violatedDirective} forbids ${blockedURI} ${sample}`)
    })
  })
  return {
    troubles: () => {
      const told = heard
      heard = []
      return told
    },
  }
}
