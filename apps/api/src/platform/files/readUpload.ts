import {
  countInvisibleMarks,
  normalizeLegalText,
  parseLegalText,
  type UploadNotice,
  type UploadRefusalCode,
  uploadRefusalWords,
} from '@fadu/core'
import { decodeText } from './decodeText.ts'
import { readDoc } from './doc/readDoc.ts'
import { openPackage } from './docx/openPackage.ts'
import { findMainPart, refuseExternalReferences } from './docx/partNames.ts'
import { readDocx } from './docx/readDocx.ts'
import { contentKind, extensionOf } from './fileKind.ts'
import { limits, megabytes } from './limits.ts'
import { type PrintedLine, readPdf } from './pdf/readPdf.ts'
import { plainMarkdown } from './plainMarkdown.ts'
import { RefusedUpload } from './refusedUpload.ts'

export type TextKind = 'docx' | 'doc' | 'pdf' | 'md' | 'txt'

export type UploadedText =
  | {
      readonly ok: true
      readonly kind: TextKind
      /** The title line of the text, or null where it has none. */
      readonly title: string | null
      /** Normalised as by `normalizeLegalText`. */
      readonly text: string
      readonly notices: readonly UploadNotice[]
    }
  | Refused

export interface Refused {
  readonly ok: false
  readonly refusal: UploadRefusal
}

export interface UploadRefusal {
  readonly code: UploadRefusalCode
  readonly params: Readonly<Record<string, string | number>>
  /** What is wrong and how to mend it, in Chinese; other languages by `uploadRefusalWords`. */
  readonly what: string
  readonly remedy: string
  readonly limit?: string
}

export function refusedUpload(code: UploadRefusalCode, params: UploadRefusal['params'] = {}): Refused {
  const words = uploadRefusalWords.zh[code](params)
  return {
    ok: false,
    refusal: { code, params, ...words, ...(params.limit === undefined ? {} : { limit: String(params.limit) }) },
  }
}

/**
 * The text of an uploaded file, or why it is not read; never throws. What the file is, its content says, not its name; the name
 * only tells Markdown from plain text and must not promise something else. Slow for large files and not to be trusted with memory: call it
 * through `createTextReader`, which runs it in a process of its own.
 */
export async function readUpload(bytes: Uint8Array, fileName: string): Promise<UploadedText> {
  const early = refuseEarly(bytes)
  if (early) return early
  try {
    return await readByKind(bytes, extensionOf(fileName))
  } catch (error) {
    if (error instanceof RefusedUpload) return refusedUpload(error.code, error.params)
    return refusedUpload('converter.failed')
  }
}

/** What can be said from the size and the first bytes, before anything is opened; null where it takes more. */
export function refuseEarly(bytes: Uint8Array): Refused | null {
  if (bytes.byteLength === 0) return refusedUpload('file.empty')
  const kind = contentKind(bytes)
  const most = kind === 'text' || kind === 'html' ? limits.textBytes : limits.docxBytes
  return bytes.byteLength > most ? refusedUpload('file.tooLarge', { limit: megabytes(most) }) : null
}

async function readByKind(bytes: Uint8Array, extension: string): Promise<UploadedText> {
  const kind = contentKind(bytes)
  switch (kind) {
    case 'zip':
      return readPackage(bytes, extension)
    case 'pdf': {
      const { text, notices } = await readPdf(bytes)
      return accepted('pdf', text, [...renamed(extension, ['pdf']), ...notices])
    }
    case 'doc': {
      const { text, notices } = readDoc(bytes)
      // WPS writes its own name over the same content.
      return accepted('doc', text, [...renamed(extension, ['doc', 'dot', 'wps', 'wpt']), ...notices])
    }
    case 'encryptedOffice':
      throw new RefusedUpload('file.encrypted')
    case 'text':
      return readPlainText(bytes, extension)
    default:
      throw new RefusedUpload('file.kind', { kind })
  }
}

/** What is said where the name promises another kind of file than its content is. */
const renamed = (extension: string, own: readonly [kind: string, ...others: readonly string[]]): readonly UploadNotice[] =>
  own.includes(extension)
    ? []
    : [{ code: 'otherExtension', params: { extension: extension === '' ? '（无）' : `.${extension}`, kind: `.${own[0]}` } }]

const DOCUMENT = /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml$/
const TEMPLATE = /wordprocessingml\.template\.main\+xml$/
const OTHER_KINDS = [
  [/spreadsheetml|ms-excel/, 'xlsx'],
  [/presentationml|ms-powerpoint/, 'pptx'],
] as const

