import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Sql, sqlOf } from '../platform/database/sql.ts'
import { openFileStore } from '../platform/files/fileStore.ts'
import { linesOf } from '../platform/files/linesOf.ts'
import { type EntryBody, leafHash, rowOf } from '../platform/log/entry.ts'
import { LOG_LOCK } from '../platform/log/lock.ts'
import { logReader } from '../platform/log/reader.ts'
import { rebuild } from '../platform/log/rebuild.ts'
import { parseVerifier } from '../platform/log/signedNote.ts'
import { type Verification, verify } from '../platform/log/verify.ts'
import { contentHashes } from '../platform/register/contentHashes.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { tableName } from './backUp.ts'
import { type BackupContents, backupSchema, keptFiles, keptTables, tableFile } from './format.ts'

export type RestoreReport =
  | { readonly ok: true; readonly entries: number; readonly files: number; readonly verification: Verification }
  | { readonly ok: false; readonly problem: string }

/** Undoes everything in the database: thrown inside the transaction, it never leaves this file. */
class Broken extends Error {}

/**
 * Makes the register of a backup in an empty one: what was written down is checked before anything is taken, the log is chained anew entry by
 * entry, the tables are built from it, and at the end the whole is verified, against the last checkpoint too.
 */
export async function restore(
  open: OpenRegister,
  dataDir: string,
  folder: string,
  onProgress: (line: string) => void = () => {},
): Promise<RestoreReport> {
  const contents = readContents(folder)
  if (typeof contents === 'string') return { ok: false, problem: contents }
  const [here, kept] = [dataDir, folder].map((place) => join(place, 'checkpoint.pub'))
  if (existsSync(here!) && existsSync(kept!) && readFileSync(here!, 'utf8') !== readFileSync(kept!, 'utf8'))
    return { ok: false, problem: `${here} 属于另一把检查点密钥，接不上备份里的检查点。请恢复到空的数据文件夹。` }
  const store = await openFileStore(join(folder, 'files'))
  for (const hash of contents.files)
    if ((await store.verify(hash)) !== 'sound') return { ok: false, problem: `备份中的文件 ${hash} 缺失或者已经损坏。` }
  try {
    for (const [name, sum] of Object.entries(contents.sums)) await checkSum(folder, name, sum)
    await refuseOccupied(open.sql(), contents)
    // Before the entries that name them.
    for (const hash of contents.files) await open.files.put((await store.get(hash))!)
    onProgress(`已放回 ${contents.files.length} 个文件，正在放回记录……`)
    await open.database.asOwner((em) => em.transactional(async (tx) => fill(sqlOf(tx), folder, contents)))
  } catch (error) {
    if (error instanceof Broken) return { ok: false, problem: error.message }
    throw error
  }
  onProgress(`已放回 ${contents.entries} 条记录，正在由登记簿重建各表……`)
  await rebuild(open.database, open.projectors, { swap: true })
  for (const name of keptFiles)
    if (existsSync(join(folder, name)) && !existsSync(join(dataDir, name)))
      await copyFile(join(folder, name), join(dataDir, name))
  const verification = await verify(logReader(open.sql()), {
    content: { hashesOf: contentHashes, isWhole: async (hash) => (await open.files.verify(hash)) === 'sound' },
    checkpoints: checkpointOf(folder),
  })
  return { ok: true, entries: contents.entries, files: contents.files.length, verification }
}

function readContents(folder: string): BackupContents | string {
  const path = join(folder, 'backup.json')
  if (!existsSync(path)) return '这里没有完整的备份：缺少 backup.json。'
  try {
    return backupSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return 'backup.json 读不出来，或者不是这一版本能恢复的备份。'
  }
}

async function checkSum(folder: string, name: string, sum: string): Promise<void> {
  const path = join(folder, name)
  const digest = createHash('sha256')
  if (existsSync(path)) for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array)
  if (digest.digest('hex') !== sum) throw new Broken(`备份中的 ${name} 缺失或者已经改变。`)
}

async function refuseOccupied(sql: Sql, { migrations }: BackupContents): Promise<void> {
  const here = (await sql<{ name: string }>('select name from log.migration order by name')).map(({ name }) => name)
  if (here.join() !== migrations.join()) throw new Broken('备份是另一版本的系统做的。请先用那个版本恢复，再升级。')
  if (await logReader(sql).end()) throw new Broken('登记簿里已有记录；恢复只用于空的登记簿。')
}

async function fill(sql: Sql, folder: string, { entries, head }: BackupContents): Promise<void> {
  await sql('select pg_advisory_xact_lock($1)', [LOG_LOCK])
  if (await logReader(sql).end()) throw new Broken('登记簿里已有记录；恢复只用于空的登记簿。')
  let prev: string | null = null
  let position = 0
  for await (const line of linesOf(join(folder, 'log.jsonl'))) {
    const bytes = Buffer.from(line!)
    const body = JSON.parse(line!) as EntryBody
    const row = rowOf(body)
    if (body.position !== position || body.prev !== prev || !row.bytes.equals(bytes))
      throw new Broken(`log.jsonl 第 ${position + 1} 行接不上前一条记录。`)
    await sql(
      `insert into log.entry (position, stream, seq, type, legal_date, recorded_at, command_id, bytes, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [row.position, row.stream, row.seq, row.type, row.legalDate, row.recordedAt, row.commandId, row.bytes, row.hash],
    )
    prev = leafHash(bytes).toString('hex')
    position += 1
  }
  if (position !== entries || prev !== head) throw new Broken('log.jsonl 与 backup.json 不一致。')
  for (const table of ['log.checkpoint', ...keptTables]) {
    const name = tableName(table)
    for await (const line of linesOf(join(folder, tableFile(table))))
      await sql(`insert into ${name} select * from jsonb_populate_record(null::${name}, $1::jsonb)`, [line])
  }
}

/** The last checkpoint, with the key that it must be signed by, where the backup has both. */
function checkpointOf(folder: string) {
  const [note, key] = keptFiles.map((name) => join(folder, name))
  if (!existsSync(note!) || !existsSync(key!)) return []
  const verifier = parseVerifier(readFileSync(key!, 'utf8').trim())
  return verifier ? [{ note: readFileSync(note!, 'utf8'), verifier }] : []
}
