import {
  type EvidenceLine,
  type FigureName,
  figureNames,
  figureTerms,
  formatRate,
  type Language,
  type LegalDate,
  outcomeTerms,
  rateTerms,
  sentenceText,
  standingTerms,
  termIn,
  timelinessTerms,
  yearSentence,
} from '@fadu/core'
import type { Cell, Table } from '../platform/tables/table.ts'
import { evidenceRow } from './evidenceView.ts'
import { type Figures, organShortName } from './figures.ts'
import { statisticsWords } from './words.ts'

const day = (on: LegalDate | null): Cell => on && { day: on }

/** 汇总: every figure with its two numbers where it is a rate, and what it counts. */
export function summaryTable({ question, statistics, organs }: Figures, language: Language): Table {
  const words = statisticsWords[language]
  const sentence = yearSentence(
    statistics,
    { ...question, organ: question.organ && organShortName(organs, question.organ, question.asOf) },
    language,
  )
  const rates = (['filing', 'timeliness', 'conformity'] as const).map((name): readonly Cell[] => {
    const rate = statistics.rates[name]
    return [
      termIn(rateTerms[name].name, language),
      formatRate(rate),
      rate.numerator,
      rate.denominator,
      termIn(rateTerms[name].definition, language),
    ]
  })
  const counts = figureNames.map((name): readonly Cell[] => [
    termIn(figureTerms[name].name, language),
    statistics.counts[name],
    null,
    null,
    termIn(figureTerms[name].definition, language),
  ])
  return {
    name: words.sheets.summary,
    columns: words.summary.map((header, i) => ({ header, width: [22, 12, 10, 10, 70][i]! })),
    rows: [
      ...counts,
      ...rates,
      [words.period, `${question.from} – ${question.to}`, null, null, null],
      [words.asOf, { day: question.asOf }, null, null, null],
      [words.knownAt, day(question.knownAt) ?? words.now, null, null, null],
      [words.sentence, sentenceText(sentence), null, null, null],
    ],
  }
}

/** The list behind one figure. `seen` says of which documents the reader may know the title. */
export function evidenceTable(figures: Figures, figure: FigureName, seen: ReadonlySet<string>, language: Language): Table {
  const words = statisticsWords[language]
  return {
    name: termIn(figureTerms[figure].name, language),
    columns: words.evidence.map((header, i) => ({ header, width: [5, 20, 40, 16, 18, 14, 12, 12, 12, 12, 8, 14, 10, 40][i]! })),
    rows: figures.statistics.evidence[figure].map((line, i) => evidenceCells(figures, line, i + 1, seen, language)),
  }
}

function evidenceCells(
  figures: Figures,
  line: EvidenceLine,
  n: number,
  seen: ReadonlySet<string>,
  language: Language,
): readonly Cell[] {
  const words = statisticsWords[language]
  const row = evidenceRow(figures, line, seen.has(line.document.id))
  return [
    n,
    row.number,
    row.title ?? words.hidden,
    row.issuer,
    row.unit,
    row.authority,
    day(row.on),
    day(row.publishedOn),
    day(row.due),
    day(row.sentOn),
    row.days,
    row.timeliness
      ? termIn(timelinessTerms[row.timeliness], language)
      : row.outcome
        ? termIn(outcomeTerms[row.outcome], language)
        : null,
    row.workingDays,
    row.corrections.map((correction) => words.corrected(correction)).join('\n') || null,
  ]
}

/** 存量 by class and standing. */
export function stockTable({ stock, question }: Figures, language: Language): Table {
  const words = statisticsWords[language]
  const standings = ['inForce', 'notYetInForce', 'repealed', 'lapsed', 'annulled'] as const
  return {
    name: words.sheets.stock(question.asOf),
    columns: words.stock.map((header) => ({ header, width: 18 })),
    rows: standings.map((standing) => [
      termIn(standingTerms[standing], language),
      stock.normativeDocument[standing],
      stock.policyDocument[standing],
    ]),
  }
}

/** Figures whose lists go into the workbook of a period: what the sentence says, and what the rates rest on. */
const listed: readonly FigureName[] = [
  'reviewed',
  'issued',
  'filed',
  'owed',
  'notDue',
  'repealed',
  'declaredLapsed',
  'amended',
  'policyRepealed',
  'policyDeclaredLapsed',
  'policyAmended',
  'fairRepealed',
  'fairAmended',
]

/** Lists of the workbook, without the empty ones. */
export const listedFigures = ({ statistics }: Figures): readonly FigureName[] =>
  listed.filter((figure) => statistics.counts[figure] > 0)
