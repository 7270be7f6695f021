import type { UploadNotice } from '@fadu/core'
import { RefusedUpload } from '../refusedUpload.ts'
import { htmlOfMhtml, wordsOfHtml } from './embeddedHtml.ts'
import { type NumberLabels, readNumbering } from './numbering.ts'
import type { OfficePackage } from './openPackage.ts'
import { child, isElement, parseXml, val, type XmlElement } from './parseXml.ts'
import { type Relationship, relationshipsOf } from './partNames.ts'
import { type Changes, chosen, emptyFindings, type Findings, formulaText, type RunReading, readRuns } from './readRuns.ts'
import { readStyles, toggle } from './styles.ts'
import { rowsAsLines } from './tableLines.ts'

export interface DocxText {
  /** Paragraphs separated by blank lines, a soft line break inside one by \n; tables as Markdown rows. */
  readonly text: string
  readonly notices: readonly UploadNotice[]
}

/**
 * The words of a Word document as its reader sees them: automatic numbers written out, tracked changes accepted, hidden text
 * and comments left out, each of these reported. Headers, footers and page numbers are no part of the text.
 */
export function readDocx(files: OfficePackage, mainPart: string, changes: Changes = 'accepted'): DocxText {
  const relationships = relationshipsOf(files, mainPart)
  const part = (type: string): XmlElement | null => {
    const target = relationships.find((relationship) => relationship.type.endsWith(`/${type}`))?.target
    const content = target === undefined ? null : files.read(target)
    return content === null ? null : parseXml(content, target!)
  }
  const styles = readStyles(part('styles'))
  const reading: BodyReading = {
    changes,
    styles,
    labels: readNumbering(part('numbering'), styles),
    findings: emptyFindings(),
    fields: [],
    files,
    relationships,
    pending: '',
    cellDepth: 0,
  }
  const content = files.read(mainPart)
  const blocks: string[] = []
  const root =
    content === null
      ? null
      : parseXml(content, mainPart, {
          of: 'body',
          take: (block) => {
            for (const words of readBlock(block, reading)) blocks.push(words)
          },
        })
  if (!root || !child(root, 'body')) throw new RefusedUpload('file.damaged', { part: mainPart })
  if (reading.pending !== '') blocks.push(reading.pending)
  // A field that never ends would have swallowed what follows it.
  if (reading.fields.includes(true)) throw new RefusedUpload('file.damaged', { part: mainPart })
  return { text: blocks.filter((block) => block.trim() !== '').join('\n\n'), notices: noticesOf(reading.findings) }
}

interface BodyReading extends Omit<RunReading, 'paragraphStyle'> {
  readonly labels: NumberLabels
  readonly files: OfficePackage
  readonly relationships: readonly Relationship[]
  /** Words of paragraphs whose end was deleted by a tracked change: they go on with the next paragraph. */
  pending: string
  /** How many table cells the reading is inside of. */
  cellDepth: number
}

/** Marks of paragraph ends and rows that are not there, the one for rows first. */
const gone = { accepted: ['del', 'moveFrom'], rejected: ['ins', 'moveTo'] } as const

// They only wrap what belongs to the text.
const TRANSPARENT = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'moveTo',
  'body',
  'txbxContent',
  'tc',
  'dir',
  'bdo',
])

/** The blocks (paragraphs, tables, embedded chunks) under an element, in order. */
const readBlocks = (parent: XmlElement, reading: BodyReading): string[] =>
  parent.children.filter(isElement).flatMap((node) => readBlock(node, reading))

function readBlock(node: XmlElement, reading: BodyReading): string[] {
  if (node.name === 'p') return readParagraph(node, reading)
  if (node.name === 'tbl') return readTable(node, reading)
  if (node.name === 'altChunk') return readChunk(node, reading)
  if (node.name === 'AlternateContent') return readBlocks(chosen(node), reading)
  if (node.name === 'oMathPara' || node.name === 'oMath') {
    reading.findings.formulas++
    return [formulaText(node)]
  }
  return TRANSPARENT.has(node.name) ? readBlocks(node, reading) : []
}

