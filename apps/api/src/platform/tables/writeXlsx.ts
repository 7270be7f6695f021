import writeExcelFile from 'write-excel-file/node'
import { type Cell, serialOfDay, type Table } from './table.ts'

const head = { fontWeight: 'bold', backgroundColor: '#f7f5f0', alignVertical: 'center', wrap: true } as const

/** A number with the look of a day: handing over an instant would let the time zone of this machine decide which day it is. */
const cellOf = (cell: Cell, wraps = false) => {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  // What begins with "=" is text here, and stays so: only a cell of the type Formula is reckoned.
  if (typeof cell === 'string')
    return { value: cell, type: String, wrap: wraps || cell.includes('\n'), ...(wraps && { alignVertical: 'top' as const }) }
  return { value: serialOfDay(cell.day), type: Number, format: 'yyyy-mm-dd' }
}

/** Sheet names may be 31 characters and hold none of these. */
const sheetName = (name: string) => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)

/** A workbook of these tables, one a sheet, each with its heads on top. */
export const writeXlsx = (tables: readonly Table[]): Promise<Buffer> =>
  writeExcelFile(
    tables.map(({ name, columns, rows, isLandscape }) => ({
      sheet: sheetName(name),
      data: [
        columns.map(({ header }) => ({ value: header, type: String, ...head })),
        ...rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i]?.wraps))),
      ],
      columns: columns.map(({ width }) => ({ width: width ?? 14 })),
      stickyRowsCount: 1,
      ...(isLandscape && { orientation: 'landscape' as const }),
    })),
  ).toBuffer()
