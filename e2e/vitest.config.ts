import { defineConfig } from 'vitest/config'

/** What the errands stand on: the browser finder and its faces. The errands themselves are Playwright’s. */
export default defineConfig({ test: { include: ['support/**/*.test.ts'], testTimeout: 60_000 } })
