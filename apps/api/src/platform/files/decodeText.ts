import { RefusedUpload } from './refusedUpload.ts'

export interface DecodedText {
  readonly text: string
  /** As shown to the uploader. */
  readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE'
}

/**
 * The words of a plain text file. A byte order mark decides; else UTF-16 where it reads like Chinese in one of its orders, else UTF-8
 * if it is valid, else GB18030 if it reads like Chinese.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16LE' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16BE' }
  // UTF-16 without its mark has zeros in its digits and line breaks; any other file with zeros is no text.
  if (bytes.includes(0)) {
    const order = utf16Order(bytes)
    if (!order) throw new RefusedUpload('file.nul')
    return { text: decode(bytes, order), encoding: order === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE' }
  }
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' }
  const gb = readsLikeChinese(bytes) ? tryDecode(bytes, 'gb18030') : null
  if (gb === null) throw new RefusedUpload('file.encoding')
  return { text: gb, encoding: 'GB18030' }
}

function decode(bytes: Uint8Array, encoding: string): string {
  const text = tryDecode(bytes, encoding)
  if (text === null) throw new RefusedUpload('file.encoding')
  if (text.includes('\u0000')) throw new RefusedUpload('file.nul')
  return text
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The order of bytes that gives mostly Chinese characters and no zeros. */
const utf16Order = (bytes: Uint8Array) =>
  (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536))
    return !text.includes('\u0000') && text.replace(/[^\u3000-\u9fff\uff00-\uffef]/g, '').length * 2 > text.length
  })

/**
 * GB18030 decodes almost any bytes, Big5, Shift-JIS and Latin-1 among them, into rare characters. In Chinese text nearly all
 * pairs lie in the square of GB 2312 (both bytes from A1); nine of ten must.
 */
function readsLikeChinese(bytes: Uint8Array): boolean {
  let common = 0
  let pairs = 0
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! < 0x80) continue
    if (isDigit(bytes[index + 1]) && isDigit(bytes[index + 3])) {
      // A rare character takes four bytes, its second and fourth are digits: it says nothing either way.
      index += 3
      continue
    }
    pairs++
    if (bytes[index]! >= 0xa1 && bytes[index]! <= 0xf7 && (bytes[index + 1] ?? 0) >= 0xa1) common++
    index++
  }
  return common >= pairs * 0.9
}

const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39
