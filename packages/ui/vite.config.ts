import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Shows the gallery alone. The product bundles these components itself; tests have `vitest.config.ts`. */
export default defineConfig({ plugins: [react()] })
