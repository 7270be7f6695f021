import { constants, crc32, inflateRawSync } from 'node:zlib'
import { limits, megabytes } from '../limits.ts'
import { RefusedUpload } from '../refusedUpload.ts'

/** The parts of an Office package (a zip file), inflated one by one when asked for. */
export interface OfficePackage {
  readonly names: readonly string[]
  /** The content of a part, or null where there is none; names are compared as they stand. */
  read(name: string): Uint8Array | null
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: Uint8Array
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const SYMLINK = 0xa000

/**
 * Opens a zip file without trusting it: the central directory must be whole, no name may lead outside, no entry may be a link,
 * encrypted or itself an archive, and everything is inflated once, counting, before anything is read from it.
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.parts) throw new RefusedUpload('file.tooMuchInside', { measure: 'parts', limit: limits.parts })
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw new RefusedUpload('file.damaged')
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw new RefusedUpload('file.damaged')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    checkName(name)
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new RefusedUpload('file.encrypted')
    if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === SYMLINK) throw new RefusedUpload('file.unsafe', { reason: 'link' })
    if (entries.has(name)) throw new RefusedUpload('file.damaged', { part: name })
    if (!name.endsWith('/')) entries.set(name, entryAt(view, bytes, at, name))
    at = next
  }
  inflateAll(entries)
  return { names: [...entries.keys()], read: (name) => readPart(entries.get(name)) }
}

/** The end record stands in the last 65,557 bytes; the last one that fits counts. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at
  }
  throw new RefusedUpload('file.damaged')
}

function checkName(name: string): void {
  const parts = name.split(/[\\/]/)
  if (parts.includes('..') || /^[\\/]|^[A-Za-z]:/.test(name) || name.includes('\0'))
    throw new RefusedUpload('file.unsafe', { reason: 'path' })
}

function entryAt(view: DataView, bytes: Uint8Array, central: number, name: string): Entry {
  const method = view.getUint16(central + 10, true)
  const packedSize = view.getUint32(central + 20, true)
  const local = view.getUint32(central + 42, true)
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL || (method !== 0 && method !== 8))
    throw new RefusedUpload('file.damaged', { part: name })
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packedSize > view.byteLength) throw new RefusedUpload('file.damaged', { part: name })
  return { name, method, crc: view.getUint32(central + 16, true), packed: bytes.subarray(from, from + packedSize) }
}

/** Inflates every part once and forgets it: bytes are counted as they come out, and damage shows before anything is read. */
function inflateAll(entries: ReadonlyMap<string, Entry>): void {
  let total = 0
  for (const entry of entries.values()) {
    const content = inflate(entry, Math.min(limits.partBytes, limits.inflatedBytes - total))
    total += content.byteLength
    if (content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4)
      throw new RefusedUpload('file.unsafe', { reason: 'archive' })
  }
}

function readPart(entry: Entry | undefined): Uint8Array | null {
  return entry ? inflate(entry, limits.partBytes) : null
}

function inflate(entry: Entry, most: number): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflateAtMost(entry, most)
  if (content.byteLength > most) throw tooLarge(most)
  if (crc32(content) !== entry.crc) throw new RefusedUpload('file.damaged', { part: entry.name })
  return content
}

function inflateAtMost(entry: Entry, most: number): Uint8Array {
  try {
    return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_FINISH })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most)
    throw new RefusedUpload('file.damaged', { part: entry.name })
  }
}

const tooLarge = (most: number) =>
  most < limits.partBytes
    ? new RefusedUpload('file.tooMuchInside', { measure: 'total', limit: megabytes(limits.inflatedBytes) })
    : new RefusedUpload('file.tooMuchInside', { measure: 'part', limit: megabytes(limits.partBytes) })
