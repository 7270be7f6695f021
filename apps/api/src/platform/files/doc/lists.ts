import type { Level, Numbering } from '../docx/numbering.ts'
import { parts, type WordBinary } from './wordBinary.ts'

/** Number formats of old files ([MS-OSHARED] 2.2.1.3) by the names that new ones give them. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 10: 'ideographDigital', 11: 'japaneseCounting',
  14: 'decimalFullWidth', 15: 'decimalHalfWidth', 18: 'decimalEnclosedCircle', 19: 'decimalFullWidth2', 22: 'decimalZero', 23: 'bullet',
  26: 'decimalEnclosedFullstop', 27: 'decimalEnclosedParen', 28: 'decimalEnclosedCircleChinese', 29: 'ideographEnclosedCircle',
  30: 'ideographTraditional', 31: 'ideographZodiac', 32: 'ideographZodiacTraditional', 33: 'taiwaneseCounting', 35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital', 37: 'chineseCounting', 38: 'chineseLegalSimplified', 39: 'chineseCountingThousand', 255: 'none',
} // biome-ignore format: a table

const LIST = 28
const OVERRIDE = 16
const LEVEL = 28

/** The numbered lists of a file by the number under which its paragraphs name them, [MS-DOC] 2.9.149 and 2.9.132. */
export function readLists(word: WordBinary): ReadonlyMap<string, Numbering> {
  const lists = word.part(parts.lists)
  const overrides = word.part(parts.overrides)
  const numberings = new Map<string, Numbering>()
  if (!lists || !overrides) return numberings
  // The levels follow the list of lists without being counted in its length.
  const source = { buffer: word.table, at: lists.byteOffset - word.table.byteOffset + lists.length }
  const levelsOf = new Map<number, ReadonlyMap<number, Level>>()
  for (let index = 0; index < lists.readUInt16LE(0); index++) {
    const at = 2 + index * LIST
    const count = (lists.readUInt8(at + 26) & 1) !== 0 ? 1 : 9
    levelsOf.set(lists.readInt32LE(at), new Map(Array.from({ length: count }, (_, level) => [level, readLevel(source)])))
  }
  const count = overrides.readUInt32LE(0)
  const own = { buffer: overrides, at: 4 + count * OVERRIDE }
  for (let index = 0; index < count; index++) {
    const at = 4 + index * OVERRIDE
    const list = overrides.readInt32LE(at)
    const levels = new Map(levelsOf.get(list))
    const startOverrides = new Map<number, number>()
    own.at += 4
    for (let each = 0; each < overrides.readUInt8(at + 12); each++) readOverride(own, levels, startOverrides)
    numberings.set(String(index + 1), { abstractId: String(list), levels, startOverrides })
  }
  return numberings
}

interface Source {
  readonly buffer: Buffer
  at: number
}

function readOverride(source: Source, levels: Map<number, Level>, startOverrides: Map<number, number>): void {
  const start = source.buffer.readInt32LE(source.at)
  const flags = source.buffer.readUInt32LE(source.at + 4)
  source.at += 8
  const level = flags & 0x0f
  if ((flags & 0x10) !== 0) startOverrides.set(level, start)
  if ((flags & 0x20) !== 0) levels.set(level, readLevel(source))
}

function readLevel(source: Source): Level {
  const { buffer, at } = source
  const flags = buffer.readUInt8(at + 5)
  const textAt = at + LEVEL + buffer.readUInt8(at + 24) + buffer.readUInt8(at + 25)
  const length = buffer.readUInt16LE(textAt)
  const text = buffer.subarray(textAt + 2, textAt + 2 + length * 2).toString('utf16le')
  source.at = textAt + 2 + length * 2
  return {
    start: buffer.readInt32LE(at),
    format: FORMATS[buffer.readUInt8(at + 4)] ?? 'decimal',
    text: [...text].map(shownAs).join(''),
    restart: (flags & 0x08) !== 0 ? buffer.readUInt8(at + 26) : undefined,
    suffix: ['tab', 'space', 'nothing'][buffer.readUInt8(at + 15)] ?? 'tab',
    asDecimals: (flags & 0x04) !== 0,
    style: undefined,
  }
}

/** The counter of a level stands as its number, from 0, among the characters. */
const shownAs = (char: string) => (char < '\u0009' ? `%${char.charCodeAt(0) + 1}` : char === '%' ? '％' : char)