function readParagraph(paragraph: XmlElement, reading: BodyReading): string[] {
  const properties = child(paragraph, 'pPr')
  const mark = child(properties, 'rPr')
  const style = val(properties, 'pStyle')
  const runs = readRuns(paragraph, { ...reading, paragraphStyle: style })
  const boxes = runs.boxes.flatMap((box) => upright(readBlocks(box, reading)))
  if (gone[reading.changes].some((name) => child(mark, name))) {
    reading.pending += runs.text
    return boxes
  }
  const isInvisible = runs.text === '' && reading.pending === '' && (runs.onlyDeleted || (toggle(mark, 'vanish') ?? false))
  const numbering = isInvisible ? null : reading.labels.of(properties, style)
  const label = numbering ? reading.labels.next(numbering.numberingId, numbering.level) : ''
  const text = reading.pending + runs.text
  reading.pending = ''
  return [...boxes, `${label}${label === '' ? text : text.trimStart()}`]
}

/** Words set one character a line, as in narrow boxes, are one line. */
const upright = (blocks: readonly string[]) =>
  blocks.length > 1 && blocks.every((block) => block.trim().length <= 1) ? [blocks.map((block) => block.trim()).join('')] : blocks

function readTable(table: XmlElement, reading: BodyReading): string[] {
  reading.cellDepth++
  const rows = collect(table, 'tr').filter((row) => !child(child(row, 'trPr'), gone[reading.changes][0]))
  const cells = rows.map((row) =>
    collect(row, 'tc').map((cell) => {
      const properties = child(cell, 'tcPr')
      const merge = child(properties, 'vMerge')
      return {
        blocks: readBlocks(cell, reading),
        span: Math.min(64, Math.max(1, Number(val(properties, 'gridSpan') ?? 1) || 1)),
        continues: merge !== undefined && merge.attributes.val !== 'restart',
      }
    }),
  )
  reading.cellDepth--
  if (reading.cellDepth > 0) return cells.map((row) => row.flatMap((cell) => cell.blocks).join(' '))
  // A table of one cell is a frame around text.
  if (cells.length === 1 && cells[0]!.length === 1) return cells[0]![0]!.blocks
  return rowsAsLines(cells)
}

/** Rows of a table or cells of a row, content controls and accepted insertions around them looked through. */
const collect = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children
    .filter(isElement)
    .flatMap((node) =>
      node.name === name ? [node] : TRANSPARENT.has(node.name) && node.name !== 'tc' ? collect(node, name) : [],
    )

function readChunk(chunk: XmlElement, reading: BodyReading): string[] {
  const target = reading.relationships.find((relationship) => relationship.id === chunk.attributes.id)?.target
  const content = target === undefined ? null : reading.files.read(target)
  if (content === null) throw new RefusedUpload('file.damaged', { part: target ?? 'altChunk' })
  const html = htmlOfMhtml(content)
  if (html === null) throw new RefusedUpload('file.unsafe', { reason: 'chunk' })
  reading.findings.embeddedHtml++
  const words = wordsOfHtml(html)
  reading.findings.pictures += words.pictures
  return [...words.blocks]
}

function noticesOf(found: Findings): readonly UploadNotice[] {
  const counted = [
    'comments',
    'footnotes',
    'hiddenText',
    'textBoxes',
    'pictures',
    'formulas',
    'symbols',
    'objects',
    'embeddedHtml',
  ] as const
  const changes =
    found.insertions + found.deletions > 0
      ? [{ code: 'trackedChanges' as const, params: { insertions: found.insertions, deletions: found.deletions } }]
      : []
  return [...changes, ...counted.filter((code) => found[code] > 0).map((code) => ({ code, params: { count: found[code] } }))]
}
