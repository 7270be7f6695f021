/** What the first bytes say a file is; its name is not asked. An Office package is looked into later. */
export type ContentKind = 'zip' | 'encryptedOffice' | 'doc' | 'xls' | 'rtf' | 'pdf' | 'html' | 'image' | 'program' | 'text'

const startsWith = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, index) => bytes[index] === byte)

export function contentKind(bytes: Uint8Array): ContentKind {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundKind(bytes)
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf'
  if (
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38)
  )
    return 'image'
  if (startsWith(bytes, 0x42, 0x4d) && bytes[6] === 0 && bytes[7] === 0) return 'image'
  if (startsWith(bytes, 0x4d, 0x5a) && hasNul(bytes.subarray(0, 512))) return 'program'
  if (startsWith(bytes, 0x7f, 0x45, 0x4c, 0x46)) return 'program'
  return isHtml(bytes) ? 'html' : 'text'
}

const hasNul = (bytes: Uint8Array) => bytes.includes(0)

/** An OLE2 compound file names its streams in UTF-16; the names tell Word, Excel and encrypted packages apart. */
function compoundKind(bytes: Uint8Array): 'doc' | 'xls' | 'encryptedOffice' {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (name: string) => all.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'encryptedOffice'
  if (holds('WordDocument')) return 'doc'
  return holds('Workbook') || holds('Book') ? 'xls' : 'doc'
}

function isHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  return (
    /^(?:<!doctype html|<html|<head|<body|<script|mime-version:)/.test(head) ||
    /^<\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)?(?:<!doctype html|<html)/.test(head)
  )
}

/** The extension of a name, lower case, without its dot: 'docx'. */
export const extensionOf = (fileName: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? ''
