import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/globalSetup.ts'],
    // Each file has databases of its own, so files need not wait for each other.
    fileParallelism: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
