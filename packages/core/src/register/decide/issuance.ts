import { computeValidUntil, effectMinimum, filingRoutes, switchOf } from '../../rules/accessors.ts'
import { daysBetween } from '../../schema/legalDate.ts'
import type { Context } from '../context.ts'
import { deliberated, fairlyReviewed, first, onThisText, reviewed, signedByAll } from '../gate.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type DocumentState, issuersOf } from '../state.ts'
import { stillStands } from './effects.ts'
import { event, type Handler } from './handler.ts'

/** 政策性文件 by an `outOfScope` opinion: whether it needs a meeting is the pack's to say. */
const meetingOptional = (state: DocumentState, context: Context) =>
  state.opinion?.conclusion === 'outOfScope' && !switchOf(context.rules, 'outOfScopeNeedsDeliberation')

const gate = (state: DocumentState) => first(reviewed(state), fairlyReviewed(state))

/**
 * 集体讨论决定. Nothing goes before the meeting without a passed review and a fair-competition conclusion on this text, both of
 * them drawn before the meeting. A text that the meeting changes goes back. Joint documents: each issuer's meeting.
 * Source: 国办发〔2018〕115号（七）, 公平竞争审查条例第十八条, 地方组织法第七十五条, 重大行政决策程序暂行条例第三十条.
 */
export const recordDeliberation: Handler<'recordDeliberation'> = (state, command) => {
  const { organ } = command.actor
  const refusal = first(onThisText(state, command.textHash), gate(state))
  if (refusal) return refusal
  if (command.on < state.opinion!.issuedOn)
    return refuse('deliberation.beforeOpinion', { issuedOn: state.opinion!.issuedOn }, '国办发〔2018〕115号（七）')
  if (command.on < state.fairness!.on)
    return refuse('deliberation.beforeFairness', { on: state.fairness!.on }, '公平竞争审查条例第十八条')
  if (state.deliberations.some((held) => held.organ === organ && held.decision === 'approved'))
    return refuse('deliberation.twice')
  if (command.chiefAgainstMajority && !command.chiefReasons)
    return refuse('deliberation.chiefReasons', {}, '重大行政决策程序暂行条例第三十条')
  if (command.decision === 'textChanged' && !command.dissent) return refuse('deliberation.changeMissing')
  const others = issuersOf(state).filter((issuer) => issuer !== organ)
  const all = others.every((issuer) => state.deliberations.some((held) => held.organ === issuer && held.decision === 'approved'))
  const { type: _, actor: __, on, ...data } = command
  return event('Deliberated', on, { ...data, organ, concluded: command.decision !== 'approved' || all })
}

/** 签发. On the text that was approved, not before the meeting. Joint documents: each issuer's leader. */
export const sign: Handler<'sign'> = (state, command, context) => {
  const { organ } = command.actor
  const refusal = first(onThisText(state, command.textHash), gate(state), deliberated(state, meetingOptional(state, context)))
  if (refusal) return refusal
  if (state.signatures.some((held) => held.organ === organ)) return refuse('signature.twice')
  const met =
    state.deliberations
      .map((held) => held.on)
      .sort()
      .at(-1) ?? state.opinion!.issuedOn
  if (command.on < met) return refuse('signature.beforeDeliberation', { on: met })
  const complete = issuersOf(state).every((issuer) => issuer === organ || state.signatures.some((held) => held.organ === issuer))
  return event('Signed', command.on, { textHash: command.textHash, organ, complete })
}

/**
 * 编号. The next serial of the lead organ's series in the year of signing, without gap; or one that was reserved.
 * A policy document never gets a number of a 规 series. Source: 国办发〔2018〕37号 (unified numbering), 规章制定程序条例第三十条.
 */
export const assignNumber: Handler<'assignNumber'> = (state, command, context) => {
  const refusal = first(
    onThisText(state, command.textHash),
    gate(state),
    deliberated(state, meetingOptional(state, context)),
    signedByAll(state),
  )
  if (refusal) return refusal
  const lastSigned = state.signatures
    .map((held) => held.on)
    .sort()
    .at(-1)!
  const lead = context.facts.organs[state.leadOrgan]
  const code = lead?.numberCodes.find(
    (held) => held.code === command.code && held.from <= lastSigned && (!held.until || lastSigned <= held.until),
  )
  if (!code) return refuse('number.codeUnknown', { code: command.code })
  if (code.normative && state.class === 'policyDocument') return refuse('number.normativeCode', { code: command.code })
  const { nextSerial, reservedSerials } = context.facts
  if (command.serial !== undefined && !reservedSerials?.includes(command.serial))
    return refuse('number.notReserved', { serial: command.serial })
  const serial = command.serial ?? nextSerial ?? switchOf(context.rules, 'firstSerial')
  return event('NumberAssigned', command.on, {
    code: command.code,
    year: Number(lastSigned.slice(0, 4)),
    serial,
    textHash: command.textHash,
    organ: state.leadOrgan,
  })
}

