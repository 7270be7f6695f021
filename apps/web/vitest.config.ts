import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    // One page per worker instead of one per file: making it takes longer than the tests on it.
    isolate: false,
    testTimeout: 30_000,
    setupFiles: ['./vitest.setup.ts'],
    // Class names as written, so that a test may ask for one.
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
})
