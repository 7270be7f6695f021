import { reviewItems } from '../../rules/accessors.ts'
import { reviewClock } from '../clocks.ts'
import { fairlyReviewed, first, onThisText } from '../gate.ts'
import { asksFor } from '../materials.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DocumentState, OpinionDraft } from '../state.ts'
import { packOn } from '../stepRules.ts'
import { event, type Handler, type StepContext } from './handler.ts'

const separation = '三员分立和审核独立的内控要求'

/** 受理审核, and who judges it: never one who drafted it. The clock ran from the receipt of the complete submission. */
export const acceptForReview: Handler<'acceptForReview'> = (state, command) =>
  notDrafted(state, command.reviewer, command.reviewerName) ??
  event('AcceptedForReview', command.on, { reviewer: command.reviewer, reviewerName: command.reviewerName })

/** Asked again when the opinion is written and signed: who was assigned may have taken a hand in the draft since. */
const notDrafted = (state: DocumentState, account: string, name: string): Refusal | null =>
  state.drafters.includes(account) ? refuse('separation.reviewerDrafted', { name }, separation) : null

/** 要求补充材料: what and by when. The clock pauses until it comes. While submitted the head asks, then the reviewer. */
export const requestMaterial: Handler<'requestMaterial'> = (state, command) => {
  const asks = state.stage === 'submitted' ? 'reviewHead' : 'legalReviewer'
  if (command.actor.role !== asks) return refuse('rights.notNow', { role: asks })
  if (command.suppliedBy <= command.on) return refuse('material.dayPassed')
  return event('MaterialRequested', command.on, { what: command.what, suppliedBy: command.suppliedBy })
}

export const supplyMaterial: Handler<'supplyMaterial'> = (state, command, context) => {
  const ids = [...state.materials.map((held) => held.id), ...command.materials.map((entry) => entry.materialId)]
  if (new Set(ids).size !== ids.length) return refuse('material.twice')
  const unknown = command.materials.find(
    (entry) => !asksFor(state, entry.requirement, { rules: context.rules, today: context.began }),
  )
  if (unknown) return refuse('material.unknown', { requirement: unknown.requirement })
  const begins = state.review?.pausedIn === 'submitted'
  return event('MaterialSupplied', command.on, {
    materials: command.materials,
    ...(begins && { pack: packOn(context, command.on).pack }),
  })
}

/** 退回: incomplete at receipt, or the asked-for material did not come by the set day. */
export const returnIncomplete: Handler<'returnIncomplete'> = (state, command) => {
  const open = state.review?.pauses.at(-1)
  if (state.stage === 'awaitingMaterial' && open && command.on <= open.suppliedBy)
    return refuse('material.stillTime', { suppliedBy: open.suppliedBy })
  return event('ReturnedIncomplete', command.on, { missing: command.missing })
}

/** 拟写审核意见: the reviewer's judgement on every item, before the head signs it. */
export const writeOpinion: Handler<'writeOpinion'> = (state, command, context) => {
  const { type: _, on, actor, ...data } = command
  const refusal = first(onThisText(state, command.textHash), notDrafted(state, actor.account, actor.name), sound(data, context))
  return refusal ?? event('OpinionWritten', on, data)
}

/**
 * 出具审核意见. Every item judged; sooner than the minimum needs a stated reason, for urgent documents the limits fall away and
 * the review does not; `lawful` and `outOfScope` need a fair-competition conclusion on this very text.
 * Source: 国办发〔2018〕115号（五）（六）, 公平竞争审查条例第十八条.
 */
export const issueOpinion: Handler<'issueOpinion'> = (state, command, context) => {
  const draft = state.review?.draft
  if (!draft) return refuse('opinion.notWritten')
  const refusal = first(
    onThisText(state, command.textHash),
    draft.textHash === command.textHash ? null : refuse('review.otherText'),
    sound(draft, context),
    notDrafted(state, draft.writtenBy, draft.writtenByName),
    draft.writtenBy === command.actor.account ? refuse('separation.signerWrote', {}, separation) : null,
    state.drafters.includes(command.actor.account) ? refuse('separation.signerDrafted', {}, separation) : null,
    draft.conclusion === 'lawful' || draft.conclusion === 'outOfScope' ? fairlyReviewed(state) : null,
  )
  if (refusal) return refusal
  if (!command.earlyReason && state.review) {
    const clock = reviewClock(state, context)
    if (clock?.earliest && command.on < clock.earliest)
      return refuse('opinion.early', { minimumOn: clock.earliest }, clock.source)
  }
  const { round } = state.review!
  return event('OpinionIssued', command.on, {
    textHash: draft.textHash,
    conclusion: draft.conclusion,
    round,
    earlyReason: command.earlyReason ?? null,
  })
}

export const askCounsel: Handler<'askCounsel'> = (state, command) => {
  if (state.counsel.some((request) => request.counsel === command.counsel && !request.answer))
    return refuse('counsel.alreadyAsked', { name: command.counselName })
  const { counsel, counselName, question, wantedBy } = command
  return event('CounselAsked', command.on, { counsel, counselName, question, wantedBy })
}

export const giveCounsel: Handler<'giveCounsel'> = (state, command) =>
  state.counsel.some((request) => request.counsel === command.actor.account && !request.answer)
    ? event('CounselGiven', command.on, { text: command.text })
    : refuse('counsel.notAsked')

/** 未完全采纳审核意见的说明: only on the very text that "changes required" was said of; the reasons go before the meeting. Source: 115号（六）. */
export const keepWithReasons: Handler<'keepWithReasons'> = (state, command) => {
  const refusal = onThisText(state, command.textHash)
  if (refusal) return refusal
  if (state.opinion?.conclusion !== 'changesRequired' || state.opinion.textHash !== command.textHash)
    return refuse('keep.notChangesRequired', {}, '国办发〔2018〕115号（六）')
  return event('KeptWithReasons', command.on, { textHash: command.textHash, reasons: command.reasons })
}

/** An opinion that can be signed: each item of the pack judged once, and the conclusion does not contradict the judgements. */
function sound(draft: Pick<OpinionDraft, 'judgements' | 'findings' | 'conclusion'>, context: StepContext): Refusal | null {
  const items = reviewItems(context.rules, context.began)
  const judged = new Set(draft.judgements.map((judgement) => judgement.item))
  const open = items.filter((item) => !judged.has(item.number))
  if (open.length > 0) return refuse('opinion.itemsOpen', { open: open.length, total: items.length }, '国办发〔2018〕115号（六）')
  const against = draft.judgements.filter((judgement) => judgement.verdict === 'doesNotConform')
  if (draft.conclusion === 'lawful' && against.length > 0) return refuse('opinion.contradicts', { items: against.length })
  if ((draft.conclusion === 'changesRequired' || draft.conclusion === 'unlawful') && draft.findings.length === 0)
    return refuse('opinion.findingMissing')
  return null
}
