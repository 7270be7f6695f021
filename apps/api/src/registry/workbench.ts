import {
  availableCommands,
  type Clock,
  type CommandType,
  type DocumentState,
  filingClock,
  type Hash,
  type LegalDate,
  legalStatusOn,
  mayRead,
  mayReadMaking,
  missingMaterials,
  type NextStep,
  nextSteps,
  type Person,
  packOn,
  type Refusal,
  type Requirement,
  readyToSubmit,
  refuse,
  type Standing,
  type StepMaterial,
  stepMaterials,
  subjectOf,
  submissionMaterials,
} from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { FileStore } from '../platform/files/fileStore.ts'
import { loadOrgans, loadState } from '../platform/register/facts.ts'
import { type PublicView, publicView } from '../platform/register/publicView.ts'
import type { Register } from '../platform/register/register.ts'
import { rulesInForce } from '../platform/register/rulesInForce.ts'

/** Everything a workbench shows of one document to one person. */
export interface Workbench {
  readonly id: string
  /** The expected version of the next command. */
  readonly seq: number
  /** The whole state, for those who take part in its making; null for readers of a published document. */
  readonly state: DocumentState | null
  readonly view: PublicView | null
  readonly standing: Standing
  readonly available: readonly CommandType[]
  readonly next: readonly NextStep[]
  readonly missing: readonly { readonly id: string; readonly name: string; readonly purpose: string }[]
  /** Every material that the review may ask of this document, at any stage: names for what was handed in, and what each rests on. */
  readonly requirements: readonly (Pick<
    Requirement,
    'id' | 'name' | 'purpose' | 'required' | 'fulfilledBy' | 'source' | 'unverified' | 'toRead'
  > & {
    /** Id of the rule in the pack below. */
    readonly rule: string
  })[]
  /** The pack by which materials are asked for, as the log names it. */
  readonly pack: Hash
  /** What each step before publication needs and why, which document fulfils it, what is missing. Empty for readers. */
  readonly materials: readonly {
    readonly step: 'review' | 'fairCompetition' | 'majorDecision'
    readonly items: readonly Omit<StepMaterial, 'rule' | 'condition'>[]
  }[]
  /** 报送期限 to each authority, also once sent. */
  readonly filingClocks: Readonly<Record<string, Clock>>
  /** Texts this person may read, by their hash; the newest last. */
  readonly texts: readonly { readonly textHash: string; readonly title: string; readonly body: string }[]
  /** What keeps the draft from being submitted. */
  readonly notReady: Refusal | null
  readonly organNames: Readonly<Record<string, string>>
}

/** The document if this person may read it; otherwise it is as if it were not there. */
export async function readable(sql: Sql, actor: Person, id: string) {
  const state = await loadState(sql, id)
  if (!state) return refuse('document.unknown')
  const organs = await loadOrgans(sql, [
    state.leadOrgan,
    ...state.coIssuers,
    state.draftingUnit,
    actor.organ,
    ...state.filings.map((filing) => filing.authority),
  ])
  const subject = subjectOf(state, organs)
  return mayRead(actor, subject) ? { state, organs, making: mayReadMaking(actor, subject) } : refuse('document.unknown')
}

export async function workbench(
  register: Register,
  sql: Sql,
  actor: Person,
  today: LegalDate,
  id: string,
): Promise<Workbench | Refusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  const { state, organs, making } = found
  const context = { ...(await rulesInForce(register, sql, today)), today, organs }
  const drafting = state.stage === 'drafting' || state.stage === 'returned'
  // What is being prepared is asked what it will be judged by; what was submitted stays with the rules of that day.
  const day = drafting ? today : (state.review?.receivedOn ?? today)
  const { rules, pack } = packOn(context, day)
  const asking = { rules, today: day }
  const named = await loadOrgans(sql, [
    ...Object.keys(organs),
    ...Object.values(organs).flatMap((organ) => [organ.office, organ.reviewOrgan, organ.fairnessOrgan]),
  ])
  return {
    id,
    seq: state.seq,
    state: making ? state : null,
    view: state.publication ? publicView(state) : null,
    standing: legalStatusOn(state, today),
    available: availableCommands(state, actor, organs),
    next: making ? nextSteps(state, context) : [],
    missing:
      making && drafting
        ? missingMaterials(state, context).map(({ id: requirement, name, purpose }) => ({ id: requirement, name, purpose }))
        : [],
    requirements: requirementsOf(state, asking).map(
      ({ id: requirement, name, purpose, required, fulfilledBy, rule, source, unverified, toRead }) => ({
        id: requirement,
        name,
        purpose,
        required,
        fulfilledBy,
        rule: rule.id,
        source,
        unverified,
        toRead,
      }),
    ),
    pack,
    materials: making ? materialsOf(state, asking) : [],
    filingClocks: Object.fromEntries(
      state.filings.flatMap(({ authority }) => {
        const clock = filingClock(state, authority, context)
        return clock ? [[authority, clock]] : []
      }),
    ),
    texts: readableTexts(state, making).map(({ hash, title, body }) => ({ textHash: hash, title, body })),
    notReady: making && drafting ? readyToSubmit(state, context) : null,
    organNames: Object.fromEntries(Object.values(named).map((organ) => [organ.id, organ.name])),
  }
}

/** Every material that may be handed in before publication, each once. */
function requirementsOf(state: DocumentState, asking: Asking): readonly Requirement[] {
  const all = [...submissionMaterials(state, asking), ...stepMaterials(state, 'fairCompetition', asking)]
  return all.filter((one, i) => all.findIndex((other) => other.id === one.id) === i)
}

type Asking = Parameters<typeof submissionMaterials>[1]

/** 材料清单 of each step that this document goes through before publication. */
const materialsOf = (state: DocumentState, asking: Asking): Workbench['materials'] =>
  (['review', 'fairCompetition', 'majorDecision'] as const)
    .filter((step) => step !== 'majorDecision' || state.majorDecision)
    .map((step) => ({
      step,
      items: stepMaterials(state, step, asking).map(
        ({ id, name, purpose, required, fulfilledBy, by, missing, source, unverified, toRead }) => ({
          id,
          name,
          purpose,
          required,
          fulfilledBy,
          by,
          missing,
          source,
          unverified,
          toRead,
        }),
      ),
    }))

/** Published texts for everybody; the text in the making for those who take part in it. */
function readableTexts(state: DocumentState, making: boolean): readonly { hash: string; title: string; body: string }[] {
  const published = state.versions.map(({ textHash, title, body }) => ({ hash: textHash, title, body }))
  const { text } = state
  return making && text && !published.some((version) => version.hash === text.hash) ? [...published, text] : published
}

/** The body of one of the document's texts, by the hash of the body. */
export async function bodyOf(
  deps: { files: FileStore },
  sql: Sql,
  actor: Person,
  id: string,
  bodyHash: string,
): Promise<{ body: string } | Refusal> {
  const found = await readable(sql, actor, id)
  if ('refused' in found) return found
  const { state, making } = found
  if (!readableTexts(state, making).some((text) => text.body === bodyHash)) return refuse('file.unknown')
  const bytes = await deps.files.get(bodyHash)
  return bytes ? { body: new TextDecoder().decode(bytes) } : refuse('file.unknown')
}
