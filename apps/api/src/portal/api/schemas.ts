import { figureTerms, isLegalDate, type LegalDate, type PublicFigure, publicFigures, rateTerms } from '@fadu/core'
import { z } from 'zod'
import { catalogueKinds } from '../page.ts'
import { searchKinds, searchSorts } from '../ports.ts'

/** Shapes of the public API. They are checked on the way in, and written out as the data dictionary. */

const date = z.iso.date({ error: 'date.invalid', abort: true }).refine(isLegalDate, { error: 'date.invalid' }).meta({
  description: 'A calendar day in Asia/Shanghai, of the years 1000 to 2999, never an instant. 上海时区的日期，不是时刻。',
}) as unknown as z.ZodType<LegalDate, LegalDate>
const id = z.string().min(1).max(100).meta({ description: 'Permanent and opaque. 永久不变的编号。' })

const standing = z.enum(['notYetInForce', 'inForce', 'repealed', 'lapsed', 'annulled']).meta({
  description: 'What the document is in law on the day asked about: 尚未施行, 现行有效, 已废止, 已失效, 已撤销.',
})
const standingThen = z.enum(['unpublished', 'notYetInForce', 'inForce', 'repealed', 'lapsed', 'annulled']).meta({
  description: 'As `standing`; 未公布 for days before publication.',
})
const documentClass = z.enum(['normativeDocument', 'policyDocument', 'reference']).meta({
  description: '行政规范性文件, 政策性文件, 参考文本 (other organs’ texts, kept to cite and compare).',
})
const form = z.enum(['ordinary', 'amendingDecision', 'repealDecision', 'cleanUpDecision', 'extensionDecision'])
const organ = z.object({
  id: z.string().nullable().meta({ description: 'Null for organs outside this register.' }),
  name: z.string().meta({ description: 'As it was called on the day of publication.' }),
})
const named = z.object({ id, title: z.string() })

const listed = z.object({
  id,
  title: z.string(),
  number: z.string().nullable().meta({ description: '发文字号' }),
  class: documentClass,
  form,
  issuers: z.array(organ).meta({ description: '制定机关, the lead organ first.' }),
  publishedOn: date,
  effectiveOn: date.meta({ description: 'First day in force. 施行日期' }),
  validUntil: date.nullable().meta({ description: 'Last day in force by its own terms; null: none stated. 有效期至' }),
  endedOn: date.nullable().meta({ description: 'First day on which a decision took its force away.' }),
  standing,
  url: z.string().meta({ description: 'The page for people.' }),
})

const version = z.object({
  n: z.int().positive().meta({ description: 'Counts the published versions.' }),
  title: z.string(),
  textHash: z.string().meta({ description: 'SHA-256 of title, normalised body and annexes.' }),
  publishedOn: date.nullable(),
  effectiveOn: date.nullable(),
  decidedBy: named.nullable().meta({ description: 'The amending decision.' }),
})

export const documentAnswer = z.object({
  ...listed.shape,
  asOf: date.meta({ description: 'The day to which `standing` and `currentVersion` refer.' }),
  standing: standingThen,
  currentVersion: z.int().positive().nullable().meta({ description: 'The version whose text holds on `asOf`.' }),
  origin: z.enum(['made', 'recorded']).meta({ description: 'Made in this register, or recorded as existing.' }),
  draftingUnit: z.string().nullable(),
  signedOn: date.nullable().meta({ description: '成文日期' }),
  channels: z.array(z.string()),
  ending: z
    .object({ kind: z.enum(['repealed', 'lapsed', 'annulled']), on: date, reason: z.string(), decidedBy: named.nullable() })
    .nullable(),
  versions: z.array(version),
  effects: z
    .array(z.object({ kind: z.enum(['amend', 'repeal', 'declareLapsed', 'extend']), document: named }))
    .meta({ description: 'Of a decision: what its publication did to other documents.' }),
  filings: z.array(
    z.object({
      authority: organ,
      stage: z.string(),
      sentOn: date.nullable(),
      decidedOn: date.nullable(),
      registrationNumber: z.string().nullable(),
    }),
  ),
  suspensions: z.array(z.object({ article: z.string(), from: date, until: date.nullable() })),
  corrections: z
    .array(z.object({ field: z.string(), old: z.string().nullable(), new: z.string().nullable(), reason: z.string(), on: date }))
    .meta({ description: 'Facts that were written down wrongly and mended; nothing is changed without a trace.' }),
  sourceIds: z.array(z.string()).meta({ description: 'Ids of the import file, one per version.' }),
  missing: z.array(z.string()).meta({ description: 'Facts that the source of a recorded document does not tell.' }),
})

