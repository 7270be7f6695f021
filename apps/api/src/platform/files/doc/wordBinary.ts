import CFB from 'cfb'
import { limits } from '../limits.ts'
import { RefusedUpload } from '../refusedUpload.ts'

/** Properties of characters or paragraphs that lie one after the other in the file, by [MS-DOC] 2.9.114 and 2.9.175. */
export interface Run {
  /** Offset of its first byte in the stream, and of the byte after its last. */
  readonly from: number
  readonly to: number
  /** Style of the paragraphs; 0 for characters, whose styles are not asked. */
  readonly style: number
  readonly properties: Properties
}

/** Operands by the code of their modifier (Sprm), as little-endian numbers; longer ones are not kept. */
export type Properties = ReadonlyMap<number, number>

export interface Piece {
  readonly text: string
  /** Offset of its first character in the stream. */
  readonly offset: number
  /** 2 for UTF-16, 1 for Windows-1252. */
  readonly bytesPerCharacter: number
}

/** A Word 97-2003 file taken apart: its characters in order, and what lies beside them. */
export interface WordBinary {
  readonly table: Buffer
  /** Where one of the lists of the file information block lies in the table stream; null where it is empty. */
  part(index: number): Buffer | null
  readonly pieces: readonly Piece[]
  /** Characters of the main text and of those that follow it: footnotes, headers, macros, comments, endnotes, text boxes. */
  readonly lengths: Readonly<Record<'text' | 'footnotes' | 'headers' | 'macros' | 'comments' | 'endnotes' | 'textBoxes', number>>
  readonly characters: readonly Run[]
  readonly paragraphs: readonly Run[]
  /** By style number, those of the styles a style is based on included. */
  readonly styles: ReadonlyMap<number, Properties>
}

/** Indices into the pairs of offset and length of the file information block, [MS-DOC] 2.5.6. */
export const parts = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  overrides: 74,
}
const PAIRS = 0x9a

const WORD_97 = 0x00c1

/** Opens the container and reads what is needed of it; anything that leads outside the file is damage. */
export function openWordBinary(bytes: Uint8Array): WordBinary {
  const container = readContainer(bytes)
  if (container.FullPaths.some((path) => /\/(?:Macros|VBA|_VBA_PROJECT_CUR)\//i.test(path))) throw new RefusedUpload('file.macro')
  const stream = streamOf(container, 'WordDocument')
  if (!stream || stream.length < 0x300 || stream.readUInt16LE(0) !== 0xa5ec) throw new RefusedUpload('file.damaged')
  if (stream.readUInt16LE(2) < WORD_97) throw new RefusedUpload('file.kind', { kind: 'oldWord' })
  const flags = stream.readUInt16LE(0x0a)
  if ((flags & 0x0100) !== 0) throw new RefusedUpload('file.encrypted')
  const table = streamOf(container, (flags & 0x0200) !== 0 ? '1Table' : '0Table')
  if (!table) throw new RefusedUpload('file.damaged')
  const part = (index: number): Buffer | null => {
    const offset = stream.readUInt32LE(PAIRS + index * 8)
    const length = stream.readUInt32LE(PAIRS + index * 8 + 4)
    if (length === 0) return null
    if (offset + length > table.length) throw new RefusedUpload('file.damaged')
    return table.subarray(offset, offset + length)
  }
  const length = (at: number) => stream.readUInt32LE(at)
  return {
    table,
    part,
    pieces: readPieces(stream, part(parts.pieces)),
    lengths: { text: length(0x4c), footnotes: length(0x50), headers: length(0x54), macros: length(0x58), comments: length(0x5c), endnotes: length(0x60), textBoxes: length(0x64) },
    characters: readRuns(stream, part(parts.characters), characterRuns),
    paragraphs: readRuns(stream, part(parts.paragraphs), paragraphRuns),
    styles: readStyles(part(parts.styles)),
  } // biome-ignore format: one line for the lengths
}

function readContainer(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.read(Buffer.from(bytes), { type: 'buffer' })
  } catch {
    throw new RefusedUpload('file.damaged')
  }
}

function streamOf(container: CFB.CFB$Container, name: string): Buffer | null {
  const content = CFB.find(container, name)?.content
  return content ? Buffer.from(content) : null
}

/** The piece table ([MS-DOC] 2.8.35): a text that was edited lies in pieces, out of order. */
function readPieces(stream: Buffer, clx: Buffer | null): readonly Piece[] {
  if (!clx) throw new RefusedUpload('file.damaged')
  let at = 0
  while (clx[at] === 1) at += 3 + clx.readInt16LE(at + 1)
  if (clx[at] !== 2) throw new RefusedUpload('file.damaged')
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.floor((plc.length - 4) / 12)
  const pieces: Piece[] = []
  let total = 0
  for (let index = 0; index < count; index++) {
    const length = plc.readUInt32LE((index + 1) * 4) - plc.readUInt32LE(index * 4)
    const place = plc.readUInt32LE((count + 1) * 4 + index * 8 + 2)
    const isNarrow = (place & 0x40000000) !== 0
    const offset = isNarrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff
    const bytesPerCharacter = isNarrow ? 1 : 2
    const end = offset + length * bytesPerCharacter
    total += length
    if (length < 0 || !Number.isInteger(offset) || end > stream.length) throw new RefusedUpload('file.damaged')
    if (total > limits.textCharacters)
      throw new RefusedUpload('file.tooMuchInside', { measure: 'text', limit: limits.textCharacters })
    const content = stream.subarray(offset, end)
    const text = isNarrow ? new TextDecoder('windows-1252').decode(content) : content.toString('utf16le')
    pieces.push({ text, offset, bytesPerCharacter })
  }
  return pieces
}

type PageReader = (page: Buffer, count: number) => Iterable<Run>
const PAGE = 512

/** Properties lie in pages of 512 bytes, each with a list of runs; the table stream says which pages. */
function readRuns(stream: Buffer, plc: Buffer | null, readPage: PageReader): readonly Run[] {
  if (!plc) return []
  const count = Math.floor((plc.length - 4) / 8)
  const runs: Run[] = []
  for (let index = 0; index < count; index++) {
    const number = plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length < PAGE) throw new RefusedUpload('file.damaged')
    runs.push(...readPage(page, page[PAGE - 1]!))
  }
  return runs.sort((one, other) => one.from - other.from)
}

