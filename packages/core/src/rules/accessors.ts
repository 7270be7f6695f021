import { groupBy } from '../schema/groupBy.ts'
import { addDays, addMonths, type LegalDate } from '../schema/legalDate.ts'
import { type Basis, basisOf } from './basis.ts'
import type { Limit } from './explainDeadline.ts'
import type { RulePack } from './rulePack.ts'
import type {
  AuthorityKind,
  BodyKind,
  CleanUpConclusion,
  LimitStep,
  MaterialCondition,
  MaterialStep,
  NumberedClass,
  ReviewGroup,
  RouteMaker,
  RouteTarget,
  Rule,
  RuleKind,
  RuleOf,
  SwitchName,
  SwitchValues,
  ValidityForm,
  YearlyDuty,
} from './ruleSchema.ts'
import { validityEnd } from './validityEnd.ts'

/** Does the rule hold on that day? `until` is its last day. */
export const inForceOn = (rule: Rule, day: LegalDate): boolean =>
  rule.inForce.from <= day && (rule.inForce.until === undefined || day <= rule.inForce.until)

/** A pack never changes once loaded; its rules by kind are looked up on every command. */
const byKind = new WeakMap<RulePack, ReadonlyMap<RuleKind, readonly Rule[]>>()

function rulesOf<K extends RuleKind>(pack: RulePack, kind: K): readonly RuleOf<K>[] {
  const kinds = byKind.get(pack) ?? groupBy(pack.rules, (rule) => rule.kind)
  byKind.set(pack, kinds)
  return (kinds.get(kind) ?? []) as readonly RuleOf<K>[]
}

const ruleOn = <K extends RuleKind>(
  pack: RulePack,
  kind: K,
  day: LegalDate,
  fits: (rule: RuleOf<K>) => boolean,
): RuleOf<K> | null => rulesOf(pack, kind).find((rule) => fits(rule) && inForceOn(rule, day)) ?? null

/** The wording of a rule on a day; null when none of that id was in force. */
export const ruleInForce = (pack: RulePack, id: string, day: LegalDate): Rule | null =>
  pack.rules.find((rule) => rule.id === id && inForceOn(rule, day)) ?? null

/** What the pack says to a question asked of one day, with the rule it comes from. */
export type Ruled<T> = T & Basis

/** A limit in force, ready for `explainDeadline`. */
export type LimitInForce = Ruled<Limit> & {
  readonly min: number | null
  readonly max: number | null
  readonly startsWith: string
  readonly endsWith: string
  /** The step whose end starts the clock; null where the document's own course does. */
  readonly after: LimitStep | null
}

function limitInForce(pack: RulePack, rule: RuleOf<'timeLimit'> | null, day: LegalDate): LimitInForce | null {
  if (!rule) return null
  const { limit, startsWith, endsWith } = rule
  const basis = basisOf(rule)
  return {
    ...basis,
    basis: [basis],
    min: limit.min ?? null,
    max: limit.max ?? null,
    unit: limit.unit,
    roll: limit.roll ?? null,
    urgentExempt: limit.urgentExempt ?? false,
    pauses: limit.pauses ? switchOf(pack, 'supplementClock', day) : null,
    extendable: limit.extendable ?? false,
    startsWith,
    endsWith,
    after: rule.after ?? null,
  }
}

/** Any limit by its step; a rule that names the authority goes before one for all of them. */
export function limitFor(pack: RulePack, step: LimitStep, day: LegalDate, authority?: AuthorityKind): LimitInForce | null {
  const rule =
    ruleOn(
      pack,
      'timeLimit',
      day,
      (held) => held.step === step && held.authority !== undefined && held.authority === authority,
    ) ?? ruleOn(pack, 'timeLimit', day, (held) => held.step === step && held.authority === undefined)
  return limitInForce(pack, rule, day)
}

/**
 * 合法性审核时限, from the complete submission to the opinion. For a 重大行政决策 the longer minimum counts; the maximum is the same.
 * The limits fall away for urgent documents (`urgentExempt`); the review does not.
 */
