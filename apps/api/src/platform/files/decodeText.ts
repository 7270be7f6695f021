import { RefusedUpload } from './refusedUpload.ts'

export interface DecodedText {
  readonly text: string
  /** As shown to the uploader. */
  readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE'
}

/** The words of a plain text file. A byte order mark decides; else UTF-8 if it is valid, else GB18030 if it reads like Chinese. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16LE' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16BE' }
  // UTF-16 without its mark has zeros in its spaces and line breaks; any other file with zeros is no text.
  if (bytes.includes(0)) throw new RefusedUpload(looksLikeUtf16(bytes) ? 'file.encoding' : 'file.nul')
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

/** Either order of bytes gives mostly Chinese characters and no zeros. */
const looksLikeUtf16 = (bytes: Uint8Array): boolean =>
  ['utf-16le', 'utf-16be'].some((encoding) => {
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
    pairs++
    if (bytes[index]! >= 0xa1 && bytes[index]! <= 0xf7 && (bytes[index + 1] ?? 0) >= 0xa1) common++
    index++
  }
  return common >= pairs * 0.9
}
