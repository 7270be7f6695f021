import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Begins to watch; what it gives back ends the watch and says the milliseconds of processor time used, NaN where none are told. */
export type CpuWatch = () => () => number

/**
 * Processor time of this process, or of others in its place, and of the database server of a data folder with all its backends.
 * Unlike a time on the wall it hardly depends on what else the machine does. Linux only.
 */
export function cpuWatch(dataDir: string, others: readonly number[] | 'thisProcess'): CpuWatch {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
  const watched = () => {
    const backends = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').map(Number)
    return [...(others === 'thisProcess' ? [] : others), postmaster, ...backends]
  }
  const own = () => (others === 'thisProcess' ? process.cpuUsage() : null)
  return () => {
    const before = process.platform === 'linux' ? new Map(watched().map((pid) => [pid, onCpu(pid)])) : null
    // The looks at /proc are our own work too: they stay outside of the two looks at ourselves.
    const start = own()
    return () => {
      const used = start ? process.cpuUsage(start) : { user: 0, system: 0 }
      if (!before) return Number.NaN
      // A backend that ended has taken its time with it; one that is new has used all it has since.
      const grown = watched().map((pid) => onCpu(pid) - (before.get(pid) ?? 0))
      return grown.reduce((sum, time) => sum + time, 0) + (used.user + used.system) / 1000
    }
  }
}

/** All threads of a process; nanoseconds stand first in `schedstat`. */
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
