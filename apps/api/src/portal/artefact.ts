import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy } from '../platform/http/secureHeaders.ts'
import type { PageInline, RenderPage } from './page.ts'

/** Where the web's build lies: pages for the server, and the style sheet and script that stand in them. */
const built = new URL('../../../web/dist/portal/', import.meta.url)

export interface Artefact {
  readonly render: RenderPage
  readonly inline: PageInline
  /** The content security policy of the pages: it lets in this style sheet and this script by their hashes, and no other. */
  readonly policy: string
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
  const file = async (name: string | undefined) => (name ? await readFile(new URL(`client/${name}`, built), 'utf8') : '')
  // The pages' own code never goes to a browser: only their styles, and the small script beside them.
  const inline = {
    style: await file(manifest['src/public.tsx']?.css?.[0]),
    script: await file(manifest['src/portal/client.ts']?.file),
  }
  return {
    render,
    inline,
    policy: contentSecurityPolicy({ styles: [sourceOf(inline.style)], scripts: [sourceOf(inline.script)] }),
  }
}

const sourceOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
