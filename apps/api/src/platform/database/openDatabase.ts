import { Migrator } from '@mikro-orm/migrations'
import {
  type AnyEntity,
  type EntityClass,
  type EntityManager,
  type EntitySchema,
  type MigrationObject,
  MikroORM,
  type PostgreSqlDriver,
} from '@mikro-orm/postgresql'
import pg from 'pg'
import { type Connection, clientConfig, databaseNameOf, placeOf, type SessionSettings } from './connection.ts'
import { migrate, migrationTable } from './migrate.ts'
import { migrations as ourMigrations } from './migrations/index.ts'
import { PreparedClient } from './preparedClient.ts'
import { type DatabaseProblem, databaseProblem } from './problem.ts'
import { excessRights } from './roles.ts'
import { SturdyDriver } from './sturdyDriver.ts'

/** Oldest server we run on: membership that allows SET ROLE only came with 16. */
const OLDEST_SERVER = 160_000

/** Name of the schema of all projections; entities and SQL of capabilities name their tables without a schema. */
export const projectionSchema = 'projection'

export interface DatabaseOptions {
  /** `DATABASE_URL`, or the embedded server. */
  readonly connection: Connection
  /** `DATABASE_OWNER_URL`: another sign-in that migrates; `connection` is then a restricted one. */
  readonly ownerConnection?: Connection | undefined
  /** Entities of all capabilities (`defineEntity`), without a schema: the session's search path finds them. */
  readonly entities?: readonly (EntityClass<AnyEntity> | EntitySchema)[] | undefined
  /** For tests; the migrations of this build otherwise. */
  readonly migrations?: readonly MigrationObject[] | undefined
  readonly poolSize?: { readonly desk?: number; readonly reads?: number } | undefined
}

/** An open, migrated database. Visitors and the desk have pools of their own, so neither waits for the other. */
export interface Database {
  /** For commands and the desk's queries, as `fadu_app`. Fork it for each request. */
  readonly desk: EntityManager
  /** For the public pages, as `fadu_read`: public projections only, read-only, no statement over 3 s. */
  readonly reads: EntityManager
  /** Configuration for a pool of one's own (a library that keeps sessions, say), as `fadu_app`. */
  readonly poolConfig: (settings?: Partial<SessionSettings>) => pg.PoolConfig
  /** A short-lived entity manager with the owner's rights, for building projections. */
  readonly asOwner: <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/**
 * Connects, brings the schema up to this build, and opens the pools. Expected troubles (nobody answers, a newer database,
 * roles that cannot be made, a sign-in that could rewrite the log) come back as a `DatabaseProblem`.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database | DatabaseProblem> {
  const owning = options.ownerConnection ?? options.connection
  const owner = new pg.Client({ ...clientConfig(owning, { role: 'owner' }), connectionTimeoutMillis: 10_000 })
  owner.on('error', () => {})
  try {
    await owner.connect()
  } catch (error) {
    return databaseProblem(
      'database.away',
      `连不上数据库 ${placeOf(owning)}：${(error as Error).message || (error as { code?: string }).code}`,
    )
  }
  try {
    const { rows } = await owner.query(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
    )
    if (rows[0].number < OLDEST_SERVER)
      return databaseProblem(
        'database.otherServerVersion',
        `数据库 ${placeOf(owning)} 是 PostgreSQL ${rows[0].version}，法度需要 16 或者更新的版本。`,
      )

    const appLogin = options.ownerConnection ? await loginName(options.connection) : null
    if (typeof appLogin === 'object' && appLogin !== null) return appLogin
    const known = options.migrations ?? ourMigrations
    const problem = await withOrm(options, owning, { role: 'owner' }, 2, (orm) => migrate(owner, orm, known, appLogin))
    return problem ?? (await openPools(options, owning))
  } finally {
    await owner.end().catch(() => {})
  }
}

async function openPools(options: DatabaseOptions, owning: Connection): Promise<Database | DatabaseProblem> {
  const desk: SessionSettings = {
    role: 'fadu_app',
    searchPath: projectionSchema,
    lockTimeoutMs: 15_000,
    idleInTransactionMs: 30_000,
  }
  const reads: SessionSettings = { role: 'fadu_read', searchPath: projectionSchema, statementTimeoutMs: 3_000, readOnly: true }

  const probe = new pg.Client(clientConfig(options.connection, desk))
  probe.on('error', () => {})
  await probe.connect()
  const excess = await excessRights(probe).finally(() => probe.end())
  if (excess.length > 0)
    return databaseProblem(
      'database.appTooPowerful',
      `应用所用的数据库账号可以改动登记簿（${excess.join('、')}）。请在 DATABASE_URL 中改用一个只属于 fadu_app 和 fadu_read 的账号。`,
    )

  const deskOrm = await openOrm(options, options.connection, desk, options.poolSize?.desk ?? 16, PreparedClient)
  const readsOrm = await openOrm(options, options.connection, reads, options.poolSize?.reads ?? 12, PreparedClient)
  return {
    desk: deskOrm.em,
    reads: readsOrm.em,
    poolConfig: (settings) => clientConfig(options.connection, { ...desk, ...settings }),
    asOwner: (work) => withOrm(options, owning, { role: 'owner', searchPath: projectionSchema }, 2, (orm) => work(orm.em.fork())),
    close: async () => {
      await Promise.all([deskOrm.close(), readsOrm.close()])
    },
  }
}

async function openOrm(
  options: DatabaseOptions,
  connection: Connection,
  settings: SessionSettings,
  poolSize: number,
  Client: typeof pg.Client = pg.Client,
): Promise<MikroORM> {
  return MikroORM.init<PostgreSqlDriver>({
    driver: SturdyDriver,
    dbName: databaseNameOf(connection),
    driverOptions: { ...clientConfig(connection, settings), max: poolSize, connectionTimeoutMillis: 10_000, Client },
    entities: [...(options.entities ?? [])],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      tableName: migrationTable,
      migrationsList: [...(options.migrations ?? ourMigrations)],
      // The alternative switches a session to `replica`, which only a superuser may.
      disableForeignKeys: false,
      snapshot: false,
      silent: true,
    },
  })
}

async function withOrm<T>(
  options: DatabaseOptions,
  connection: Connection,
  settings: SessionSettings,
  poolSize: number,
  work: (orm: MikroORM) => Promise<T>,
) {
  const orm = await openOrm(options, connection, settings, poolSize)
  try {
    return await work(orm)
  } finally {
    await orm.close()
  }
}

/** The name of the restricted sign-in; it has no role to take on yet when the owner opens the database for the first time. */
async function loginName(connection: Connection): Promise<string | DatabaseProblem> {
  const client = new pg.Client({ ...clientConfig(connection, { role: 'owner' }), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query('select current_user as name')).rows[0].name
  } catch (error) {
    return databaseProblem('database.away', `连不上数据库 ${placeOf(connection)}：${(error as Error).message}`)
  } finally {
    await client.end().catch(() => {})
  }
}
