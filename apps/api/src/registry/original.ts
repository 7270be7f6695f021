import { type Person, type Refusal, refuse } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import type { OriginalLines } from '../platform/files/readUpload.ts'
import type { TextReader } from '../platform/files/textReader.ts'
import type { AnyRefusal } from '../platform/http/refusals.ts'
import { filesOf } from '../platform/register/documentFiles.ts'
import { readable } from './workbench.ts'

/** The lines of a file of a document, for those who may have the file itself; a file without lines says why. */
export async function originalOf(
  deps: { readonly files: FileStore; readonly readOriginal: TextReader['readOriginal'] },
  sql: Sql,
  actor: Person,
  id: string,
  hash: string,
): Promise<OriginalLines | Refusal | AnyRefusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  const file = found.making ? filesOf(found.state).find((each) => each.hash === hash) : undefined
  const bytes = file && (await deps.files.get(hash))
  if (!file || !bytes) return refuse('file.unknown')
  const original = await deps.readOriginal(bytes, file.name)
  return original.ok ? original : { refused: true, source: null, code: original.refusal.code, params: original.refusal.params }
}
