import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Connection, clientConfig } from '../src/platform/database/connection.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/database/embeddedPostgres.ts'
import { type Database, openDatabase } from '../src/platform/database/openDatabase.ts'
import { type DatabaseProblem, isDatabaseProblem } from '../src/platform/database/problem.ts'

/** A server of the tests: `owner` may make databases, `app` is the restricted sign-in where the server has one. */
export interface TestServer {
  readonly owner: Connection
  readonly app: Connection | null
  /** A migrated database that fresh ones are copied from. */
  readonly template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    embedded: TestServer
    tcp: TestServer
  }
}

const appUser = 'fadu_test_app'
const appPassword = 'only for tests'

/**
 * Starts both servers once for all files: the embedded one on its socket, where the owner's session takes on the
 * application's role; and a second one on TCP with password sign-in, where the application has a restricted sign-in.
 * `FADU_TEST_DATABASE_URL` (an owner who may create databases and roles) takes the place of the second.
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'fadu-test-'))
  const embedded = orThrow(await startEmbeddedPostgres({ dataDir: join(folder, 'embedded') }))
  const given = process.env.FADU_TEST_DATABASE_URL
  const second = given ? null : orThrow(await startEmbeddedPostgres({ dataDir: join(folder, 'tcp'), tcp: { port: 0 } }))

  const owner = given ?? addressOf(second!)
  await query(
    owner,
    `do $$ begin
       if not exists (select from pg_roles where rolname = '${appUser}') then create role ${appUser}; end if;
     end $$;
     alter role ${appUser} login password '${appPassword}'`,
  )
  project.provide('embedded', await prepare(addressOf(embedded), null))
  project.provide('tcp', await prepare(owner, signedInAs(owner, appUser, appPassword)))

  return async () => {
    await Promise.all([embedded.stop(), second?.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

async function prepare(owner: Connection, app: Connection | null): Promise<TestServer> {
  const template = `fadu_template_${process.pid}`
  await query(owner, `drop database if exists ${template}`)
  await query(owner, `create database ${template}`)
  const inTemplate = (connection: Connection) => ofDatabase(connection, template)
  const database: Database = orThrow(
    await openDatabase(
      app ? { connection: inTemplate(app), ownerConnection: inTemplate(owner) } : { connection: inTemplate(owner) },
    ),
  )
  await database.close()
  return { owner, app, template }
}

const addressOf = ({ host, port, user, password, database }: EmbeddedPostgres): Connection => ({
  host,
  port,
  user,
  password,
  database,
})

function signedInAs(connection: Connection, user: string, password: string): Connection {
  if (typeof connection !== 'string') return { ...connection, user, password }
  const url = new URL(connection)
  url.username = user
  url.password = encodeURIComponent(password)
  return url.href
}

/** The same server and sign-in, another database. */
export function ofDatabase(connection: Connection, database: string): Connection {
  if (typeof connection !== 'string') return { ...connection, database }
  const url = new URL(connection)
  url.pathname = `/${database}`
  return url.href
}

export async function query(connection: Connection, sql: string, parameters?: unknown[]) {
  const client = new pg.Client(clientConfig(connection, { role: 'owner' }))
  await client.connect()
  try {
    return await client.query(sql, parameters)
  } finally {
    await client.end()
  }
}

function orThrow<T>(value: T | DatabaseProblem): T {
  if (isDatabaseProblem(value)) throw new Error(value.line)
  return value
}
