import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PageFrame, RenderPage } from './page.ts'

/** Where the web's build lies: pages for the server, and the files a browser asks for. */
const built = new URL('../../../web/dist/portal/', import.meta.url)

export const assetsFolder = fileURLToPath(new URL('client/', built))

export interface Artefact {
  readonly render: RenderPage
  readonly assets: PageFrame['assets']
}

interface ManifestChunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly isEntry?: boolean
}

/**
 * The built pages of the portal, or the line that says how to build them. The server does not fall back on anything: a portal
 * without pages is no portal.
 */
export async function loadArtefact(): Promise<Artefact> {
  let manifest: Record<string, ManifestChunk>
  try {
    manifest = JSON.parse(await readFile(new URL('client/.vite/manifest.json', built), 'utf8'))
  } catch {
    throw new Error('门户页面还没有构建：请先运行 npm run build。 The portal is not built: run npm run build first.')
  }
  const { render } = (await import(new URL('server/public.js', built).href)) as { readonly render: RenderPage }
  const entries = Object.values(manifest).filter((chunk) => chunk.isEntry)
  return {
    render,
    assets: {
      styles: entries.flatMap((chunk) => chunk.css ?? []).map((file) => `/${file}`),
      scripts: entries.map((chunk) => `/${chunk.file}`),
    },
  }
}
