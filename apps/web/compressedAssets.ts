import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Lays a .br and a .gz beside each script and style sheet, packed as well as it goes: the server then has nothing to pack. */
export const compressedAssets = (): Plugin => ({
  name: 'compressed-assets',
  apply: 'build',
  writeBundle: async ({ dir }) => {
    const folder = join(dir!, 'assets')
    for (const name of await readdir(folder)) {
      if (!/\.(js|css|svg)$/.test(name)) continue
      const bytes = await readFile(join(folder, name))
      await writeFile(join(folder, `${name}.br`), brotliCompressSync(bytes))
      await writeFile(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    }
  },
})
