import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * True while a process of that id runs, ours or not. A zombie does not run: in a container the first process often never
 * collects the children of others, and an adopted server would seem to live for ever.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return statOf(pid)?.[0] !== 'Z'
}

/** Fields of /proc/<pid>/stat from the state on; the name before them, in parentheses, may hold spaces. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/**
 * Process id and start time, as one string. A process id alone is used again after a while (after a restart of the
 * machine, soon), and a stale file would then seem to have a living owner. Where the start time cannot be had, the id alone.
 */
export function identityOf(pid: number): string {
  const started = statOf(pid)?.[19]
  return started === undefined ? `${pid}` : `${pid}:${started}`
}

/** True while the very process is alive of which `identityOf` was written down. */
export function isSameProcessAlive(identity: string): boolean {
  const pid = Number(identity.split(':')[0])
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && identityOf(pid) === identity
}

/** The command line of a process, or null where it is gone or cannot be seen. */
export function commandLineOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return null
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return null
  }
}
