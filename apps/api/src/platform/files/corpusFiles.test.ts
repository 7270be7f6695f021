import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { listArticles, parseLegalText, walkLegalTree } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import { readOriginal, readUpload } from './readUpload.ts'

const folder = new URL('../../../../../../shared/corpus/files/', import.meta.url)
const hasCorpus = existsSync(folder)
if (!hasCorpus) console.warn('skipped: the collection of real files is not beside the repository (../shared/corpus/files)')

interface Accepted {
  readonly title: string | null
  readonly articles: number
  readonly notices: readonly string[]
  /** Headings 一、 or 1. of the outermost level, where there are no articles. */
  readonly headings?: number
}

const refused = (code: string, kind?: string) => ({ code, ...(kind === undefined ? {} : { kind }) })

/** What must come of each real file, and why: written by hand from what the file is. */
const expected: Readonly<Record<string, Accepted | ReturnType<typeof refused>>> = {
  'doc-form-word2003-01.doc': { title: '华东理工大学课程免听申请表', articles: 0, notices: [] },
  'doc-spec-tables-01.doc': { title: '研究生学位论文撰写规范', articles: 0, notices: ['textBoxes', 'pictures'] },
  // Begins with a heading and a hint how to set it; no title.
  'doc-template-toc-01.doc': { title: null, articles: 0, notices: [] },
  // The whole text is a web page embedded in the document: read, and said so.
  'docx-altchunk-01.docx': { title: '中华人民共和国行政许可法', articles: 83, notices: ['embeddedHtml'] },
  'docx-articles-01.docx': { title: '天津科技大学开放原子开源协会章程', articles: 38, notices: [] },
  // 章 and 条 are automatic numbers of styles: written out.
  'docx-autonum-01.docx': { title: 'XX管理办法工作条例', articles: 22, notices: [] },
  // Community rules without a title line, eleven automatic numbers.
  'docx-autonum-decimal-01.docx': { title: null, articles: 0, headings: 11, notices: [] },
  'docx-derived-revisions-01.docx': {
    title: '天津科技大学开放原子开源协会章程',
    articles: 38,
    notices: ['trackedChanges', 'comments', 'footnotes'],
  },
  // Typed 一、 to 六、; numId 0 switches automatic numbers off.
  'docx-manualnum-numid0-01.docx': { title: '2022年北京市公平竞争审查抽查存在问题文件', articles: 0, headings: 6, notices: [] },
  'docx-table-textbox-01.docx': { title: '河北省食品药品从业人员健康检查表', articles: 0, notices: ['textBoxes'] },
  'dotx-autonum-tables-01.dotx': { title: '**（单位）关于**（事项）的请示/报告（文种）', articles: 0, notices: ['template'] },
  // Letters drawn as outlines: no word can be read.
  'pdf-notext-01.pdf': refused('file.noText', 'pdf'),
  'pdf-text-browser-01.pdf': { title: '中华人民共和国行政许可法', articles: 83, notices: ['pdfLayout'] },
  'pdf-text-wps-01.pdf': { title: '违背市场准入负面清单典型案例及处理情况（第5期）', articles: 0, notices: ['pdfLayout'] },
  'txt-derived-gbk-crlf-01.txt': { title: '中华人民共和国银行业监督管理法', articles: 50, notices: ['encoding'] },
  'txt-derived-utf16le-01.txt': { title: '中华人民共和国国家安全法', articles: 84, notices: ['encoding'] },
  'txt-markdown-utf8-01.txt': { title: '浙江省招标投标领域公平竞争审查细则', articles: 0, notices: [] },
  'txt-pdfcopy-utf8-01.txt': { title: '违背市场准入负面清单典型案例及处理情况（第5期）', articles: 0, notices: [] },
  'xls-notregister-01.xls': refused('file.kind', 'xls'),
  'xlsx-register-merged-01.xlsx': refused('file.kind', 'xlsx'),
}

