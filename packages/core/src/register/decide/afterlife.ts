import { validityOutcome } from '../../rules/validityOutcome.ts'
import { addDays, isLegalDate, type LegalDate } from '../../schema/legalDate.ts'
import { first } from '../gate.ts'
import { validityFacts } from '../materials.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { legalStatusOn } from '../standing.ts'
import type { CorrectableField, DocumentState, Publication } from '../state.ts'
import { rulesOn } from '../stepRules.ts'
import { restsOnDecision, stillStands } from './effects.ts'
import { ownAct } from './filing.ts'
import { event, type Handler } from './handler.ts'

const inForce = (state: DocumentState, today: LegalDate): Refusal | null =>
  legalStatusOn(state, today) === 'inForce' ? null : refuse('standing.notInForce', { standing: legalStatusOn(state, today) })

/** 后评估: proposes to keep, amend, repeal or let lapse. */
export const evaluate: Handler<'evaluate'> = (state, command, context) =>
  inForce(state, context.today) ?? event('Evaluated', command.on, { proposal: command.proposal, summary: command.summary })

/** 延长有效期: evaluated, decided and published before the old end; the new period follows the old without a gap. */
export const extend: Handler<'extend'> = (state, command, context) => {
  const refusal = first(restsOnDecision(state, command.decision, context), inForce(state, context.today))
  if (refusal) return refusal
  const old = state.publication!.validUntil
  if (!old) return refuse('extension.noEnd')
  if (state.evaluations.length === 0) return refuse('extension.notEvaluated')
  const { publishedOn } = context.facts.decision!.publication!
  if (publishedOn > old) return refuse('extension.tooLate', { old })
  if (command.validUntil <= old) return refuse('extension.notLater', { old })
  const from = addDays(old, 1)
  // The new period is decided with the decision: by the rules of the day on which that was published.
  const { computed, limit } = validityOutcome(rulesOn(context, publishedOn), { ...validityFacts(state), effectiveOn: from })
  if (computed && limit && command.validUntil > computed.validUntil) {
    if (!limit.longerWithReason) return refuse('validity.tooLong', { limit: computed.validUntil }, computed.source)
    if (!command.reason) return refuse('validity.long', { limit: computed.validUntil }, computed.source)
  }
  return event('Extended', publishedOn, {
    decision: command.decision,
    from,
    validUntil: command.validUntil,
    reason: command.reason,
  })
}

/** 修改: only by a published amending decision, from the text it names. Its legal day is the day it takes effect. Source: 章39. */
export const amend: Handler<'amend'> = (state, command, context) => {
  const refusal = first(restsOnDecision(state, command.decision, context), stillStands(state, context.today))
  if (refusal) return refusal
  const current = state.versions.at(-1)
  if (current?.textHash !== command.base) return refuse('amendment.otherBase')
  const decision = context.facts.decision!
  if (command.effectiveOn < decision.publication!.publishedOn) return refuse('effect.beforePublication', {}, '立法法第一百零四条')
  const { base, effectiveOn, title, textHash, body, tags } = command
  return event('Amended', decision.publication!.publishedOn, {
    decision: command.decision,
    base,
    effectiveOn,
    title,
    textHash,
    body,
    n: state.versions.length + 1,
    ...(tags?.length && { tags }),
  })
}

export const repeal: Handler<'repeal'> = (state, command, context) => {
  const refusal = first(restsOnDecision(state, command.decision, context), stillStands(state, context.today))
  const { decision, endsOn, reason, tags } = command
  return refusal ?? endsInTime(endsOn, context.facts.decision!) ?? event('Repealed', endsOn, { decision, endsOn, reason, tags })
}

export const declareLapsed: Handler<'declareLapsed'> = (state, command, context) => {
  const refusal = first(restsOnDecision(state, command.decision, context), stillStands(state, context.today))
  const { decision, endsOn, reason } = command
  return refusal ?? endsInTime(endsOn, context.facts.decision!) ?? event('DeclaredLapsed', endsOn, { decision, endsOn, reason })
}

/** An end cannot lie before the decision that brings it was public. */
const endsInTime = (endsOn: LegalDate, decision: DocumentState): Refusal | null =>
  endsOn < decision.publication!.publishedOn ? refuse('ending.beforeDecision') : null

/** 撤销 from above. Source: 监督法第三十九条, 地方组织法第五十条、第七十三条. */
export const annul: Handler<'annul'> = (state, command, context) => {
  const { authority, decision, endsOn } = command
  return ownAct(state, command) ?? stillStands(state, context.today) ?? event('Annulled', endsOn, { authority, decision, endsOn })
}

/** 停止执行某一条. Source: 行政复议法第五十九条. */
export const suspendClause: Handler<'suspendClause'> = (state, command, context) => {
  if (state.suspensions.some((held) => held.article === command.article && held.until === null))
    return refuse('suspension.twice', { article: command.article })
  const { authority, article, reason } = command
  return (
    ownAct(state, command) ??
    inForce(state, context.today) ??
    event('ClauseSuspended', command.on, { authority, article, reason })
  )
}

