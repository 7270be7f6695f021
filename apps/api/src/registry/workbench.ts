import {
  availableCommands,
  type CommandType,
  type DocumentState,
  type LegalDate,
  legalStatusOn,
  mayRead,
  mayReadMaking,
  missingMaterials,
  type NextStep,
  nextSteps,
  type Person,
  readyToSubmit,
  type Refusal,
  refuse,
  type Standing,
  subjectOf,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { loadOrgans, loadState } from '../platform/register/facts.ts'
import { publicView, type PublicView } from '../platform/register/publicView.ts'
import type { Register } from '../platform/register/register.ts'

/** Everything a workbench shows of one document to one person. */
export interface Workbench {
  readonly id: string
  /** The whole state, for those who take part in its making; null for readers of a published document. */
  readonly state: DocumentState | null
  readonly view: PublicView | null
  readonly standing: Standing
  readonly available: readonly CommandType[]
  readonly next: readonly NextStep[]
  readonly missing: readonly { readonly id: string; readonly name: string; readonly purpose: string }[]
  /** What keeps the draft from being submitted. */
  readonly notReady: Refusal | null
  readonly organNames: Readonly<Record<string, string>>
}

/** The document if this person may read it; otherwise it is as if it were not there. */
export async function readable(sql: Sql, actor: Person, id: string) {
  const state = await loadState(sql, id)
  if (!state) return refuse('document.unknown')
  const organs = await loadOrgans(sql, [state.leadOrgan, ...state.coIssuers, state.draftingUnit, actor.organ, ...state.filings.map(filing => filing.authority)])
  const subject = subjectOf(state, organs)
  return mayRead(actor, subject) ? { state, organs, making: mayReadMaking(actor, subject) } : refuse('document.unknown')
}

export async function workbench(register: Register, sql: Sql, actor: Person, today: LegalDate, id: string): Promise<Workbench | Refusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  const { state, organs, making } = found
  const pack = state.review?.pack ? await register.packs.byHash(state.review.pack) : await register.packs.on(sql, today)
  const context = { rules: pack.rules, calendar: register.calendar, today, organs }
  const drafting = state.stage === 'drafting' || state.stage === 'returned'
  const named = await loadOrgans(sql, [...Object.keys(organs), ...Object.values(organs).flatMap(organ => [organ.office, organ.reviewOrgan, organ.fairnessOrgan])])
  return {
    id,
    state: making ? state : null,
    view: state.publication ? publicView(state) : null,
    standing: legalStatusOn(state, today),
    available: availableCommands(state, actor, organs),
    next: making ? nextSteps(state, context) : [],
    missing: making && drafting ? missingMaterials(state, context).map(({ id: requirement, name, purpose }) => ({ id: requirement, name, purpose })) : [],
    notReady: making && drafting ? readyToSubmit(state, context) : null,
    organNames: Object.fromEntries(Object.values(named).map(organ => [organ.id, organ.name])),
  }
}

/** The body of one of the document's texts, by the hash of the body. */
export async function bodyOf(deps: { files: FileStore }, sql: Sql, actor: Person, id: string, bodyHash: string): Promise<{ body: string } | Refusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  const { state, making } = found
  const open = state.versions.map(version => version.body)
  const known = making && state.text ? [...open, state.text.body] : open
  if (!known.includes(bodyHash)) return refuse('file.unknown')
  const bytes = await deps.files.get(bodyHash)
  return bytes ? { body: new TextDecoder().decode(bytes) } : refuse('file.unknown')
}
