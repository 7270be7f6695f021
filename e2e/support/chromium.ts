import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fontEnvironment } from './fonts.ts'
import { inflatePackaged, inflatePackagedLibraries, isPackaged } from './packagedChromium.ts'

/** What Playwright needs to start the browser: pass it on as launch options. */
export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Record<string, string>
}

export const HOW_TO_GET_ONE = [
  'No Chromium was found, and the browser tests need one. Any of these helps:',
  '  - install one:     apt-get install chromium   (or your system’s package of it)',
  '  - name one:        FADU_CHROMIUM=/path/to/chromium npm test',
  '  - on linux x64 one comes with the packages (@sparticuz/chromium): npm run pnpm -- install',
].join('\n')

/**
 * Finds a Chromium that starts: the one that `FADU_CHROMIUM` names, `chromium` on PATH, or the one from the packages, made
 * ready in .tools at its first use. Throws with `HOW_TO_GET_ONE` where there is none.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const executablePath = named(environment.FADU_CHROMIUM) ?? onPath(environment.PATH, 'chromium') ?? (await inflatePackaged())
  if (!executablePath) throw noBrowser()

  const env: Record<string, string> = { ...definedOnly(environment), ...fontEnvironment() }
  let answer = version(executablePath, env)
  if (!answer.starts && isPackaged(executablePath)) {
    // A bare machine lacks the security libraries (libnss3 and what it needs); the package brings them.
    const libraries = await inflatePackagedLibraries()
    env.LD_LIBRARY_PATH = [libraries, environment.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
    answer = version(executablePath, env)
  }
  if (!answer.starts) throw noBrowser(`${executablePath} does not start: ${answer.reason}`)
  // The sandbox refuses to run as root; the pages we open are our own.
  return { executablePath, env, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}

/** Whoever reads this wants a browser, not the place in our code that missed it: no stack. */
function noBrowser(reason?: string): Error {
  const error = new Error([reason, HOW_TO_GET_ONE].filter(Boolean).join('\n'))
  error.stack = error.message
  return error
}

function named(path: string | undefined): string | undefined {
  if (!path) return undefined
  if (!existsSync(path)) throw noBrowser(`FADU_CHROMIUM names ${path}, and there is no such file.`)
  return path
}

function onPath(path: string | undefined, name: string): string | undefined {
  const candidates = (path ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
  return candidates.find((file) => existsSync(file) && statSync(file).isFile())
}

function version(executablePath: string, env: Record<string, string>): { starts: true } | { starts: false; reason: string } {
  const { status, stderr, error } = spawnSync(executablePath, ['--version', '--no-sandbox'], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return status === 0 ? { starts: true } : { starts: false, reason: (error?.message ?? stderr).trim().split('\n')[0] ?? '' }
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
