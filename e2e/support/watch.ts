import type { Page } from '@playwright/test'

/** What a page may not do: fail, complain on the console, or try what its content security policy forbids. */
export async function watch(page: Page): Promise<readonly string[]> {
  const troubles: string[] = []
  const at = () => new URL(page.url()).pathname
  page.on('pageerror', (error) => troubles.push(`${at()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`${at()}: ${message.text()}`)
  })
  await page.exposeBinding('reportViolation', (_, violation: string) => troubles.push(`${at()}: ${violation}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const report = (window as unknown as { reportViolation: (violation: string) => void }).reportViolation
      report(`${violatedDirective} forbids ${blockedURI} ${sample}`)
    })
  })
  return troubles
}