export const versionAnswer = z.object({
  id,
  ...version.shape,
  standing: z.enum(['unpublished', 'notYetInForce', 'inForce', 'amended', 'repealed', 'lapsed', 'annulled']),
  text: z.string().meta({ description: 'The normalised text.' }),
  articles: z.array(z.object({ label: z.string(), address: z.string(), anchor: z.string(), text: z.string() })),
})

export const downloadAnswer = z.object({ ...documentAnswer.shape, version: versionAnswer })

export const listAnswer = z.object({
  items: z.array(listed),
  total: z.int().nonnegative(),
  next: z.string().nullable().meta({ description: 'Give it as `after` to get what follows; null: this was all.' }),
})

export const searchAnswer = z.object({
  items: z.array(
    z.object({
      ...listed.shape,
      sourceIds: z.array(z.string()),
      passage: z.object({ label: z.string(), anchor: z.string(), text: z.string() }).nullable(),
    }),
  ),
  total: z.int().nonnegative().meta({ description: 'Within scope and filters; exact up to a thousand.' }),
  engine: z.enum(['meilisearch', 'postgres']).meta({ description: 'Who answered.' }),
  standIn: z.boolean().meta({ description: 'PostgreSQL answered because Meilisearch could not.' }),
  way: z.enum(['number', 'all', 'corrected', 'some', 'nothing']).meta({
    description:
      'number: by its number. all: every word. corrected: no text holds the query, the items are those of `suggestion`. some: most of the words.',
  }),
  suggestion: z.string().nullable().meta({ description: '您是不是要找' }),
  facets: z
    .object({
      standing: z.array(z.object({ value: standingThen, count: z.int() })),
      organ: z.array(z.object({ value: z.string(), name: z.string(), count: z.int() })),
      kind: z.array(z.object({ value: z.enum(searchKinds), count: z.int() })),
      year: z.array(z.object({ value: z.int(), count: z.int() })),
    })
    .nullable()
    .meta({ description: 'Each counted within the other filters and without its own; null where they were not asked for.' }),
})

const count = z.int().nonnegative()
const rate = z.object({ numerator: count, denominator: count })
const timeliness = z.enum(['onTime', 'late', 'overdue', 'notDue'])
const standings = z.object({ notYetInForce: count, inForce: count, repealed: count, lapsed: count, annulled: count })

export const checkpointAnswer = z.object({
  note: z
    .string()
    .meta({ description: 'C2SP checkpoint: origin, number of entries, root of the Merkle tree, and the signature line.' }),
  verifier: z.string().nullable().meta({ description: 'Public key of the register as name+id+key; keep the first you saw.' }),
})

export const statisticsAnswer = z.object({
  from: date,
  to: date,
  asOf: date.meta({ description: 'What happened later does not count; what was not due on this day is not late.' }),
  knownAt: date.nullable().meta({ description: 'Counted from what was recorded by this day; null: by now.' }),
  counts: z
    .object(
      Object.fromEntries(
        publicFigures.map((name) => [name, count.meta({ description: figureTerms[name].definition.toReversed().join(' ') })]),
      ) as Record<PublicFigure, typeof count>,
    )
    .meta({ description: 'Numbers of documents; owed to conforming: document × authority.' }),
  rates: z.object({
    filing: rate.meta({ description: rateTerms.filing.definition.join(' ') }),
    timeliness: rate.meta({ description: rateTerms.timeliness.definition.join(' ') }),
    conformity: rate.meta({ description: rateTerms.conformity.definition.join(' ') }),
  }),
  byUnit: z
    .array(z.object({ name: z.string(), onTime: count, late: count, overdue: count, notDue: count }))
    .meta({ description: 'Filings of what was published in the period, by drafting unit.' }),
  stock: z.object({ normativeDocument: standings, policyDocument: standings }).meta({ description: '存量 on `asOf`.' }),
  issued: z.array(
    z.object({
      id,
      title: z.string(),
      number: z.string().nullable(),
      publishedOn: date,
      sentOn: date.nullable().meta({ description: 'At the authority where filing went slowest.' }),
      days: z.int().nullable().meta({ description: 'Calendar days from publication to sending.' }),
      timeliness: timeliness.nullable(),
      corrected: z.boolean().meta({ description: 'A fact of it was written down wrongly and mended; see the document.' }),
    }),
  ),
})

