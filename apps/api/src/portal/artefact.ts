import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { contentSecurityPolicy } from '../platform/http/secureHeaders.ts'
import type { PortalPage, RenderPage } from './page.ts'

/** Where the web's build lies: pages for the server, and the style sheet and script that stand in them. */
const built = new URL('../../../web/dist/portal/', import.meta.url)

export interface Artefact {
  /** A page as it is sent, with its style sheet and script in it: a page is one request, and on a slow network each further one costs half a second. */
  readonly render: (page: PortalPage) => Buffer
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
  const { render: draw } = (await import(new URL('server/public.js', built).href)) as { readonly render: RenderPage }
  const file = async (name: string | undefined) => (name ? readFile(new URL(`client/${name}`, built)) : Buffer.alloc(0))
  // The pages' own code never goes to a browser: only their styles, and the small script beside them.
  const style = await file(manifest['src/public.tsx']?.css?.[0])
  const script = await file(manifest['src/portal/client.ts']?.file)
  return {
    render: (page) => filled(draw(page), style, script),
    policy: contentSecurityPolicy({ styles: [sourceOf(style)], scripts: [sourceOf(script)] }),
  }
}

/** Puts the bytes into the page's style and script elements, in this order the first that end in it; no text of a page holds a raw `</`. */
function filled(html: string, style: Buffer, script: Buffer): Buffer {
  const [inStyle, inScript] = [html.indexOf('</style>'), html.indexOf('</script>')]
  return Buffer.concat([
    encoded(html.slice(0, inStyle)),
    style,
    encoded(html.slice(inStyle, inScript)),
    script,
    encoded(html.slice(inScript)),
  ])
}

const encoder = new TextEncoder()

/** A page is a string put together from thousands of parts, for which `Buffer.from` takes more than twice as long. */
const encoded = (text: string): Uint8Array => encoder.encode(text)

const sourceOf = (bytes: Buffer) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`
