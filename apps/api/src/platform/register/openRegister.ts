import { join } from 'node:path'
import type { Config } from '../config/loadConfig.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../database/embeddedPostgres.ts'
import { ensureDatabase } from '../database/ensureDatabase.ts'
import { type Database, openDatabase } from '../database/openDatabase.ts'
import { type DatabaseProblem, isDatabaseProblem } from '../database/problem.ts'
import { type Sql, sqlOf } from '../database/sql.ts'
import { type FileStore, openFileStore } from '../files/fileStore.ts'
import { uploadsOf } from '../http/uploads.ts'
import { ensureProjections } from '../log/projections.ts'
import type { Projector } from '../log/projector.ts'
import { addedNotices } from './calendars.ts'
import { storedPacks } from './found.ts'
import { projectors } from './projectors.ts'
import type { Register } from './register.ts'

/** The register with its database and files, open. The server and every verb of the command line begin with it. */
export interface OpenRegister {
  readonly database: Database
  readonly files: FileStore
  readonly register: Register
  readonly projectors: readonly Projector[]
  /** The desk's connection; a new one for each piece of work. */
  readonly sql: () => Sql
  readonly close: () => Promise<void>
}

/** Starts the embedded database where no other is named, opens, migrates, brings projections up. Expected troubles come back as one line. */
export async function openRegister(
  config: Pick<Config, 'database' | 'dataDir'>,
  say: (line: string) => void = () => {},
): Promise<OpenRegister | DatabaseProblem> {
  let embedded: EmbeddedPostgres | null = null
  if (config.database.kind === 'embedded') {
    const started = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), onLine: say })
    if (isDatabaseProblem(started)) return started
    embedded = started
  }
  const opened = await openDatabase(
    config.database.kind === 'embedded'
      ? { connection: await ensureDatabase(embedded!, 'fadu') }
      : { connection: config.database.url, ownerConnection: config.database.ownerUrl },
  )
  const giveUp = async (problem: DatabaseProblem) => {
    await embedded?.stop()
    return problem
  }
  if (isDatabaseProblem(opened)) return giveUp(opened)
  const files = await openFileStore(join(config.dataDir, 'files'))
  const all = projectors(files)
  const problem = await ensureProjections(opened, all)
  if (problem) {
    await opened.close()
    return giveUp(problem)
  }
  const log = { em: opened.desk, projectors: all }
  return {
    database: opened,
    files,
    projectors: all,
    register: {
      log,
      packs: storedPacks(files),
      calendars: addedNotices(),
      filesKnownTo: (sql, organ, hashes) => uploadsOf(sql).knownTo(organ, hashes),
    },
    sql: () => sqlOf(opened.desk.fork()),
    close: async () => {
      await opened.close()
      await embedded?.stop()
    },
  }
}
