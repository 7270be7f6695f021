export interface PrintedLine {
  readonly text: string
  /** Points from the left and from the top of an A4 page. */
  readonly left: number
  readonly top: number
  readonly size?: number
}

/** A small PDF made by hand: Chinese in a font that is not embedded, its characters named by a predefined table, as old writers do it. */
export function pdfForTests(pages: readonly (readonly PrintedLine[])[], { catalogue = '', trailer = '' } = {}): Uint8Array {
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${6 + page * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>',
  ]
  for (const [page, lines] of pages.entries()) {
    const content = lines.map(printed).join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${7 + page * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

function printed({ text, left, top, size = 16 }: PrintedLine): string {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /F ${size} Tf 1 0 0 1 ${left} ${842 - top} Tm <${codes}> Tj ET`
}

/** Lines one under another from `top`, each from the margin unless it says where. */
export const printedLines = (
  texts: readonly (string | readonly [text: string, left: number])[],
  top = 100,
  step = 28,
): PrintedLine[] =>
  texts.map((each, index) => {
    const [text, left] = typeof each === 'string' ? [each, 80] : each
    return { text, left, top: top + index * step }
  })
