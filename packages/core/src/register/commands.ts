import { z } from 'zod'
import { legalDateSchema } from '../schema/legalDate.ts'
import { correctableFields } from './state.ts'

/** Words a person typed: trimmed, never empty. */
const words = (max = 2000) => z.string().trim().min(1, { error: 'text.empty' }).max(max, { error: 'text.tooLong' })
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'hash.invalid' })
const id = z.string().min(1).max(100)
const day = legalDateSchema

/** A name and no path, and nothing that makes it look like another one. Uploads have such names already. */
const fileName = z
  .string()
  .min(1)
  .max(255)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a name must not have
  .regex(/^[^\\/\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+$/, { error: 'file.name' })

export const fileRefSchema = z.strictObject({ name: fileName, hash, size: z.int().nonnegative() })

/** What a change was made for: 公平竞争. Statistics count by it. */
const tags = z.array(words(40)).max(10)

export const effectSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('amend'),
    target: id,
    base: hash,
    effectiveOn: day,
    title: words(300),
    textHash: hash,
    body: hash,
    tags: tags.optional(),
  }),
  z.strictObject({ kind: z.literal('repeal'), target: id, on: day.optional(), reason: words(), tags: tags.optional() }),
  z.strictObject({ kind: z.literal('declareLapsed'), target: id, on: day.optional(), reason: words() }),
  z.strictObject({ kind: z.literal('extend'), target: id, validUntil: day }),
])

export const textRefSchema = z.strictObject({
  hash,
  title: words(300),
  body: hash,
  annexes: z.array(fileRefSchema).max(50),
  original: fileRefSchema.nullable(),
  blanks: z.array(z.string().max(100)).max(100),
  effects: z.array(effectSchema).max(2000),
  stated: z
    .strictObject({ effectiveOn: day.nullable(), validUntil: day.nullable(), months: z.int().min(1).max(600).nullable() })
    .nullable()
    .optional(),
})

export const judgementSchema = z.strictObject({
  item: z.int().positive(),
  verdict: z.enum(['conforms', 'doesNotConform', 'notApplicable']),
  note: z.string().trim().max(2000).optional(),
})

export const findingSchema = z.strictObject({
  where: words(100),
  problem: words(),
  source: words(300),
  advice: z.string().trim().max(2000).optional(),
})

const documentNumberSchema = z.strictObject({
  code: words(40),
  year: z.int().min(1949).max(2200),
  serial: z.int().min(1).max(99_999),
})

/**
 * The commands of a document's life, one schema each, without what every command carries (`on`, `actor`).
 * Names, guards, roles and legal dates are those of the lifecycle table in the domain card.
 */
