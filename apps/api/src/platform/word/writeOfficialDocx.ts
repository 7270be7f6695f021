import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { chineseFace, chineseText, withoutControls } from './chineseFaces.ts'
import { type Look, type OfficialBlock, type OfficialPaper, type OfficialRun, officialBlocks } from './officialBlocks.ts'

/** Faces of GB/T 9704—2012, by the names under which Chinese offices have them. */
const faces: Readonly<Record<OfficialRun['face'] | 'folio', string>> = {
  text: '仿宋_GB2312',
  strong: '黑体',
  second: '楷体_GB2312',
  title: '方正小标宋简体',
  folio: '宋体',
}

/** Half points: 3号, 2号, 4号. */
const sizes = { text: 32, title: 44, folio: 28 } as const
const RED = 'FF0000'

/** Twips. */
const millimetre = (n: number) => Math.round(n * 56.693)
const CHARACTER = sizes.text * 10
/** 版心: 156 × 225 mm. 22 lines are 28.95 points each; 28 characters of 16 points fit with a quarter of a point less between them. */
const page = {
  size: { width: millimetre(210), height: millimetre(297) },
  margin: {
    top: millimetre(37),
    left: millimetre(28),
    right: millimetre(26),
    bottom: millimetre(35),
    footer: millimetre(35 - 7) - sizes.folio * 10,
  },
} as const
const TEXT_WIDTH = millimetre(156)
const LINE = 579
const TIGHTER = -5

/** A document in the form of a 公文 by GB/T 9704—2012: its page, faces, sizes and lines, the order of its parts. Without the seal. */
export function writeOfficialDocx(paper: OfficialPaper): Promise<Buffer> {
  const blocks = officialBlocks(paper)
  return Packer.toBuffer(
    new Document({
      title: withoutControls(paper.title),
      creator: withoutControls(paper.issuers.join('、')),
      evenAndOddHeaderAndFooters: true,
      styles: {
        default: {
          document: {
            run: { font: chineseFace(faces.text), size: sizes.text, characterSpacing: TIGHTER, language: chineseText },
            paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT } },
          },
        },
      },
      sections: [
        {
          properties: { page, grid: { type: DocumentGridType.LINES, linePitch: LINE } },
          footers: { default: folio('right'), even: folio('left') },
          children: blocks.map((block, index) => drawn(block, blocks, index)),
        },
      ],
    }),
  )
}

/** —1—, on odd pages one character from the right, on even ones from the left. */
const folio = (side: 'right' | 'left') =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: sizes.folio * 10 },
        children: [
          new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: chineseFace(faces.folio), size: sizes.folio }),
        ],
      }),
    ],
  })

const centred = { alignment: AlignmentType.CENTER } as const
const indented = { indent: { firstLine: 2 * CHARACTER, firstLineChars: 200 } } as const

const looks: Readonly<Record<Exclude<Look, 'organ' | 'signature' | 'date'>, IParagraphOptions>> = {
  number: centred,
  warning: { ...centred, spacing: { before: LINE, line: LINE, lineRule: LineRuleType.EXACT } },
  title: { ...centred, keepNext: true, spacing: { line: 720, lineRule: LineRuleType.EXACT } },
  headnote: centred,
  chapter: { ...centred, keepNext: true },
  flush: {},
  body: indented,
  annex: {},
}

function drawn(block: OfficialBlock, blocks: readonly OfficialBlock[], index: number): Paragraph | Table {
  if (block.look === 'table') return table(block.rows)
  const { look, runs } = block
  const children = runs.map(
    ({ face, text }) =>
      new TextRun({
        text: withoutControls(text),
        font: chineseFace(faces[face]),
        size: look === 'title' ? sizes.title : look === 'organ' ? organSize(text) : sizes.text,
        ...(look === 'organ' && { color: RED }),
      }),
  )
  return new Paragraph({ ...paragraphOf(look, blocks, index), ...(block.newPage && { pageBreakBefore: true }), children })
}

function paragraphOf(look: Look, blocks: readonly OfficialBlock[], index: number): IParagraphOptions {
  const before = blocks[index - 1]?.look
  const after = blocks[index + 1]?.look
  const lines = (count: number) => ({ spacing: { before: count * LINE, line: LINE, lineRule: LineRuleType.EXACT } })
  switch (look) {
    case 'organ':
      return {
        ...centred,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        ...(after !== 'organ' && after !== 'number' && redLine),
      }
    case 'number':
      return { ...looks.number, ...lines(2), ...redLine }
    case 'title':
      // Two lines under the red line; the lines of one title belong together.
      return { ...looks.title, ...(before === 'title' ? {} : { spacing: { ...looks.title.spacing, before: 2 * LINE } }) }
    case 'flush':
    case 'body':
    case 'headnote':
    case 'chapter':
      return { ...looks[look], ...(before === 'title' || (before === 'headnote' && look !== 'headnote') ? lines(1) : {}) }
    case 'signature':
    case 'date':
      return {
        alignment: AlignmentType.RIGHT,
        indent: { right: rightOf(look, blocks, index) },
        ...(before === 'body' ? lines(2) : {}),
      }
    default:
      return looks[look]
  }
}

/** Four millimetres under the number, as wide as the text. */
const redLine = { border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 12, space: 11 } } } as const

/** 36 points, or what fits on one line. */
const organSize = (name: string) => Math.max(sizes.title, Math.min(72, Math.floor(TEXT_WIDTH / 20 / widthOf(name)) * 2))

/**
 * Without a seal the organ stands two characters from the right and the date begins two characters to the right of where the organ
 * does; a date longer than the organ stands two from the right itself, and the organ moves.
 */
function rightOf(look: 'signature' | 'date', blocks: readonly OfficialBlock[], index: number): number {
  const organ = blocks[look === 'signature' ? index : index - 1]
  const date = blocks[look === 'date' ? index : index + 1]
  if (organ?.look !== 'signature' || date?.look !== 'date') return 2 * CHARACTER
  const over = widthOfBlock(organ) - widthOfBlock(date) - 2
  return Math.round((2 + Math.max(0, look === 'date' ? over : -over)) * CHARACTER)
}

const widthOfBlock = (block: OfficialBlock) =>
  block.look === 'table' ? 0 : block.runs.reduce((sum, { text }) => sum + widthOf(text), 0)

/** In characters of Chinese; digits and letters take half. */
const widthOf = (text: string) => [...text].reduce((sum, char) => sum + (char < '\u0100' ? 0.5 : 1), 0)

function table(rows: readonly (readonly string[])[]): Table {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const width = Math.floor(TEXT_WIDTH / columns)
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array<number>(columns).fill(width),
    rows: rows.map(
      (row, n) =>
        new TableRow({
          tableHeader: n === 0 && rows.length > 1,
          children: Array.from(
            { length: columns },
            (_, column) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { left: 80, right: 80 },
                children: [
                  new Paragraph({
                    children: [
                      new TextRun({
                        text: withoutControls(row[column] ?? ''),
                        font: chineseFace(n === 0 && rows.length > 1 ? faces.strong : faces.text),
                        size: sizes.folio,
                      }),
                    ],
                  }),
                ],
              }),
          ),
        }),
    ),
  })
}
