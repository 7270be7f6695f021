import type { UploadNotice } from '@fadu/core'
import { countLabels, type NumberLabels } from '../docx/numbering.ts'
import type { Changes } from '../docx/readRuns.ts'
import { rowsAsLines, type TableCell } from '../docx/tableLines.ts'
import { RefusedUpload } from '../refusedUpload.ts'
import { readLists } from './lists.ts'
import { openWordBinary, type Properties, parts, type Run, type WordBinary } from './wordBinary.ts'

/** Modifiers that matter for the words, [MS-DOC] 2.6. */
const sprm = { deleted: 0x0800, inserted: 0x0801, hidden: 0x083c, special: 0x0855, level: 0x260a, list: 0x460b, inTable: 0x2416, rowEnd: 0x2417, depth: 0x6649 } // biome-ignore format: a table

/** Control characters of the text, [MS-DOC] 2.4.1 and 2.8. */
const mark = { picture: 1, note: 2, comment: 5, cell: 7, shape: 8, tab: 9, line: 11, page: 12, paragraph: 13, column: 14, fieldBegin: 19, fieldSeparator: 20, fieldEnd: 21, hyphen: 30, softHyphen: 31, symbol: 40 } // biome-ignore format: a table

/**
 * The words of a Word 97-2003 file as its reader sees them, by the same rules as those of a .docx: automatic numbers written out,
 * tracked changes accepted, hidden text and comments left out, each of these reported.
 */
export function readDoc(
  bytes: Uint8Array,
  changes: Changes = 'accepted',
): { readonly text: string; readonly notices: readonly UploadNotice[] } {
  try {
    const word = openWordBinary(bytes)
    const reading = beginReading(word, changes)
    const { lengths } = word
    const boxesFrom = lengths.text + lengths.footnotes + lengths.headers + lengths.macros + lengths.comments + lengths.endnotes
    const boxes = lengths.textBoxes === 0 ? new Map<number, string[]>() : readBoxes(word, reading, boxesFrom)
    const blocks = readStory(word, reading, 0, lengths.text, boxes)
    return { text: blocks.filter((block) => block.trim() !== '').join('\n\n'), notices: noticesOf(reading.found) }
  } catch (error) {
    // Whatever leads outside the file is damage.
    throw error instanceof RefusedUpload ? error : new RefusedUpload('file.damaged')
  }
}

interface Reading {
  /** The modifier of characters that are not there. */
  readonly gone: number
  readonly next: NumberLabels['next']
  readonly lists: ReadonlyMap<string, unknown>
  readonly found: Record<'insertions' | 'deletions' | 'comments' | 'footnotes' | 'hiddenText' | 'textBoxes' | 'pictures' | 'symbols' | 'numbersLost', number> // biome-ignore format: names
}

function beginReading(word: WordBinary, changes: Changes): Reading {
  const lists = readLists(word)
  const gone = changes === 'accepted' ? sprm.deleted : sprm.inserted
  return { gone, lists, next: countLabels(lists), found: { insertions: 0, deletions: 0, comments: 0, footnotes: 0, hiddenText: 0, textBoxes: 0, pictures: 0, symbols: 0, numbersLost: 0 } } // biome-ignore format: noughts
}

interface Character {
  readonly code: number
  readonly char: string
  /** Byte of the stream, and the one after it. */
  readonly from: number
  readonly to: number
  readonly properties: Properties
  readonly at: number
}

const EMPTY: Properties = new Map()

/** The characters from one position to another, each with its own properties. */
function* characters(word: WordBinary, from: number, to: number): Iterable<Character> {
  let at = 0
  for (const { text, offset, bytesPerCharacter } of word.pieces) {
    if (at >= to) return
    let run: Run | null = null
    for (let index = Math.max(0, from - at); index < text.length && at + index < to; index++) {
      const byte = offset + index * bytesPerCharacter
      if (!run || byte < run.from || byte >= run.to) run = runAt(word.characters, byte)
      yield { code: text.charCodeAt(index), char: text[index]!, from: byte, to: byte + bytesPerCharacter, properties: run?.properties ?? EMPTY, at: at + index } // biome-ignore format: one object
    }
    at += text.length
  }
}

/** The run that covers a byte, by halving. */
function runAt(runs: readonly Run[], byte: number): Run | null {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.from <= byte) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && byte < run.to ? run : null
}

const isOn = (properties: Properties, code: number) => ((properties.get(code) ?? 0) & 1) === 1

