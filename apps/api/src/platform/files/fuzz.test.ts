import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { docForTests, modifier, plain } from './doc/docForTests.ts'
import { packageForTests, paragraph } from './docx/packageForTests.ts'
import { pdfForTests, printedLines } from './pdf/pdfForTests.ts'
import { readOriginal, readUpload } from './readUpload.ts'

/** Files tried of each kind. A PDF takes some forty times as long as the others. */
const runs = process.env.FADU_FULL ? { quick: 12_000, pdf: 2_000 } : { quick: 60, pdf: 15 }
const LONGEST = 3_600_000

const words = [
  '盐湖县节约用水办法',
  '第一条　本办法自公布之日起施行。',
  '（一）甲；',
  '一、',
  '附件1',
  '\u0013 REF \u0014乙\u0015',
  '𠮷',
]

interface Damage {
  readonly at: number
  readonly kind: 'flip' | 'cut' | 'repeat' | 'insert'
  readonly bytes: Uint8Array
}
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert'),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
}) as fc.Arbitrary<Damage>

function damaged(sound: Uint8Array, damages: readonly Damage[]): Uint8Array {
  let file = Buffer.from(sound)
  for (const { at, kind, bytes } of damages) {
    const place = Math.floor(at * file.length)
    const [before, after] = [file.subarray(0, place), file.subarray(place)]
    if (kind === 'flip') file = Buffer.concat([before, bytes, after.subarray(bytes.length)])
    else if (kind === 'cut') file = Buffer.from(before)
    else file = Buffer.concat([before, kind === 'insert' ? bytes : after.subarray(0, 512), after])
  }
  return file
}

/** Read or refused, the same way twice, with words for it; nothing is thrown and nothing hangs. */
async function holds(file: Uint8Array, name: string): Promise<void> {
  const answer = await readUpload(file, name)
  if (answer.ok) expect(answer.text).not.toBe('')
  else expect([answer.refusal.what, answer.refusal.remedy].join()).toMatch(/^[^\s].*。,.*。$/)
  // What was not meant to be thrown is a fault of ours, and not of the file.
  if (!answer.ok) expect(answer.refusal.code).not.toBe('converter.failed')
  expect(await readOriginal(file, name)).toHaveProperty('ok')
}

const tried = (files: fc.Arbitrary<Uint8Array>, name: string, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(files, (file) => holds(file, name)),
    { numRuns },
  )

const some = fc.array(fc.constantFrom(...words), { maxLength: 6 })
const broken = (sound: fc.Arbitrary<Uint8Array>) =>
  fc.tuple(sound, fc.array(damage, { maxLength: 4 })).map(([file, damages]) => damaged(file, damages))

/** Elements of a Word document in any order and depth, known ones and others. */
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom(...words.slice(0, 5)).map((text) => `<w:r><w:t>${text}</w:t></w:r>`),
    fc
      .tuple(
        fc.constantFrom('p', 'r', 'tbl', 'tr', 'tc', 'ins', 'del', 'sdt', 'sdtContent', 'pPr', 'numPr', 'rPr', 'txbxContent', 'pict', 'fldChar', 'hyperlink', 'vanish', 'altChunk'),
        fc.constantFrom('', ' w:val="1"', ' w:id="x"', ' w:fldCharType="begin"', ' w:fldCharType="end"'),
        fc.array(tie('element'), { maxLength: 4 }),
      )
      .map(([name, attributes, inner]) => `<w:${name}${attributes}>${inner.join('')}</w:${name}>`),
  ),
})) // biome-ignore format: a list of names

describe('whatever is uploaded is read or refused with words', () => {
  it(
    'bytes of any kind under any name',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom('PK\u0003\u0004', '%PDX-1.7\n', '{\\rtf1', '<html>', '', '第一条', '\u0000', '\u00ff\u00fe'),
          fc.uint8Array({ maxLength: 400 }),
          fc.constantFrom('a.docx', 'a.doc', 'a.pdf', 'a.txt', 'a.md', 'a', '甲.docx.exe'),
          (head, rest, name) => holds(Buffer.concat([Buffer.from(head, 'latin1'), rest]), name),
        ),
        { numRuns: runs.quick },
      ),
    LONGEST,
  )

  it(
    'texts in any encoding, cut anywhere',
    () =>
      tried(
        broken(
          fc
            .tuple(some, fc.constantFrom('utf8', 'utf16le'))
            .map(([list, encoding]) => Buffer.from(list.join('\n'), encoding as BufferEncoding)),
        ),
        'a.txt',
        runs.quick,
      ),
    LONGEST,
  )

  it(
    'Word documents of any elements',
    () =>
      tried(
        fc.array(element, { maxLength: 6 }).map((body) => packageForTests({ body: body.join('') })),
        'a.docx',
        runs.quick,
      ),
    LONGEST,
  )

  it(
    'Word packages with bytes changed, cut or repeated',
    () =>
      tried(
        broken(
          some.map((list) =>
            packageForTests({
              body: list
                .map((text) => paragraph(text.replaceAll('\u0013', '').replaceAll('\u0014', '').replaceAll('\u0015', '')))
                .join(''),
            }),
          ),
        ),
        'a.docx',
        runs.quick,
      ),
    LONGEST,
  )

  it(
    'Word 97-2003 files with bytes changed, cut or repeated',
    () =>
      tried(
        broken(
          some.map((list) =>
            docForTests({
              paragraphs: [
                ...list.map(plain),
                { runs: ['甲'], modifiers: modifier.listed(1, 0) },
                { runs: ['乙'], end: '\u0007', modifiers: modifier.inTable },
              ],
              list: [{ format: 39, text: '第\u0000条' }],
            }),
          ),
        ),
        'a.doc',
        runs.quick,
      ),
    LONGEST,
  )

  it(
    'PDFs with bytes changed, cut or repeated',
    () =>
      tried(broken(some.map((list) => pdfForTests([printedLines(list), printedLines([...list].reverse())]))), 'a.pdf', runs.pdf),
    LONGEST,
  )
})
