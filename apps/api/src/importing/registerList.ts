import { createHash } from 'node:crypto'
import { formatDocumentNumber, type LegalDate, parseDocumentNumber } from '@fadu/core'
import { looseDate } from '../platform/looseDate.ts'
import { cellName } from '../platform/tables/cellName.ts'
import type { Merge, ReadCell, ReadSheet } from '../platform/tables/readXlsx.ts'
import { dayOfSerial } from '../platform/tables/table.ts'
import type { ImportRecord } from './record.ts'

/** What a column of a list may say, by the words that stand over it; where two columns say the same, the earlier word counts. */
const heads = {
  title: ['文件名称', '规范性文件名称', '行政规范性文件名称', '文件标题', '标题', '名称', '文件名'],
  number: ['发文字号', '文号', '文件文号', '发文文号', '文件编号', '文件号'],
  issuer: [
    ...['制定机关', '制发机关', '发文机关', '公布机关', '发布机关', '印发机关', '制定主体'],
    ...['制定单位', '制发单位', '发文单位', '发布单位', '印发单位', '制定部门', '发文部门'],
  ],
  publishedOn: ['公布日期', '公布时间', '公布日', '发布日期', '发布时间'],
  writtenOn: [
    ...['成文日期', '成文时间', '签发日期', '签发时间', '印发日期', '印发时间'],
    ...['发文日期', '发文时间', '制定日期', '制定时间'],
  ],
  effectiveOn: ['施行日期', '施行时间', '施行日', '实施日期', '实施时间', '生效日期', '生效时间'],
  expiresOn: [
    '有效期至',
    '有效期截止日期',
    '有效期截止',
    '有效期届满日期',
    '有效期届满日',
    '失效日期',
    '到期日期',
    '有效期限',
    '有效期',
  ],
  status: ['效力状态', '效力', '时效性', '时效', '有效性', '状态'],
} as const satisfies Partial<Record<keyof ImportRecord, readonly string[]>>

type Field = keyof typeof heads

const isField = (field: string): field is Field => field in heads
const dateFields = ['publishedOn', 'writtenOn', 'effectiveOn', 'expiresOn'] as const

/** Where a list begins and what its columns are. */
export interface ListHead {
  /** Row of the heads, from 1; the lower one where some span two. */
  readonly row: number
  /** Words over the columns, from the first on; '' where there are none. */
  readonly columns: readonly string[]
  readonly fields: Readonly<Partial<Record<Field, number>>>
}

export interface ListEntry {
  /** Row in which the entry begins, from 1. */
  readonly row: number
  readonly record: ListRecord
}

/** A record without a text; `issuer` is null where the list does not say it. */
export interface ListRecord {
  readonly title: string
  readonly number: string | null
  readonly issuer: string | null
  readonly publishedOn: LegalDate | null
  readonly writtenOn: LegalDate | null
  readonly effectiveOn: LegalDate | null
  readonly expiresOn: LegalDate | null
  readonly status: string | undefined
}

export interface RegisterList {
  readonly head: ListHead
  /** Rows under the heads that hold something. */
  readonly rows: number
  readonly entries: readonly ListEntry[]
  readonly bad: readonly { readonly row: number; readonly reason: string }[]
}

const HEAD_ROWS = 30

/**
 * The documents that a sheet lists, or null where it has no column for their names. An entry may take several rows, joined by a
 * merged name; a value merged over several entries holds for each of them. Rows that name nothing, as the heads of groups and
 * remarks, are passed over; one with a cell that cannot be read is given back with the cell and the reason.
 */
export function readRegisterList(sheet: ReadSheet): RegisterList | null {
  const merged = mergedCells(sheet)
  const head = findHead(sheet, merged)
  if (!head) return null
  const rows = sheet.rows.filter(({ n }) => n > head.row)
  const entries: ListEntry[] = []
  const bad: { row: number; reason: string }[] = []
  const titleColumn = head.fields.title!
  for (const { n, cells } of rows) {
    const within = merged.at(n, titleColumn)
    // The name began further up, or the row is a heading across the table.
    if (within && (within.top < n || within.left < titleColumn || within.right > titleColumn)) continue
    const read = readRow(n, cells, head, merged, sheet.system)
    if (!read) continue
    if ('record' in read) entries.push({ row: n, record: read.record })
    else bad.push({ row: n, reason: read.problems.join('；') })
  }
  return { head, rows: rows.length, entries, bad }
}

/** The id of an entry: the same for the same document in every list. */
export function listId(issuer: string, { number, title }: Pick<ListRecord, 'number' | 'title'>): string {
  const read = number === null ? null : parseDocumentNumber(number)
  const name = read?.ok ? formatDocumentNumber(read.value) : (number ?? title)
  return `list-${createHash('sha256').update(`${issuer} ${name}`).digest('hex').slice(0, 16)}`
}

interface Merged {
  readonly at: (row: number, column: number) => Merge | undefined
  /** What a cell shows: of a merged range, what its first cell holds. */
  readonly value: (row: number, column: number) => ReadCell
}

function mergedCells({ rows, merges }: ReadSheet): Merged {
  const byRow = new Map(rows.map(({ n, cells }) => [n, cells]))
  const lastRow = rows.at(-1)?.n ?? 0
  const columns = new Map<number, Map<number, Merge>>()
  for (const merge of merges)
    for (let column = merge.left; column <= Math.min(merge.right, WIDEST); column++) {
      const held = columns.get(column) ?? new Map<number, Merge>()
      columns.set(column, held)
      for (let row = merge.top; row <= Math.min(merge.bottom, lastRow) && !held.has(row); row++) held.set(row, merge)
    }
  const at = (row: number, column: number) => columns.get(column)?.get(row)
  return {
    at,
    value: (row, column) => {
      const merge = at(row, column)
      return byRow.get(merge?.top ?? row)?.[merge?.left ?? column] ?? null
    },
  }
}

