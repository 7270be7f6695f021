import type { DocumentFacts, FigureName, LegalDate, Statistics, Stock, Timeliness } from '@fadu/core'
import type { Question } from './ask.ts'
import { type Figures, organShortName } from './figures.ts'

/** A duty to file as a point of the chart. */
export interface FilingPoint {
  readonly document: string
  readonly title: string
  readonly authority: string
  readonly timeliness: Timeliness
  readonly days: number | null
}

/** A document of the period with how its filing went, at the slowest of its authorities. */
export interface IssuedRow {
  readonly document: string
  readonly title: string
  readonly number: string | null
  readonly publishedOn: LegalDate
  readonly sentOn: LegalDate | null
  readonly days: number | null
  readonly timeliness: Timeliness | null
  readonly corrected: boolean
}

/** What the desk's page shows of a period. Lists of what a figure counts are asked for one by one. */
export interface YearView {
  readonly question: Question
  readonly organName: string | null
  readonly counts: Readonly<Record<FigureName, number>>
  readonly rates: Statistics['rates']
  readonly medians: Statistics['medians']
  readonly byUnit: readonly ({ readonly name: string } & Readonly<Record<Timeliness, number>>)[]
  readonly byAuthority: readonly ({ readonly name: string } & Readonly<Record<Timeliness, number>>)[]
  readonly byMonth: Statistics['byMonth']
  readonly points: readonly FilingPoint[]
  /** The limits that these filings had, in calendar days, with what each was drawn from. */
  readonly limits: readonly { readonly days: number; readonly source: string; readonly unverified: boolean }[]
  readonly reviews: readonly { readonly workingDays: number; readonly late: boolean }[]
  readonly reviewLimits: readonly { readonly days: number; readonly source: string; readonly unverified: boolean }[]
  readonly issued: readonly IssuedRow[]
  readonly stock: Stock
  /** Corrected records among what is counted. */
  readonly corrections: readonly ({ readonly document: string; readonly title: string } & DocumentFacts['corrections'][number])[]
  /** Organs that issue documents, to choose from. */
  readonly issuers: readonly { readonly id: string; readonly name: string }[]
}

/** Points beyond this many would be one bar of ink; the figures tell what they would. */
const MOST_POINTS = 400
const MOST_ROWS = 12

export function yearView({ question, statistics, stock, organs }: Figures): YearView {
  const { counts, rates, medians, byMonth, evidence } = statistics
  const name = (id: string) => organShortName(organs, id, question.asOf)
  const duties = [...evidence.owed, ...evidence.notDue]
  const counted = new Map(
    [...duties, ...evidence.reviewed, ...evidence.issued, ...evidence.policyIssued].map(({ document }) => [
      document.id,
      document,
    ]),
  )
  return {
    question,
    organName: question.organ && name(question.organ),
    counts,
    rates,
    medians,
    byUnit: statistics.byUnit.map(({ unit, ...held }) => ({ name: name(unit), ...held })),
    byAuthority: statistics.byAuthority.map(({ authority, ...held }) => ({ name: name(authority), ...held })),
    byMonth,
    points: evidence.sent.slice(0, MOST_POINTS).map(({ document, authority, obligation }) => ({
      document: document.id,
      title: document.title,
      authority: name(authority!),
      timeliness: obligation!.timeliness,
      days: obligation!.days,
    })),
    limits: distinctLimits(duties.map(({ obligation }) => obligation!.limit)),
    reviews: evidence.reviewed
      .slice(0, MOST_POINTS)
      .map(({ review }) => ({ workingDays: review!.workingDays, late: review!.late })),
    reviewLimits: distinctLimits(evidence.reviewed.map(({ review }) => review!.limit)),
    issued: evidence.issued.slice(0, MOST_ROWS).map(({ document }) => issuedRow(document, evidence)),
    stock,
    corrections: [...counted.values()].flatMap(({ id, title, corrections }) =>
      corrections.filter(({ on }) => on <= question.asOf).map((correction) => ({ document: id, title, ...correction })),
    ),
    issuers: Object.values(organs)
      .filter((organ) => organ.entitled && (!organ.dissolvedOn || organ.dissolvedOn > question.asOf))
      .map(({ id }) => ({ id, name: name(id) })),
  }
}

type MaybeLimit = { readonly days: number | null; readonly source: string; readonly unverified: boolean } | null

function distinctLimits(limits: readonly MaybeLimit[]) {
  const found = new Map<string, { days: number; source: string; unverified: boolean }>()
  for (const limit of limits)
    if (limit && limit.days !== null) found.set(`${limit.days} ${limit.source}`, { ...limit, days: limit.days })
  return [...found.values()].toSorted((a, b) => a.days - b.days)
}

const worst: readonly Timeliness[] = ['overdue', 'late', 'notDue', 'onTime']

/** How the filing of one document went: at the authority where it went worst. */
export function issuedRow(document: DocumentFacts, evidence: Statistics['evidence']): IssuedRow {
  const duties = dutiesOf(evidence).get(document.id) ?? []
  const timeliness = worst.find((kind) => duties.some((duty) => duty.timeliness === kind)) ?? null
  const slowest = duties.filter((duty) => duty.timeliness === timeliness).toSorted((a, b) => (b.days ?? 0) - (a.days ?? 0))[0]
  return {
    document: document.id,
    title: document.title,
    number: document.number,
    publishedOn: document.publication!.publishedOn,
    sentOn: slowest?.sentOn ?? null,
    days: slowest?.days ?? null,
    timeliness,
    corrected: document.corrections.length > 0,
  }
}

const grouped = new WeakMap<
  Statistics['evidence'],
  Map<string, NonNullable<Statistics['evidence']['owed'][number]['obligation']>[]>
>()

function dutiesOf(evidence: Statistics['evidence']) {
  const known = grouped.get(evidence)
  if (known) return known
  const byDocument = new Map<string, NonNullable<Statistics['evidence']['owed'][number]['obligation']>[]>()
  for (const { document, obligation } of [...evidence.owed, ...evidence.notDue])
    byDocument.set(document.id, [...(byDocument.get(document.id) ?? []), obligation!])
  grouped.set(evidence, byDocument)
  return byDocument
}
