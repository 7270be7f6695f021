import { z } from 'zod'
import { legalDateSchema } from '../schema/legalDate.ts'

const line = (max: number) => z.string().trim().min(1).max(max)
const identifier = z
  .string()
  .max(80)
  .regex(/^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/, { error: '应当由字母、数字和点组成，以字母开头，例如 SH.file' })

/** Where a rule stands: document, its 发文字号 or order number, and the article. */
export const ruleSourceSchema = z.strictObject({ document: line(120), number: line(60).optional(), article: line(60) })

/** A rule for which no source was read: what it borrows from, and what has to be read to settle it. Screens show it as 待核实. */
export const assumptionSchema = z.strictObject({ borrowsFrom: line(300), toRead: line(300) })

/** W: the article was read in full. E: read in an excerpt or quotation. M: from memory. A: assumption, no source read. */
export const marks = ['W', 'E', 'M', 'A'] as const

const period = z.strictObject({
  from: legalDateSchema,
  /** The last day on which the rule holds. */
  until: legalDateSchema.optional(),
})

const common = {
  id: identifier,
  /** The rule in plain Chinese, as a lawyer would check it. */
  text: line(400),
  source: ruleSourceSchema.optional(),
  /** Further articles that say the same. */
  also: z.array(ruleSourceSchema).max(8).optional(),
  assumption: assumptionSchema.optional(),
  mark: z.enum(marks),
  inForce: period,
}

const vectors = <T extends z.ZodType>(vector: T) => z.array(vector).min(1).max(40)
const count = (max: number) => z.int().min(1).max(max)

/** Steps of the lifecycle that have a clock. */
export const limitSteps = [
  'consultation',
  'review',
  'majorReview',
  'hearingNotice',
  'publication',
  'explanation',
  'filing',
  'intake',
  'supplement',
  'examination',
  'correction',
  'attachedHandling',
  'attachedTransfer',
  'attachedAnswer',
  'attachedReply',
  'courtReply',
  'makerExplanation',
  'correctionAct',
  'suggestionExamination',
  'suggestionReply',
  'numberRegistration',
] as const

/** Whom a filing rule speaks of: a government above, or a standing committee of the people's congress. */
export const authorityKinds = ['government', 'peoplesCongress'] as const

export const limitUnits = ['workingDay', 'calendarDay', 'month', 'year'] as const

/**
 * A length of time. The first day is not counted. `max`: done by that day at the latest. `min`: not before that many have passed.
 * `roll`: a last day on a day off moves to the next working day. `urgentExempt`: falls away for urgent documents.
 * `pauses`: stands still while asked-for material is awaited. `extendable`: may be prolonged in hard cases.
 */
export const limitSchema = z.strictObject({
  min: count(3700).optional(),
  max: count(3700).optional(),
  unit: z.enum(limitUnits),
  roll: z.literal('nextWorkingDay').optional(),
  urgentExempt: z.literal(true).optional(),
  pauses: z.literal(true).optional(),
  extendable: z.literal(true).optional(),
})

const pauseVector = z.strictObject({ from: legalDateSchema, until: legalDateSchema.nullable() })

const timeLimit = z.strictObject({
  kind: z.literal('timeLimit'),
  ...common,
  step: z.enum(limitSteps),
  /** For filing rules: which authority it speaks of; absent: every one. */
  authority: z.enum(authorityKinds).optional(),
  /** What the clock starts from and ends with, in Chinese. */
  startsWith: line(60),
  endsWith: line(60),
  /** The step whose end starts this clock: another organ's answer. Until that has come, the last day is not known. */
  after: z.enum(limitSteps).optional(),
  limit: limitSchema,
  vectors: vectors(
    z.strictObject({
      start: legalDateSchema,
      pauses: z.array(pauseVector).max(10).optional(),
      earliest: legalDateSchema.optional(),
      latest: legalDateSchema.optional(),
      estimated: z.boolean().optional(),
    }),
  ),
})

/** 施行日期: not before `afterDays` days have passed since publication, unless delay would defeat the document. */
const effectDate = z.strictObject({
  kind: z.literal('effectDate'),
  ...common,
  afterDays: z.int().min(0).max(400),
  vectors: vectors(z.strictObject({ publishedOn: legalDateSchema, earliest: legalDateSchema })),
})

/** 一般, 试行、暂行, 通告. */
export const validityForms = ['normal', 'trial', 'notice'] as const

/**
 * 有效期. `dayBefore`: the last day in force is the day before the matching day (2021-04-01 and 5 years: 2026-03-31);
 * `matchingDay`: it is the matching day (2026-04-01).
 */
const validity = z.strictObject({
  kind: z.literal('validity'),
  ...common,
  form: z.enum(validityForms),
  years: count(30),
  end: z.enum(['dayBefore', 'matchingDay']),
  longerWithReason: z.boolean(),
  vectors: vectors(z.strictObject({ effectiveOn: legalDateSchema, years: count(30).optional(), validUntil: legalDateSchema })),
})

