import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/**
 * The entry that draws pages on the server also says which styles they need; in the browser's build nothing is wanted of it but
 * them. No page is ever made live again there.
 */
const stylesOnly = (entry: string): Plugin => ({
  name: 'styles-only',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const code = Object.values(bundle).filter((chunk) => chunk.type === 'chunk')
      const live = new Set<string>()
      const keep = (file: string) => {
        const chunk = bundle[file]
        if (live.has(file) || chunk?.type !== 'chunk') return
        live.add(file)
        for (const imported of chunk.imports) keep(imported)
      }
      for (const chunk of code) if (chunk.isEntry && !chunk.facadeModuleId?.endsWith(entry)) keep(chunk.fileName)
      for (const chunk of code) if (!live.has(chunk.fileName)) delete bundle[chunk.fileName]
    },
  },
})

/** The portal: `vite build --config vite.public.config.ts` for the browser, and again with `--ssr` for the server. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), ...(isSsrBuild ? [] : [stylesOnly('/src/public.tsx')])],
  // React's slow and talkative half is for those who write it.
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false as const,
  build: {
    outDir: isSsrBuild ? 'dist/portal/server' : 'dist/portal/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    target: isSsrBuild ? 'node24' : 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: isSsrBuild ? 'src/public.tsx' : ['src/portal/client.ts', 'src/public.tsx'],
      // Nobody in the browser calls `render`; without it nothing of the pages, and no style of theirs, would be left.
      preserveEntrySignatures: 'strict' as const,
    },
  },
  ssr: { noExternal: true as const },
}))
