import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { NOBODY } from './serverBinaries.ts'

/** The socket's file must fit `sun_path`, which is 104 bytes on the narrowest system. */
const LONGEST_SOCKET_PATH = 100

/**
 * A folder only we may enter, with a path short enough for a socket: in the data folder, or where that lies too deep a
 * temporary one that is remembered there.
 */
export function socketFolder(dataDir: string): string {
  const near = join(dataDir, 'socket')
  if (Buffer.byteLength(join(near, '.s.PGSQL.5432')) <= LONGEST_SOCKET_PATH) {
    mkdirSync(near, { recursive: true, mode: 0o700 })
    return near
  }
  const record = join(dataDir, 'socket.path')
  const kept = existsSync(record) ? readFileSync(record, 'utf8') : null
  if (kept && isOursAlone(kept)) return kept
  const short = mkdtempSync(join(tmpdir(), 'fadu-'))
  chmodSync(short, 0o700)
  writeFileSync(record, short, { mode: 0o600 })
  return short
}

/** The folder as we left it, or made again where it was cleaned away; not one that somebody else put in its place. */
function isOursAlone(folder: string): boolean {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
    const found = lstatSync(folder)
    const us = process.getuid?.()
    // Started by root the server may run as nobody, and owns the folder then.
    const isOurs = found.uid === us || (us === 0 && found.uid === NOBODY.uid)
    return found.isDirectory() && isOurs && (found.mode & 0o077) === 0
  } catch {
    return false
  }
}

/** The password of a server on TCP, made once and kept beside its data. */
export function keptPassword(dataDir: string): string {
  const path = join(dataDir, 'password')
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(path, 'utf8')
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
