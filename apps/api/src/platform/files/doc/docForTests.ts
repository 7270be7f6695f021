import CFB from 'cfb'
import { parts } from './wordBinary.ts'

/** Bytes of a modifier: its code, then its operand. */
export const modifier = {
  deleted: [0x00, 0x08, 1],
  inserted: [0x01, 0x08, 1],
  hidden: [0x3c, 0x08, 1],
  /** Letters set 0.05 points apart; one reader takes it for a deletion. */
  spaced: [0x40, 0x88, 1, 0],
  inTable: [0x16, 0x24, 1],
  rowEnd: [0x16, 0x24, 1, 0x17, 0x24, 1],
  listed: (list: number, level: number) => [0x0b, 0x46, list, 0, 0x0a, 0x26, level],
} as const

export interface TestParagraph {
  /** Words, or words with modifiers of their own. */
  readonly runs: readonly (string | readonly [words: string, modifiers: readonly number[]])[]
  readonly end?: '\r' | '\u0007'
  readonly modifiers?: readonly number[]
  readonly endModifiers?: readonly number[]
}

export interface TestLevel {
  /** Number format: 0 for 1, 2, 3; 39 for 一, 二, 三. */
  readonly format: number
  /** \u0000 to \u0008 stand for the counters of the levels. */
  readonly text: string
}

export interface TestDocument {
  readonly paragraphs: readonly TestParagraph[]
  /** Levels of list 1. */
  readonly list?: readonly TestLevel[]
  readonly flags?: number
  readonly version?: number
  readonly streams?: Readonly<Record<string, string>>
}

const TEXT = 0x400
const PAGE = 512

export const plain = (words: string): TestParagraph => ({ runs: [words] })

/** A small Word 97-2003 file made by hand. */
export function docForTests({ paragraphs, list = [], flags = 0, version = 0x00c1, streams = {} }: TestDocument): Uint8Array {
  const runs = paragraphs.flatMap(({ runs: words, end = '\r', endModifiers = [] }) => [
    ...words.map((run) => (typeof run === 'string' ? { text: run, modifiers: [] } : { text: run[0], modifiers: run[1] })),
    { text: end, modifiers: endModifiers },
  ])
  const text = runs.map((run) => run.text).join('')
  const characterPage = Math.ceil((TEXT + text.length * 2) / PAGE)
  const stream = Buffer.alloc((characterPage + 2) * PAGE)
  stream.writeUInt16LE(0xa5ec, 0)
  stream.writeUInt16LE(version, 2)
  stream.writeUInt16LE(0x0200 | flags, 0x0a)
  stream.writeUInt32LE(text.length, 0x4c)
  stream.write(text, TEXT, 'utf16le')

  const characterEnds = ends(runs.map((run) => run.text.length))
  const characters = propertyPage(
    characterEnds,
    1,
    runs.map(({ modifiers }) => [modifiers.length, ...modifiers]),
  )
  const paragraphEnds = ends(
    paragraphs.map((each) => each.runs.reduce((sum, run) => sum + (typeof run === 'string' ? run : run[0]).length, 1)),
  )
  // A style number of 0 stands first, and the length counts pairs of bytes.
  const properties = paragraphs.map(({ modifiers = [] }) => {
    const content = [0, 0, ...modifiers, ...(modifiers.length % 2 === 0 ? [0] : [])]
    return [(content.length + 1) / 2, ...content]
  })
  characters.copy(stream, characterPage * PAGE)
  propertyPage(paragraphEnds, 13, properties).copy(stream, (characterPage + 1) * PAGE)

  const table: Buffer[] = []
  const put = (index: number, content: Buffer, uncounted = Buffer.alloc(0)) => {
    stream.writeUInt32LE(Buffer.concat(table).length, 0x9a + index * 8)
    stream.writeUInt32LE(content.length, 0x9a + index * 8 + 4)
    table.push(content, uncounted)
  }
  put(
    parts.pieces,
    Buffer.concat([Buffer.of(2), words32(16), words32(0, text.length), Buffer.alloc(2), words32(TEXT), Buffer.alloc(2)]),
  )
  put(parts.characters, words32(TEXT, TEXT + text.length * 2, characterPage))
  put(parts.paragraphs, words32(TEXT, TEXT + text.length * 2, characterPage + 1))
  if (list.length > 0) {
    const head = Buffer.alloc(30)
    head.writeUInt16LE(1, 0)
    head.writeUInt32LE(7, 2)
    put(parts.lists, head, Buffer.concat(Array.from({ length: 9 }, (_, level) => levelBytes(list[level]))))
    const overrides = Buffer.alloc(4 + 16 + 4)
    overrides.writeUInt32LE(1, 0)
    overrides.writeUInt32LE(7, 4)
    put(parts.overrides, overrides)
  }
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, 'WordDocument', stream)
  CFB.utils.cfb_add(container, '1Table', Buffer.concat(table))
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, Buffer.from(content))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

const words32 = (...values: number[]) => {
  const buffer = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4)
  return buffer
}

/** Where the text begins, and where each of its parts ends. */
const ends = (lengths: readonly number[]) => [
  TEXT,
  ...lengths.map((_, index) => TEXT + 2 * lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0)),
]

/** Offsets in front, an entry for each run behind them, the modifiers from the end of the page. */
function propertyPage(offsets: readonly number[], entry: number, contents: readonly (readonly number[])[]): Buffer {
  const page = Buffer.alloc(PAGE)
  for (const [index, offset] of offsets.entries()) page.writeUInt32LE(offset, index * 4)
  page[PAGE - 1] = contents.length
  let free = PAGE - 2
  contents.forEach((content, index) => {
    free -= content.length + (content.length % 2)
    Buffer.from(content).copy(page, free)
    page[offsets.length * 4 + index * entry] = free / 2
  })
  return page
}

function levelBytes(level: TestLevel | undefined): Buffer {
  const head = Buffer.alloc(28)
  head.writeInt32LE(1, 0)
  head[4] = level?.format ?? 255
  const text = level?.text ?? ''
  const length = Buffer.alloc(2)
  length.writeUInt16LE(text.length)
  return Buffer.concat([head, length, Buffer.from(text, 'utf16le')])
}
