import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx'

/** A decision or a notice without articles: a title and paragraphs. */
export const plainDocx = (title: string, paragraphs: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
            ...paragraphs.map((text) => new Paragraph({ text, indent: { firstLine: 640 } })),
          ],
        },
      ],
    }),
  )
