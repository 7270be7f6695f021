import { existsSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { IsolationLevel } from '@mikro-orm/postgresql'
import type { Config } from '../platform/config/loadConfig.ts'
import { quoted, type Sql, sqlOf } from '../platform/database/sql.ts'
import { openFileStore } from '../platform/files/fileStore.ts'
import { emptyFolder, lineWriter } from '../platform/files/lineWriter.ts'
import { entryOf } from '../platform/log/entry.ts'
import { logReader } from '../platform/log/reader.ts'
import { contentHashes } from '../platform/register/contentHashes.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { type BackupContents, keptFiles, keptTables, leftOutTables, tableFile } from './format.ts'

export type BackUpReport =
  | { readonly ok: true; readonly entries: number; readonly files: number }
  | { readonly ok: false; readonly problem: 'notEmpty' }
  /** Content that an entry names and the store does not give back whole. The backup is not complete and has no backup.json. */
  | { readonly ok: false; readonly problem: 'filesMissing'; readonly hashes: readonly string[] }

/**
 * Writes the register into an empty folder, as of one moment: the log byte for byte, its checkpoints, every file that it names or that was
 * uploaded, accounts with their password hashes, and what people have begun to fill in. Sessions and the key that signs checkpoints are
 * not among it. `restore` makes the same register of it.
 */
export async function backUp(
  open: OpenRegister,
  config: Pick<Config, 'dataDir' | 'publicUrl' | 'rulePack' | 'trustProxy' | 'mode'>,
  folder: string,
  onProgress: (line: string) => void = () => {},
): Promise<BackUpReport> {
  if (!(await emptyFolder(folder))) return { ok: false, problem: 'notEmpty' }
  const { hashes, contents } = await open.database.desk.fork().transactional(
    async (em) => writeTables(sqlOf(em), folder),
    // One moment for all of it.
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  )
  onProgress(`已写出 ${contents.entries} 条记录，正在复制 ${hashes.length} 个文件……`)
  const store = await openFileStore(join(folder, 'files'))
  const missing: string[] = []
  for (const [n, hash] of hashes.entries()) {
    const bytes = await open.files.get(hash)
    const kept = bytes && (await store.put(bytes))
    if (kept?.hash !== hash) missing.push(hash)
    if ((n + 1) % 200 === 0) onProgress(`已复制 ${n + 1} / ${hashes.length} 个文件`)
  }
  if (missing.length > 0) return { ok: false, problem: 'filesMissing', hashes: missing }
  for (const name of keptFiles)
    if (existsSync(join(config.dataDir, name))) await copyFile(join(config.dataDir, name), join(folder, name))
  const { publicUrl, rulePack, trustProxy, mode } = config
  const configuration = {
    NODE_ENV: mode,
    PUBLIC_URL: publicUrl ?? null,
    FADU_RULE_PACK: rulePack,
    TRUST_PROXY: trustProxy.join(','),
  }
  await writeFile(join(folder, 'configuration.json'), `${JSON.stringify(configuration, null, 2)}\n`, { mode: 0o600 })
  // Last: a backup without it was cut short.
  const whole: BackupContents = { ...contents, files: hashes }
  await writeFile(join(folder, 'backup.json'), `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600, flush: true })
  return { ok: true, entries: contents.entries, files: hashes.length }
}

async function writeTables(sql: Sql, folder: string) {
  await refuseUnknownTables(sql)
  const sums: Record<string, string> = {}
  const hashes = new Set<string>()
  const log = lineWriter(join(folder, 'log.jsonl'))
  let head: string | null = null
  for await (const row of logReader(sql).rowsFrom()) {
    await log.write(row.bytes)
    head = row.hash.toString('hex')
    for (const hash of contentHashes(entryOf(row, {}))) hashes.add(hash)
  }
  sums['log.jsonl'] = await log.end()
  for (const table of ['log.checkpoint', ...keptTables]) {
    const file = lineWriter(join(folder, tableFile(table)))
    const rows = await sql<{ row: object }>(`select to_jsonb(kept) as row from ${tableName(table)} kept`)
    for (const { row } of rows) await file.write(JSON.stringify(row))
    sums[tableFile(table)] = await file.end()
  }
  for (const { hash } of await sql<{ hash: string }>('select distinct hash from desk.upload')) hashes.add(hash)
  const migrations = (await sql<{ name: string }>('select name from log.migration order by name')).map(({ name }) => name)
  const contents: Omit<BackupContents, 'files'> = {
    format: 1,
    madeAt: new Date().toISOString(),
    migrations,
    entries: log.lines(),
    head,
    sums,
  }
  return { hashes: [...hashes].sort(), contents }
}

export const tableName = (table: string) => table.split('.').map(quoted).join('.')

/** A table that nobody thought of would be missing from every backup: better none is made. */
async function refuseUnknownTables(sql: Sql): Promise<void> {
  const known = ['log.entry', 'log.checkpoint', 'log.migration', ...keptTables, ...leftOutTables]
  const rows = await sql<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('log', 'auth', 'desk')`,
  )
  const unknown = rows.map(({ name }) => name).filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`the backup does not know what to do with ${unknown.join(', ')}`)
}
