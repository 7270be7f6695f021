import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { finished } from 'node:stream/promises'

/** Makes a folder that only its owner reads, or finds it empty; false where something is in it. */
export async function emptyFolder(folder: string): Promise<boolean> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return (await readdir(folder)).length === 0
}

/** A file of lines that only its owner reads. Its end gives the SHA-256 of the whole, once that is safe on disk. */
export function lineWriter(path: string) {
  const stream = createWriteStream(path, { mode: 0o600, flush: true })
  const done = finished(stream)
  // Told by `end`; until then nobody waits for it.
  done.catch(() => {})
  const digest = createHash('sha256')
  let lines = 0
  return {
    lines: () => lines,
    write: async (line: string | Uint8Array): Promise<void> => {
      const whole = Buffer.concat([Buffer.from(line), Buffer.from('\n')])
      lines += 1
      digest.update(whole)
      if (!stream.write(whole)) await Promise.race([new Promise<void>((resolve) => stream.once('drain', () => resolve())), done])
    },
    end: async (): Promise<string> => {
      stream.end()
      await done
      return digest.digest('hex')
    },
  }
}
