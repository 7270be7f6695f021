import { uploadNoticeWords, uploadRefusalWords } from '@fadu/core'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docForTests, plain } from './doc/docForTests.ts'
import { externalRelationship, packageForTests, paragraph } from './docx/packageForTests.ts'
import { pdfForTests, printedLines } from './pdf/pdfForTests.ts'
import { readUpload } from './readUpload.ts'

const BODY = paragraph('第一条　本办法自公布之日起施行。')
const sound = packageForTests({ body: BODY })
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')]
const zeros = (size: number) => new Uint8Array(size)
const MB = 1024 * 1024

const DTD = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]><w:document xmlns:w="x"><w:body>&a;</w:body></w:document>'
const deep = `<w:document xmlns:w="x"><w:body>${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}</w:body></w:document>`

/** A zip whose central directory promises what the local part does not hold. */
function withBrokenChecksum(): Uint8Array {
  const broken = Uint8Array.from(sound)
  const at = Buffer.from(broken).lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  broken[at + 16]! ^= 0xff
  return broken
}

const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'

const cases: readonly (readonly [what: string, content: Uint8Array, name: string, code: string, params?: Readonly<Record<string, unknown>>])[] = [
  ['an empty file', zeros(0), 'e.docx', 'file.empty'],
  ['a 60 MB package', Buffer.concat([sound, zeros(60 * MB)]), 'a.docx', 'file.tooLarge', { limit: '50 MB' }],
  ['an 11 MB text', Buffer.alloc(11 * MB, '水'), 'a.txt', 'file.tooLarge', { limit: '10 MB' }],
  ['half a Word 97 file', docForTests({ paragraphs: [plain('第一条　甲。')] }).subarray(0, 2000), 'a.doc', 'file.damaged'],
  ['a Word 97 file with macros', docForTests({ paragraphs: [plain('第一条　甲。')], streams: { 'Macros/VBA/dir': 'x' } }), 'a.doc', 'file.macro'],
  ['a workbook of Excel 97', bytes(OLE, zerosAs(512), utf16('Workbook')), 'a.doc', 'file.kind', { kind: 'xls' }],
  ['a text named .pdf', bytes('第一条　甲。'), 'a.pdf', 'file.damaged', { kind: 'pdf' }],
  ['half a PDF', pdfForTests([printedLines(['第一条　甲。'])]).subarray(0, 400), 'a.pdf', 'file.damaged', { kind: 'pdf' }],
  ['an RTF named .doc', bytes('{\\rtf1 第一条}'), 'b.doc', 'file.kind', { kind: 'rtf' }],
  ['a web page named .docx', bytes('\n<!DOCTYPE html><html><p>第一条</p></html>'), 'd.docx', 'file.kind', { kind: 'html' }],
  ['a program named .docx', bytes('MZ', zerosAs(600)), 'a.docx', 'file.kind', { kind: 'program' }],
  ['a plain zip named .docx', zipSync({ 'a.txt': strToU8('第一条') }), 'a.docx', 'file.kind', { kind: 'zip' }],
  ['a text named .docx', bytes('第一条　甲。'), 'a.docx', 'file.damaged'],
  ['a text named .exe', bytes('第一条　甲。'), 'a.exe', 'file.kind', { kind: 'unknown' }],
  ['a workbook', packageForTests({ body: BODY, documentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' }), 'a.xlsx', 'file.kind', { kind: 'xlsx' }],
  ['an encrypted document', bytes(OLE, zerosAs(512), utf16('EncryptedPackage')), 'a.docx', 'file.encrypted'],
  ['a picture named .txt', bytes([0x89, 0x50, 0x4e, 0x47], zerosAs(64)), 'a.txt', 'file.kind', { kind: 'image' }],
  ['a document with macros by its type', packageForTests({ body: BODY, documentType: macroType }), 'a.docx', 'file.macro'],
  ['a document with a macro part', packageForTests({ body: BODY, more: { 'word/vbaProject.bin': strToU8('x') } }), 'a.docx', 'file.macro'],
  ['a remote template', packageForTests({ body: BODY, more: { 'word/_rels/settings.xml.rels': strToU8(`<Relationships>${externalRelationship('attachedTemplate', 'https://x.example/t.dotm')}</Relationships>`) } }), 'a.docx', 'file.externalReference', { target: 'https://x.example/t.dotm' }],
  ['a picture fetched from outside', packageForTests({ body: BODY, relationships: externalRelationship('image', 'file:///c:/a.png') }), 'a.docx', 'file.externalReference'],
  ['a part over 64 MB', packageForTests({ body: BODY, more: { 'word/media/a.bin': zeros(65 * MB) } }), 'a.docx', 'file.tooMuchInside', { measure: 'part' }],
  ['256 MB in all', packageForTests({ body: BODY, more: Object.fromEntries([1, 2, 3, 4, 5].map((part) => [`word/media/${part}.bin`, zeros(60 * MB)])) }), 'a.docx', 'file.tooMuchInside', { measure: 'total' }],
  ['2,001 parts', packageForTests({ body: BODY, more: Object.fromEntries(Array.from({ length: 2001 }, (_, part) => [`m/${part}`, strToU8('x')])) }), 'a.docx', 'file.tooMuchInside', { measure: 'parts' }],
  ['a zip in the zip', packageForTests({ body: BODY, more: { 'word/embeddings/a.zip': zipSync({ a: zeros(8) }) } }), 'a.docx', 'file.unsafe', { reason: 'archive' }],
  ['a path that leads outside', packageForTests({ body: BODY, more: { '../../etc/passwd': strToU8('x') } }), 'a.docx', 'file.unsafe', { reason: 'path' }],
  ['an absolute path', packageForTests({ body: BODY, more: { 'C:\\a': strToU8('x') } }), 'a.docx', 'file.unsafe', { reason: 'path' }],
  ['a symbolic link', packageForTests({ body: BODY, more: { link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] } }), 'a.docx', 'file.unsafe', { reason: 'link' }],
  ['a DTD', packageForTests({ document: DTD }), 'a.docx', 'file.unsafe', { reason: 'dtd' }],
  ['XML 300 levels deep', packageForTests({ document: deep }), 'a.docx', 'file.tooMuchInside', { measure: 'depth' }],
  ['broken XML', packageForTests({ document: '<w:document xmlns:w="x"><w:body>' }), 'a.docx', 'file.damaged', { part: 'word/document.xml' }],
  ['an undefined entity', packageForTests({ document: '<w:document xmlns:w="x"><w:body>&b;</w:body></w:document>' }), 'a.docx', 'file.damaged'],
  ['a document without a body', packageForTests({ document: '<w:document xmlns:w="x"/>' }), 'a.docx', 'file.damaged'],
  ['a field that never ends', packageForTests({ body: `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${BODY}` }), 'a.docx', 'file.damaged'],
  ['half a package', sound.subarray(0, sound.length / 2), 'a.docx', 'file.damaged'],
  ['a package without its end', sound.subarray(0, sound.length - 10), 'a.docx', 'file.damaged'],
  ['a part that is not what was packed', withBrokenChecksum(), 'a.docx', 'file.damaged'],
  ['a package with nothing to read', packageForTests({ body: '' }), 'a.docx', 'file.noText'],
  ['an embedded page with a script', chunk('<html><body><script>1</script><p>第一条</p></body></html>'), 'a.docx', 'file.unsafe', { reason: 'script' }],
  ['an embedded RTF', chunk('{\\rtf1 a}'), 'a.docx', 'file.unsafe', { reason: 'chunk' }],
  ['a text with NUL', bytes('第一条', [0], '甲'), 'a.txt', 'file.nul'],
  ['Big5', bytes([0xb2, 0xc4, 0xa4, 0x40, 0xb1, 0xf8, 0xa1, 0x40, 0xa5, 0xbb, 0xbf, 0xec, 0xaa, 0x6b, 0xa6, 0xdb, 0xa4, 0xbd, 0xa5, 0xac, 0xa4, 0xa7, 0xa4, 0xe9, 0xb0, 0x5f, 0xac, 0x49, 0xa6, 0xe6]), 'a.txt', 'file.encoding'],
  ['Latin-1', bytes('caf', [0xe9], ' d', [0xe9], 'j', [0xe0]), 'a.txt', 'file.encoding'],
  ['UTF-8 cut in a character', bytes('第一条　甲。').subarray(0, 16), 'a.txt', 'file.encoding'],
  ['HTML in a text', bytes('第一条<br>甲。'), 'a.txt', 'file.markup', { mark: '<br>' }],
  ['a picture in Markdown', bytes('# 甲\n![图](http://x.example/a.png)'), 'a.md', 'file.markup', { mark: 'image' }],
  ['only white space', bytes(' \n　\n'), 'a.txt', 'file.noText'],
] // biome-ignore format: a table of cases

function zerosAs(size: number): number[] {
  return Array<number>(size).fill(0)
}

function chunk(html: string): Uint8Array {
  return packageForTests({
    body: '<w:altChunk r:id="c"/>',
    relationships:
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.html"/>',
    more: { 'word/chunk.html': strToU8(html) },
  })
}

describe('a hostile or broken file is refused with its reason, its limit and what to do, and throws nothing', () => {
  it.each(cases.map(([what, content, name, code, params = {}]) => ({ what, content, name, code, params })))(
    '$what',
    async ({ content, name, code, params }) => {
      const answer = await readUpload(content, name)
      expect(answer).toMatchObject({ ok: false, refusal: { code, params } })
      if (answer.ok) return
      expect(answer.refusal.what).toMatch(/[。]$/)
      expect(answer.refusal.remedy.length).toBeGreaterThan(5)
      expect(uploadRefusalWords.en[answer.refusal.code](answer.refusal.params).what).not.toMatch(/undefined/)
      expect(answer.refusal.what).not.toMatch(/undefined/)
    },
  )

  it('every cut of a sound package is refused or read, never thrown', async () => {
    for (let length = 1; length < sound.length; length += 7)
      expect(await readUpload(sound.subarray(0, length), 'a.docx')).toHaveProperty('ok')
    for (let at = 0; at < sound.length; at += 11) {
      const broken = Uint8Array.from(sound)
      broken[at]! ^= 0x55
      expect(await readUpload(broken, 'a.docx')).toHaveProperty('ok')
    }
  })
})

describe('a sound file under an odd name or encoding is read', () => {
  it.each([
    ['a package named .doc (field case f004)', sound, 'a.doc', 'docx', [['otherExtension', { extension: '.doc', kind: '.docx' }]]],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], '第一条　本办法自公布之日起施行。'), 'a.txt', 'txt', []],
    ['GBK', bytes([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0xa1, 0xa1, 0xb1, 0xbe, 0xb0, 0xec, 0xb7, 0xa8, 0xd7, 0xd4, 0xb9, 0xab, 0xb2, 0xbc, 0xd6, 0xae, 0xc8, 0xd5, 0xc6, 0xf0, 0xca, 0xa9, 0xd0, 0xd0, 0xa1, 0xa3]), 'a.txt', 'txt', [['encoding', { encoding: 'GB18030' }]]],
    ['UTF-16 without its mark', bytes(utf16('第一条　本办法自公布之日起施行。\r\n')), 'a.txt', 'txt', [['encoding', { encoding: 'UTF-16LE' }]]],
    ['UTF-16, the other order, with its mark', Buffer.from(utf16('\ufeff第一条　本办法自公布之日起施行。')).swap16(), 'a.txt', 'txt', [['encoding', { encoding: 'UTF-16BE' }]]],
    ['a character of four bytes in GB18030', bytes([0x95, 0x32, 0x82, 0x36], [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0xa1, 0xa1, 0xb1, 0xbe, 0xb0, 0xec, 0xb7, 0xa8, 0xd7, 0xd4, 0xb9, 0xab, 0xb2, 0xbc, 0xd6, 0xae, 0xc8, 0xd5, 0xc6, 0xf0, 0xca, 0xa9, 0xd0, 0xd0, 0xa1, 0xa3]), 'a.txt', 'txt', [['encoding', { encoding: 'GB18030' }]]],
    ['a template', packageForTests({ body: BODY, documentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }), 'a.dotx', 'docx', [['template', {}]]],
    ['bidirectional and zero-width marks', bytes('第\u200b一条　本办法自\u202e公布\u202c之日起施行。'), 'a.txt', 'txt', [['bidi', { count: 2 }], ['zeroWidth', { count: 1 }]]],
    ['characters lost earlier', bytes('第一条　本办法自公布之日起施行。\ufffd'), 'a.txt', 'txt', [['lostCharacters', { count: 1 }]]],
    ['Markdown', bytes('**第一条**　本[办法](a.md)自公布之日起施行。\n\n---\n'), 'a.md', 'md', []],
    ['a title with < > in it', bytes('第一条　本办法自公布之日起施行。《关于印发<规范性文件认定意见>的通知》'), 'a.txt', 'txt', []],
  ] as const)('%s', async (_, content, name, kind, notices) => {
    const answer = await readUpload(content, name)
    expect(answer).toMatchObject({ ok: true, kind, text: expect.stringContaining('第一条　本办法自公布之日起施行。') })
    if (answer.ok) expect(answer.notices.map((notice) => [notice.code, notice.params])).toEqual(notices)
    if (answer.ok) for (const notice of answer.notices) expect(uploadNoticeWords.zh[notice.code](notice.params)).not.toMatch(/undefined/)
  }) // biome-ignore format: a table of cases
})
