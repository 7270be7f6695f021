import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { openApp } from '../../../apps/api/src/app.ts'
import { prepareDataFolder } from '../../../apps/api/src/platform/config/dataFolder.ts'
import { isDatabaseProblem } from '../../../apps/api/src/platform/database/problem.ts'
import type { OpenRegister } from '../../../apps/api/src/platform/register/openRegister.ts'
import { configOf, demonstrationOn, freshFolder } from './config.ts'

/** A register with the demonstration county in a folder of its own, open in this process. */
export interface Bed {
  readonly dataDir: string
  readonly open: OpenRegister
  /** For floors: a bare pool or client on the same database, with the same role. */
  readonly poolConfig: pg.PoolConfig
  readonly remove: () => Promise<void>
}

export async function makeBed(): Promise<Bed> {
  const dataDir = freshFolder()
  const config = configOf(demonstrationOn(join(dataDir, 'data')))
  const folder = prepareDataFolder(config.dataDir)
  if (!folder.ok) throw new Error(folder.problem)
  const app = await openApp(config, () => {}, { postgresOnly: true })
  if (isDatabaseProblem(app)) throw new Error(app.line)
  return {
    dataDir: config.dataDir,
    open: app.open,
    poolConfig: app.open.database.poolConfig(),
    remove: async () => {
      await app.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