/**
 * 到期前评估: begins `months` months before the last day in force. Where the rule says so, its result goes to the review organ
 * `reviewMonths` and to the deciding government `decisionMonths` months before that day.
 */
const evaluation = z.strictObject({
  kind: z.literal('evaluation'),
  ...common,
  months: count(60),
  reviewMonths: count(60).optional(),
  decisionMonths: count(60).optional(),
  vectors: vectors(
    z.strictObject({
      validUntil: legalDateSchema,
      from: legalDateSchema,
      reviewBy: legalDateSchema.optional(),
      decideBy: legalDateSchema.optional(),
    }),
  ),
})

export const yearlyDuties = ['yearList', 'cleanUp'] as const

/** A duty with a fixed day each year, or every so many years counted from the year the rule came into force. */
const yearlyDay = z.strictObject({
  kind: z.literal('yearlyDay'),
  ...common,
  duty: z.enum(yearlyDuties),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  everyYears: count(10).optional(),
  vectors: vectors(z.strictObject({ year: z.int().min(1949).max(2200), due: legalDateSchema })),
})

export const materialSteps = ['review', 'majorDecision', 'filing', 'fairCompetition', 'extension'] as const

/** When a material is asked for at all. */
export const materialConditions = [
  'always',
  'consulted',
  'majorDecision',
  'expertReviewed',
  'riskAssessed',
  'hearingHeld',
  'affectsOperators',
  'overValidity',
  'joint',
] as const

const expectations = ['required', 'byContent', 'notAsked'] as const

const material = z.strictObject({
  kind: z.literal('material'),
  ...common,
  step: z.enum(materialSteps),
  /** For filing materials: which authority asks for it; absent: every one. */
  authority: z.enum(authorityKinds).optional(),
  /** Id by which files name the requirement they meet. */
  material: z.string().regex(/^[a-z][A-Za-z0-9]{1,40}$/, { error: '应当由字母和数字组成，以小写字母开头，例如 draftingNote' }),
  name: line(40),
  /** What it is for, for the clerk who has to bring it. */
  purpose: line(200),
  /** `byContent`: 依内容, asked for where the draft calls for it; its absence never stops anything. */
  need: z.enum(['required', 'byContent']),
  condition: z.enum(materialConditions),
  /**
   * Who brings it: a `file` that someone adds; the `text` that the register already holds;
   * a `conclusion` (review, fair competition) that the register already holds.
   */
  fulfilledBy: z.enum(['file', 'text', 'conclusion']),
  order: z.int().min(1).max(999),
  vectors: vectors(
    z.strictObject({
      facts: z.partialRecord(z.enum(materialConditions).exclude(['always']), z.boolean()),
      expect: z.enum(expectations),
    }),
  ),
})

export const reviewGroups = ['subject', 'authority', 'content', 'procedure', 'form'] as const

/** One question the reviewer answers; `text` is the question. Groups: 主体, 权限, 内容, 程序, 形式. */
const reviewItem = z.strictObject({
  kind: z.literal('reviewItem'),
  ...common,
  number: z.int().min(1).max(999),
  group: z.enum(reviewGroups),
  /** Short name for lists. */
  title: line(30),
  vectors: vectors(z.strictObject({ on: legalDateSchema, asked: z.boolean() })),
})

export const routeMakers = ['government', 'governmentOffice', 'department', 'township', 'verticalDepartment'] as const
export const routeTargets = ['upperGovernment', 'ownStandingCommittee', 'ownGovernment', 'superiorDepartment'] as const

/** 备案路线: to whom documents of one kind of maker are filed. A joint document goes by its lead organ. */
const filingRoute = z.strictObject({
  kind: z.literal('filingRoute'),
  ...common,
  maker: z.enum(routeMakers),
  to: z.array(z.enum(routeTargets)).min(1).max(4),
  copyTo: z.array(z.enum(routeTargets)).max(4).optional(),
  vectors: vectors(z.strictObject({ on: legalDateSchema, to: z.array(z.enum(routeTargets)) })),
})

export const numberedClasses = ['normativeDocument', 'policyDocument'] as const

/** 发文字号: what the code before the year holds and does not hold, by the kind of organ and of document. */
const numberFormat = z.strictObject({
  kind: z.literal('numberFormat'),
  ...common,
  /** Absent: every maker. */
  maker: z.enum(routeMakers).optional(),
  document: z.enum(numberedClasses),
  holds: z.array(line(4)).max(4).optional(),
  lacks: z.array(line(4)).max(4).optional(),
  vectors: vectors(z.strictObject({ number: line(60), fits: z.boolean() })),
})