/**
 * 公布. On the text that was signed and numbered; effect and validity as the pack allows or with a stated reason. Publication makes
 * the filings due. Source: 优化营商环境条例第六十四条, 政府信息公开条例第二十三条, 规章制定程序条例第三十二条.
 */
export const publish: Handler<'publish'> = (state, command, context) => {
  const refusal = first(
    onThisText(state, command.textHash),
    gate(state),
    deliberated(state, meetingOptional(state, context)),
    signedByAll(state),
    state.number ? null : refuse('number.missing'),
  )
  if (refusal) return refusal
  const lastSigned = state.signatures
    .map((held) => held.on)
    .sort()
    .at(-1)!
  if (command.on < lastSigned) return refuse('publication.beforeSignature', { on: lastSigned })
  const timing = first(
    effectAllowed(command, state, context),
    validityAllowed(command, state, context),
    targetsStand(state, context),
  )
  if (timing) return timing
  const validUntil = command.validUntil !== undefined ? command.validUntil : statedOrComputed(command, state, context)
  return event('Published', command.on, {
    textHash: command.textHash,
    channels: command.channels,
    effectiveOn: command.effectiveOn,
    effectReason: command.effectReason ?? null,
    validUntil,
    validityReason: command.validityReason ?? null,
    filings: routes(state, context),
    pack: context.pack,
  })
}

type Publish = Parameters<typeof publish>[1]

const isDecision = (state: DocumentState) => state.form !== 'ordinary'

/** 施行日期: after 30 days unless delay would defeat it, and never before publication. */
function effectAllowed(command: Publish, state: DocumentState, context: Context): Refusal | null {
  if (command.effectiveOn < command.on) return refuse('effect.beforePublication', {}, '立法法第一百零四条')
  if (isDecision(state) || state.class === 'policyDocument') return null
  const rule = effectMinimum(context.rules, context.today)
  const days = daysBetween(command.on, command.effectiveOn)
  return rule && days <= rule.days && !command.effectReason ? refuse('effect.early', { days: rule.days }, rule.source) : null
}

/** The end by the pack; a decision that only changes other documents has no validity of its own. */
const statedOrComputed = (command: Publish, state: DocumentState, context: Context) =>
  isDecision(state) || state.class === 'policyDocument'
    ? null
    : (computeValidUntil(context.rules, command.effectiveOn, { trial: state.trial })?.validUntil ?? null)

/** A stated end wins over the computed one; a later end, or none, needs a stated reason. */
function validityAllowed(command: Publish, state: DocumentState, context: Context): Refusal | null {
  if (command.validUntil === undefined || isDecision(state) || state.class === 'policyDocument') return null
  if (command.validUntil !== null && command.validUntil < command.effectiveOn) return refuse('validity.beforeEffect')
  const limit = computeValidUntil(context.rules, command.effectiveOn, { trial: state.trial })
  if (!limit) return null
  const longer = command.validUntil === null || command.validUntil > limit.validUntil
  return longer && !command.validityReason ? refuse('validity.long', { limit: limit.validUntil }, limit.source) : null
}

/** A target that ended meanwhile cannot be ended or changed again; the decision must go back. */
function targetsStand(state: DocumentState, context: Context): Refusal | null {
  for (const effect of state.text?.effects ?? []) {
    const target = context.facts.targets?.[effect.target]
    if (!target) return refuse('effect.target', { target: effect.target })
    const ended = stillStands(target, context.today)
    if (ended) return ended
  }
  return null
}

/** 备案路线 of the lead organ. Decisions are filed as the pack says; policy documents never. */
function routes(state: DocumentState, context: Context): readonly string[] {
  const lead = context.facts.organs[state.leadOrgan]
  if (!lead || state.class !== 'normativeDocument') return []
  if (state.form === 'amendingDecision' && !switchOf(context.rules, 'amendingDecisionsFiled')) return []
  if (
    ['repealDecision', 'cleanUpDecision', 'extensionDecision'].includes(state.form) &&
    !switchOf(context.rules, 'repealAndCleanUpFiled')
  )
    return []
  const filed =
    lead.kind === 'upperGovernment' || lead.kind === 'peoplesCongress' || lead.kind === 'other'
      ? null
      : filingRoutes(context.rules, lead.kind, context.today)
  return filed ? lead.filingTo : []
}

export const withdraw: Handler<'withdraw'> = (_state, command) => event('Withdrawn', command.on, { reason: command.reason })
