import { validityOutcome } from '../../rules/validityOutcome.ts'
import { addDays, type LegalDate } from '../../schema/legalDate.ts'
import { first } from '../gate.ts'
import { validityFacts } from '../materials.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { legalStatusOn } from '../standing.ts'
import type { DocumentState } from '../state.ts'
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
