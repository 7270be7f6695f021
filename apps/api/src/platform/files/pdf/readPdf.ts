import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { UploadNotice } from '@fadu/core'
import { limits } from '../limits.ts'
import { RefusedUpload } from '../refusedUpload.ts'
import { dropRunningLines } from './dropRunningLines.ts'
import { joinLines } from './joinLines.ts'
import { type PageLine, type PlacedText, pageLines } from './pageLines.ts'

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
type PdfDocument = Awaited<ReturnType<Pdfjs['getDocument']>['promise']>

export interface PdfText {
  readonly text: string
  /** The lines of each page as they are printed. */
  readonly sheets: readonly (readonly PrintedLine[])[]
  readonly notices: readonly UploadNotice[]
}

export interface PrintedLine {
  readonly text: string
  /** A page number or a running head, no part of the text. */
  readonly dropped: boolean
}

/**
 * The words of a PDF that has words: its lines put together to paragraphs, without page numbers and running heads. A PDF of pictures
 * is refused, for what it says could only be guessed; so is one with a password, with a script or with files attached.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const document = await openPdf(bytes)
  try {
    if (document.numPages > limits.pdfPages)
      throw new RefusedUpload('file.tooMuchInside', { measure: 'pages', limit: limits.pdfPages })
    if (await document.getJSActions().catch(() => null)) throw new RefusedUpload('file.macro', { kind: 'pdf' })
    if (await document.getAttachments().catch(() => null)) throw new RefusedUpload('file.unsafe', { reason: 'attachment' })
    const pages = await readPages(document)
    const wordless = pages.flatMap((lines, page) => (lines.length === 0 ? [page + 1] : []))
    if (wordless.length === pages.length) throw new RefusedUpload('file.noText', { kind: 'pdf' })
    const running = dropRunningLines(pages)
    const kept = new Set(running.pages.flat())
    return {
      text: joinLines(running.pages),
      sheets: pages.map((lines) => lines.map((line) => ({ text: line.text, dropped: !kept.has(line) }))),
      notices: [
        { code: 'pdfLayout', params: { pages: pages.length, dropped: running.dropped } },
        ...(wordless.length > 0
          ? [{ code: 'pagesWithoutText' as const, params: { pages: wordless.slice(0, 20).join('、') } }]
          : []),
      ],
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  // Half a second of loading, needed for no other kind of file.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  try {
    return await getDocument({
      // pdfjs keeps what it is given.
      data: Uint8Array.from(bytes),
      // Fonts that are not embedded name their characters by one of these tables (GBK-EUC-H, UniGB-UCS2-H).
      cMapUrl: `${join(folder, 'cmaps')}/`,
      cMapPacked: true,
      standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      enableXfa: false,
      verbosity: 0,
    }).promise
  } catch (error) {
    throw (error as Error).name === 'PasswordException'
      ? new RefusedUpload('file.encrypted', { kind: 'pdf' })
      : new RefusedUpload('file.damaged', { kind: 'pdf' })
  }
}

async function readPages(document: PdfDocument): Promise<readonly (readonly PageLine[])[]> {
  const pages: (readonly PageLine[])[] = []
  let length = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(() => {
      throw new RefusedUpload('file.damaged', { kind: 'pdf' })
    })
    const { items } = await page.getTextContent({ disableNormalization: true })
    const lines = pageLines(
      number - 1,
      items.filter((item): item is typeof item & PlacedText => 'str' in item),
      page.getViewport({ scale: 1 }).transform,
    )
    length += lines.reduce((sum, line) => sum + line.text.length, 0)
    if (length > limits.textCharacters)
      throw new RefusedUpload('file.tooMuchInside', { measure: 'text', limit: limits.textCharacters })
    pages.push(lines)
    page.cleanup()
  }
  return pages
}
