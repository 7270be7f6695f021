import * as fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellName, columnOf } from './cellName.ts'
import { readCsv } from './readCsv.ts'
import { readTable } from './readTable.ts'
import type { ReadCell } from './readXlsx.ts'
import { type CellForTests, workbookForTests } from './workbookForTests.ts'
import { writeCsv } from './writeCsv.ts'
import { writeXlsx } from './writeXlsx.ts'

const read = (bytes: Uint8Array, name = '目录.xlsx') => {
  const answer = readTable(bytes, name)
  if (!answer.ok) throw new Error(answer.refusal.what)
  return answer.sheets
}
const sheet = (cells: Readonly<Record<string, CellForTests>>, merges: readonly string[] = []) =>
  read(workbookForTests({ sheets: [{ cells, merges }] }))[0]!
const cell = (xml: string): ReadCell => sheet({ A1: { xml } }).rows[0]?.cells[0] ?? null

describe('a workbook is read as it was saved', () => {
  it('texts, numbers and gaps by their place', () =>
    expect(sheet({ B2: '甲', D2: 3, A5: '乙' }).rows).toEqual([
      { n: 2, cells: [null, '甲', null, 3] },
      { n: 5, cells: ['乙'] },
    ]))

  it('cells and rows without names follow one another', () => {
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>`
    const bytes = workbookForTests({ sheets: [{ cells: {} }], more: { 'xl/worksheets/sheet1.xml': strToU8(xml) } })
    expect(read(bytes)[0]!.rows).toEqual([
      { n: 1, cells: [1, 2] },
      { n: 2, cells: [3] },
    ])
  })

  it.each<[string, string, ReadCell]>([
    [
      'words in runs, without how they are pronounced',
      ' t="inlineStr"><is><r><t>节约</t></r><r><t>用水</t></r><rPh><t>ㄐ</t></rPh></is>',
      '节约用水',
    ],
    ['a character that XML cannot hold', ' t="inlineStr"><is><t>甲_x000D_乙</t></is>', '甲\r乙'],
    ['the result of a formula, which is not reckoned', ' t="str"><f>HYPERLINK("http://x")</f><v>甲</v>', '甲'],
    ['a formula without a result', '><f>TODAY()</f>', { problem: '公式没有结果' }],
    ['an error', ' t="e"><f>A1/0</f><v>#DIV/0!</v>', { problem: '#DIV/0!' }],
    ['a number that is none', '><v>abc</v>', { problem: 'abc' }],
    ['a string that is not there', ' t="s"><v>99</v>', { problem: '共享字符串缺失' }],
    ['a day in ISO form', ' t="d"><v>2021-03-05</v>', '2021-03-05'],
    ['nothing but a border', ' s="1">', null],
  ])('%s', (_, xml, expected) => expect(cell(xml)).toEqual(expected))

  it('merged ranges, the system of days and hidden sheets', () => {
    const [seen, ...others] = read(
      workbookForTests({
        sheets: [
          { cells: { A1: '甲' }, merges: ['A1:C2', '坏'] },
          { cells: { A1: '乙' }, state: 'hidden' },
        ],
        date1904: true,
      }),
    )
    expect(seen).toMatchObject({ name: '表1', merges: [{ top: 1, left: 0, bottom: 2, right: 2 }], system: 1904 })
    expect(others).toEqual([])
  })

  it('what this register writes is read back', async () => {
    const rows = [
      ['盐湖县"节水"办法', 3, { day: '2021-03-05' as const }, null],
      ['=1+1', -1, null, '第一行\n第二行'],
    ]
    const columns = ['甲', '乙', '丙', '丁'].map((header) => ({ header }))
    const [back] = read(await writeXlsx([{ name: '目录', columns, rows }]))
    expect(back!.rows.map(({ cells }) => cells)).toEqual([
      ['甲', '乙', '丙', '丁'],
      ['盐湖县"节水"办法', 3, 44260],
      ['=1+1', -1, null, '第一行\n第二行'],
    ])
  })
})

describe('a CSV', () => {
  it.each<[string, (string | null)[][]]>([
    [
      '甲,乙\r\n丙,丁\r\n',
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
    ],
    ['甲,"乙,""丙""\r\n丁"', [['甲', '乙,"丙"\r\n丁']]],
    ['甲,\n,乙\n\n丙', [['甲', null], [null, '乙'], ['丙']]],
    ['"没有结束,', [['没有结束,']]],
    ['"甲"乙,丙', [['甲乙', '丙']]],
    ['', []],
  ])('%j', (text, rows) => expect(readCsv(text).rows.map(({ cells }) => cells)).toEqual(rows))

  it('any texts come back from what this register writes', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })), (rows) => {
        const columns = [{ header: '甲' }, { header: '乙' }]
        const [back] = read(writeCsv({ columns, rows }), '目录.csv')
        const plain = rows.filter((row) => row.some((text) => text !== ''))
        // An apostrophe stands before what a spreadsheet would take for a formula.
        const text = (words: string) => (/^[=+\-@\t\r]/.test(words) ? `'${words}` : words) || null
        expect(back!.rows.slice(1).map(({ cells }) => cells)).toEqual(plain.map((row) => row.map(text)))
      }),
    ))

  it('of 20 MB without an end of a quote takes no longer than its length', () =>
    expect(readCsv(`"${'甲""乙,\r\n'.repeat(1_000_000)}`).rows).toHaveLength(1))
})