/** 恢复执行, by the authority that stopped it, and not before it did. */
export const resumeClause: Handler<'resumeClause'> = (state, command) => {
  const { authority, article, outcome } = command
  const refusal = ownAct(state, command)
  if (refusal) return refusal
  const stopped = state.suspensions.find((held) => held.article === article && held.until === null)
  if (!stopped || command.on < stopped.from) return refuse('suspension.none', { article })
  if (stopped.authority !== authority) return refuse('suspension.otherAuthority', { article })
  return event('ClauseResumed', command.on, { authority, article, outcome })
}

const dateFields: readonly CorrectableField[] = ['publishedOn', 'effectiveOn', 'validUntil', 'signedOn', 'sentOn']
const afterPublication: readonly CorrectableField[] = ['publishedOn', 'effectiveOn', 'validUntil', 'sentOn', 'registrationNumber']

/** What the record says now for a field that may be corrected; undefined where the document has no such fact yet. */
export function recordedValue(
  state: DocumentState,
  field: CorrectableField,
  authority: string | null,
): string | null | undefined {
  const filing = state.filings.find((held) => held.authority === authority)
  switch (field) {
    case 'publishedOn':
    case 'effectiveOn':
    case 'validUntil':
      return state.publication?.[field]
    case 'signedOn':
      return state.signatures.at(-1)?.on
    case 'sentOn':
      return filing?.sentOn ?? undefined
    case 'registrationNumber':
      return filing?.registrationNumber ?? undefined
    case 'meeting':
      return state.deliberations.at(-1)?.meeting
  }
}

/**
 * A correction says what the act itself could have said: nothing that has not happened yet, and no order of days that the act would
 * have been refused for. Documents recorded by an import keep the days of their sources, whatever their order.
 */
function possible(state: DocumentState, field: CorrectableField, value: LegalDate, today: LegalDate): Refusal | null {
  if (['publishedOn', 'signedOn', 'sentOn'].includes(field) && value > today) return refuse('date.future', { on: value, today })
  if (state.origin === 'recorded') return null
  const { publishedOn, effectiveOn, validUntil }: Partial<Publication> = { ...state.publication, [field]: value }
  const signedOn =
    field === 'signedOn'
      ? value
      : state.signatures
          .map((held) => held.on)
          .sort()
          .at(-1)
  const met = state.deliberations
    .map((held) => held.on)
    .sort()
    .at(-1)
  if (met && signedOn && signedOn < met) return refuse('signature.beforeDeliberation', { on: met })
  if (publishedOn && signedOn && publishedOn < signedOn) return refuse('publication.beforeSignature', { on: signedOn })
  if (publishedOn && state.numberedOn && publishedOn < state.numberedOn)
    return refuse('publication.beforeNumber', { on: state.numberedOn })
  if (publishedOn && effectiveOn && effectiveOn < publishedOn) return refuse('effect.beforePublication', {}, '立法法第一百零四条')
  if (effectiveOn && validUntil && validUntil < effectiveOn) return refuse('validity.beforeEffect')
  if (field === 'sentOn' && publishedOn && value < publishedOn) return refuse('filing.beforePublication')
  return null
}

/** 更正登记: a date, name or reference written down wrongly; never text, annexes, conclusions or state. Once published, two persons. */
export const correctRecord: Handler<'correctRecord'> = (state, command, context) => {
  const { field, authority } = command
  const authorityActs = command.actor.role !== 'issuingOffice'
  if (authorityActs !== (field === 'registrationNumber')) return refuse('correction.notYours', { field })
  if (authorityActs && authority !== command.actor.organ) return refuse('filing.otherAuthority')
  const recorded = recordedValue(state, field, authority)
  if (recorded === undefined || (afterPublication.includes(field) && state.stage !== 'published'))
    return refuse('correction.nothingRecorded', { field })
  if (recorded !== command.old) return refuse('correction.otherValue', { field, recorded: recorded ?? '' })
  if (command.new === command.old || (command.new === null && field !== 'validUntil')) return refuse('correction.nothingNew')
  if (dateFields.includes(field) && command.new !== null) {
    if (!isLegalDate(command.new)) return refuse('date.invalid', { value: command.new })
    const impossible = possible(state, field, command.new, context.today)
    if (impossible) return impossible
  }
  if (state.corrections.some((held) => held.id === command.correctionId || (held.confirmedBy === null && held.field === field)))
    return refuse('correction.pending')
  const { type: _, actor: __, on, ...data } = command
  return event(state.stage === 'published' ? 'CorrectionProposed' : 'RecordCorrected', on, data)
}

/** The second person of a correction to something published. */
export const confirmCorrection: Handler<'confirmCorrection'> = (state, command) => {
  const proposed = state.corrections.find((held) => held.id === command.correctionId && held.confirmedBy === null)
  if (!proposed) return refuse('correction.unknown')
  if (proposed.proposedBy === command.actor.account) return refuse('separation.samePerson')
  const authorityActs = command.actor.role !== 'issuingOffice'
  if (authorityActs !== (proposed.field === 'registrationNumber')) return refuse('correction.notYours', { field: proposed.field })
  if (authorityActs && proposed.authority !== command.actor.organ) return refuse('filing.otherAuthority')
  const { field, authority, old, new: value, reason } = proposed
  // Since it was proposed an extension may have given the document another end.
  const recorded = recordedValue(state, field, authority)
  if (recorded !== old) return refuse('correction.otherValue', { field, recorded: recorded ?? '' })
  return event('RecordCorrected', command.on, { correctionId: command.correctionId, field, authority, old, new: value, reason })
}