function readStory(
  word: WordBinary,
  reading: Reading,
  from: number,
  to: number,
  boxes: ReadonlyMap<number, readonly string[]>,
): string[] {
  const { found } = reading
  const blocks: string[] = []
  const fields: boolean[] = []
  let rows: TableCell[][] = []
  let cells: TableCell[] = []
  let inCell: string[] = []
  let anchored: string[] = []
  let text = ''
  /** Words of paragraphs whose end was deleted by a tracked change. */
  let pending = ''
  let sawDeleted = false
  let last: 'insertions' | 'deletions' | 'hiddenText' | null = null

  const endTable = () => {
    if (inCell.length > 0) cells.push({ blocks: inCell, span: 1, continues: false })
    if (cells.length > 0) rows.push(cells)
    // A table of one cell is a frame around text.
    if (rows.length === 1 && rows[0]!.length === 1) blocks.push(...rows[0]![0]!.blocks)
    else blocks.push(...rowsAsLines(rows))
    rows = []
    cells = []
    inCell = []
  }
  const endParagraph = (end: Character) => {
    const run = runAt(word.paragraphs, end.from)
    const own = run?.properties ?? EMPTY
    const styled = word.styles.get(run?.style ?? 0) ?? EMPTY
    const isDeleted = isOn(end.properties, reading.gone)
    if (isDeleted && end.code === mark.paragraph) {
      pending += text
      text = ''
      return
    }
    const isInvisible = text === '' && pending === '' && (sawDeleted || isOn(end.properties, sprm.hidden))
    const label = isInvisible || isOn(own, sprm.rowEnd) ? '' : labelOf(reading, own, styled)
    const words = `${label}${pending}${label === '' && pending === '' ? text : label === '' ? text : text.trimStart()}`
    text = ''
    pending = ''
    sawDeleted = false
    const isInTable = isOn(own, sprm.inTable) || end.code === mark.cell
    if (!isInTable) {
      if (rows.length > 0 || cells.length > 0) endTable()
      blocks.push(...anchored, words)
      anchored = []
      return
    }
    inCell.push(...anchored, ...(words === '' ? [] : [words]))
    anchored = []
    // A table in a cell is read as words of the cell.
    if ((own.get(sprm.depth) ?? 1) > 1 || end.code !== mark.cell) return
    if (isOn(own, sprm.rowEnd)) {
      rows.push(cells)
      cells = []
    } else cells.push({ blocks: inCell, span: 1, continues: false })
    inCell = []
  }

  for (const each of characters(word, from, to)) {
    const { code, char, properties } = each
    if (code === mark.fieldBegin) fields.push(true)
    else if (code === mark.fieldSeparator && fields.length > 0) fields[fields.length - 1] = false
    else if (code === mark.fieldEnd) fields.pop()
    const isEnd =
      code === mark.paragraph || code === mark.cell || (code === mark.page && runAt(word.paragraphs, each.from)?.to === each.to)
    if (isEnd) {
      // A field that never ends would swallow what follows it; its code is no paragraph long.
      if (code !== mark.cell || !fields.includes(true)) endParagraph(each)
      last = null
      continue
    }
    if (code >= mark.fieldBegin && code <= mark.fieldEnd) continue
    const met = isOn(properties, sprm.deleted)
      ? 'deletions'
      : isOn(properties, sprm.hidden)
        ? 'hiddenText'
        : isOn(properties, sprm.inserted)
          ? 'insertions'
          : null
    if (met && met !== last && !fields.includes(true)) found[met]++
    last = met
    const isGone = isOn(properties, reading.gone)
    sawDeleted ||= isGone
    if (isGone || isOn(properties, sprm.hidden)) continue
    if (fields.includes(true)) continue
    if (code === mark.shape) {
      const box = boxes.get(each.at)
      if (box) anchored.push(...box)
      else found.pictures++
    } else text += shown(code, char, properties, found)
  }
  if (pending !== '' || text !== '') blocks.push(pending + text)
  if (rows.length > 0 || cells.length > 0) endTable()
  return blocks
}

/** What one character shows as. */
function shown(code: number, char: string, properties: Properties, found: Reading['found']): string {
  switch (code) {
    case mark.picture:
      found.pictures++
      return ''
    case mark.note:
      found.footnotes++
      return ''
    case mark.comment:
      found.comments++
      return ''
    case mark.tab:
      return ' '
    case mark.line:
    case mark.page:
    case mark.column:
      return '\n'
    case mark.hyphen:
      return '-'
    case mark.softHyphen:
      return ''
    case mark.symbol:
      if (!isOn(properties, sprm.special)) return char
      found.symbols++
      return '〓'
    default:
      return code < 32 ? '' : char
  }
}

const LISTS_END = 0x07fe

function labelOf({ lists, next, found }: Reading, own: Properties, styled: Properties): string {
  const list = own.get(sprm.list) ?? styled.get(sprm.list) ?? 0
  if (list === 0 || list > LISTS_END) return ''
  if (!lists.has(String(list))) found.numbersLost++
  return next(String(list), own.get(sprm.level) ?? styled.get(sprm.level) ?? 0)
}

/** The words of text boxes by the place they are anchored at: a box and its shape share a number. */
function readBoxes(word: WordBinary, reading: Reading, from: number): ReadonlyMap<number, string[]> {
  const texts = word.part(parts.textBoxes)
  const shapes = word.part(parts.shapes)
  const boxes = new Map<number, string[]>()
  if (!texts || !shapes) return boxes
  const shapeCount = Math.floor((shapes.length - 4) / 30)
  const anchorOf = new Map(
    Array.from({ length: shapeCount }, (_, index) => [
      shapes.readInt32LE((shapeCount + 1) * 4 + index * 26),
      shapes.readUInt32LE(index * 4),
    ]),
  )
  const count = Math.floor((texts.length - 4) / 26)
  for (let index = 0; index < count; index++) {
    const anchor = anchorOf.get(texts.readInt32LE((count + 1) * 4 + index * 22 + 14))
    if (anchor === undefined) continue
    const start = from + texts.readUInt32LE(index * 4)
    const words = readStory(word, reading, start, from + texts.readUInt32LE((index + 1) * 4), new Map()).filter(
      (block) => block.trim() !== '',
    )
    if (words.length === 0) continue
    reading.found.textBoxes++
    boxes.set(anchor, [...(boxes.get(anchor) ?? []), ...words])
  }
  return boxes
}

function noticesOf(found: Reading['found']): readonly UploadNotice[] {
  const counted = ['comments', 'footnotes', 'hiddenText', 'textBoxes', 'pictures', 'symbols', 'numbersLost'] as const
  const changes =
    found.insertions + found.deletions > 0
      ? [{ code: 'trackedChanges' as const, params: { insertions: found.insertions, deletions: found.deletions } }]
      : []
  return [...changes, ...counted.filter((code) => found[code] > 0).map((code) => ({ code, params: { count: found[code] } }))]
}