interface Manifest {
  readonly file: string
  readonly expect: {
    readonly chapters?: number
    readonly tables?: number
    readonly must_contain?: readonly string[]
    readonly must_not_contain?: readonly string[]
    readonly original_contains?: readonly string[]
    readonly first_article?: { readonly number: string; readonly text12: string }
    readonly last_article?: { readonly number: string; readonly text12: string }
    readonly first_item?: string
    readonly last_item?: string
    readonly tracked_insertions?: number
    readonly tracked_deletions?: number
  }
}

const withoutSpace = (text: string) => text.replace(/\s/g, '')

describe.skipIf(!hasCorpus)('each of the real files is read as what it is, or refused saying what to do', () => {
  const manifest = hasCorpus
    ? readFileSync(new URL('manifest.jsonl', folder), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Manifest)
    : []

  it('every file of the collection is in the table', () =>
    expect(
      readdirSync(folder)
        .filter((name) => !/^README|^manifest/.test(name))
        .sort(),
    ).toEqual(Object.keys(expected).sort()))

  it.each(manifest.map((entry) => [entry.file, entry] as const))('%s', async (name, { expect: facts }) => {
    const outcome = expected[name]!
    const answer = await readUpload(readFileSync(new URL(name, folder)), name)
    if ('code' in outcome) {
      expect(answer).toMatchObject({
        ok: false,
        refusal: { code: outcome.code, ...('kind' in outcome ? { params: { kind: outcome.kind } } : {}) },
      })
      if (!answer.ok) expect(answer.refusal.remedy).toMatch(/docx/)
      return
    }
    if (!answer.ok) throw new Error(answer.refusal.code)
    const tree = parseLegalText(answer.text)
    const nodes = [...walkLegalTree(tree)]
    const articles = listArticles(tree)
    expect(answer.title).toBe(outcome.title)
    expect(articles).toHaveLength(outcome.articles)
    expect(answer.notices.map((notice) => notice.code)).toEqual(outcome.notices)
    if (outcome.headings !== undefined)
      expect(tree.children.filter((node) => node.kind === 'heading')).toHaveLength(outcome.headings)
    if (facts.chapters !== undefined) expect(nodes.filter((node) => node.kind === 'chapter')).toHaveLength(facts.chapters)
    if (facts.tables !== undefined) expect(nodes.filter((node) => node.kind === 'table')).toHaveLength(facts.tables)
    for (const [article, fact] of [
      [articles[0], facts.first_article],
      [articles.at(-1), facts.last_article],
    ] as const) {
      if (fact) expect([article?.label, withoutSpace(article?.text ?? '').slice(0, 12)]).toEqual([fact.number, fact.text12])
    }
    const headings = nodes.filter((node) => node.kind === 'heading').map((node) => withoutSpace(`${node.label}${node.text}`))
    for (const item of [facts.first_item, facts.last_item])
      if (item) expect(headings.some((heading) => heading.includes(withoutSpace(item)))).toBe(true)
    for (const words of facts.must_contain ?? []) expect(withoutSpace(answer.text)).toContain(withoutSpace(words))
    for (const words of facts.must_not_contain ?? []) expect(withoutSpace(answer.text)).not.toContain(withoutSpace(words))
    if (facts.original_contains) {
      const original = await readOriginal(readFileSync(new URL(name, folder)), name)
      const words = original.ok
        ? original.sheets
            .flat()
            .map((line) => line.text)
            .join('')
        : ''
      for (const part of facts.original_contains) expect(withoutSpace(words)).toContain(withoutSpace(part))
    }
    const changes = answer.notices.find((notice) => notice.code === 'trackedChanges')
    if (facts.tracked_insertions !== undefined)
      expect(changes?.params).toEqual({ insertions: facts.tracked_insertions, deletions: facts.tracked_deletions })
  })

  it('one law as a web page in a Word file and as a printed PDF gives the same articles', async () => {
    const [one, other] = await Promise.all(
      ['docx-altchunk-01.docx', 'pdf-text-browser-01.pdf'].map(async (name) => {
        const answer = await readUpload(readFileSync(new URL(name, folder)), name)
        if (!answer.ok) throw new Error(answer.refusal.code)
        return listArticles(parseLegalText(answer.text)).map(({ label, text }) => [label, withoutSpace(text)])
      }),
    )
    expect(other).toEqual(one)
  })
})
