/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Shows the gallery alone, and runs the tests. The product bundles these components itself. */
export default defineConfig({
  plugins: [react()],
  test: { environment: 'jsdom', setupFiles: ['./src/gallery/cleanUp.ts'] },
})
