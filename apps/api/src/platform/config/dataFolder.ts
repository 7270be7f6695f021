import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { SECRET_LENGTH } from './environment.ts'

/** Makes the data folder, for us alone to read. Gives the problem in one line where that cannot be. */
export function prepareDataFolder(dataDir: string): { readonly ok: true } | { readonly ok: false; readonly problem: string } {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return { ok: true }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? '该路径上有一个同名文件' : `当前用户无权写入（${code}）`
    return { ok: false, problem: `FADU_DATA_DIR：不能使用数据文件夹 ${dataDir}，${reason}。请换一个文件夹，或改正它的权限。` }
  }
}

/** With its parents. Not `recursive`: where a file system refuses a folder by ENOENT, as /proc does, that asks it again for ever. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  if (!existsSync(dirname(path))) makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}

/**
 * The secret that signs sessions: the given one, else one made at the first start and kept in the data folder with mode
 * 0600. Of two processes that start at once, both get the one that was there first.
 */
export function sessionSecret(dataDir: string, given: string | undefined): string {
  if (given) return given
  const path = join(dataDir, 'secret')
  const kept = readSecret(path)
  if (kept) return kept
  // Written beside and linked into place, which fails where one is there: nobody ever reads half a secret.
  const draft = `${path}.${randomBytes(4).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, randomBytes(32).toString('hex'))
    fsyncSync(file)
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(file)
    rmSync(draft, { force: true })
  }
  return readSecret(path)!
}

function readSecret(path: string): string | undefined {
  try {
    chmodSync(path, 0o600)
    const secret = readFileSync(path, 'utf8').trim()
    if (secret.length < SECRET_LENGTH)
      throw new Error(`The secret in ${path} is cut short: remove the file, and everybody signs in anew.`)
    return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
