import { codeFits, effectMinimum, filingRoutes, numberFormat, switchOf } from '../../rules/accessors.ts'
import { type RouteMaker, routeMakers } from '../../rules/ruleSchema.ts'
import { type ValidityOutcome, validityOutcome } from '../../rules/validityOutcome.ts'
import { daysBetween } from '../../schema/legalDate.ts'
import type { OrganFacts } from '../context.ts'
import { deliberated, fairlyReviewed, first, onThisText, reviewed, signedByAll } from '../gate.ts'
import { validityFacts } from '../materials.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { type DocumentState, issuersOf } from '../state.ts'
import { lastSignedOn, rulesOn } from '../stepRules.ts'
import { stillStands } from './effects.ts'
import { event, type Handler, type StepContext } from './handler.ts'

/**
 * 政策性文件 by an `outOfScope` opinion: whether it needs a meeting is for the pack of the day of that opinion to say, with which the
 * way to the meeting began; a pack that comes later takes nothing back from what was signed without one.
 */
function meetingOptional(state: DocumentState, context: StepContext): boolean {
  const { opinion } = state
  if (opinion?.conclusion !== 'outOfScope') return false
  return !switchOf(rulesOn(context, opinion.issuedOn), 'outOfScopeNeedsDeliberation', opinion.issuedOn)
}

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
  const lastSigned = lastSignedOn(state)!
  const lead = context.facts.organs[state.leadOrgan]
  const code = lead?.numberCodes.find(
    (held) => held.code === command.code && held.from <= lastSigned && (!held.until || lastSigned <= held.until),
  )
  if (!code) return refuse('number.codeUnknown', { code: command.code })
  const format = lead && numberFormatOf(state, lead, context)
  if (state.class === 'policyDocument' && (code.normative || (format && !codeFits(format, command.code))))
    return refuse('number.normativeCode', { code: command.code })
  const { nextSerial, reservedSerials } = context.facts
  if (command.serial !== undefined && !reservedSerials?.includes(command.serial))
    return refuse('number.notReserved', { serial: command.serial })
  const serial = command.serial ?? nextSerial ?? switchOf(context.rules, 'firstSerial', context.began)
  return event('NumberAssigned', command.on, {
    code: command.code,
    year: Number(lastSigned.slice(0, 4)),
    serial,
    textHash: command.textHash,
    organ: state.leadOrgan,
  })
}

const makerOf = ({ kind }: OrganFacts): RouteMaker | undefined => routeMakers.find((maker) => maker === kind)

function numberFormatOf(state: DocumentState, lead: OrganFacts, context: StepContext) {
  const maker = makerOf(lead)
  if (!maker || state.class === 'reference') return null
  return numberFormat(context.rules, { maker, document: state.class }, context.began)
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
  const lastSigned = lastSignedOn(state)!
  if (command.on < lastSigned) return refuse('publication.beforeSignature', { on: lastSigned })
  if (state.numberedOn && command.on < state.numberedOn) return refuse('publication.beforeNumber', { on: state.numberedOn })
  const outcome = validityOf(command, state, context)
  const timing = first(
    effectAllowed(command, state, context),
    validityAllowed(command, state, outcome),
    targetsStand(state, context),
  )
  if (timing) return timing
  const validUntil = command.validUntil !== undefined ? command.validUntil : (outcome?.validUntil ?? null)
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
function effectAllowed(command: Publish, state: DocumentState, context: StepContext): Refusal | null {
  if (command.effectiveOn < command.on) return refuse('effect.beforePublication', {}, '立法法第一百零四条')
  if (isDecision(state) || state.class === 'policyDocument') return null
  const rule = effectMinimum(context.rules, context.began)
  const days = daysBetween(command.on, command.effectiveOn)
  return rule && days <= rule.days && !command.effectReason ? refuse('effect.early', { days: rule.days }, rule.source) : null
}

/**
 * How long it holds: as the text states, else as the pack computes. A decision that only changes other documents has no validity of its
 * own; a policy document only one that it states.
 */
function validityOf(command: Publish, state: DocumentState, { rules }: StepContext): ValidityOutcome | null {
  if (isDecision(state)) return null
  const stated = state.text?.stated
  const outcome = validityOutcome(rules, { ...validityFacts(state), effectiveOn: command.effectiveOn, stated })
  if (state.class !== 'policyDocument') return outcome
  return stated ? { ...outcome, computed: null, limit: null, differs: false } : null
}

/**
 * An end other than the one the text states, and one later than the rules allow, or none, need a stated reason; where the rules allow
 * no longer one, a reason does not help.
 */
function validityAllowed(command: Publish, state: DocumentState, outcome: ValidityOutcome | null): Refusal | null {
  if (isDecision(state)) return null
  const end = command.validUntil !== undefined ? command.validUntil : (outcome?.validUntil ?? null)
  if (end !== null && end < command.effectiveOn) return refuse('validity.beforeEffect')
  if (!outcome) return null
  const { computed, limit, validUntil: own, from } = outcome
  if (computed && limit && (end === null || end > computed.validUntil)) {
    if (!limit.longerWithReason) return refuse('validity.tooLong', { limit: computed.validUntil }, computed.source)
    if (!command.validityReason) return refuse('validity.long', { limit: computed.validUntil }, computed.source)
  }
  const stated = from === 'text' || from === 'textLength'
  return stated && end !== own && !command.validityReason ? refuse('validity.otherThanText', { stated: own! }) : null
}

/** A target that ended meanwhile cannot be ended or changed again; the decision must go back. */
function targetsStand(state: DocumentState, context: StepContext): Refusal | null {
  for (const effect of state.text?.effects ?? []) {
    const target = context.facts.targets?.[effect.target]
    if (!target) return refuse('effect.target', { target: effect.target })
    const ended = stillStands(target, context.today)
    if (ended) return ended
  }
  return null
}

/** 备案路线 of the lead organ. Decisions are filed as the pack says; policy documents never. */
function routes(state: DocumentState, context: StepContext): readonly string[] {
  const lead = context.facts.organs[state.leadOrgan]
  if (!lead || state.class !== 'normativeDocument') return []
  if (state.form === 'amendingDecision' && !switchOf(context.rules, 'amendingDecisionsFiled', context.began)) return []
  if (
    ['repealDecision', 'cleanUpDecision', 'extensionDecision'].includes(state.form) &&
    !switchOf(context.rules, 'repealAndCleanUpFiled', context.began)
  )
    return []
  const maker = makerOf(lead)
  return maker && filingRoutes(context.rules, maker, context.began) ? lead.filingTo : []
}

export const withdraw: Handler<'withdraw'> = (_state, command) => event('Withdrawn', command.on, { reason: command.reason })
