import { SaxesParser } from 'saxes'
import { limits } from '../limits.ts'
import { RefusedUpload } from '../refusedUpload.ts'

/** An element with its local name (w:p is p); `namespace` is its URI, needed where a local name alone says too little. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  /** By local name: w:val is val. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/**
 * One XML part as a tree. Refused: a DTD (and with it every entity of its own), more than 256 levels, and what is not well formed.
 * White space between elements is dropped, that inside w:t and its like is kept.
 */
export function parseXml(content: Uint8Array, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const root: { children: XmlNode[] } = { children: [] }
  const open: { children: XmlNode[]; text: boolean }[] = [{ children: root.children, text: false }]
  let elements = 0
  const damaged = () => new RefusedUpload('file.damaged', { part })
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('doctype', () => {
    throw new RefusedUpload('file.unsafe', { reason: 'dtd' })
  })
  parser.on('opentag', (tag) => {
    if (open.length > limits.xmlDepth) throw new RefusedUpload('file.tooMuchInside', { measure: 'depth', limit: limits.xmlDepth })
    if (++elements > limits.xmlElements)
      throw new RefusedUpload('file.tooMuchInside', { measure: 'elements', limit: limits.xmlElements })
    const attributes: Record<string, string> = Object.create(null)
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.local] = attribute.value
    const element = { name: tag.local, namespace: tag.uri, attributes, children: [] as XmlNode[] }
    open.at(-1)!.children.push(element)
    open.push({ children: element.children, text: TEXT_ELEMENTS.has(tag.local) })
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string) => {
    const top = open.at(-1)!
    if (top.text) top.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(decodeXml(content, damaged)).close()
  const first = root.children.find((child) => typeof child !== 'string')
  if (!first) throw damaged()
  return first
}

/** The only elements whose words are ever read: w:t, w:instrText, m:t. */
const TEXT_ELEMENTS = new Set(['t', 'instrText', 'delText'])

/** Office writes UTF-8, or UTF-16 with a mark; other encodings are not read. */
function decodeXml(content: Uint8Array, damaged: () => RefusedUpload): string {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content)
  } catch {
    throw damaged()
  }
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childrenOf = (element: XmlElement | undefined, name?: string): readonly XmlElement[] =>
  element ? element.children.filter(isElement).filter((child) => name === undefined || child.name === name) : []

/** The first child of that name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((node): node is XmlElement => isElement(node) && node.name === name)

/** The w:val of a child: <w:ilvl w:val="2"/> is '2'. */
export const val = (element: XmlElement | undefined, name: string): string | undefined => child(element, name)?.attributes.val
