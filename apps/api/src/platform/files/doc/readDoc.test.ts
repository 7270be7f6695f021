import { listArticles, parseLegalText } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import { readUpload } from '../readUpload.ts'
import { docForTests, modifier, plain, type TestDocument, type TestParagraph } from './docForTests.ts'

const read = async (document: TestDocument, name = 'a.doc') => {
  const answer = await readUpload(docForTests(document), name)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer
}
const textOf = async (...paragraphs: readonly TestParagraph[]) => (await read({ paragraphs })).text

describe('a Word 97-2003 file', () => {
  it.each([
    ['a.doc', []],
    ['a.wps', []],
    ['c.docx', [{ code: 'otherExtension', params: { extension: '.docx', kind: '.doc' } }]],
  ])('is read by its content, named %s (field case f004)', async (name, notices) => {
    const answer = await read({ paragraphs: [plain('盐湖县节约用水办法'), plain('第一条　本办法自公布之日起施行。')] }, name)
    expect(answer).toMatchObject({ kind: 'doc', title: '盐湖县节约用水办法', notices })
    expect(listArticles(parseLegalText(answer.text))).toMatchObject([{ label: '第一条', text: '本办法自公布之日起施行。' }])
  })

  it('tracked changes are accepted and counted, hidden text is left out, and both are said', async () => {
    const answer = await read({
      paragraphs: [
        {
          runs: [
            '不得从事',
            ['商业', modifier.deleted],
            ['经营', modifier.inserted],
            '活动',
            ['【内部】', modifier.hidden],
            '。',
          ],
        },
        { runs: [['旧段。', modifier.deleted]], endModifiers: modifier.deleted },
        { runs: ['前半'], endModifiers: modifier.deleted },
        plain('后半。'),
      ],
    })
    expect(answer.text).toBe('不得从事经营活动。\n\n前半后半。')
    expect(answer.notices).toEqual([
      { code: 'trackedChanges', params: { insertions: 1, deletions: 2 } },
      { code: 'hiddenText', params: { count: 1 } },
    ])
  })

  it('letters set apart are no deletion: nothing is lost without a word', async () =>
    expect(await textOf({ runs: ['第一条　', ['县水务局', modifier.spaced], '负责。'] })).toBe('第一条　县水务局负责。'))

  it('automatic numbers are written out: 条 from a list, items beginning again under each', async () => {
    const numbered = (words: string, level: number): TestParagraph => ({ runs: [words], modifiers: modifier.listed(1, level) })
    const { text } = await read({
      paragraphs: [numbered('甲：', 0), numbered('乙；', 1), numbered('丙。', 1), numbered('丁：', 0), numbered('戊。', 1), plain('己。')],
      list: [{ format: 39, text: '第\u0000条' }, { format: 39, text: '（\u0001）' }],
    }) // biome-ignore format: a list
    expect(text.split('\n\n')).toEqual(['第一条 甲：', '（一）乙；', '（二）丙。', '第二条 丁：', '（一）戊。', '己。'])
  })

  it('a number whose list is not there is reported', async () => {
    const answer = await read({ paragraphs: [{ runs: ['甲。'], modifiers: modifier.listed(9, 0) }] })
    expect(answer.notices).toEqual([{ code: 'numbersLost', params: { count: 1 } }])
  })

  it('tables are rows of cells', async () => {
    const cell = (words: string): TestParagraph => ({ runs: [words], end: '\u0007', modifiers: modifier.inTable })
    const row: TestParagraph = { runs: [], end: '\u0007', modifiers: modifier.rowEnd }
    expect(await textOf(cell('序号'), cell('项目'), row, cell('1'), cell('计划用水'), row, plain('丁。'))).toBe(
      '| 序号 | 项目 |\n| --- | --- |\n| 1 | 计划用水 |\n\n丁。',
    )
  })

  it('fields give their result, not their code', async () =>
    expect(await textOf(plain('依照\u0013 REF a \u0014第八条\u0015的规定。'))).toBe('依照第八条的规定。'))
})

describe('a Word 97-2003 file that cannot be read is refused', () => {
  const paragraphs = [plain('第一条　甲。')]
  it.each([
    ['with a password', docForTests({ paragraphs, flags: 0x0100 }), 'file.encrypted'],
    ['with macros', docForTests({ paragraphs, streams: { 'Macros/VBA/dir': 'x' } }), 'file.macro'],
    ['of Word 95', docForTests({ paragraphs, version: 0x0065 }), 'file.kind'],
    ['cut off', docForTests({ paragraphs }).subarray(0, 2048), 'file.damaged'],
    ['without a word', docForTests({ paragraphs: [plain('')] }), 'file.noText'],
  ])('%s', async (_, content, code) => expect(await readUpload(content, 'a.doc')).toMatchObject({ ok: false, refusal: { code } }))

  it('every flipped byte is refused or read, never thrown', async () => {
    const sound = docForTests({ paragraphs })
    for (let at = 0; at < sound.length; at += 5) {
      const broken = Uint8Array.from(sound)
      broken[at]! ^= 0x55
      expect(await readUpload(broken, 'a.doc')).toHaveProperty('ok')
    }
  })
})
