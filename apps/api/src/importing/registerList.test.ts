import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTable } from '../platform/tables/readTable.ts'
import type { ReadSheet } from '../platform/tables/readXlsx.ts'
import { type CellForTests, type WorkbookForTests, workbookForTests } from '../platform/tables/workbookForTests.ts'
import { listId, type RegisterList, readRegisterList } from './registerList.ts'

const folder = new URL('../../../../../shared/corpus/files/', import.meta.url)
const hasCorpus = existsSync(folder)
if (!hasCorpus) console.warn('skipped: the collection of real files is not beside the repository (../shared/corpus/files)')

function sheetOf(bytes: Uint8Array, name = '目录.xlsx'): ReadSheet {
  const answer = readTable(bytes, name)
  if (!answer.ok) throw new Error(answer.refusal.what)
  return answer.sheets[0]!
}

function list(
  cells: Readonly<Record<string, CellForTests>>,
  more: { merges?: string[] } & Partial<WorkbookForTests> = {},
): RegisterList {
  const { merges = [], ...rest } = more
  const found = readRegisterList(sheetOf(workbookForTests({ sheets: [{ cells, merges }], ...rest })))
  if (!found) throw new Error('no list')
  return found
}

const titles = ({ entries }: RegisterList) => entries.map(({ record }) => record.title)
const dated = (cell: CellForTests, more: Partial<WorkbookForTests> = {}) => {
  const { entries, bad } = list({ A1: '文件名称', B1: '公布日期', A2: '盐湖县节约用水办法', B2: cell }, more)
  return bad[0]?.reason ?? entries[0]!.record.publishedOn
}

describe('f032: a day is the day that the sheet shows, whichever year the workbook counts from', () => {
  it.each<[string, CellForTests, boolean]>([
    ['A', { value: 42798, format: 'yyyy-mm-dd' }, true],
    ['B', { value: 44260, format: 'yyyy-mm-dd' }, false],
    ['C', { value: 44260, format: 'yyyy"年"m"月"d"日"' }, false],
    ['D', { value: 44260, format: 'General' }, false],
    ['D without a format', 44260, false],
    ['with a time of day', { value: 44260.75, format: 'yyyy-mm-dd hh:mm' }, false],
  ])('workbook %s', (_, cell, date1904) => expect(dated(cell, { date1904 })).toBe('2021-03-05'))
})