export const statisticsQuery = z.strictObject({
  year: z.coerce.number().int().min(1949).max(2200).optional().meta({ description: 'This year without it.' }),
  from: date.optional().meta({ description: 'First day of another period, included; ten years at most.' }),
  to: date.optional().meta({ description: 'Last day, included.' }),
  asOf: date.optional().meta({ description: 'As of which day; today, or `knownAt`, without it.' }),
  knownAt: date.optional().meta({ description: 'As recorded by which day; everything recorded by now without it.' }),
})

const scope = z.enum(['own', 'reference', 'all']).default('own').meta({
  description: 'own: documents of this register’s organs. reference: texts kept to cite. all: both.',
})

export const listQuery = z.strictObject({
  from: date.optional().meta({ description: 'First day of publication, included.' }),
  to: date.optional().meta({ description: 'Last day of publication, included.' }),
  standing: standing.optional(),
  scope,
  after: z.string().max(120).optional().meta({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const catalogueAnswer = z.object({
  on: date.meta({ description: 'The day that the catalogue tells of.' }),
  items: z.array(
    z.object({
      id,
      title: z.string().meta({ description: 'Of the text of that day.' }),
      number: z.string().nullable().meta({ description: '发文字号' }),
      issuers: z.array(z.string()).meta({ description: '制定机关, the lead organ first, as called on the day of publication.' }),
      effectiveOn: date.nullable().meta({ description: 'First day in force; null where the source does not tell it.' }),
      validUntil: date.nullable().meta({ description: 'Last day in force by its own terms. 有效期至' }),
      endedOn: date.nullable().meta({ description: 'First day without force, also one still to come.' }),
      standing,
      filings: z
        .array(z.object({ authority: z.string(), sentOn: date, number: z.string().nullable() }))
        .meta({ description: 'Sent by that day; with the registration number where it was given by then.' }),
    }),
  ),
  total: z.int().nonnegative(),
  next: z.string().nullable().meta({ description: 'Give it as `after` for the next page; null on the last.' }),
})

export const catalogueParams = z.strictObject({
  kind: z.enum(catalogueKinds).meta({ description: '现行有效, 已废止 (with 已撤销), 已失效, 备案.' }),
})
export const catalogueQuery = z.strictObject({
  on: date.optional().meta({ description: 'The day to ask about; today without it.' }),
  after: z.string().max(120).optional().meta({ description: 'The `next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const documentQuery = z.strictObject({
  on: date.optional().meta({ description: 'The day to ask about; today without it.' }),
})
export const downloadQuery = z.strictObject({
  on: date.optional().meta({ description: 'The day whose standing and text are wanted; today without it.' }),
  n: z.coerce.number().int().min(1).max(10_000).optional().meta({ description: 'A version, whatever the day.' }),
})
export const documentParams = z.strictObject({ id })
export const versionParams = z.strictObject({ id, n: z.coerce.number().int().min(1).max(10_000) })
export const searchQuery = z.strictObject({
  q: z.string().trim().min(1, { error: 'text.empty' }).max(400, { error: 'text.tooLong' }),
  scope,
  page: z.coerce.number().int().min(1).max(50).default(1),
  standing: standing.optional().meta({ description: 'On the day of `on`.' }),
  organ: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: 'Id of the lead organ; of reference texts the issuer’s name.' }),
  kind: z.enum(searchKinds).optional(),
  year: z.coerce.number().int().min(1000).max(2999).optional().meta({ description: 'Of publication.' }),
  on: date.optional().meta({ description: '截至日期: standing and texts of this day; today without it.' }),
  sort: z.enum(searchSorts).default('relevance'),
  facets: z.enum(['true', 'false']).default('false').meta({ description: 'Whether counts are wanted.' }),
})
export const nothing = z.strictObject({})

export type ListedAnswer = z.output<typeof listed>
export type DocumentAnswer = z.output<typeof documentAnswer>
export type VersionAnswer = z.output<typeof versionAnswer>
export type ListAnswer = z.output<typeof listAnswer>
export type StatisticsAnswer = z.output<typeof statisticsAnswer>
export type SearchApiAnswer = z.output<typeof searchAnswer>
