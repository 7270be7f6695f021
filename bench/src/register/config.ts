import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, loadConfig } from '../../../apps/api/src/platform/config/loadConfig.ts'

/** The business date of all benches, so that every run measures the same county on the same day. */
export const BENCH_DAY = '2026-11-25'

/** The environment of a server of the demonstration on a folder; port 0 lets the system choose. */
export const demonstrationOn = (dataDir: string): Record<string, string> => ({
  FADU_DATA_DIR: dataDir,
  FADU_DEMO: '1',
  FADU_NOW: BENCH_DAY,
  HOST: '127.0.0.1',
  PORT: '0',
})

/** What the environment of whoever runs the bench must not change: our own variables. */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({ PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8' })

export function configOf(environment: Record<string, string | undefined>): Config {
  const loaded = loadConfig(environment)
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  return loaded.config
}

export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'fadu-bench-'))
