import { cpus, loadavg, totalmem } from 'node:os'

/** The machine that the figures are of, in one line. A figure without it says nothing. */
export function describeMachine(postgres: string): string {
  const cores = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${cores.length} cores of ${cores[0]?.model.trim() ?? 'unknown model'}, ${memory}; ${process.platform}-${process.arch}, Node ${process.versions.node}, PostgreSQL ${postgres}`
}

/** How busy it is, everything together: above the number of cores the figures are not to be trusted, their ratios a little. */
export const describeLoad = (): string => `load ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores`
