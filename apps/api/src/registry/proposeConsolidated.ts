import { type AmendmentQuestion, consolidate, type Person, type Refusal, refuse } from '@fadu/core'
import { z } from 'zod'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { idSchema } from '../platform/register/commandProcedures.ts'
import { readable } from './workbench.ts'

export const proposeConsolidatedInput = z.strictObject({
  /** The document that is amended. */
  target: idSchema,
  /** The text of the amending decision. */
  decision: z.string().max(2_000_000),
})

/** 修改后全文 as the decision's own words give it, or the question at which reading stopped. */
export type ProposedText =
  | { readonly ok: true; readonly base: string; readonly title: string; readonly text: string; readonly done: number }
  | { readonly ok: false; readonly question: AmendmentQuestion | null }

/**
 * A proposal for the clerk, made from the last version of the target and the decision in hand; nothing is kept. `question` null: the
 * decision holds no instruction.
 */
export async function proposeConsolidated(
  { files }: { readonly files: FileStore },
  sql: Sql,
  actor: Person,
  { target, decision }: z.output<typeof proposeConsolidatedInput>,
): Promise<ProposedText | Refusal> {
  const found = await readable(sql, actor, target)
  if ('refused' in found) return found
  const current = found.state.versions.at(-1)
  const bytes = current && (await files.get(current.body))
  if (!current || !bytes) return refuse('file.unknown')
  const result = consolidate(new TextDecoder().decode(bytes), decision, current.title)
  if (!result.ok) return { ok: false, question: result.question }
  if (result.operations.length === 0) return { ok: false, question: null }
  const renamed = result.operations.findLast((operation) => operation.kind === 'retitle')
  const title = renamed?.kind === 'retitle' ? renamed.text : current.title
  return { ok: true, base: current.textHash, title, text: result.text, done: result.operations.length }
}
