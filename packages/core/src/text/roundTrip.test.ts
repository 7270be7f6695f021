/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { walkLegalTree } from './legalTree.ts'
import { listArticles } from './listArticles.ts'
import { normalizeLegalText } from './normalizeLegalText.ts'
import { parseLegalText } from './parseLegalText.ts'
import { renderLegalText } from './renderLegalText.ts'
import { structureRemarks } from './structureRemarks.ts'

const pieces = [
  '第一条', '第十条之一', '第二章 总则', '第三节', '第一编', '一、', '（一）', '(二)', '1.', '（1）', '①', '附件1', '附件：', '附：', '附件2所列', '目录', '　', ' ', '\n', '\n', '\n', '\n\n',
  '“', '”', '“第三条　', '：', '。', '；', '，', '为了节约用水，制定本办法', '本办法第九条', '修改为：', '| a | b |', '| --- | --- |', '甲\t乙', '盐湖县人民政府', '2021年3月1日', '二〇二一年三月一日',
  '盐湖县节约用水办法', '关于', '的通知', '各乡镇人民政府：', '（2021年3月1日通过）', '盐湖政规发〔2021〕3号', '— 1 —', '—', '7', '附则', '序言', '# ', '\u200b', '第八条规定', '索 引 号：', '标题：', '××',
] // biome-ignore format: a bag of pieces

const legalText = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(''))
const anyText = fc.string({ unit: 'binary', maxLength: 120 })

it(
  'nothing is lost: rendering the tree gives the normalised text, and every anchor is unique',
  () =>
    fc.assert(
      fc.property(fc.oneof({ weight: 5, arbitrary: legalText }, anyText), (text) => {
        const tree = parseLegalText(text)
        expect(renderLegalText(tree)).toBe(normalizeLegalText(text))
        const anchors = [...walkLegalTree(tree)].map((node) => node.anchor)
        expect(new Set(anchors).size).toBe(anchors.length)
        structureRemarks(tree)
      }),
      { numRuns: process.env.FADU_FULL ? 50_000 : 4000 },
    ),
  1_200_000,
)

// The same question asked in the plainest way: a line that begins with 第…条.
const plainScan = (text: string) =>
  text
    .split('\n')
    .flatMap(
      (line) =>
        /^第[ \u3000]?[〇零○一二三四五六七八九十百千\d]{1,9}[ \u3000]?条(?:之[一二三四五六七八九十]{1,3})?/
          .exec(line)?.[0]
          .replace(/\s/g, '') ?? [],
    )

/** Articles that stand behind each other in one line put on lines of their own. */
const withLines = (normal: string) => normal.replaceAll(/(?<=。”?\s?)(?=第[〇零○一二三四五六七八九十百千\d]+条\s)/g, '\n')

// Real texts, kept beside the repository: the larger collection where it is there, else the smaller one.
const corpus = new URL('../../../../../shared/corpus/', import.meta.url)
const large = new URL('bench/documents.jsonl.gz', corpus)
const small = new URL('dev/documents.jsonl', corpus)
const hasCorpus = existsSync(small) || existsSync(large)
if (!hasCorpus) console.warn('skipped: the corpus of real texts is not beside the repository (../shared/corpus)')

const corpusTexts = (): readonly { id: string; body: string }[] =>
  (existsSync(large) ? gunzipSync(readFileSync(large)).toString('utf8') : readFileSync(small, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

it.skipIf(!hasCorpus)(
  'every text of the corpus comes back whole, and a plain scan of its lines finds the same articles',
  () => {
    const lost: string[] = []
    const different: string[] = []
    let articles = 0
    for (const { id, body } of corpusTexts()) {
      const tree = parseLegalText(body)
      const normal = normalizeLegalText(body)
      if (renderLegalText(tree) !== normal || normalizeLegalText(normal) !== normal) lost.push(id)
      const labels = listArticles(tree).map((article) => article.label)
      if (labels.join() !== plainScan(withLines(normal)).join()) different.push(id)
      articles += labels.length
    }
    expect(lost).toEqual([])
    expect(different).toEqual([])
    expect(articles).toBeGreaterThan(10_000)
  },
  120_000,
)