describe('what is no list of this kind is refused, with what to do', () => {
  const book = { sheets: [{ cells: { A1: '甲' } }] }
  const deep = '<a>'.repeat(300)
  const bomb = new Uint8Array(65 * 1024 * 1024).fill(0x20)
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'a.xlsx', 'file.empty'],
    ['a file of 21 MB', new Uint8Array(21 * 1024 * 1024).fill(0x61), 'a.csv', 'file.tooLarge'],
    [
      'an old workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
      'a.xlsx',
      'file.kind',
    ],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'a.xlsx',
      'file.encrypted',
    ],
    ['a web page called .xls', strToU8('<html><table>'), 'a.xls', 'file.kind'],
    ['words called .xlsx', strToU8('甲,乙'), 'a.xlsx', 'file.damaged'],
    ['half a workbook', workbookForTests(book).subarray(0, 400), 'a.xlsx', 'file.damaged'],
    [
      'macros',
      workbookForTests({ ...book, mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' }),
      'a.xlsm',
      'file.macro',
    ],
    ['a DTD', workbookForTests({ ...book, prologue: '<!DOCTYPE a [<!ENTITY b "c">]>' }), 'a.xlsx', 'file.unsafe'],
    ['a bomb', workbookForTests({ ...book, more: { 'xl/worksheets/sheet1.xml': bomb } }), 'a.xlsx', 'file.tooMuchInside'],
    [
      'an abyss',
      workbookForTests({ ...book, more: { 'xl/worksheets/sheet1.xml': strToU8(deep) } }),
      'a.xlsx',
      'file.tooMuchInside',
    ],
    [
      'another workbook inside',
      workbookForTests({ ...book, more: { 'xl/embeddings/a.xlsx': workbookForTests(book) } }),
      'a.xlsx',
      'file.unsafe',
    ],
    ['more columns than a list has', workbookForTests({ sheets: [{ cells: { GS1: '甲' } }] }), 'a.xlsx', 'file.tooMuchInside'],
    ['more rows than a list has', strToU8('甲\n'.repeat(100_001)), 'a.csv', 'file.tooMuchInside'],
    ['bytes of another encoding', Uint8Array.from({ length: 400 }, (_, i) => 0x81 + (i % 30)), 'a.csv', 'file.encoding'],
  ])('%s', (_, bytes, name, code) => {
    const answer = readTable(bytes, name)
    expect(answer).toMatchObject({ ok: false, refusal: { code } })
    if (!answer.ok) expect(answer.refusal.what + answer.refusal.remedy).not.toMatch(/docx|Word|上传/)
  })
})

it.each([
  ['A1', 0],
  ['Z9', 25],
  ['AA10', 26],
  ['XFD1048576', 16383],
] as const)('%s is column %d', (name, column) => {
  expect(columnOf(name)).toBe(column)
  expect(cellName(Number(/\d+/.exec(name)), column)).toBe(name)
})
