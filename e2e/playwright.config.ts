import { defineConfig } from '@playwright/test'
import { findChromium } from './support/chromium.ts'

const { executablePath, args, env } = await findChromium()

/** One errand per file, told in acts, against a server that the errand itself starts; one at a time on two cores. */
export default defineConfig({
  testDir: './test',
  globalSetup: './support/globalSetup.ts',
  outputDir: '../test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: '../test-results/reports/playwright.json' }]],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // What costs a fifth of the time is asked for: a failing errand again with --trace retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: [...args], env },
  },
})
