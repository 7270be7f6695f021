import { execFileSync } from 'node:child_process'
import { addDays, type LegalDate } from '@fadu/core'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { dayOfSerial, serialOfDay, type Table } from './table.ts'
import { writeCsv } from './writeCsv.ts'
import { writeXlsx } from './writeXlsx.ts'

const sheetOf = (workbook: Uint8Array, n = 1) => strFromU8(unzipSync(workbook)[`xl/worksheets/sheet${n}.xml`]!)

describe('f033: a plain date is a whole number of days', () => {
  const days: readonly LegalDate[] = ['2021-03-05', '1988-04-17', '2000-01-01']
  const serials = [44260, 32250, 36526]

  it('whose serial no clock takes part in', () => {
    expect(days.map(serialOfDay)).toEqual(serials)
    expect(serials.map((serial) => dayOfSerial(serial))).toEqual(days)
  })

  it.each(['Asia/Shanghai', 'Pacific/Auckland', 'America/New_York', 'UTC'])('and is written so in %s', (zone) => {
    const script = `
      const { writeXlsx } = await import(${JSON.stringify(new URL('./writeXlsx.ts', import.meta.url).href)})
      const days = ${JSON.stringify(days)}
      process.stdout.write(await writeXlsx([{ name: '日期', columns: [{ header: '公布日期' }], rows: days.map((day) => [{ day }]) }]))`
    const workbook = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ: zone } })
    const cells = [...sheetOf(workbook).matchAll(/<c r="A[2-4]"[^>]*><v>([^<]*)<\/v>/g)].map(([, value]) => value)
    expect(cells).toEqual(serials.map(String))
  })

  it('every day from 1900 on comes back', () => {
    for (let day: LegalDate = '1900-03-01'; day < '2101-01-01'; day = addDays(day, 97))
      expect(dayOfSerial(serialOfDay(day))).toBe(day)
  })

  it.each([Number.NaN, -1, 60, 3_000_000])('%d is no day', (serial) => expect(dayOfSerial(serial)).toBeNull())
})

const table = (...cells: Table['rows'][number][number][]): Table => ({
  name: '目录',
  columns: [{ header: '名称' }, { header: '说明' }],
  rows: [cells],
})

describe('f035: a CSV that Excel on a Chinese system reads', () => {
  const csv = writeCsv(table('盐湖县"节水"办法,试行', '第一行\n第二行'))

  it('begins with the mark, ends its lines with CR LF, quotes and doubles', () => {
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.toString('utf8').slice(1)).toBe('名称,说明\r\n"盐湖县""节水""办法,试行","第一行\n第二行"\r\n')
  })
})

describe('nothing that a person typed becomes a formula', () => {
  it.each(['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j in a CSV', (typed) => {
    const field = writeCsv(table(typed, null)).toString('utf8').split('\r\n').slice(1).join('\r\n')
    expect(field.replace(/^"/, '')).toMatch(/^'/)
  })

  it('a number below zero stays a number', () => {
    expect(writeCsv(table(-3, { day: '2021-03-05' })).toString('utf8')).toContain('\r\n-3,2021-03-05\r\n')
  })

  it('in a workbook', async () => {
    const sheet = sheetOf(await writeXlsx([table('=HYPERLINK("http://x")', '@x')]))
    expect(sheet).not.toContain('<f>')
  })
})

it('a sheet bears any name that a figure has', async () => {
  const workbook = unzipSync(await writeXlsx([{ ...table('甲', '乙'), name: '废止/失效：[2021]*?' }]))
  expect(strFromU8(workbook['xl/workbook.xml']!)).toContain('废止 失效： 2021')
})