export function reviewLimit(
  pack: RulePack,
  day: LegalDate,
  facts: { readonly majorDecision?: boolean } = {},
): LimitInForce | null {
  const review = limitFor(pack, 'review', day)
  const major = facts.majorDecision ? limitFor(pack, 'majorReview', day) : null
  if (!review || !major || major.unit !== review.unit) return review ?? major
  if ((major.min ?? 0) <= (review.min ?? 0)) return review
  return {
    ...review,
    min: major.min,
    source: `${review.source}，${major.source}`,
    basis: [basisOf(review.rule), basisOf(major.rule)],
  }
}

/** A minimum of days, as `days` in `unit`. */
export type Minimum = Ruled<{ readonly days: number; readonly unit: Limit['unit'] }>

/** 公开征求意见最短期限: closing day minus opening day must be at least `days`, or the reason is stated. */
export function consultationMinimum(pack: RulePack, day: LegalDate): Minimum | null {
  const limit = limitFor(pack, 'consultation', day)
  return limit && limit.min !== null ? { ...basisOf(limit.rule), days: limit.min, unit: limit.unit } : null
}

/** 公布后施行间隔: more than `days` days between publication and effect, or the reason is stated. */
export function effectMinimum(pack: RulePack, day: LegalDate): Minimum | null {
  const rule = ruleOn(pack, 'effectDate', day, () => true)
  return rule && { ...basisOf(rule), days: rule.afterDays, unit: 'calendarDay' }
}

/** The earliest day on which a document published on that day takes effect without a stated reason: 30 days after means day 31. */
export function earliestEffect(pack: RulePack, publishedOn: LegalDate): Ruled<{ readonly earliest: LegalDate }> | null {
  const rule = ruleOn(pack, 'effectDate', publishedOn, () => true)
  return rule && { ...basisOf(rule), earliest: addDays(publishedOn, rule.afterDays + 1) }
}

/** 公布时限, from signature to publication. */
export const publishLimit = (pack: RulePack, day: LegalDate): LimitInForce | null => limitFor(pack, 'publication', day)

/** 报送备案时限, from publication to sending, for one kind of authority. `day` is the day of publication. */
export const filingLimit = (pack: RulePack, authority: AuthorityKind, day: LegalDate): LimitInForce | null =>
  limitFor(pack, 'filing', day, authority)

/** 补充或者重新报送, from the authority's notice. */
export const supplementLimit = (pack: RulePack, authority: AuthorityKind, day: LegalDate): LimitInForce | null =>
  limitFor(pack, 'supplement', day, authority)

/** 备案审查时限, for the authority. */
export const examinationLimit = (pack: RulePack, authority: AuthorityKind, day: LegalDate): LimitInForce | null =>
  limitFor(pack, 'examination', day, authority)

/** 纠错处理情况报告, from the authority's notice. */
export const correctionLimit = (pack: RulePack, authority: AuthorityKind, day: LegalDate): LimitInForce | null =>
  limitFor(pack, 'correction', day, authority)

/** What is known of a document when its materials are asked for; what is not named counts as no. */
export type MaterialFacts = { readonly [C in Exclude<MaterialCondition, 'always'>]?: boolean | undefined }

export type Requirement = Ruled<{
  /** Names the requirement in files and events: draftingNote. */
  readonly id: string
  readonly name: string
  readonly purpose: string
  /** false: 依内容, brought where the draft calls for it; never stops anything. */
  readonly required: boolean
  readonly condition: MaterialCondition
  readonly fulfilledBy: RuleOf<'material'>['fulfilledBy']
}>

/**
 * The materials a step asks for under these facts, in the order of the list; those whose condition is not met are left out.
 * For the filing, those of one kind of authority: a rule that names it goes before one for all of them.
 */
