import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, openApp } from '../../src/app.ts'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import type { Config } from '../../src/platform/config/loadConfig.ts'
import type { Connection } from '../../src/platform/database/connection.ts'
import { isDatabaseProblem } from '../../src/platform/database/problem.ts'
import type { LogLine } from '../../src/platform/http/faultLog.ts'
import { logReader } from '../../src/platform/log/reader.ts'
import { cookieHeader, type Listening, listening } from './listening.ts'
import { createTestDatabase, type TestDatabase } from './testDatabase.ts'

/** The whole application on a port of its own, with a database of its own and the demonstration county in it. */
export interface OpenedApp extends Listening {
  readonly app: App
  readonly test: TestDatabase
  readonly config: Config
  /** What the server would have written to its fault log. */
  readonly faults: readonly LogLine[]
  /** Signs in with the demonstration's password; gives the cookies as a browser would send them. */
  readonly signedIn: (username: string) => Promise<string>
  /** Position of the last entry of the log. */
  readonly end: () => Promise<number>
  readonly drop: () => Promise<void>
}

const urlOf = (connection: Connection): string => {
  if (typeof connection === 'string') return connection
  const { host, port, user, password, database } = connection
  const url = new URL(`postgres://localhost:${port}/${database}`)
  url.username = user ?? ''
  url.password = encodeURIComponent(String(password ?? ''))
  if (host?.startsWith('/')) url.searchParams.set('host', host)
  else url.hostname = host ?? 'localhost'
  return url.href
}

/** The configuration of an application on a fresh database with a restricted sign-in. */
export async function appConfig(
  more: Partial<Config> = {},
): Promise<{ config: Config; test: TestDatabase; drop: () => Promise<void> }> {
  const test = await createTestDatabase('tcp')
  const dataDir = mkdtempSync(join(tmpdir(), 'fadu-app-'))
  const { connection, ownerConnection } = test.options
  const config: Config = {
    mode: 'test',
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    database: { kind: 'external', url: urlOf(connection), ownerUrl: ownerConnection && urlOf(ownerConnection) },
    meilisearch: undefined,
    dataDir,
    rulePack: 'national',
    demo: true,
    now: '2026-11-25',
    secret: 'a secret of the tests only, 32+ letters',
    trustProxy: [],
    ...more,
  }
  const drop = async () => {
    await test.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { config, test, drop }
}

export async function openedApp(more: Partial<Config> = {}): Promise<OpenedApp> {
  const { config, test, drop } = await appConfig(more)
  const faults: LogLine[] = []
  const app = await openApp(config, () => {}, { limits: { rate: false }, log: (line) => faults.push(line), postgresOnly: true })
  if (isDatabaseProblem(app)) throw new Error(app.line)
  const http = await listening(app.server)
  return {
    ...http,
    app,
    test,
    config,
    faults,
    signedIn: async (username) => {
      const { cookies, refusal } = await http.call('session.signIn', { username, password: DEMO_PASSWORD })
      if (refusal) throw new Error(`${username}: ${refusal.code}`)
      return cookieHeader(cookies)
    },
    end: async () => (await logReader(app.open.sql()).end())!.position,
    drop: async () => {
      await app.close()
      await drop()
    },
  }
}
