import { strToU8, type Zippable, zipSync } from 'fflate'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const paragraph = (words: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(words)}</w:p>`
export const run = (words: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`

export interface PackageForTests {
  readonly body?: string
  readonly numbering?: string
  readonly styles?: string
  readonly documentType?: string
  /** Word's document part as it stands, instead of `body`. */
  readonly document?: string
  /** Relationships of the document part, as XML. */
  readonly relationships?: string
  readonly more?: Zippable
}

/** A small Word file made by hand, honest or hostile. */
export function packageForTests(parts: PackageForTests): Uint8Array {
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${parts.documentType ?? `${WORD}.document.main+xml`}"/></Types>`
  const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/>${parts.relationships ?? ''}</Relationships>`
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/_rels/document.xml.rels': strToU8(relationships),
      'word/document.xml': strToU8(
        parts.document ??
          `<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${parts.body ?? ''}<w:sectPr/></w:body></w:document>`,
      ),
      'word/numbering.xml': strToU8(`<w:numbering ${W}>${parts.numbering ?? ''}</w:numbering>`),
      'word/styles.xml': strToU8(`<w:styles ${W}>${parts.styles ?? ''}</w:styles>`),
      ...parts.more,
    },
    { level: 6 },
  )
}

export const externalRelationship = (type: string, target: string) =>
  `<Relationship Id="x" Type="${OFFICE}/${type}" Target="${target}" TargetMode="External"/>`
