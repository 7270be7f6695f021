import { strToU8, type Zippable, zipSync } from 'fflate'
import { columnOf } from './cellName.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A cell by its name: text, a number, a number with a format, or its XML without the name. */
export type CellForTests = string | number | { readonly value: number; readonly format: string } | { readonly xml: string }

export interface WorkbookForTests {
  readonly sheets: readonly {
    readonly name?: string
    readonly cells: Readonly<Record<string, CellForTests>>
    readonly merges?: readonly string[]
    readonly state?: string
  }[]
  readonly date1904?: boolean
  readonly mainType?: string
  /** In front of the first sheet, as a DTD. */
  readonly prologue?: string
  readonly more?: Zippable
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A small workbook made by hand, honest or hostile. */
export function workbookForTests({ sheets, date1904, mainType, prologue = '', more }: WorkbookForTests): Uint8Array {
  const shared: string[] = []
  const formats: string[] = []
  const cellXml = (name: string, cell: CellForTests): string => {
    if (typeof cell === 'number') return `<c r="${name}"><v>${cell}</v></c>`
    if (typeof cell === 'string') return `<c r="${name}" t="s"><v>${shared.push(cell) - 1}</v></c>`
    if ('format' in cell) return `<c r="${name}" s="${formats.push(cell.format)}"><v>${cell.value}</v></c>`
    return `<c r="${name}"${cell.xml}</c>`
  }
  const rowsOf = (cells: Readonly<Record<string, CellForTests>>) =>
    [...Map.groupBy(Object.entries(cells), ([name]) => Number(/\d+/.exec(name)))]
      .toSorted(([a], [b]) => a - b)
      .map(
        ([n, row]) =>
          `<row r="${n}">${row
            .toSorted(([a], [b]) => columnOf(a)! - columnOf(b)!)
            .map(([name, cell]) => cellXml(name, cell))
            .join('')}</row>`,
      )
      .join('')
  const parts = sheets.map(
    ({ cells, merges = [] }, i) =>
      `<?xml version="1.0" encoding="UTF-8"?>${i === 0 ? prologue : ''}<worksheet xmlns="${MAIN}"><sheetData>${rowsOf(cells)}</sheetData><mergeCells>${merges
        .map((ref) => `<mergeCell ref="${ref}"/>`)
        .join('')}</mergeCells></worksheet>`,
  )
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const relationships = (...inside: readonly string[]) =>
    strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside.join('')}</Relationships>`,
    )
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType ?? `${SHEET}.sheet.main+xml`}"/></Types>`,
    ),
    '_rels/.rels': relationships(relationship('w', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relationships(
      ...sheets.map((_, i) => relationship(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
      relationship('t', 'sharedStrings', 'sharedStrings.xml'),
      relationship('f', 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name ?? `表${i + 1}`}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst xmlns="${MAIN}">${shared.map((words) => `<si><t xml:space="preserve">${escaped(words)}</t></si>`).join('')}</sst>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><numFmts>${formats
        .map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`)
        .join(
          '',
        )}</numFmts><cellXfs><xf/>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(parts.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(xml)])),
    ...more,
  })
}
