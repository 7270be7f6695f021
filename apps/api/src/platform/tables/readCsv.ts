import { limits } from '../files/limits.ts'
import { RefusedUpload } from '../files/refusedUpload.ts'
import type { ReadSheet } from './readXlsx.ts'

/**
 * A CSV (RFC 4180) as a sheet. Quotes that are not closed run to the end of the text. Throws `RefusedUpload` where there are more
 * rows or columns than a list may have.
 */
export function readCsv(text: string): ReadSheet {
  const rows: ReadSheet['rows'][number][] = []
  let cells: string[] = []
  let n = 0
  const endRow = () => {
    n += 1
    if (cells.length > limits.tableColumns)
      throw new RefusedUpload('file.tooMuchInside', { measure: 'columns', limit: limits.tableColumns })
    if (cells.some((cell) => cell !== '')) {
      if (rows.length === limits.tableRows)
        throw new RefusedUpload('file.tooMuchInside', { measure: 'rows', limit: limits.tableRows })
      rows.push({ n, cells: cells.map((cell) => cell || null) })
    }
    cells = []
  }
  // A field, in quotes or not, and what ends it. The last field ends with the text.
  const field = /(?:"([^"]*(?:""[^"]*)*)(?:"|$)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy
  for (let at = 0; at <= text.length; at = field.lastIndex) {
    field.lastIndex = at
    const [whole, quoted, rest, bare, end] = field.exec(text)!
    if (at === text.length && whole === '' && cells.length === 0) break
    cells.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"') + rest)
    if (end !== ',') endRow()
    if (end === '') break
  }
  return { name: '', rows, merges: [], system: 1900 }
}
