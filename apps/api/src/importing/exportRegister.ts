import { join } from 'node:path'
import { type DocumentState, type OrganState, organNameOn } from '@fadu/core'
import { IsolationLevel } from '@mikro-orm/postgresql'
import { sqlOf } from '../platform/database/sql.ts'
import { emptyFolder, lineWriter } from '../platform/files/lineWriter.ts'
import { logReader } from '../platform/log/reader.ts'
import type { OpenRegister } from '../platform/register/openRegister.ts'
import { recordsOf } from './recordsOf.ts'

export interface ExportReport {
  readonly documents: number
  readonly texts: number
  readonly entries: number
}

/** So many documents are read at a time. */
const BATCH = 200

/**
 * Writes what the register holds into an empty folder, as of one moment: documents.jsonl, the published documents as `import` reads them,
 * and log.jsonl, every entry of the log byte for byte as it was hashed. Accounts' credentials and sessions are in neither. Null where the
 * folder is not empty.
 */
export async function exportRegister(
  open: OpenRegister,
  folder: string,
  onProgress: (line: string) => void = () => {},
): Promise<ExportReport | null> {
  if (!(await emptyFolder(folder))) return null
  return open.database.desk.fork().transactional(
    async (em) => {
      const sql = sqlOf(em)
      const organs = new Map(
        (await sql<{ id: string; state: OrganState }>('select id, state from organ')).map(({ id, state }) => [id, state]),
      )
      const readBody = async (hash: string) => {
        const bytes = await open.files.get(hash)
        if (!bytes) throw new Error(`the text ${hash} is missing from the file store`)
        return new TextDecoder().decode(bytes)
      }
      const documents = lineWriter(join(folder, 'documents.jsonl'))
      let last = ''
      for (;;) {
        const rows = await sql<{ id: string; state: DocumentState }>(
          `select id, state from document where stage = 'published' and id > $1 order by id limit ${BATCH}`,
          [last],
        )
        for (const { state } of rows) {
          const organ = organs.get(state.leadOrgan)
          const issuer = organ ? organNameOn(organ, state.publication?.publishedOn ?? '9999-12-31') : state.leadOrgan
          for (const record of await recordsOf(state, issuer, readBody)) await documents.write(JSON.stringify(record))
        }
        if (rows.length < BATCH) break
        last = rows.at(-1)!.id
        onProgress(`已导出 ${documents.lines()} 个文本`)
      }
      const [counted] = await sql<{ count: number }>("select count(*)::int as count from document where stage = 'published'")
      const log = lineWriter(join(folder, 'log.jsonl'))
      for await (const { bytes } of logReader(sql).rowsFrom()) await log.write(bytes)
      await Promise.all([documents.end(), log.end()])
      return { documents: counted!.count, texts: documents.lines(), entries: log.lines() }
    },
    { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true },
  )
}
