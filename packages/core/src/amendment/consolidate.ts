import { parseLegalText } from '../text/parseLegalText.ts'
import { applyAmendment } from './applyAmendment.ts'
import type { AmendmentOperation, Asked } from './operation.ts'
import { parseAmendment } from './parseAmendment.ts'

export type Consolidation =
  | { readonly ok: true; readonly text: string; readonly operations: readonly AmendmentOperation[] }
  | Asked

/**
 * 修改后全文: the text as the decision leaves it, with what was done; or the question at which it stopped. Of a decision on several texts
 * only what concerns this one is done; `title` is needed where the text itself does not begin with it.
 */
export function consolidate(base: string, decision: string, title = parseLegalText(base).title): Consolidation {
  const read = parseAmendment(decision, title)
  if (!read.ok) return read
  const amended = applyAmendment(base, read.operations)
  return amended.ok ? { ...amended, operations: read.operations } : amended
}