describe('f034: a list saved as CSV by Chinese Excel, by WPS and by others is the same list', () => {
  const head = '序号,文件名称,文号,公布日期\r\n'
  const rows = '1,盐湖县节约用水办法,盐湖政规发〔2021〕3号,2021/3/5\r\n'
  // GBK of the two lines: Node has no encoder for it.
  const gbk = Buffer.from(
    'd0f2bac52ccec4bcfec3fbb3c62ccec4bac52cb9abb2bcc8d5c6da0d0a' +
      '312cd1cebafecfd8bddad4bcd3c3cbaeb0ecb7a82cd1cebafed5feb9e6b7a2a1b232303231a1b333bac52c323032312f332f350d0a',
    'hex',
  )
  it.each<[string, Buffer]>([
    ['GBK', gbk],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${head}${rows}`)],
    ['UTF-8', Buffer.from(`${head}${rows}`)],
  ])('in %s', (_, bytes) => {
    const found = readRegisterList(sheetOf(bytes, '目录.csv'))!
    expect(found.head).toMatchObject({ row: 1, columns: ['序号', '文件名称', '文号', '公布日期'] })
    expect(found.head.columns[0]).toHaveLength(2)
    expect(found.bad).toEqual([])
    expect(found.entries).toMatchObject([
      { row: 2, record: { title: '盐湖县节约用水办法', number: '盐湖政规发〔2021〕3号', publishedOn: '2021-03-05' } },
    ])
  })

  it('whose bytes begin as Excel writes them', () => expect(gbk.subarray(0, 5).toString('hex')).toBe('d0f2bac52c'))
})

describe('days as people write them', () => {
  it.each([
    '2021年3月5日',
    '2021/3/5',
    '2021.3.5',
    '2021-03-05',
    '２０２１年３月５日',
    ' 2021年 3月 5日 ',
    '自2021年3月5日起施行',
    '2021年3月5日起',
    '2021-03-05 00:00:00',
    '2021-03-05T00:00:00.000',
    '20210305',
    20210305,
  ])('%j is the fifth of March', (cell) => expect(dated(cell)).toBe('2021-03-05'))

  it.each(['', '无', '—', '长期有效'])('%j is none', (cell) => expect(dated(cell)).toBeNull())

  it.each<[CellForTests, string]>([
    ['2021年3月', '2021年3月'],
    ['2021年2月30日', '2021年2月30日'],
    ['三月', '三月'],
    ['5年', '5年'],
    // A year typed as a number is no serial number of 1905.
    [2021, '2021'],
    [-1, '-1'],
    [9e15, '9000000000000000'],
  ])('%j is refused by its cell and never taken for another day', (cell, shown) =>
    expect(dated(cell)).toBe(`B2 公布日期：“${shown}”不是日期，应如 2021年3月5日、2021-03-05`),
  )

  it('an error in the cell is named', () => expect(dated({ xml: ' t="e"><v>#REF!</v>' })).toBe('B2 公布日期：#REF!'))
})

describe('where the list begins and what is an entry of it', () => {
  it('the heads stand under a title and over two rows', () => {
    const { head, entries } = list(
      {
        ...{ A1: '盐湖县行政规范性文件目录（2021年）' },
        ...{ A2: '序号', B2: '文件名称（必填）', C2: '文 号', D2: '日期', F2: '制定\n机关', D3: '公布日期', E3: '施行日期' },
        ...{ A4: 1, B4: '节水办法', C4: '盐湖政规发〔2021〕3号', D4: '2021.3.5', E4: '2021.4.5', F4: '盐湖县人民政府' },
      },
      { merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:F3'] },
    )
    expect(head).toMatchObject({ row: 3, columns: ['序号', '文件名称', '文号', '公布日期', '施行日期', '制定机关'] })
    expect(entries).toMatchObject([
      { row: 4, record: { title: '节水办法', publishedOn: '2021-03-05', effectiveOn: '2021-04-05', issuer: '盐湖县人民政府' } },
    ])
  })

  it('a head merged down without another one under it', () =>
    expect(list({ A1: '序号', B1: '标题', B3: '甲办法' }, { merges: ['A1:A2', 'B1:B2'] })).toMatchObject({
      head: { row: 2 },
      entries: [{ row: 3, record: { title: '甲办法' } }],
    }))

  it('an organ merged over several entries made each of them; a name merged over rows is one entry', () => {
    const found = list(
      {
        ...{ A1: '发文单位', B1: '文件名称', C1: '内容' },
        ...{ A2: '盐湖县\n人民政府\n办公室', B2: '甲办法', B3: '乙办法', C3: '一', C4: '二', A5: '盐湖县水务局', B5: '丙办法' },
      },
      { merges: ['A2:A4', 'B3:B4'] },
    )
    expect(found.entries.map(({ row, record }) => [row, record.title, record.issuer])).toEqual([
      [2, '甲办法', '盐湖县人民政府办公室'],
      [3, '乙办法', '盐湖县人民政府办公室'],
      [5, '丙办法', '盐湖县水务局'],
    ])
    expect([found.rows, found.bad]).toEqual([4, []])
  })

  it('heads of groups, heads repeated on each page, sums and remarks are no entries', () =>
    expect(
      titles(
        list(
          {
            ...{ A1: '序号', B1: '文件名称', C1: '文号', A2: '一、县政府文件', A3: 1, B3: '甲办法' },
            ...{ A4: '序号', B4: '文件名称', C4: '文号', A5: 2, B5: '乙\n办法', A6: '合计：2件', A7: 3 },
          },
          { merges: ['A2:C2'] },
        ),
      ),
    ).toEqual(['甲办法', '乙办法']))

  it('a row with a number and no name is reported, and the others are kept', () => {
    const found = list({ A1: '名称', B1: '文号', B2: '盐湖政规发〔2021〕3号', A3: '《乙办法》', A4: '甲'.repeat(301) })
    expect(found.bad).toEqual([
      { row: 2, reason: 'A2 文件名称：没有填写' },
      { row: 4, reason: 'A4 文件名称：超过 300 字' },
    ])
    expect(titles(found)).toEqual(['乙办法'])
  })

  it.each([
    ['已废止', '废止'],
    ['宣布失效', '失效'],
    ['拟废止', '拟废止'],
    ['现行有效', '现行有效'],
  ])('%s is %s', (word, status) =>
    expect(list({ A1: '名称', B1: '效力状态', A2: '甲办法', B2: word }).entries[0]!.record.status).toBe(status),
  )

  it('a sheet without names of documents is none, and so is one word that happens to stand there', () => {
    expect(readRegisterList(sheetOf(workbookForTests({ sheets: [{ cells: { A1: '节次', B1: '星期一' } }] })))).toBeNull()
    expect(readRegisterList(sheetOf(workbookForTests({ sheets: [{ cells: { A1: '名称', A2: '甲' } }] })))).toBeNull()
  })
})

it('the same document has the same id however its number is written', () => {
  const id = listId('盐湖县人民政府', { title: '甲办法', number: '盐湖政规发〔2021〕3号' })
  expect(listId('盐湖县人民政府', { title: '甲　办法', number: '盐湖政规发[2021]3号' })).toBe(id)
  expect(listId('盐湖县水务局', { title: '甲办法', number: '盐湖政规发〔2021〕3号' })).not.toBe(id)
  expect(listId('盐湖县人民政府', { title: '甲办法', number: null })).not.toBe(id)
})

describe.skipIf(!hasCorpus)('real workbooks give what their manifest says', () => {
  const manifest = hasCorpus
    ? readFileSync(new URL('manifest.jsonl', folder), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
  const facts = (file: string) => manifest.find((entry) => entry.file === file).expect

  it('xlsx-register-merged-01.xlsx', () => {
    const file = 'xlsx-register-merged-01.xlsx'
    const expected = facts(file)
    const sheet = sheetOf(readFileSync(new URL(file, folder)), file)
    const found = readRegisterList(sheet)!
    expect(sheet.name).toBe(expected.sheets[0])
    expect(sheet.merges).toHaveLength(expected.merged_ranges)
    expect(sheet.rows[0]!.cells[0]).toBe(expected.title)
    expect(found.head).toMatchObject({ row: expected.header_row, columns: expected.columns })
    expect([found.rows, found.entries.length, found.bad]).toEqual([expected.data_rows, expected.numbered_rows, []])
    const plain = titles(found).map((title) => title.replaceAll(/\s/g, '').slice(0, 12))
    expect([plain[0], plain.at(-1)]).toEqual([expected.first_name, expected.last_name])
    for (const { record } of found.entries) expect(record.issuer).toMatch(/^\S+$/)
  })

  it('xls-notregister-01.xls', () =>
    expect(readTable(readFileSync(new URL('xls-notregister-01.xls', folder)), 'xls-notregister-01.xls')).toMatchObject({
      ok: false,
      refusal: { code: 'file.kind', remedy: '请在 Excel 或 WPS 表格中打开，另存为 .xlsx 后再导入。' },
    }))
})
