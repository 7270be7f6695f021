import { type Requirement, requiredMaterials, validityLimit } from '../rules/accessors.ts'
import type { RulePack } from '../rules/rulePack.ts'
import type { AuthorityKind, MaterialStep } from '../rules/ruleSchema.ts'
import { isNotice, validityOutcome } from '../rules/validityOutcome.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import type { Context, OrganFacts } from './context.ts'
import type { DocumentState, FileRef } from './state.ts'

/** Whom filing rules call an authority of the people's congress; every other is a government. */
export const authorityKind = (organ: Pick<OrganFacts, 'kind'> | undefined): AuthorityKind =>
  organ?.kind === 'peoplesCongress' ? 'peoplesCongress' : 'government'

/** What of a document decides how long it may run. */
export const validityFacts = (state: Pick<DocumentState, 'trial' | 'title'>) => ({
  trial: state.trial,
  notice: isNotice(state.title),
})

/** Does the text state a longer validity than the rules allow without a reason? */
function overValidity(state: DocumentState, rules: RulePack, day: LegalDate): boolean {
  const stated = state.text?.stated
  if (!stated) return false
  if (stated.validUntil && stated.effectiveOn) {
    const { computed } = validityOutcome(rules, { ...validityFacts(state), effectiveOn: stated.effectiveOn })
    return computed !== null && stated.validUntil > computed.validUntil
  }
  const limit = validityLimit(rules, validityFacts(state), day)
  return limit !== null && stated.months !== null && stated.months > limit.years * 12
}

/** What the rule pack's conditions on materials are asked of. */
export const materialFacts = (state: DocumentState, rules: RulePack, day: LegalDate) => ({
  consulted: state.consultation !== null,
  majorDecision: state.majorDecision,
  joint: state.coIssuers.length > 0,
  expertReviewed: state.assessments.some((held) => held.kind === 'expertReview'),
  riskAssessed: state.assessments.some((held) => held.kind === 'riskAssessment'),
  hearingHeld: state.assessments.some((held) => held.kind === 'hearing'),
  affectsOperators: state.fairness !== null && state.fairness.conclusion !== 'notApplicable',
  overValidity: overValidity(state, rules, day),
})

type Asking = Pick<Context, 'rules' | 'today'>

const asked = (state: DocumentState, step: MaterialStep, { rules, today }: Asking, authority?: AuthorityKind) =>
  requiredMaterials(rules, step, materialFacts(state, rules, today), today, authority)

/**
 * What has to be brought before the submission: for the review, and for a major decision also what the meeting will ask for, since
 * nothing can be added once the text has passed. Source: 国办发〔2018〕115号（五）, 重大行政决策程序暂行条例第二十九条.
 */
export function submissionMaterials(state: DocumentState, context: Asking): readonly Requirement[] {
  const review = asked(state, 'review', context)
  if (!state.majorDecision) return review
  // One document may serve both: the summary of the consultation.
  const known = new Map(review.map((requirement) => [requirement.id, requirement]))
  const meeting = asked(state, 'majorDecision', context).filter(({ id, required }) => required && !known.get(id)?.required)
  const taken = new Set(meeting.map(({ id }) => id))
  return [...review.filter(({ id }) => !taken.has(id)), ...meeting]
}

/** Does the pack know this material for any step before publication of this document, required or not? */
export const asksFor = (state: DocumentState, requirement: string, context: Asking): boolean =>
  (['review', 'majorDecision', 'fairCompetition'] as const).some(
    (step) =>
      (step !== 'majorDecision' || state.majorDecision) &&
      asked(state, step, context).some((known) => known.id === requirement && known.fulfilledBy === 'file'),
  )

/** Required materials of the submission that no added file fulfils yet. */
export const missingMaterials = (state: DocumentState, context: Asking): readonly Requirement[] =>
  submissionMaterials(state, context).filter(
    (requirement) =>
      requirement.required &&
      requirement.fulfilledBy === 'file' &&
      !state.materials.some((held) => held.requirement === requirement.id),
  )

/** What fulfils a requirement: a file somebody added, the text itself, or a conclusion that the register holds. */
export type Fulfilment =
  | { readonly kind: 'file'; readonly file: FileRef; readonly on: LegalDate | null }
  | { readonly kind: 'text'; readonly hash: string }
  | { readonly kind: 'conclusion' }

export interface StepMaterial extends Requirement {
  readonly by: Fulfilment | null
  /** Required, and nothing fulfils it: the step cannot go on, or should not. */
  readonly missing: boolean
}

/**
 * 材料清单 of one step: what it asks for and why, which document fulfils it, what is missing. `rules` and `today` are those of the day
 * on which the step began, today while it is prepared. A filing is asked about for one authority.
 */
export function stepMaterials(
  state: DocumentState,
  step: MaterialStep,
  context: Asking,
  authority?: { readonly id: string; readonly kind: AuthorityKind },
): readonly StepMaterial[] {
  return asked(state, step, context, authority?.kind).map((requirement) => {
    const by = fulfilment(state, step, requirement, authority?.id)
    return { ...requirement, by, missing: requirement.required && by === null }
  })
}

function fulfilment(
  state: DocumentState,
  step: MaterialStep,
  { id, fulfilledBy }: Requirement,
  authority: string | undefined,
): Fulfilment | null {
  switch (fulfilledBy) {
    case 'text':
      return state.text ? { kind: 'text', hash: state.text.hash } : null
    case 'conclusion':
      return concluded(state, step, id) ? { kind: 'conclusion' } : null
    case 'file': {
      const sent = state.filings.find((held) => held.authority === authority)
      const packed = step === 'filing' ? sent?.package.find((entry) => entry.requirement === id) : undefined
      if (sent && packed) return { kind: 'file', file: packed.file, on: sent.resentOn ?? sent.sentOn }
      const added = state.materials.findLast((held) => held.requirement === id)
      return added ? { kind: 'file', file: added.file, on: added.on } : null
    }
  }
}

/** Conclusions that the register itself holds, by the material that stands for them. */
function concluded(state: DocumentState, step: MaterialStep, id: string): boolean {
  if (step === 'extension') return id === 'extensionDecision' ? state.extensions.length > 0 : state.evaluations.length > 0
  const onThisText = (held: { readonly textHash: string } | null) => held !== null && held.textHash === state.text?.hash
  if (id.startsWith('fairCompetition')) return onThisText(state.fairness)
  // 合法性审核意见, by whatever name a pack asks for it.
  return onThisText(state.opinion) || state.stage === 'published'
}
