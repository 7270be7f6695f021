import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { PageFrame, RenderPage } from './page.ts'

/** Where the web's build lies: pages for the server, and the files a browser asks for. */
const built = new URL('../../../web/dist/portal/', import.meta.url)

export const assetsFolder = fileURLToPath(new URL('client/assets/', built))

export interface Artefact {
  readonly render: RenderPage
  readonly assets: PageFrame['assets']
}

interface ManifestChunk {
  readonly file: string
  readonly css?: readonly string[]
}

/** The built pages, or null where nobody built them: the API, the feed and the texts are served all the same. */
export async function loadArtefact(): Promise<Artefact | null> {
  let manifest: Record<string, ManifestChunk | undefined>
  try {
    manifest = JSON.parse(await readFile(new URL('client/.vite/manifest.json', built), 'utf8'))
  } catch {
    console.error('门户页面还没有构建，暂不能显示；请运行 npm run build 后重新启动。')
    return null
  }
  const { render } = (await import(new URL('server/public.js', built).href)) as { readonly render: RenderPage }
  // The pages' own code never goes to a browser: only their styles, and the small script beside them.
  const styles = manifest['src/public.tsx']?.css ?? []
  const script = manifest['src/portal/client.ts']?.file
  return { render, assets: { styles: styles.map((file) => `/${file}`), scripts: script ? [`/${script}`] : [] } }
}