/** A package that holds a Word document and nothing that would run or fetch anything. */
function openWordPackage(bytes: Uint8Array) {
  const files = openPackage(bytes)
  const main = findMainPart(files)
  if (main === null) throw new RefusedUpload('file.kind', { kind: files.names.includes('content.xml') ? 'odt' : 'zip' })
  const other = OTHER_KINDS.find(([pattern]) => pattern.test(main.contentType))
  if (other) throw new RefusedUpload('file.kind', { kind: other[1] })
  if (
    /macroEnabled/i.test(main.contentType) ||
    files.names.some((name) => /(?:^|\/)vbaProject\.bin$|(?:^|\/)activeX\//i.test(name))
  )
    throw new RefusedUpload('file.macro')
  const isTemplate = TEMPLATE.test(main.contentType)
  if (!isTemplate && !DOCUMENT.test(main.contentType)) throw new RefusedUpload('file.kind', { kind: 'zip' })
  refuseExternalReferences(files)
  return { files, main: main.name, isTemplate }
}

function readPackage(bytes: Uint8Array, extension: string): UploadedText {
  const { files, main, isTemplate } = openWordPackage(bytes)
  const { text, notices } = readDocx(files, main)
  return accepted('docx', text, [
    ...(isTemplate ? [{ code: 'template' as const, params: {} }] : renamed(extension, ['docx'])),
    ...notices,
  ])
}

/** An original as it stands, before anything was joined, left out or accepted: to hold beside the text that was read from it. */
export interface OriginalLines {
  readonly ok: true
  readonly kind: TextKind
  /** The pages of a PDF; one sheet of other files, whose pages are made when they are printed. */
  readonly sheets: readonly (readonly PrintedLine[])[]
  /** Tracked changes are read as if all were rejected. */
  readonly beforeChanges: boolean
}

/** The lines of a file from which a text was read, or why there are none; never throws. To be called as `readUpload` is. */
export async function readOriginal(bytes: Uint8Array, fileName: string): Promise<OriginalLines | Refused> {
  const early = refuseEarly(bytes)
  if (early) return early
  try {
    const kind = contentKind(bytes)
    if (kind === 'pdf') return { ok: true, kind, sheets: (await readPdf(bytes)).sheets, beforeChanges: false }
    if (kind === 'zip' || kind === 'doc') {
      const { text, notices } = kind === 'doc' ? readDoc(bytes, 'rejected') : readRejected(bytes)
      const beforeChanges = notices.some(({ code }) => code === 'trackedChanges')
      return { ok: true, kind: kind === 'zip' ? 'docx' : 'doc', sheets: [linesOf(text)], beforeChanges }
    }
    if (kind !== 'text') throw new RefusedUpload('file.kind', { kind })
    const text = decodeText(bytes).text
    return { ok: true, kind: /^m/.test(extensionOf(fileName)) ? 'md' : 'txt', sheets: [linesOf(text)], beforeChanges: false }
  } catch (error) {
    return error instanceof RefusedUpload ? refusedUpload(error.code, error.params) : refusedUpload('converter.failed')
  }
}

function readRejected(bytes: Uint8Array) {
  const { files, main } = openWordPackage(bytes)
  return readDocx(files, main, 'rejected')
}

const linesOf = (text: string): readonly PrintedLine[] =>
  text
    .toWellFormed()
    .split(/\r\n?|\n/)
    .map((line) => ({ text: line, dropped: false }))

function readPlainText(bytes: Uint8Array, extension: string): UploadedText {
  if (/^(?:docx?|dotx?|wps)$/.test(extension)) throw new RefusedUpload('file.damaged')
  if (extension === 'pdf') throw new RefusedUpload('file.damaged', { kind: 'pdf' })
  if (!/^(?:txt|text|md|markdown)$/.test(extension))
    throw new RefusedUpload('file.kind', { kind: extension === 'html' || extension === 'htm' ? 'html' : 'unknown' })
  const { text, encoding } = decodeText(bytes)
  const kind = extension.startsWith('m') ? 'md' : 'txt'
  const notices: UploadNotice[] = encoding === 'UTF-8' ? [] : [{ code: 'encoding', params: { encoding } }]
  return accepted(kind, kind === 'md' ? plainMarkdown(refuseMarkup(text)) : refuseMarkup(text), notices)
}

// Tags and picture marks that only mark-up has; 关于印发<规范性文件认定意见>的通知 is none.
const TAG = /<\/?(?:html|head|body|div|span|p|br|script|style|img|a|table|tr|td|font|iframe|h[1-6])(?:\s[^<>]{0,500})?\/?>/i
const PICTURE = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/

function refuseMarkup(text: string): string {
  const tag = TAG.exec(text)
  if (tag) throw new RefusedUpload('file.markup', { mark: tag[0].slice(0, 40) })
  if (PICTURE.test(text)) throw new RefusedUpload('file.markup', { mark: 'image' })
  return text
}

// A title stands at the head; the rest of a long text need not be taken apart to find it.
const HEAD = 20_000

const titleOf = (text: string) =>
  parseLegalText(text.length <= HEAD ? text : text.slice(0, Math.max(text.lastIndexOf('\n', HEAD), 1))).title

function accepted(kind: TextKind, words: string, notices: readonly UploadNotice[]): UploadedText {
  if (words.length > limits.textCharacters)
    throw new RefusedUpload('file.tooMuchInside', { measure: 'text', limit: limits.textCharacters })
  const text = normalizeLegalText(words)
  if (text === '') throw new RefusedUpload('file.noText')
  const invisible = countInvisibleMarks(words).map(({ kind: code, count }) => ({ code, params: { count } }))
  const lost = text.split('\ufffd').length - 1
  return {
    ok: true,
    kind,
    title: titleOf(text),
    text,
    notices: [...notices, ...invisible, ...(lost > 0 ? [{ code: 'lostCharacters' as const, params: { count: lost } }] : [])],
  }
}
