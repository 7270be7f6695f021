import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './server.ts'
import { TODAY } from './today.ts'

/**
 * Makes the demonstration county once; each errand then starts on a copy of it, in two seconds instead of ten.
 * Whoever runs one errand over and over names a folder in FADU_E2E_COUNTY: it is made at the first run and kept.
 */
export default async function globalSetup(): Promise<() => void> {
  const kept = process.env.FADU_E2E_COUNTY
  if (kept && existsSync(kept)) return () => {}
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'fadu-e2e-'))
  const server = await startServer({ now: TODAY, folder })
  await server.stop()
  process.env.FADU_E2E_COUNTY = folder
  return () => {
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
}
