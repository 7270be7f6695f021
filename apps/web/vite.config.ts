import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedAssets } from './compressedAssets.ts'

/** Where `npm run dev` finds the API; the built desk is served by the API itself and asks its own origin. */
const api = process.env.FADU_API ?? 'http://127.0.0.1:8080'

/** The desk: a client application under /desk/. The portal has its own build, `vite.public.config.ts`. */
export default defineConfig({
  base: '/desk/',
  plugins: [react(), compressedAssets()],
  build: {
    // Styles stay files: the content security policy lets in no style that stands in the page.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: { proxy: { '/trpc': api, '/desk/upload': api, '/desk/files': api } },
})
