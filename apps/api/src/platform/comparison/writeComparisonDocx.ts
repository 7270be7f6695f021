import { type ComparisonRow, comparisonRows } from '@fadu/core'
import {
  AlignmentType,
  Document,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { chineseFace, chineseText, withoutControls } from '../word/chineseFaces.ts'
import { type Comparison, comparisonHeads, comparisonTitle, comparisonWidths } from './comparison.ts'

/** Twips. A4 across: 297 mm less margins of 20 mm leave 257 mm. */
const MILLIMETRE = 56.7
const TABLE_WIDTH = Math.round(257 * MILLIMETRE)
const widths = comparisonWidths.map((width) =>
  Math.round((TABLE_WIDTH * width) / comparisonWidths.reduce((a: number, b) => a + b, 0)),
)

/** Faces that Chinese offices have; sizes in half points: 小二, 五号. */
const faces = { text: chineseFace('宋体'), head: chineseFace('黑体') } as const
const sizes = { title: 36, text: 21 } as const

/**
 * 修改对照表 as a Word file in the form offices use: A4 across, 条号, 原条文, 修改后条文, 说明, heads repeated on every page. Words taken out are struck,
 * words put in are bold and underlined, so that a black and white print tells them apart.
 */
export async function writeComparisonDocx(comparison: Comparison): Promise<Buffer> {
  const rows = comparisonRows(comparison.diff)
  const document = new Document({
    title: comparisonTitle(comparison),
    creator: '',
    styles: { default: { document: { run: { font: faces.text, size: sizes.text, language: chineseText } } } },
    sections: [
      {
        properties: {
          page: {
            size: {
              orientation: PageOrientation.LANDSCAPE,
              width: Math.round(210 * MILLIMETRE),
              height: Math.round(297 * MILLIMETRE),
            },
            margin: { top: 1134, right: 1134, bottom: 1134, left: 1134 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: faces.text })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [new TextRun({ text: comparisonTitle(comparison), font: faces.head, size: sizes.title })],
          }),
          line([{ op: 'same', text: `原条文：${comparison.old}` }]),
          line([{ op: 'same', text: `修改后条文：${comparison.new}` }]),
          line([{ op: 'same', text: '删去的字加删除线，新增的字加粗并加下划线。' }], { spacing: { after: 120 } }),
          rows.length === 0 ? line([{ op: 'same', text: '两个文本的文字没有不同。' }]) : table(rows),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

const table = (rows: readonly ComparisonRow[]) =>
  new Table({
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: comparisonHeads.map((head, column) =>
          cell(column, [
            new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: head, font: faces.head })] }),
          ]),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            children: [
              cell(0, [line([{ op: 'same', text: row.label }], { alignment: AlignmentType.CENTER })], true),
              cell(1, lines(row.old)),
              cell(2, lines(row.new)),
              cell(3, [line([{ op: 'same', text: row.note }])]),
            ],
          }),
      ),
    ],
  })

const cell = (column: number, children: Paragraph[], isCentred = false) =>
  new TableCell({
    width: { size: widths[column]!, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isCentred ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    // A cell of Word holds a paragraph at least.
    children: children.length > 0 ? children : [new Paragraph({})],
  })

const lines = (held: ComparisonRow['old']): Paragraph[] =>
  held.map((runs, index) => line(runs, index > 0 ? { indent: { firstLine: sizes.text * 20 } } : {}))

const line = (runs: ComparisonRow['old'][number], more: IParagraphOptions = {}) =>
  new Paragraph({
    spacing: { line: 300, lineRule: LineRuleType.AUTO },
    ...more,
    children: runs.map(
      ({ op, text }) =>
        new TextRun({
          text: withoutControls(text),
          font: faces.text,
          ...(op === 'removed' ? { strike: true } : {}),
          ...(op === 'added' ? { bold: true, underline: { type: UnderlineType.SINGLE } } : {}),
        }),
    ),
  })