const WIDEST = 200

/** The row among the first ones whose words name the most columns, the names of the documents among them. */
function findHead({ rows }: ReadSheet, merged: Merged): ListHead | null {
  let best: ListHead | null = null
  let most = 1
  for (const { n, cells } of rows.slice(0, HEAD_ROWS)) {
    const columns = Array.from({ length: widthOf(n, cells, merged) }, (_, column) => headWords(merged.value(n, column)))
    const fields = fieldsOf(columns)
    const named = Object.keys(fields).length + (columns.includes('序号') ? 1 : 0)
    if (fields.title === undefined || named <= most) continue
    most = named
    best = { row: Math.max(n, ...columns.map((_, column) => merged.at(n, column)?.bottom ?? n)), columns, fields }
  }
  return best
}

function widthOf(row: number, cells: readonly ReadCell[], merged: Merged): number {
  let width = cells.length
  while (merged.at(row, width)) width++
  return width
}

/** 文件名称（必填） and 文件 名称 are 文件名称. */
const headWords = (cell: ReadCell) => (typeof cell === 'string' ? cell.normalize('NFKC').replaceAll(/\s|\*|\([^)]*\)/g, '') : '')

function fieldsOf(columns: readonly string[]): ListHead['fields'] {
  const found: Partial<Record<Field, number>> = {}
  for (const [field, words] of Object.entries(heads)) {
    const word = words.find((one) => columns.includes(one))
    if (word && isField(field)) found[field] = columns.indexOf(word)
  }
  return found
}

function readRow(
  row: number,
  cells: readonly ReadCell[],
  { fields }: ListHead,
  merged: Merged,
  system: ReadSheet['system'],
): { readonly record: ListRecord } | { readonly problems: readonly string[] } | null {
  const problems: string[] = []
  const problem = (field: Field, what: string) => {
    problems.push(`${cellName(row, fields[field]!)} ${heads[field][0]}：${what}`)
    return null
  }
  const words = (field: Field): string | null => {
    if (fields[field] === undefined) return null
    const cell = merged.value(row, fields[field])
    if (cell !== null && typeof cell === 'object') return problem(field, cell.problem)
    return cell === null ? null : line(String(cell)) || null
  }
  const day = (field: (typeof dateFields)[number]): LegalDate | null => {
    if (fields[field] === undefined) return null
    const cell = merged.value(row, fields[field])
    const read = dayOf(cell, system)
    return typeof read === 'object' && read !== null ? problem(field, read.problem) : read
  }
  const title = words('title')
  if (title !== null && (heads.title as readonly string[]).includes(headWords(title))) return null
  if (title === null && problems.length === 0) {
    const own = (['number', ...dateFields] as const).some((field) => cells[fields[field] ?? -1] != null)
    if (!own) return null
    problem('title', '没有填写')
  }
  if (title !== null && title.length > 300) problem('title', '超过 300 字')
  const record = {
    title: title?.replace(/^《([^《》]+)》$/, '$1') ?? '',
    number: words('number'),
    issuer: words('issuer')?.replaceAll(' ', '') ?? null,
    publishedOn: day('publishedOn'),
    writtenOn: day('writtenOn'),
    effectiveOn: day('effectiveOn'),
    expiresOn: day('expiresOn'),
    status: statusOf(words('status')),
  }
  return problems.length > 0 ? { problems } : { record }
}

/** One line: what was broken to fit the cell belongs together. */
const line = (words: string) =>
  words
    .replaceAll(/\s*[\r\n]+\s*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** 已废止 and 宣布失效 are 废止 and 失效, as records say it. */
const statusOf = (word: string | null) => (word === null ? undefined : word.replace(/^(?:已|已经|予以|宣布)?(废止|失效)$/, '$1'))

/** No document of a people's government is older. */
const EARLIEST: LegalDate = '1949-10-01'
const NO_DAY = /^(?:无|[-—－/]+|长期|长期有效)$/

/** The day in a cell: a serial number, or a day as people write it; null where the cell is empty or says that there is none. */
function dayOf(cell: ReadCell, system: ReadSheet['system']): LegalDate | null | { readonly problem: string } {
  if (cell === null || (typeof cell === 'object' && 'problem' in cell)) return cell
  const words = typeof cell === 'string' ? cell.normalize('NFKC').trim() : ''
  if (NO_DAY.test(words)) return null
  const day =
    typeof cell === 'number' && !isCompact(String(cell)) ? dayOfSerial(cell, system) : looseDate(plainDay(words || String(cell)))
  if (day === null || day < EARLIEST) return { problem: `“${String(cell).slice(0, 40)}”不是日期，应如 2021年3月5日、2021-03-05` }
  return day
}

const isCompact = (words: string) => /^(?:19|20)\d{6}$/.test(words)

/** 20210305, 2021-03-05 00:00:00 and 自2021年3月5日起施行 are the same day. */
const plainDay = (words: string) =>
  words
    .replaceAll(/\s+/g, ' ')
    .replace(/^自/, '')
    .replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/, '')
    .replace(/起?(?:施行|实施|生效|止)?$/, '')
    .replace(/^((?:19|20)\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')
    .replaceAll(' ', '')
