import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import type { Connection } from '../../src/platform/database/connection.ts'
import { type Database, type DatabaseOptions, openDatabase } from '../../src/platform/database/openDatabase.ts'
import { isDatabaseProblem } from '../../src/platform/database/problem.ts'
import { ofDatabase, query } from '../globalSetup.ts'

/** The servers every suite runs on: `describe.each(databaseAdapters)('… on %s', adapter => …)`. */
export const databaseAdapters = ['embedded', 'tcp'] as const
export type DatabaseAdapter = (typeof databaseAdapters)[number]

export interface TestDatabase {
  readonly database: Database
  /** How the database was opened; open it a second time to play a second process or a restart. */
  readonly options: DatabaseOptions
  /** A superuser's, for tampering. */
  readonly superuser: Connection
  readonly query: <Row = Record<string, unknown>>(sql: string, parameters?: unknown[]) => Promise<Row[]>
  /** Closes what is open and removes the database. */
  readonly drop: () => Promise<void>
}

/** A fresh migrated database of its own, copied from a template, and opened as the application would. */
export async function createTestDatabase(adapter: DatabaseAdapter, more: Partial<DatabaseOptions> = {}): Promise<TestDatabase> {
  const server = inject(adapter)
  const name = `fadu_${randomUUID().replaceAll('-', '')}`
  await query(server.owner, `create database ${name} template ${server.template}`)
  const owner = ofDatabase(server.owner, name)
  const options: DatabaseOptions = {
    ...(server.app ? { connection: ofDatabase(server.app, name), ownerConnection: owner } : { connection: owner }),
    poolSize: { desk: 10, reads: 4 },
    ...more,
  }
  const database = await openDatabase(options)
  if (isDatabaseProblem(database)) throw new Error(database.line)
  return {
    database,
    options,
    superuser: owner,
    query: async (sql, parameters) => (await query(owner, sql, parameters)).rows,
    drop: async () => {
      await database.close()
      await query(server.owner, `drop database ${name} with (force)`)
    },
  }
}
