import { groupBy } from '../schema/groupBy.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import { daysBetween } from '../schema/legalDate.ts'
import type { DocumentFacts } from './documentFacts.ts'
import { type Evidence, type EvidenceLine, type FigureName, figureNames, type Timeliness } from './evidence.ts'
import { gatherEvidence } from './gatherEvidence.ts'
import { heirOf, type StatisticsContext, type StatisticsQuery } from './query.ts'
import { median, type Rate } from './rate.ts'

export type ByTimeliness = Readonly<Record<Timeliness, number>>

/** The figures of a period. Each is counted from its evidence; nothing is kept, nothing typed in. */
export interface Statistics {
  readonly counts: Readonly<Record<FigureName, number>>
  /** 报备率, 备案及时率, 规范率: document × authority, of what was published in the period. */
  readonly rates: { readonly filing: Rate; readonly timeliness: Rate; readonly conformity: Rate }
  /** 报备 by authority: first sendings of the period's cohort, and how they kept their time. */
  readonly byAuthority: readonly (ByTimeliness & { readonly authority: string })[]
  readonly byUnit: readonly (ByTimeliness & { readonly unit: string })[]
  /** By month of publication, every month of the period. */
  readonly byMonth: readonly (ByTimeliness & { readonly month: string; readonly reviewed: number; readonly issued: number })[]
  readonly medians: {
    /** Working days of the first opinion. */
    readonly review: number | null
    /** Calendar days from the first opinion to publication, of what was issued. */
    readonly opinionToPublication: number | null
    /** Calendar days from publication to sending. */
    readonly filing: number | null
  }
  readonly evidence: Evidence
}

/** The figures of a period out of the facts of its documents: a pure fold, the same whoever asks and whenever. */
export function statistics(documents: Iterable<DocumentFacts>, query: StatisticsQuery, context: StatisticsContext): Statistics {
  const evidence = gatherEvidence(documents, query, context)
  const counts = Object.fromEntries(figureNames.map((name) => [name, evidence[name].length])) as Record<FigureName, number>
  const duties = [...evidence.owed, ...evidence.notDue]
  const heir = (organ: string) => heirOf(organ, context.organs, query.asOf)
  const grouped = (keyOf: (line: EvidenceLine) => string) =>
    [...groupBy(duties, keyOf)]
      .map(([key, lines]) => ({ key, ...timelinessOf(lines) }))
      .toSorted((a, b) => total(b) - total(a) || (a.key < b.key ? -1 : 1))
  const duty = groupBy(duties, ({ obligation }) => obligation!.publishedOn.slice(0, 7))
  const inMonth = (lines: readonly EvidenceLine[], month: string) => lines.filter(({ on }) => on.startsWith(month)).length
  return {
    counts,
    rates: {
      filing: { numerator: counts.sent, denominator: counts.owed },
      timeliness: { numerator: counts.onTime, denominator: counts.owed },
      conformity: { numerator: counts.conforming, denominator: counts.answered },
    },
    byAuthority: grouped(({ authority }) => heir(authority!)).map(({ key, ...rest }) => ({ authority: key, ...rest })),
    byUnit: grouped(({ document }) => heir(document.draftingUnit)).map(({ key, ...rest }) => ({ unit: key, ...rest })),
    byMonth: monthsOf(query).map((month) => ({
      month,
      ...timelinessOf(duty.get(month) ?? []),
      reviewed: inMonth(evidence.reviewed, month),
      issued: inMonth(evidence.issued, month),
    })),
    medians: {
      review: median(evidence.reviewed.map(({ review }) => review!.workingDays)),
      opinionToPublication: median(
        evidence.issued.flatMap(({ document: { opinions, publication } }) =>
          opinions[0] ? [daysBetween(opinions[0].on, publication!.publishedOn)] : [],
        ),
      ),
      filing: median(evidence.sent.map(({ obligation }) => obligation!.days!)),
    },
    evidence,
  }
}

const total = (held: ByTimeliness) => held.onTime + held.late + held.overdue + held.notDue

function timelinessOf(lines: readonly EvidenceLine[]): ByTimeliness {
  const held = { onTime: 0, late: 0, overdue: 0, notDue: 0 }
  for (const { obligation } of lines) held[obligation!.timeliness] += 1
  return held
}

/** The months of the period, `2021-03`; of a very long one the last 24. */
function monthsOf({ from, to }: { readonly from: LegalDate; readonly to: LegalDate }): readonly string[] {
  const number = (day: LegalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const last = number(to)
  const first = Math.max(number(from), last - 23)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const month = first + i
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}
