import { type OfficePackage, openPackage } from '../files/docx/openPackage.ts'
import { child, childrenOf, isElement, parseXml, type XmlElement } from '../files/docx/parseXml.ts'
import { findMainPart, relationshipsOf } from '../files/docx/partNames.ts'
import { limits } from '../files/limits.ts'
import { RefusedUpload } from '../files/refusedUpload.ts'
import { columnOf } from './cellName.ts'

/** What stands in a cell. A day of a workbook is a number like any other; `dayOfSerial` tells which. */
export type ReadCell = string | number | null | { readonly problem: string }

/** A sheet as it was read: rows that hold something, in their order, and the ranges that are merged. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly {
    /** From 1, as the sheet counts. */
    readonly n: number
    readonly cells: readonly ReadCell[]
  }[]
  readonly merges: readonly Merge[]
  /** From when the workbook counts its days. */
  readonly system: 1900 | 1904
}

/** A merged range, ends included: rows from 1, columns from 0. Only its first cell holds anything. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/**
 * The sheets of a workbook (.xlsx) that a reader sees: hidden ones are left out. No formula is reckoned and nothing outside is
 * followed: what was in the cells when the workbook was saved is read. Throws `RefusedUpload`.
 */
export function readXlsx(bytes: Uint8Array): readonly ReadSheet[] {
  const files = openPackage(bytes)
  const main = findMainPart(files)
  if (/\.(?:sheet|template)\.macroEnabled\./.test(main?.contentType ?? '')) throw new RefusedUpload('file.macro')
  if (!main || !/spreadsheetml/.test(main.contentType)) throw new RefusedUpload('file.kind')
  const relationships = relationshipsOf(files, main.name)
  const workbook = partOf(files, main.name)
  const strings = relationships.find(({ type }) => type.endsWith('/sharedStrings'))
  const shared = strings ? readStrings(files, strings.target) : []
  const system = isTrue(child(workbook, 'workbookPr')?.attributes.date1904) ? 1904 : 1900
  return childrenOf(child(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const target = relationships.find(({ id, type }) => id === attributes.id && type.endsWith('/worksheet'))?.target
    if (!target || (attributes.state ?? 'visible') !== 'visible') return []
    return [{ name: attributes.name ?? '', ...readSheet(files, target, shared), system } satisfies ReadSheet]
  })
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function partOf(files: OfficePackage, name: string, children?: Parameters<typeof parseXml>[2]): XmlElement {
  const content = files.read(name)
  if (content === null) throw new RefusedUpload('file.damaged', { part: name })
  return parseXml(content, name, children)
}

function readStrings(files: OfficePackage, name: string): readonly string[] {
  const strings: string[] = []
  partOf(files, name, { of: 'sst', take: (item) => strings.push(wordsOf(item)) })
  return strings
}

function readSheet(files: OfficePackage, name: string, shared: readonly string[]): Pick<ReadSheet, 'rows' | 'merges'> {
  const rows: ReadSheet['rows'][number][] = []
  let last = 0
  const root = partOf(files, name, {
    of: 'sheetData',
    take: (row) => {
      last = Number(row.attributes.r ?? last + 1)
      const cells = cellsOf(row, shared)
      if (cells.length === 0) return
      if (!Number.isSafeInteger(last) || rows.length === limits.tableRows)
        throw new RefusedUpload('file.tooMuchInside', { measure: 'rows', limit: limits.tableRows })
      rows.push({ n: last, cells })
    },
  })
  const merges = childrenOf(child(root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => mergeOf(attributes.ref ?? ''))
  return { rows: rows.toSorted((a, b) => a.n - b.n), merges }
}

/** The cells of a row up to the last one that holds something. */
function cellsOf(row: XmlElement, shared: readonly string[]): readonly ReadCell[] {
  const cells: ReadCell[] = []
  let last = -1
  for (const cell of childrenOf(row, 'c')) {
    last = columnOf(cell.attributes.r ?? '') ?? last + 1
    const held = cellOf(cell, shared)
    if (held === null) continue
    if (last >= limits.tableColumns)
      throw new RefusedUpload('file.tooMuchInside', { measure: 'columns', limit: limits.tableColumns })
    while (cells.length < last) cells.push(null)
    cells[last] = held
  }
  return cells
}

function cellOf(cell: XmlElement, shared: readonly string[]): ReadCell {
  const value = text(child(cell, 'v'))
  switch (cell.attributes.t ?? 'n') {
    case 's':
      return (value === '' ? null : (shared[Number(value)] ?? { problem: '共享字符串缺失' })) || null
    case 'inlineStr':
      return wordsOf(child(cell, 'is')) || null
    case 'e':
      return { problem: value || '#N/A' }
    case 'n': {
      if (value === '') return child(cell, 'f') ? { problem: '公式没有结果' } : null
      const number = Number(value)
      return Number.isFinite(number) ? number : { problem: value.slice(0, 40) }
    }
    // A result that is text, a day in ISO form, true or false.
    default:
      return unescaped(value) || null
  }
}

const text = (element: XmlElement | undefined) => element?.children.filter((node) => typeof node === 'string').join('') ?? ''

/** Words of a string with or without runs, without the hints how to pronounce it. */
function wordsOf(item: XmlElement | undefined): string {
  const runs = item?.children.filter(isElement) ?? []
  return unescaped(runs.map((run) => (run.name === 't' ? text(run) : run.name === 'r' ? text(child(run, 't')) : '')).join(''))
}

/** Characters that XML cannot hold are written _x000D_. */
const unescaped = (words: string) =>
  words.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function mergeOf(ref: string): readonly Merge[] {
  const match = /^([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})$/.exec(ref)
  if (!match) return []
  const [from, to] = [match[1]!, match[2]!]
  return [{ top: rowOf(from), left: columnOf(from)!, bottom: rowOf(to), right: columnOf(to)! }]
}

const rowOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0])
