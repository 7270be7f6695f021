import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface StoredFile {
  /** SHA-256 of the content, lower-case hex: the file's address. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
}

/**
 * Content-addressed files. What is stored never changes and is never overwritten; nothing lists it, and knowing a hash gives
 * no right to read. `put` returns only when the content is safe on disk and was read back.
 */
export interface FileStore {
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile>
  get(hash: string): Promise<Uint8Array | null>
  has(hash: string): Promise<boolean>
  /** Reads the content back: is it there, and is it what its address says? */
  verify(hash: string): Promise<'sound' | 'missing' | 'damaged'>
}

/** A store in `folder`, made if needed: content with hash abcdef… is the file `ab/cdef…`. */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  await removeLeftovers(incoming)

  const pathOf = (hash: string) => {
    if (!/^[0-9a-f]{64}$/.test(hash)) return null
    return join(folder, hash.slice(0, 2), hash.slice(2))
  }

  const put = async (content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile> => {
    const temporary = join(incoming, randomUUID())
    try {
      const stored = await writeSynced(temporary, content)
      const path = pathOf(stored.hash)!
      if ((await verifyAt(path, stored.hash)) === 'sound') return stored
      await mkdir(dirname(path), { recursive: true })
      await syncFolder(folder)
      // A damaged file at this address is replaced by the sound one; a sound one was returned above.
      await rename(temporary, path)
      await syncFolder(dirname(path))
      if ((await verifyAt(path, stored.hash)) !== 'sound') throw new Error(`file ${stored.hash} was not read back as written`)
      return stored
    } finally {
      await rm(temporary, { force: true })
    }
  }

  return {
    put,
    get: async (hash) => {
      const path = pathOf(hash)
      return path === null ? null : readFile(path).catch(absent)
    },
    has: async (hash) => {
      const path = pathOf(hash)
      return path !== null && (await stat(path).catch(absent)) !== null
    },
    verify: async (hash) => {
      const path = pathOf(hash)
      return path === null ? 'missing' : verifyAt(path, hash)
    },
  }
}

const HOUR = 3_600_000

/** What a killed process left half written. Other processes may be writing now, so only old files go. */
async function removeLeftovers(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const found = await stat(path).catch(absent)
    if (found && Date.now() - found.mtimeMs > HOUR) await rm(path, { force: true })
  }
}

async function writeSynced(path: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const digest = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      digest.update(chunk)
      size += chunk.byteLength
      await writeAll(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { hash: digest.digest('hex'), size }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, done)
    done += bytesWritten
  }
}

async function verifyAt(path: string, hash: string): Promise<'sound' | 'missing' | 'damaged'> {
  const file = await open(path, 'r').catch(absent)
  if (file === null) return 'missing'
  const digest = createHash('sha256')
  for await (const chunk of file.createReadStream()) digest.update(chunk as Uint8Array)
  return digest.digest('hex') === hash ? 'sound' : 'damaged'
}

/** A new name in a folder is safe only when the folder itself is written; Windows has no such call and does it by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function absent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
  throw error
}
