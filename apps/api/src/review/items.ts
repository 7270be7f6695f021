import {
  type LegalDate,
  mayRead,
  type Person,
  type Refusal,
  type ReviewItem,
  refuse,
  reviewItems,
  rulesOn,
  subjectOf,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { loadOrgans, loadState } from '../platform/register/facts.ts'
import type { Register } from '../platform/register/register.ts'
import { rulesInForce } from '../platform/register/rulesInForce.ts'

/** The items to judge: by the rules of the day on which the review of this document began, or of today without a document. */
export async function itemsToJudge(
  register: Register,
  sql: Sql,
  actor: Person,
  today: LegalDate,
  documentId: string | undefined,
): Promise<readonly ReviewItem[] | Refusal> {
  const rules = await rulesInForce(register, sql, today)
  if (documentId === undefined) return reviewItems(rules.rules, today)
  const state = await loadState(sql, documentId)
  if (!state) return refuse('document.unknown')
  const organs = await loadOrgans(sql, [state.leadOrgan, ...state.coIssuers, actor.organ])
  if (!mayRead(actor, subjectOf(state, organs))) return refuse('document.unknown')
  const began = state.review?.receivedOn ?? today
  return reviewItems(rulesOn(rules, began), began)
}
