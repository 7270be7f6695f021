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

/** Takes each child of the elements of one name as soon as it is complete; what is taken is not kept in the tree. */
export interface TakeChildren {
  /** 'body': its children are taken. It is the root or a child of the root. */
  readonly of: string
  readonly take: (element: XmlElement) => void
}

/**
 * One XML part as a tree. Refused: a DTD (and with it every entity of its own), more than 256 levels, and what is not well formed.
 * White space between elements is dropped, that inside w:t and its like is kept. With `children`, those of w:body or its like are handed over
 * one by one and forgotten, so that a long document needs no more memory than its longest paragraph or table.
 */
export function parseXml(content: Uint8Array, part: string, children?: TakeChildren): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const top: { name: string; namespace: string; attributes: Record<string, string>; children: XmlNode[] } = element('', '')
  const open = [top]
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
    const opened = element(tag.local, tag.uri)
    for (const attribute of Object.values(tag.attributes)) opened.attributes[attribute.local] = attribute.value
    open.at(-1)!.children.push(opened)
    open.push(opened)
  })
  parser.on('closetag', () => {
    const closed = open.pop()!
    const parent = open.at(-1)!
    if (children && parent.name === children.of && open.length <= 3) {
      parent.children.pop()
      children.take(closed)
    }
  })
  const addText = (text: string) => {
    const inside = open.at(-1)!
    if (TEXT_ELEMENTS.has(inside.name)) inside.children.push(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  for (const piece of decodeXml(content, damaged)) parser.write(piece)
  parser.close()
  const root = top.children.find(isElement)
  if (!root) throw damaged()
  return root
}

const element = (name: string, namespace: string) => ({
  name,
  namespace,
  attributes: {} as Record<string, string>,
  children: [] as XmlNode[],
})

/** The only elements whose words are ever read: w:t, w:instrText, m:t; of a sheet t and v. */
const TEXT_ELEMENTS = new Set(['t', 'instrText', 'delText', 'v'])

const PIECE = 65_536

/** Office writes UTF-8, or UTF-16 with a mark; other encodings are not read. */
function* decodeXml(content: Uint8Array, damaged: () => RefusedUpload): Generator<string> {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe && content[1] === 0xff ? 'utf-16be' : 'utf-8'
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let at = 0; at < content.byteLength; at += PIECE) {
    let piece: string
    try {
      piece = decoder.decode(content.subarray(at, at + PIECE), { stream: at + PIECE < content.byteLength })
    } catch {
      throw damaged()
    }
    yield piece
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
