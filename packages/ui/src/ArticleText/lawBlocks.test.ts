import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LegalNode, parseLegalText, walkLegalTree } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import type { LawBlock } from './ArticleText.tsx'
import { lawBlocks } from './lawBlocks.ts'
import type { TextSpan } from './spans.ts'

const text = `禾川县农村宅基地审批管理办法

第一章　总则

第一条　为了规范管理，根据《土地管理法》
等法律，制定本办法。

第二条　有下列情形之一的，不予报送：
（一）不符合规划的；
（二）未满十八周岁的。

附件1

申请表

类别\t标准
甲\t10
`

const tree = parseLegalText(text)
/** What each span covers of what is shown. */
const covered = (blocks: readonly LawBlock[]) =>
  shownParts(blocks).flatMap(({ text, spans = [] }) => spans.map((span) => text.slice(span.start, span.end)))

interface Part {
  readonly text: string
  readonly spans?: readonly TextSpan[] | undefined
}

function partsOf(block: LawBlock): readonly Part[] {
  switch (block.kind) {
    case 'article':
      return [{ text: block.label }, ...block.paragraphs]
    case 'point':
      return [{ text: block.label }, block]
    case 'table':
      return block.rows.flat().map((text) => ({ text }))
    case 'heading':
    case 'plain':
      return [block]
  }
}

const shownParts = (blocks: readonly LawBlock[]) => blocks.flatMap(partsOf)

const spanOver = (part: string): TextSpan => ({
  start: text.indexOf(part),
  end: text.indexOf(part) + part.length,
  kind: 'remark',
})

it('chapters, articles with their 款 and 项, and annexes are blocks; the title stands in the head of the document', () => {
  const blocks = lawBlocks(tree)
  expect(blocks.slice(0, 3).map((block) => [block.kind, block.id])).toEqual([
    ['heading', 'c1'],
    ['article', 'a1'],
    ['article', 'a2'],
  ])
  expect(blocks[2]).toMatchObject({
    label: '第二条',
    paragraphs: [
      { kind: 'paragraph', text: '有下列情形之一的，不予报送：' },
      { kind: 'item', text: '（一）不符合规划的；' },
      { kind: 'item', text: '（二）未满十八周岁的。' },
    ],
  })
  expect(blocks.some((block) => block.kind === 'heading' && block.level === 'annex')).toBe(true)
})

it('a span over the text lies over the same words as shown, across a wrapped line too', () => {
  expect(covered(lawBlocks(tree, [spanOver('《土地管理法》\n等法律')]))).toEqual(['《土地管理法》等法律'])
  expect(covered(lawBlocks(tree, [spanOver('十八周岁')]))).toEqual(['十八周岁'])
})

it('a span over a label alone covers nothing, and one over two 项 is cut to each', () => {
  expect(covered(lawBlocks(tree, [spanOver('第二条')]))).toEqual([])
  expect(covered(lawBlocks(tree, [spanOver('规划的；\n（二）未满')]))).toEqual(['规划的；', '（二）未满'])
})

it('a quoted article keeps its number, beside its first 款, and what lies over its words', () => {
  const text =
    '关于修改《节水办法》的决定\n\n一、增加两条，作为第五条之一、第五条之二:\n\n“第五条之一　用水单位应当报告。\n\n“第五条之二　下列单位除外:\n\n“（一）学校。”\n'
  const start = text.indexOf('报告')
  const parts = shownParts(lawBlocks(parseLegalText(text), [{ start, end: start + 2, kind: 'remark' }]))
  expect(parts.map((part) => part.text)).toEqual([
    '一、',
    '增加两条，作为第五条之一、第五条之二:',
    '“第五条之一　用水单位应当报告。',
    '“第五条之二　下列单位除外:',
    '“（一）学校。”',
  ])
  expect(parts[2]!.spans?.map((span) => parts[2]!.text.slice(span.start, span.end))).toEqual(['报告'])
})

it('numbered points of a text without articles keep their depth', () => {
  const points = lawBlocks(
    parseLegalText(
      '各乡镇人民政府：\n现将有关事项通知如下：\n一、提高认识\n要提高认识。\n（一）加强领导。要加强领导。\n二、工作要求\n要落实。\n',
    ),
  )
  expect(
    points
      .filter((block) => block.kind === 'point')
      .map((block) => ['depth' in block && block.depth, 'label' in block && block.label]),
  ).toEqual([
    [1, '一、'],
    [2, '（一）'],
    [1, '二、'],
  ])
})

const corpus = join(import.meta.dirname, '../../../../../shared/corpus/dev/documents.jsonl')

describe.skipIf(!existsSync(corpus))('real texts (skipped: ../shared/corpus is not there)', () => {
  const texts = existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { readonly id: string; readonly body: string })
    : []
  const bare = (shown: string) => shown.replace(/[\s|]|-{3,}/gu, '')
  /** The stop between 附件1 and its title is space on the screen; a printed table of contents is not shown. */
  const writtenOf = (node: LegalNode) =>
    node.kind === 'annex' ? node.label + node.text : node.kind === 'contents' ? '' : node.source
  const inHead = new Set(['title', 'headnote', 'documentNumber', 'issuerLine', 'contents'])

  it('nothing of a text is lost on the way to the screen but its white space', () => {
    const lost = texts.filter(({ body: given }) => {
      const parsed = parseLegalText(given)
      const written = parsed.children.filter((node) => !inHead.has(node.kind)).flatMap((node) => [node, ...walkLegalTree(node)])
      return (
        bare(
          shownParts(lawBlocks(parsed))
            .map((part) => part.text)
            .join(''),
        ) !== bare(written.map(writtenOf).join(''))
      )
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  })
})