export function requiredMaterials(
  pack: RulePack,
  step: MaterialStep,
  facts: MaterialFacts,
  day: LegalDate,
  authority?: AuthorityKind,
): readonly Requirement[] {
  const held = rulesOf(pack, 'material').filter((rule) => rule.step === step && inForceOn(rule, day))
  const own = new Set(
    held.filter((rule) => rule.authority !== undefined && rule.authority === authority).map((rule) => rule.material),
  )
  return held
    .filter((rule) => (own.has(rule.material) ? rule.authority === authority : rule.authority === undefined))
    .filter((rule) => rule.condition === 'always' || facts[rule.condition] === true)
    .sort((a, b) => a.order - b.order)
    .map((rule) => ({
      ...basisOf(rule),
      id: rule.material,
      name: rule.name,
      purpose: rule.purpose,
      required: rule.need === 'required',
      condition: rule.condition,
      fulfilledBy: rule.fulfilledBy,
    }))
}

export type ReviewItem = Ruled<{
  readonly number: number
  readonly group: ReviewGroup
  readonly title: string
  readonly question: string
}>

/** 审核要点 in force on a day, by number. */
export const reviewItems = (pack: RulePack, day: LegalDate): readonly ReviewItem[] =>
  rulesOf(pack, 'reviewItem')
    .filter((rule) => inForceOn(rule, day))
    .sort((a, b) => a.number - b.number)
    .map((rule) => ({ ...basisOf(rule), number: rule.number, group: rule.group, title: rule.title, question: rule.text }))

export type ValidityLimit = Ruled<{
  readonly years: number
  readonly end: 'dayBefore' | 'matchingDay'
  readonly longerWithReason: boolean
}>

/** What decides how long a document may run: 试行、暂行, or a 通告. A trial 通告 is a trial first. */
export interface ValidityFacts {
  readonly trial: boolean
  readonly notice?: boolean | undefined
}

/** 有效期上限; 试行、暂行 and 通告 have their own where the pack says so. */
export function validityLimit(pack: RulePack, facts: ValidityFacts, day: LegalDate): ValidityLimit | null {
  const of = (form: ValidityForm) => ruleOn(pack, 'validity', day, (held) => held.form === form)
  const rule = facts.trial ? of('trial') : ((facts.notice ? of('notice') : null) ?? of('normal'))
  return rule && { ...basisOf(rule), years: rule.years, end: rule.end, longerWithReason: rule.longerWithReason }
}

/**
 * The last day in force when the text states none, or states only a number of `years`. Judged by the rule of the day it takes effect.
 * null where the pack had no rule then: the document has no computed end.
 */
export function computeValidUntil(
  pack: RulePack,
  effectiveOn: LegalDate,
  facts: ValidityFacts & { readonly years?: number | undefined },
): Ruled<{ readonly validUntil: LegalDate; readonly years: number }> | null {
  const limit = validityLimit(pack, facts, effectiveOn)
  if (!limit) return null
  const years = facts.years ?? limit.years
  return { ...basisOf(limit.rule), years, validUntil: validityEnd(effectiveOn, years * 12, limit.end) }
}

export type EvaluationWindow = Ruled<{
  readonly from: LegalDate
  /** The days by which its result goes to the review organ and to the deciding government, where the rule names them. */
  readonly reviewBy: LegalDate | null
  readonly decideBy: LegalDate | null
}>

/**
 * 到期前评估: the days on which a document ending on `validUntil` is to be evaluated, by the rule in force on the day it begins. A rule
 * that came into force later than its own months count from there.
 */
export function evaluationStart(pack: RulePack, validUntil: LegalDate): EvaluationWindow | null {
  const windows = rulesOf(pack, 'evaluation').flatMap((rule): EvaluationWindow[] => {
    const before = (months: number | undefined) => (months === undefined ? null : addMonths(validUntil, -months))
    const counted = addMonths(validUntil, -rule.months)
    const from = [counted, rule.inForce.from].sort().at(-1)!
    if (from > validUntil || (rule.inForce.until !== undefined && from > rule.inForce.until)) return []
    return [{ ...basisOf(rule), from, reviewBy: before(rule.reviewMonths), decideBy: before(rule.decisionMonths) }]
  })
  return windows.sort((a, b) => (a.from < b.from ? -1 : 1))[0] ?? null
}

/**
 * The day in `year` by which a yearly duty is due: last year's list by 31 January. null in the years between, where it is due every
 * so many years.
 */