export const bodyKinds = [...routeMakers, 'internalBody', 'temporaryBody', 'coordinatingBody'] as const

/** Which kinds of bodies may make normative documents in their own name: 制定主体. */
const issuingOrgan = z.strictObject({
  kind: z.literal('issuingOrgan'),
  ...common,
  organ: z.enum(bodyKinds),
  entitled: z.boolean(),
  vectors: vectors(z.strictObject({ on: legalDateSchema, entitled: z.boolean() })),
})

export const cleanUpConclusions = ['keep', 'amend', 'repeal', 'declareLapsed'] as const

/** 清理结论; `text` says when it fits, `wording` how the decision puts it. */
const cleanUpConclusion = z.strictObject({
  kind: z.literal('cleanUpConclusion'),
  ...common,
  conclusion: z.enum(cleanUpConclusions),
  name: line(20),
  wording: line(200),
  vectors: vectors(z.strictObject({ on: legalDateSchema, name: line(20) })),
})

/** Days off of this place beside the national ones, such as 开斋节, and weekends worked in their stead. */
const localDays = z.strictObject({
  kind: z.literal('localDays'),
  ...common,
  off: z.array(z.strictObject({ from: legalDateSchema, until: legalDateSchema, name: line(20) })).max(60),
  working: z
    .array(z.strictObject({ day: legalDateSchema, name: line(20) }))
    .max(60)
    .optional(),
  vectors: vectors(z.strictObject({ day: legalDateSchema, working: z.boolean() })),
})

/** Every switch a pack has to set, with the values it may have. */
export const switchValues = {
  /** Are amending decisions filed and counted? */
  amendingDecisionsFiled: z.boolean(),
  /** Are repeal, clean-up and extension decisions filed and counted? */
  repealAndCleanUpFiled: z.boolean(),
  /** Does a document found to be 不属于规范性文件 need the meeting? */
  outOfScopeNeedsDeliberation: z.boolean(),
  /** The serial a number series begins with each year. */
  firstSerial: z.int().min(1).max(99_999),
  /** The date by which 印发件数 counts a document. */
  issuedByDate: z.enum(['publishedOn', 'signedOn']),
  /** What asked-for material does to a clock that knows pauses: it stands still, or begins anew. */
  supplementClock: z.enum(['stop', 'restart']),
} as const

export type SwitchName = keyof typeof switchValues
export type SwitchValues = { readonly [N in SwitchName]: z.output<(typeof switchValues)[N]> }
export const switchNames = Object.keys(switchValues) as SwitchName[]

const switchOf = <N extends SwitchName>(name: N) =>
  z.strictObject({
    kind: z.literal('switch'),
    ...common,
    name: z.literal(name),
    value: switchValues[name],
    vectors: vectors(z.strictObject({ on: legalDateSchema, value: switchValues[name] })),
  })

const switches = z.discriminatedUnion('name', [
  switchOf('amendingDecisionsFiled'),
  switchOf('repealAndCleanUpFiled'),
  switchOf('outOfScopeNeedsDeliberation'),
  switchOf('firstSerial'),
  switchOf('issuedByDate'),
  switchOf('supplementClock'),
])

export const ruleSchema = z.discriminatedUnion('kind', [
  timeLimit,
  effectDate,
  validity,
  evaluation,
  yearlyDay,
  material,
  reviewItem,
  filingRoute,
  numberFormat,
  issuingOrgan,
  cleanUpConclusion,
  localDays,
  switches,
])

export type Rule = z.output<typeof ruleSchema>
export type RuleKind = Rule['kind']
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>
export type RuleSource = z.output<typeof ruleSourceSchema>
export type LimitStep = (typeof limitSteps)[number]
export type LimitUnit = (typeof limitUnits)[number]
export type AuthorityKind = (typeof authorityKinds)[number]
export type MaterialStep = (typeof materialSteps)[number]
export type MaterialCondition = (typeof materialConditions)[number]
export type ReviewGroup = (typeof reviewGroups)[number]
export type RouteMaker = (typeof routeMakers)[number]
export type RouteTarget = (typeof routeTargets)[number]
export type ValidityForm = (typeof validityForms)[number]
export type YearlyDuty = (typeof yearlyDuties)[number]
export type NumberedClass = (typeof numberedClasses)[number]
export type BodyKind = (typeof bodyKinds)[number]
export type CleanUpConclusion = (typeof cleanUpConclusions)[number]

export const packSchema = z.strictObject({
  /** Version of this format. */
  format: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: '应当由小写字母、数字和连字符组成，例如 shanghai' }),
  name: line(60),
  jurisdiction: z.strictObject({ code: line(20), name: line(60) }),
  /** The pack whose rules hold wherever this one says nothing else. A loaded pack is complete and names none. */
  basedOn: z.string().max(42).optional(),
  rules: z.array(ruleSchema).min(1).max(2000),
})
