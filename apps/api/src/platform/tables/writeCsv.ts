import type { Cell, Table } from './table.ts'

/** A spreadsheet takes a field that begins so for a formula, even in quotes; an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/

const textOf = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'object') return cell.day
  return FORMULA.test(cell) ? `'${cell}` : cell
}

const field = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * A table as CSV (RFC 4180): lines end with CR LF, and the byte order mark tells Excel on a Chinese system that it is UTF-8 and not GBK.
 */
export function writeCsv({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Buffer {
  const lines = [columns.map(({ header }) => header), ...rows]
  return Buffer.from(`\uFEFF${lines.map((line) => `${line.map((cell) => field(textOf(cell))).join(',')}\r\n`).join('')}`)
}