export function yearlyDue(pack: RulePack, duty: YearlyDuty, year: number): Ruled<{ readonly due: LegalDate }> | null {
  const on = (rule: RuleOf<'yearlyDay'>) =>
    `${year}-${String(rule.month).padStart(2, '0')}-${String(rule.day).padStart(2, '0')}` as LegalDate
  const due = ({ everyYears = 1, inForce }: RuleOf<'yearlyDay'>) => (year - Number(inForce.from.slice(0, 4))) % everyYears === 0
  const rule = rulesOf(pack, 'yearlyDay').find((held) => held.duty === duty && inForceOn(held, on(held)) && due(held))
  return rule ? { ...basisOf(rule), due: on(rule) } : null
}

export type FilingRoute = Ruled<{ readonly to: readonly RouteTarget[]; readonly copyTo: readonly RouteTarget[] }>

/** 备案路线 by the kind of the (lead) organ: which authorities, not yet which organs. */
export function filingRoutes(pack: RulePack, maker: RouteMaker, day: LegalDate): FilingRoute | null {
  const rule = ruleOn(pack, 'filingRoute', day, (held) => held.maker === maker)
  return rule && { ...basisOf(rule), to: rule.to, copyTo: rule.copyTo ?? [] }
}

export type NumberFormat = Ruled<{ readonly holds: string[]; readonly lacks: string[] }>

/** 发文字号的构成: what a code holds and lacks; a rule for the kind of maker goes before one for all. */
export function numberFormat(
  pack: RulePack,
  facts: { readonly maker: RouteMaker; readonly document: NumberedClass },
  day: LegalDate,
): NumberFormat | null {
  const of = (maker: RouteMaker | undefined) =>
    ruleOn(pack, 'numberFormat', day, (held) => held.document === facts.document && held.maker === maker)
  const rule = of(facts.maker) ?? of(undefined)
  return rule && { ...basisOf(rule), holds: rule.holds ?? [], lacks: rule.lacks ?? [] }
}

/** Does a code fit: 盐政规发 holds 规. */
export const codeFits = (format: Pick<RuleOf<'numberFormat'>, 'holds' | 'lacks'>, code: string): boolean =>
  (format.holds ?? []).every((part) => code.includes(part)) && !(format.lacks ?? []).some((part) => code.includes(part))

/** 制定主体: may bodies of that kind make normative documents in their own name? null where the pack does not say. */
export function mayIssue(pack: RulePack, organ: BodyKind, day: LegalDate): Ruled<{ readonly entitled: boolean }> | null {
  const rule = ruleOn(pack, 'issuingOrgan', day, (held) => held.organ === organ)
  return rule && { ...basisOf(rule), entitled: rule.entitled }
}

export type CleanUpAnswer = Ruled<{
  readonly conclusion: CleanUpConclusion
  readonly name: string
  readonly wording: string
}>

/** 清理结论 that a clean-up may come to, in the order of the pack. */
export const cleanUpAnswers = (pack: RulePack, day: LegalDate): readonly CleanUpAnswer[] =>
  rulesOf(pack, 'cleanUpConclusion')
    .filter((rule) => inForceOn(rule, day))
    .map((rule) => ({ ...basisOf(rule), conclusion: rule.conclusion, name: rule.name, wording: rule.wording }))

/** The rule behind a switch on a day; without a day, the one in force last. */
export function switchRule(
  pack: RulePack,
  name: SwitchName,
  day?: LegalDate,
): Ruled<{ readonly value: SwitchValues[SwitchName] }> {
  const held = rulesOf(pack, 'switch')
    .filter((rule) => rule.name === name)
    .sort((a, b) => (a.inForce.from < b.inForce.from ? 1 : -1))
  // A pack without a rule for a switch does not load.
  const rule = (day !== undefined && held.find((version) => inForceOn(version, day))) || held[0]!
  return { ...basisOf(rule), value: rule.value }
}

/** What a pack decides where the law leaves it open: `switchOf(pack, 'firstSerial')` is 1. */
export const switchOf = <N extends SwitchName>(pack: RulePack, name: N, day?: LegalDate): SwitchValues[N] =>
  switchRule(pack, name, day).value as SwitchValues[N]