export const commandSchemas = {
  registerDraft: z.strictObject({
    id,
    title: words(300),
    leadOrgan: id,
    coIssuers: z.array(id).max(20).default([]),
    form: z.enum(['ordinary', 'amendingDecision', 'repealDecision', 'cleanUpDecision', 'extensionDecision']).default('ordinary'),
    urgent: words(500).nullable().default(null),
    majorDecision: z.boolean().default(false),
    trial: z.boolean().default(false),
  }),
  reviseText: z.strictObject({ text: textRefSchema }),
  addMaterial: z.strictObject({ materialId: id, requirement: id, file: fileRefSchema }),
  openConsultation: z.strictObject({ closesOn: day, reason: words().optional() }),
  closeConsultation: z.strictObject({ received: z.int().nonnegative().default(0), adopted: z.int().nonnegative().default(0) }),
  addAssessment: z.strictObject({ kind: z.enum(['expertReview', 'riskAssessment', 'hearing']), summary: words() }),
  concludeFairCompetition: z.strictObject({
    textHash: hash,
    conclusion: z.enum(['compliant', 'excepted', 'notApplicable', 'notCompliant']),
    reason: z.string().trim().max(4000).default(''),
  }),
  proposeSubmission: z.strictObject({ textHash: hash }),
  submit: z.strictObject({ textHash: hash }),
  returnProposal: z.strictObject({ note: words() }),
  acceptForReview: z.strictObject({ reviewer: id, reviewerName: words(40) }),
  requestMaterial: z.strictObject({ what: words(), suppliedBy: day }),
  supplyMaterial: z.strictObject({
    materials: z
      .array(z.strictObject({ materialId: id, requirement: id, file: fileRefSchema }))
      .min(1)
      .max(20),
  }),
  returnIncomplete: z.strictObject({ missing: words() }),
  writeOpinion: z.strictObject({
    textHash: hash,
    conclusion: z.enum(['lawful', 'changesRequired', 'unlawful', 'outOfScope']),
    judgements: z.array(judgementSchema).max(200),
    findings: z.array(findingSchema).max(200),
    summary: words(8000),
  }),
  issueOpinion: z.strictObject({ textHash: hash, earlyReason: words().optional() }),
  askCounsel: z.strictObject({ counsel: id, counselName: words(40), question: words(4000), wantedBy: day }),
  giveCounsel: z.strictObject({ text: words(8000) }),
  keepWithReasons: z.strictObject({ textHash: hash, reasons: words(8000) }),
  recordDeliberation: z.strictObject({
    textHash: hash,
    meeting: words(100),
    decision: z.enum(['approved', 'deferred', 'rejected', 'textChanged']),
    dissent: z.string().trim().max(4000).default(''),
    chiefAgainstMajority: z.boolean().default(false),
    chiefReasons: z.string().trim().max(4000).default(''),
  }),
  sign: z.strictObject({ textHash: hash }),
  assignNumber: z.strictObject({ textHash: hash, code: words(40), serial: z.int().positive().optional() }),
  publish: z.strictObject({
    textHash: hash,
    channels: z.array(words(100)).min(1).max(10),
    effectiveOn: day,
    effectReason: words().optional(),
    validUntil: day.nullable().optional(),
    validityReason: words().optional(),
  }),
  withdraw: z.strictObject({ reason: words() }),
  sendFiling: z.strictObject({
    authority: id,
    package: z.array(z.strictObject({ requirement: id, file: fileRefSchema })).max(50),
  }),
  resendFiling: z.strictObject({
    authority: id,
    package: z.array(z.strictObject({ requirement: id, file: fileRefSchema })).max(50),
  }),
  registerFiling: z.strictObject({ authority: id, registrationNumber: words(60) }),
  returnFiling: z.strictObject({ authority: id, reason: words() }),
  refuseFiling: z.strictObject({ authority: id, reason: words() }),
  clearFiling: z.strictObject({ authority: id }),
  askCorrection: z.strictObject({ authority: id, findings: z.array(findingSchema).min(1).max(50) }),
  answerCorrection: z.strictObject({ authority: id, answer: words(8000) }),
  receiveSuggestion: z.strictObject({ suggestionId: id, authority: id, subject: words() }),
  declineSuggestion: z.strictObject({ suggestionId: id, authority: id, reason: words() }),
  examineSuggestion: z.strictObject({ suggestionId: id, authority: id, outcome: words(4000) }),
  answerSuggestion: z.strictObject({ suggestionId: id, authority: id, reply: words(8000) }),
  evaluate: z.strictObject({ proposal: z.enum(['keep', 'amend', 'repeal', 'lapse']), summary: words(8000) }),
  extend: z.strictObject({ decision: id, validUntil: day, reason: z.string().trim().max(2000).default('') }),
  amend: z.strictObject({
    decision: id,
    base: hash,
    effectiveOn: day,
    title: words(300),
    textHash: hash,
    body: hash,
    tags: tags.optional(),
  }),
  repeal: z.strictObject({ decision: id, endsOn: day, reason: words(), tags: tags.default([]) }),
  declareLapsed: z.strictObject({ decision: id, endsOn: day, reason: words() }),
  annul: z.strictObject({ authority: id, decision: words(300), endsOn: day }),
  suspendClause: z.strictObject({ authority: id, article: words(60), reason: words() }),
  resumeClause: z.strictObject({ authority: id, article: words(60), outcome: words() }),
  correctRecord: z.strictObject({
    correctionId: id,
    field: z.enum(correctableFields),
    authority: id.nullable().default(null),
    old: z.string().max(300).nullable(),
    new: z.string().max(300).nullable(),
    reason: words(),
  }),
  confirmCorrection: z.strictObject({ correctionId: id }),
  declineCorrection: z.strictObject({ correctionId: id, reason: words() }),
  withdrawCorrection: z.strictObject({ correctionId: id, reason: words() }),
} as const

export { documentNumberSchema }

export type CommandType = keyof typeof commandSchemas
export const commandTypes = Object.keys(commandSchemas) as CommandType[]

export type CommandInput<T extends CommandType> = z.output<(typeof commandSchemas)[T]>

/** A command as `decide` takes it: its own fields, its legal date `on`, and who acts. */
export type CommandOf<T extends CommandType> = CommandInput<T> & { readonly type: T }
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]
