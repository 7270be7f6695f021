import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LegalDate, type Person, shippedPack } from '@fadu/core'
import type { LifeDeps } from '../../src/demo/life.ts'
import { demoFoundedOn } from '../../src/demo/seed.ts'
import { seedOrgans } from '../../src/demo/seedPeople.ts'
import { sqlOf } from '../../src/platform/database/sql.ts'
import { openFileStore } from '../../src/platform/files/fileStore.ts'
import { uploadsOf } from '../../src/platform/http/uploads.ts'
import { ensureProjections } from '../../src/platform/log/projections.ts'
import { addedNotices } from '../../src/platform/register/calendars.ts'
import { foundRegister, storedPacks } from '../../src/platform/register/found.ts'
import type { OpenRegister } from '../../src/platform/register/openRegister.ts'
import { projectors } from '../../src/platform/register/projectors.ts'
import { createTestDatabase, type DatabaseAdapter } from './testDatabase.ts'

/** A register of its own on one of the two servers, with the organs of the demonstration and nothing else. */
export interface TestRegister extends LifeDeps {
  readonly open: OpenRegister
  readonly today: LegalDate
  readonly drop: () => Promise<void>
}

export async function testRegister(adapter: DatabaseAdapter, today: LegalDate = '2026-11-25'): Promise<TestRegister> {
  const test = await emptyRegister(adapter, today)
  await foundRegister({ log: test.register.log, files: test.files }, shippedPack('national'), demoFoundedOn(today))
  await seedOrgans(test.register.log, demoFoundedOn(today))
  return test
}

/** One in which nothing was ever recorded. */
export async function emptyRegister(adapter: DatabaseAdapter, today: LegalDate = '2026-11-25'): Promise<TestRegister> {
  const test = await createTestDatabase(adapter)
  const folder = mkdtempSync(join(tmpdir(), 'fadu-files-'))
  const files = await openFileStore(folder)
  const all = projectors(files)
  const problem = await ensureProjections(test.database, all)
  if (problem) throw new Error(problem.line)
  const sql = () => sqlOf(test.database.desk.fork())
  const register = {
    log: { em: test.database.desk, projectors: all },
    packs: storedPacks(files),
    calendars: addedNotices(),
    filesKnownTo: (used: ReturnType<typeof sql>, organ: string, hashes: readonly string[]) =>
      uploadsOf(used).knownTo(organ, hashes),
  }
  return {
    open: { database: test.database, files, register, projectors: all, sql, close: async () => {} },
    register,
    files,
    sql,
    recordMade: (actor: Person, file) => uploadsOf(sql()).record(actor, file),
    today,
    drop: async () => {
      await test.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