function* characterRuns(page: Buffer, count: number): Iterable<Run> {
  for (let index = 0; index < count; index++) {
    const at = page.readUInt8((count + 1) * 4 + index) * 2
    const properties = at === 0 ? NONE : readProperties(page.subarray(at + 1, at + 1 + page.readUInt8(at)))
    yield { from: page.readUInt32LE(index * 4), to: page.readUInt32LE(index * 4 + 4), style: 0, properties }
  }
}

function* paragraphRuns(page: Buffer, count: number): Iterable<Run> {
  for (let index = 0; index < count; index++) {
    const at = page.readUInt8((count + 1) * 4 + index * 13) * 2
    const short = at === 0 ? 0 : page.readUInt8(at)
    const content =
      at === 0
        ? Buffer.alloc(2)
        : short > 0
          ? page.subarray(at + 1, at + short * 2)
          : page.subarray(at + 2, at + 2 + page.readUInt8(at + 1) * 2)
    yield {
      from: page.readUInt32LE(index * 4),
      to: page.readUInt32LE(index * 4 + 4),
      style: content.length < 2 ? 0 : content.readUInt16LE(0),
      properties: readProperties(content.subarray(2)),
    }
  }
}

const NONE: Properties = new Map()
const TABLE_DEFINITION = 0xd608
const TAB_STOPS = 0xc615

/** A list of modifiers, [MS-DOC] 2.2.5.1. Their length follows from their code. */
export function readProperties(list: Buffer): Properties {
  const properties = new Map<number, number>()
  for (let at = 0; at + 3 <= list.length; ) {
    const code = list.readUInt16LE(at)
    at += 2
    const size = operandSize(code, list, at)
    if (size === null || at + size > list.length) break
    if (size <= 4 && code >> 13 !== 6) properties.set(code, list.readUIntLE(at, size))
    at += size
  }
  return properties
}

function operandSize(code: number, list: Buffer, at: number): number | null {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1
    case 2:
    case 4:
    case 5:
      return 2
    case 3:
      return 4
    case 7:
      return 3
    default:
      if (code === TABLE_DEFINITION) return at + 2 <= list.length ? list.readUInt16LE(at) + 1 : null
      return code === TAB_STOPS && list[at] === 255 ? null : 1 + (list[at] ?? 0)
  }
}

/** The style sheet, [MS-DOC] 2.9.271: what paragraph styles say of their paragraphs, their bases first. */
function readStyles(sheet: Buffer | null): ReadonlyMap<number, Properties> {
  const styles = new Map<number, Properties>()
  if (!sheet) return styles
  const own: (readonly [base: number, Properties] | null)[] = []
  const headLength = sheet.readUInt16LE(0)
  const baseLength = sheet.readUInt16LE(4)
  for (let at = 2 + headLength; at + 2 <= sheet.length; ) {
    const length = sheet.readUInt16LE(at)
    own.push(length === 0 ? null : readStyle(sheet.subarray(at + 2, at + 2 + length), baseLength))
    at += 2 + length + (length % 2)
  }
  const chain = (style: number, depth: number): Properties => {
    const found = own[style]
    if (!found || depth > 16) return NONE
    return new Map([...chain(found[0], depth + 1), ...found[1]])
  }
  own.forEach((style, number) => {
    if (style) styles.set(number, chain(number, 0))
  })
  return styles
}

const PARAGRAPH_STYLE = 1

function readStyle(style: Buffer, baseLength: number): readonly [base: number, Properties] | null {
  const kindAndBase = style.readUInt16LE(2)
  if ((kindAndBase & 0x0f) !== PARAGRAPH_STYLE) return null
  const nameAt = baseLength + (baseLength % 2)
  const content = nameAt + 2 + style.readUInt16LE(nameAt) * 2 + 2
  if (content + 4 > style.length) return [kindAndBase >> 4, NONE]
  return [kindAndBase >> 4, readProperties(style.subarray(content + 4, content + 2 + style.readUInt16LE(content)))]
}
