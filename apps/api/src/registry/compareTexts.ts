import { diffLegalTexts, type LegalDate, type LegalDiff, type Person, type Refusal, refuse } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { logReader } from '../platform/log/reader.ts'
import { idSchema } from '../platform/register/commandProcedures.ts'
import { documentStream } from '../platform/register/streams.ts'
import { readable } from './workbench.ts'

const textHash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'hash.invalid' })

/** Two texts of a document by their hashes. */
export const comparedSchema = z.strictObject({ id: idSchema, from: textHash, to: textHash })

/** A text that a document has had. */
export interface HeldText {
  readonly textHash: string
  readonly title: string
  /** Content address of the body. */
  readonly body: string
  /** `version`: published on that day. `draft`: handed in on that day. */
  readonly as: 'version' | 'draft'
  readonly on: LegalDate | null
}

export interface TextComparison {
  readonly from: Omit<HeldText, 'body'>
  readonly to: Omit<HeldText, 'body'>
  readonly diff: LegalDiff
}

/**
 * What differs between two texts of a document, named by their hash. Published versions for everybody who reads the document; for those
 * who take part in its making every text ever handed in, since a second review asks what changed since the first.
 */
export async function compareTexts(
  { files }: { readonly files: FileStore },
  sql: Sql,
  actor: Person,
  { id, from, to }: z.output<typeof comparedSchema>,
): Promise<TextComparison | Refusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  const held: HeldText[] = found.state.versions.map(({ textHash, title, body, publishedOn }) => ({
    textHash,
    title,
    body,
    as: 'version',
    on: publishedOn,
  }))
  if (found.making) held.push(...(await handedIn(sql, id)))
  const [old, now] = [from, to].map((hash) => held.find(({ textHash }) => textHash === hash))
  if (!old || !now) return refuse('file.unknown')
  const [before, after] = await Promise.all([old, now].map(({ body }) => files.get(body)))
  if (!before || !after) return refuse('file.unknown')
  const text = new TextDecoder()
  const told = ({ body: _, ...facts }: HeldText) => facts
  return { from: told(old), to: told(now), diff: diffLegalTexts(text.decode(before), text.decode(after)) }
}

/** By the stream's unique index. */
async function handedIn(sql: Sql, id: string): Promise<HeldText[]> {
  const entries = await logReader(sql).readStream(documentStream(id))
  return entries.flatMap(({ type, data, legalDate }): HeldText[] => {
    if (type !== 'TextRevised') return []
    const { hash, title, body } = (data as { text: { hash: string; title: string; body: string } }).text
    return [{ textHash: hash, title, body, as: 'draft', on: legalDate as LegalDate }]
  })
}
