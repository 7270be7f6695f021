import { Parser } from 'htmlparser2'
import { RefusedUpload } from '../refusedUpload.ts'

/** The HTML of an embedded chunk: the part itself, or the first HTML section of an MHT file; null where it is neither. */
export function htmlOfMhtml(content: Uint8Array): string | null {
  const text = decodeUtf8(content)
  if (text === null) return null
  if (/^\s*(?:<!doctype html|<html|<\?xml|<body|<p)/i.test(text)) return text
  if (!/^\s*mime-version:/i.test(text)) return null
  const section = htmlSection(text)
  if (section === null) return null
  return /content-transfer-encoding:\s*quoted-printable/i.test(section.head)
    ? readQuotedPrintable(section.body)
    : /content-transfer-encoding:\s*base64/i.test(section.head)
      ? decodeUtf8(Buffer.from(section.body, 'base64'))
      : section.body
}

function htmlSection(text: string): { head: string; body: string } | null {
  const boundary = /boundary="?([^"\r\n;]{1,200})"?/i.exec(text.slice(0, 4096))?.[1]
  const sections = boundary === undefined ? [text] : text.split(`--${boundary}`)
  for (const section of sections) {
    const [head, ...rest] = section.replace(/^\r?\n/, '').split(/\r?\n\r?\n/)
    if (head !== undefined && /content-type:\s*text\/html/i.test(head)) return { head, body: rest.join('\n\n') }
  }
  return null
}

/** Some writers declare quoted-printable and write plain UTF-8 with only = escaped: characters beyond ASCII are kept as they are. */
function readQuotedPrintable(text: string): string | null {
  const bytes = Buffer.from(text.replace(/=\r?\n/g, ''), 'utf8')
    .toString('latin1')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return decodeUtf8(Buffer.from(bytes, 'latin1'))
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const UNSEEN = new Set(['head', 'style', 'title', 'template', 'noscript'])
const ACTIVE = new Set(['script', 'object', 'embed', 'iframe', 'frame', 'applet'])

/** The words of a page as blocks; what would run or fetch something refuses the file, pictures are counted and left out. */
export function wordsOfHtml(html: string): { readonly blocks: readonly string[]; readonly pictures: number } {
  const blocks: string[] = []
  let line = ''
  let unseen = 0
  let pictures = 0
  const endBlock = () => {
    if (line.trim() !== '') blocks.push(line.trim())
    line = ''
  }
  const parser = new Parser(
    {
      onopentag: (name) => {
        if (ACTIVE.has(name)) throw new RefusedUpload('file.unsafe', { reason: 'script' })
        if (UNSEEN.has(name)) unseen++
        else if (BLOCKS.has(name)) endBlock()
        else if (name === 'br') line += '\n'
        else if (name === 'td' || name === 'th') line += line === '' ? '' : '\t'
        else if (name === 'img') pictures++
      },
      ontext: (text) => {
        if (unseen === 0) line += text.replace(/[ \t\r\n]+/g, ' ')
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1)
        else if (BLOCKS.has(name)) endBlock()
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(html)
  endBlock()
  return { blocks, pictures }
}
