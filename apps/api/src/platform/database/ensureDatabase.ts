import pg from 'pg'
import { type Connection, clientConfig } from './connection.ts'
import type { EmbeddedPostgres } from './embeddedPostgres.ts'
import { quoted } from './sql.ts'

/** The database of that name on an embedded server, made if it is not there. */
export async function ensureDatabase(server: EmbeddedPostgres, name: string): Promise<Connection> {
  const { host, port, user, password, database } = server
  const client = new pg.Client(clientConfig({ host, port, user, password, database }, { role: 'owner' }))
  await client.connect()
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [name])
    if (rows.length === 0) await client.query(`create database ${quoted(name)}`)
  } catch (error) {
    // Another process of ours made it in between.
    if ((error as { code?: string }).code !== '42P04') throw error
  } finally {
    await client.end()
  }
  return { host, port, user, password, database: name }
}
