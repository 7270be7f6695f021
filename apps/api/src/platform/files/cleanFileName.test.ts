import { expect, it } from 'vitest'
import { cleanFileName, nameFromForm } from './cleanFileName.ts'

it.each([
  ['盐湖政规发〔2021〕3号.docx', '盐湖政规发〔2021〕3号.docx'],
  ['../../a.docx', 'a.docx'],
  ['C:\\a.docx', 'a.docx'],
  ['/etc/passwd', 'passwd'],
  ['a\u0000b\r\n.docx', 'ab.docx'],
  ['甲\u202excod.exe', '甲xcod.exe'],
  ['..', '未命名'],
  ['', '未命名'],
  ['a<b>:"|?*.md', 'ab.md'],
  [`${'水'.repeat(300)}.docx`, `${'水'.repeat(195)}.docx`],
])('%j is kept as %j', (name, kept) => expect(cleanFileName(name)).toBe(kept))

it('a UTF-8 name that a form parser read as Latin-1 is turned back (field case f043)', () => {
  const bytes = Buffer.from('e79b90e6b996e694bfe8a784e58f91e3809432303231e3809533e58fb72e646f6378', 'hex')
  for (const read of [bytes.toString('latin1'), bytes.toString('utf8')]) {
    expect(nameFromForm(read)).toBe('盐湖政规发〔2021〕3号.docx')
    expect(nameFromForm(read)).toHaveLength(18)
  }
  expect(nameFromForm('café.docx')).toBe('café.docx')
})
