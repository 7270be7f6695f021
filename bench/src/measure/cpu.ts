import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds of processor time that the watched processes have used so far; null where the system does not tell. */
export type CpuClock = () => number | null

/**
 * Watches processes of ours and the database server of a data folder with all its backends. Unlike a time on the wall it hardly
 * depends on what else the machine does. Linux only.
 */
export function cpuClock(dataDir: string, pids: readonly number[]): CpuClock {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  return () => {
    try {
      const backends = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').map(Number)
      return [...pids, postmaster, ...backends].reduce((sum, pid) => sum + onCpu(pid), 0)
    } catch {
      return null
    }
  }
}

/** All threads of a process; nanoseconds stand first in `schedstat`. One that has just ended counts no more. */
function onCpu(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce(
      (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
      0,
    )
  } catch {
    return 0
  }
}
