import { AlignmentType, Document, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from 'docx'

export interface Chapter {
  /** Without its number, which Word counts: 总则. */
  readonly heading: string
  /** Each article as its paragraphs, again without numbers; a paragraph that begins with （一） is an item. */
  readonly articles: readonly (readonly string[])[]
}

const numbers = [
  { reference: 'chapters', text: '第%1章' },
  { reference: 'articles', text: '第%1条' },
]

/** A draft as an office writes it in Word: chapters and articles are numbered by Word itself, so their numbers are no text. */
export async function lawDocx(title: string, chapters: readonly Chapter[]): Promise<Buffer> {
  const article = ([first = '', ...rest]: readonly string[]) => [
    new Paragraph({ numbering: { reference: 'articles', level: 0 }, children: [new TextRun(first)] }),
    ...rest.map((text) => new Paragraph({ indent: { firstLine: 640 }, children: [new TextRun(text)] })),
  ]
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: numbers.map(({ reference, text }) => ({
          reference,
          levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text, alignment: AlignmentType.START }],
        })),
      },
      sections: [
        {
          children: [
            new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER, children: [new TextRun(title)] }),
            ...chapters.flatMap(({ heading, articles }) => [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                numbering: { reference: 'chapters', level: 0 },
                children: [new TextRun(heading)],
              }),
              ...articles.flatMap(article),
            ]),
          ],
        },
      ],
    }),
  )
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
