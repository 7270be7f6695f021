import type pg from 'pg'

/** How to reach a database: what `pg` takes, or a URL. */
export type Connection = string | Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>

/** What a session may do, as a role every session takes on as it begins. `owner`: whatever the sign-in itself may do. */
export type SessionRole = 'owner' | 'fadu_app' | 'fadu_read'

export interface SessionSettings {
  readonly role: SessionRole
  readonly searchPath?: string | undefined
  /** No single statement longer than that. */
  readonly statementTimeoutMs?: number | undefined
  /** No longer wait for a lock, the log's included. */
  readonly lockTimeoutMs?: number | undefined
  /** A process that hangs inside a transaction loses it, so that it cannot hold the log's lock for ever. */
  readonly idleInTransactionMs?: number | undefined
  readonly readOnly?: boolean | undefined
}

/**
 * The configuration of `pg` for sessions of that kind. The settings travel as start-up options, so they hold from the
 * first statement on and a pool needs no query to make them.
 */
export function clientConfig(connection: Connection, settings: SessionSettings): pg.ClientConfig {
  const options = startupOptions(settings)
  if (typeof connection !== 'string') return { ...connection, options, application_name: 'fadu' }
  const url = new URL(connection)
  const own = url.searchParams.get('options')
  url.searchParams.delete('options')
  return { connectionString: url.href, options: own ? `${own} ${options}` : options, application_name: 'fadu' }
}

function startupOptions(settings: SessionSettings): string {
  const given: Record<string, string | number | undefined> = {
    role: settings.role === 'owner' ? undefined : settings.role,
    search_path: settings.searchPath,
    statement_timeout: settings.statementTimeoutMs,
    lock_timeout: settings.lockTimeoutMs,
    idle_in_transaction_session_timeout: settings.idleInTransactionMs,
    default_transaction_read_only: settings.readOnly ? 'on' : undefined,
    timezone: 'UTC',
  }
  return Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}

/** The place of a database as one may print it: without user and password. */
export function placeOf(connection: Connection): string {
  if (typeof connection !== 'string') return `${connection.host}:${connection.port}/${connection.database}`
  const url = new URL(connection)
  return `${url.searchParams.get('host') ?? url.hostname}:${url.port || 5432}${url.pathname}`
}

export function databaseNameOf(connection: Connection): string {
  return typeof connection === 'string'
    ? decodeURIComponent(new URL(connection).pathname.slice(1))
    : (connection.database ?? 'postgres')
}
