import { consultationMinimum, mayIssue } from '../../rules/accessors.ts'
import { type BodyKind, bodyKinds } from '../../rules/ruleSchema.ts'
import { daysBetween } from '../../schema/legalDate.ts'
import type { Context } from '../context.ts'
import { first, onThisText } from '../gate.ts'
import { asksFor, missingMaterials } from '../materials.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DocumentState } from '../state.ts'
import { effectsFit } from './effects.ts'
import { event, type Handler } from './handler.ts'

/** 登记起草. Source: 国办发〔2018〕37号: only an organ entitled to it makes a normative document. */
export const registerDraft: Handler<'registerDraft'> = (state, command, context) => {
  if (state.seq > 0) return refuse('document.exists')
  const issuers = [command.leadOrgan, ...command.coIssuers]
  if (new Set(issuers).size !== issuers.length) return refuse('organ.twice')
  for (const organ of issuers) {
    const facts = context.facts.organs[organ]
    if (!facts) return refuse('organ.unknown', { organ })
    const kind = bodyKinds.find((body) => body === facts.kind) as BodyKind | undefined
    const rule = kind ? mayIssue(context.rules, kind, command.on) : null
    if (!facts.entitled || rule?.entitled === false)
      return refuse('organ.notEntitled', { organ: facts.name }, rule?.entitled === false ? rule.source : '国办发〔2018〕37号')
    if (facts.dissolvedOn && facts.dissolvedOn <= context.today) return refuse('organ.dissolved', { organ: facts.name })
  }
  const { type: _, actor, on: __, ...data } = command
  return event('DraftRegistered', command.on, { ...data, draftingUnit: actor.organ })
}

/** 修改文本. A new hash: all conclusions on the old one stop counting (国办发〔2018〕115号（五）). */
export const reviseText: Handler<'reviseText'> = (state, command, context) => {
  if (state.text?.hash === command.text.hash) return refuse('text.unchanged')
  const unfit = effectsFit(state, command.text, context)
  return unfit ?? event('TextRevised', command.on, { text: command.text })
}

export const addMaterial: Handler<'addMaterial'> = (state, command, context) => {
  if (state.materials.some((held) => held.id === command.materialId)) return refuse('material.twice')
  if (!asksFor(state, command.requirement, context)) return refuse('material.unknown', { requirement: command.requirement })
  const { materialId, requirement, file } = command
  return event('MaterialAdded', command.on, { materialId, requirement, file })
}

/** 公开征求意见. A shorter time than the pack asks for needs a stated reason. Source: 优化营商环境条例第六十二条. */
export const openConsultation: Handler<'openConsultation'> = (state, command, context) => {
  if (!state.text) return refuse('text.missing')
  if (!state.materials.some((held) => held.requirement === 'draftingNote')) return refuse('consultation.noteMissing')
  if (command.closesOn <= command.on) return refuse('consultation.closesBeforeOpening')
  const minimum = consultationMinimum(context.rules, command.on)
  const days = daysBetween(command.on, command.closesOn)
  if (minimum && days < minimum.days && !command.reason)
    return refuse('consultation.short', { days, minimum: minimum.days }, minimum.source)
  return event('ConsultationOpened', command.on, {
    closesOn: command.closesOn,
    textHash: state.text.hash,
    reason: command.reason ?? null,
  })
}

export const closeConsultation: Handler<'closeConsultation'> = (state, command) => {
  if (state.consultation && command.on < state.consultation.closesOn)
    return refuse('consultation.stillOpen', { closesOn: state.consultation.closesOn })
  if (command.adopted > command.received) return refuse('consultation.adoptedMoreThanReceived')
  return event('ConsultationClosed', command.on, { received: command.received, adopted: command.adopted })
}

export const addAssessment: Handler<'addAssessment'> = (state, command) =>
  state.majorDecision
    ? event('AssessmentAdded', command.on, { kind: command.kind, summary: command.summary })
    : refuse('assessment.notMajorDecision', {}, '重大行政决策程序暂行条例第十九条')

/** 公平竞争审查结论, on the text it names. An exception or "not applicable" is explained. Source: 公平竞争审查条例第十七条. */
export const concludeFairCompetition: Handler<'concludeFairCompetition'> = (state, command) => {
  const other = onThisText(state, command.textHash)
  if (other) return other
  if (command.conclusion !== 'compliant' && !command.reason)
    return refuse('fairness.reasonMissing', {}, '公平竞争审查条例第十七条')
  const { textHash, conclusion, reason } = command
  return event('FairCompetitionConcluded', command.on, { textHash, conclusion, reason })
}

export const proposeSubmission: Handler<'proposeSubmission'> = (state, command, context) =>
  first(onThisText(state, command.textHash), readyToSubmit(state, context)) ??
  event('SubmissionProposed', command.on, { textHash: command.textHash })

export const returnProposal: Handler<'returnProposal'> = (state, command) =>
  state.proposal ? event('ProposalReturned', command.on, { note: command.note }) : refuse('submission.notProposed')

/** 报送审核. The clerk proposed exactly this text, its head answers for it. Source: 国办发〔2018〕115号（五）. */
export const submit: Handler<'submit'> = (state, command, context) => {
  const refusal = first(onThisText(state, command.textHash), readyToSubmit(state, context))
  if (refusal) return refusal
  if (state.proposal?.textHash !== command.textHash) return refuse('submission.notProposed')
  return event('Submitted', command.on, {
    textHash: command.textHash,
    round: (state.review?.round ?? 0) + 1,
    pack: context.pack,
    reviewOrgan: context.facts.organs[state.leadOrgan]?.reviewOrgan ?? '',
  })
}

/** What keeps a draft from being submitted; null when nothing does. The screen asks this while the clerk prepares. */
export function readyToSubmit(state: DocumentState, context: Pick<Context, 'rules' | 'today'>): Refusal | null {
  if (!state.text) return refuse('text.missing')
  if (state.text.blanks.length > 0)
    return refuse('text.blanks', { count: state.text.blanks.length, first: state.text.blanks[0]! })
  const judged = state.opinions.find(
    (opinion) => opinion.textHash === state.text?.hash && ['changesRequired', 'unlawful'].includes(opinion.conclusion),
  )
  if (judged) return refuse('text.alreadyJudged', { conclusion: judged.conclusion }, '国办发〔2018〕115号（七）')
  const missing = missingMaterials(state, context)
  return missing.length === 0
    ? null
    : refuse(
        'material.missing',
        { names: missing.map((requirement) => requirement.name).join('、') },
        '国办发〔2018〕115号（五）',
      )
}
