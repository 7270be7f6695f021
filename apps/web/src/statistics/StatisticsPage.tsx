import { type FigureName, formatRate, standingTerms, termIn, timelinessTerms } from '@fadu/core'
import {
  BarList,
  Button,
  ChartLegend,
  type ChartTone,
  DataTable,
  DotStrip,
  EmptyState,
  Figures,
  Link,
  MonthBars,
  Notice,
} from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { Dialog } from '../app/Dialog.tsx'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import { type Asked, evidenceAddress, readAsked } from './asked.ts'
import { Choices } from './Choices.tsx'
import { Definitions } from './Definitions.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { Sentence } from './Sentence.tsx'
import css from './StatisticsPage.module.css'
import { type StatisticsWords, statisticsWords } from './words.ts'
import type { YearView } from './yearView.ts'

/** The year in a sentence, in figures, in a few drawings; each figure opens what it counts. The address is the question. */
export function StatisticsPage() {
  const trpc = useTRPC()
  const [query] = useSearchParams()
  const asked = readAsked(query)
  const year = useQuery(trpc.statistics.year.queryOptions(asked))
  return (
    <QueryView query={year} lines={12}>
      {(view) => <Year view={view} asked={asked} />}
    </QueryView>
  )
}

interface PartProps {
  readonly view: YearView
  readonly asked: Asked
}

function Year({ view, asked }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const [defining, setDefining] = useState(false)
  const { question } = view
  const lead = [words.lead(question.asOf, view.organName), question.knownAt && words.knownAt(question.knownAt)]
  return (
    <div className={css.page}>
      <Page
        title={words.title(question)}
        lead={lead.filter(Boolean).join(' · ')}
        actions={
          <>
            <ExportButtons asked={asked} />
            <Button onClick={() => window.print()}>{words.print}</Button>
          </>
        }
      >
        <Choices view={view} asked={asked} />
        <Sentence view={view} asked={asked} />
        <Figures label={words.figures} figures={mainFigures(view, asked, words)} />
        {isEmpty(view) ? (
          <EmptyState>{words.empty}</EmptyState>
        ) : (
          <div className={css.columns}>
            <div>
              <ByUnit view={view} asked={asked} />
              <DaysToFile view={view} asked={asked} />
              <ReviewDays view={view} asked={asked} />
              <ByMonth view={view} asked={asked} />
            </div>
            <div>
              <Basis view={view} asked={asked} onDefine={() => setDefining(true)} />
              <CleanUp view={view} asked={asked} />
              <StockBars view={view} asked={asked} />
            </div>
          </div>
        )}
        <Corrections view={view} asked={asked} />
        {defining && (
          <Dialog title={words.definitions} onClose={() => setDefining(false)}>
            <Definitions view={view} />
          </Dialog>
        )}
      </Page>
    </div>
  )
}

const isEmpty = ({ counts, stock }: YearView) =>
  Object.values(counts).every((count) => count === 0) &&
  Object.values(stock).every((held) => Object.values(held).every((count) => count === 0))

function mainFigures({ counts, rates, medians }: YearView, asked: Asked, words: StatisticsWords) {
  const to = (figure: FigureName) => evidenceAddress(asked, figure)
  const rate = formatRate(rates.timeliness)
  const number = rate.endsWith('%') ? rate.slice(0, -1) : rate
  return [
    { label: words.reviewed, value: counts.reviewed, unit: words.count, href: to('reviewed'), note: words.outcomes(counts) },
    {
      label: words.issued,
      value: counts.issued,
      unit: words.count,
      href: to('issued'),
      note: words.toPublication(medians.opinionToPublication),
    },
    {
      label: words.filed,
      value: counts.filed,
      unit: words.count,
      href: to('filed'),
      note: words.owed(counts.owed, formatRate(rates.filing)),
    },
    {
      label: words.timeliness,
      value: number,
      ...(rate.endsWith('%') ? { unit: words.percent } : {}),
      href: to(counts.late + counts.overdue > 0 ? (counts.late > 0 ? 'late' : 'overdue') : 'onTime'),
      note: counts.owed === 0 ? words.noneOwed : words.onTime(counts.onTime, counts.owed),
    },
    {
      label: words.returned,
      value: counts.returned,
      unit: words.count,
      href: to('returned'),
      note: words.conformity(formatRate(rates.conformity), rates.conformity.numerator, rates.conformity.denominator),
    },
  ]
}

const tones: readonly (readonly [kind: 'onTime' | 'late' | 'overdue' | 'notDue', tone: ChartTone])[] = [
  ['onTime', 'good'],
  ['late', 'late'],
  ['overdue', 'overdue'],
  ['notDue', 'waiting'],
]

function useTimelinessParts() {
  const { language } = useLanguage()
  return (held: Readonly<Record<'onTime' | 'late' | 'overdue' | 'notDue', number>>) =>
    tones.map(([kind, tone]) => ({ tone, label: termIn(timelinessTerms[kind], language), value: held[kind] }))
}

function ByUnit({ view }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const { language } = useLanguage()
  const parts = useTimelinessParts()
  const there = tones.filter(([kind]) => kind === 'onTime' || view.counts[kind] > 0)
  return (
    <section className={css.part}>
      <h2>{words.byUnit}</h2>
      <p className={css.caption}>{words.byUnitCaption}</p>
      {view.byUnit.length === 0 ? (
        <p className={css.caption}>{words.byUnitNone}</p>
      ) : (
        <>
          <BarList
            label={words.byUnit}
            rows={view.byUnit.map((held) => ({ key: held.name, name: held.name, parts: parts(held) }))}
          />
          <div className={css.legend}>
            <ChartLegend
              label={words.legend}
              entries={there.map(([kind, tone]) => ({ tone, label: termIn(timelinessTerms[kind], language) }))}
            />
          </div>
        </>
      )}
    </section>
  )
}

function DaysToFile({ view }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const points = view.points.filter((point) => point.days !== null)
  if (points.length === 0) return null
  const late = points.filter((point) => point.timeliness === 'late').length
  const days = points.map((point) => point.days!)
  return (
    <section className={css.part}>
      <h2>{words.daysToFile}</h2>
      <p className={css.caption}>{words.daysCaption(view.limits.map((limit) => limit.days))}</p>
      <DotStrip
        label={words.daysSaid(days, late)}
        dots={points.map((point) => ({
          key: `${point.document} ${point.authority}`,
          value: point.days!,
          late: point.timeliness === 'late',
        }))}
        limits={view.limits.map((limit) => ({ value: limit.days, label: words.limit(limit.days) }))}
      />
    </section>
  )
}

function ReviewDays({ view }: PartProps) {
  const words = useWordsOf(statisticsWords)
  if (view.reviews.length === 0) return null
  const days = view.reviews.map((review) => review.workingDays)
  return (
    <section className={css.part}>
      <h2>{words.reviewDays}</h2>
      <p className={css.caption}>{words.reviewCaption(view.reviewLimits.map((limit) => limit.days))}</p>
      <DotStrip
        label={words.reviewSaid(days, view.reviews.filter((review) => review.late).length)}
        dots={view.reviews.map((review, i) => ({ key: String(i), value: review.workingDays, late: review.late }))}
        limits={view.reviewLimits.map((limit) => ({ value: limit.days, label: String(limit.days) }))}
      />
    </section>
  )
}

function ByMonth({ view }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const parts = useTimelinessParts()
  const filings = (month: YearView['byMonth'][number]) => month.onTime + month.late + month.overdue + month.notDue
  const most = Math.max(1, ...view.byMonth.map((month) => Math.max(month.reviewed, month.issued, filings(month))))
  const plain = (count: number) => [{ tone: 'plain' as const, label: words.count, value: count }]
  const said = (countOf: (month: YearView['byMonth'][number]) => number) =>
    words.monthSaid(view.byMonth.map((month) => [Number(month.month.slice(5)), countOf(month)] as const))
  return (
    <section className={css.part}>
      <h2>{words.byMonth}</h2>
      <p className={css.caption}>{words.byMonthCaption}</p>
      <div className={css.months}>
        <MonthBars
          title={words.monthReviewed}
          label={`${words.monthReviewed}：${said((month) => month.reviewed)}`}
          most={most}
          months={view.byMonth.map((month) => ({ month: month.month, parts: plain(month.reviewed) }))}
        />
        <MonthBars
          title={words.monthIssued}
          label={`${words.monthIssued}：${said((month) => month.issued)}`}
          most={most}
          months={view.byMonth.map((month) => ({ month: month.month, parts: plain(month.issued) }))}
        />
        <MonthBars
          title={words.monthFiled}
          label={`${words.monthFiled}：${said(filings)}`}
          most={most}
          months={view.byMonth.map((month) => ({ month: month.month, parts: parts(month) }))}
        />
      </div>
    </section>
  )
}

function Basis({ view, asked, onDefine }: PartProps & { readonly onDefine: () => void }) {
  const words = useWordsOf(statisticsWords)
  const { language } = useLanguage()
  return (
    <section className={css.part}>
      <h2>{words.basis}</h2>
      <p className={css.caption}>{words.basisCaption}</p>
      {view.issued.length > 0 && (
        <DataTable
          caption={words.basis}
          captionHidden
          rows={view.issued}
          rowKey={(row) => row.document}
          columns={[
            { key: 'number', header: words.number, fit: true, cell: (row) => row.number ?? words.none },
            {
              key: 'title',
              header: words.name,
              names: true,
              cell: (row) => (
                <>
                  <Link href={`${addresses.document(row.document)}?tab=filing`}>{row.title}</Link>
                  {row.corrected && <span className={css.caption}>{words.corrected}</span>}
                </>
              ),
            },
            {
              key: 'published',
              header: words.published,
              align: 'end',
              fit: true,
              cell: (row) => words.shortDay(row.publishedOn),
            },
            {
              key: 'sent',
              header: words.sent,
              align: 'end',
              fit: true,
              cell: (row) =>
                row.sentOn
                  ? words.shortDay(row.sentOn)
                  : row.timeliness
                    ? termIn(timelinessTerms[row.timeliness], language)
                    : words.none,
            },
            {
              key: 'days',
              header: words.took,
              align: 'end',
              fit: true,
              cell: (row) => (
                <span data-late={row.timeliness === 'late' || undefined}>
                  {row.days === null ? words.none : words.days(row.days)}
                </span>
              ),
            },
          ]}
        />
      )}
      {view.counts.issued > view.issued.length && (
        <p className={css.more}>
          <Link href={evidenceAddress(asked, 'issued')}>{words.allIssued(view.counts.issued)}</Link>
        </p>
      )}
      <p className={css.caption}>
        {words.formula}{' '}
        <span className="screenOnly">
          <Button kind="quiet" onClick={onDefine}>
            {words.definitions}
          </Button>
        </span>
      </p>
    </section>
  )
}

const cleanUpRows = [
  ['repealed', 'repealed', 'policyRepealed'],
  ['declaredLapsed', 'declaredLapsed', 'policyDeclaredLapsed'],
  ['expired', 'expired', 'policyExpired'],
  ['annulled', 'annulled', 'policyAnnulled'],
  ['amended', 'amended', 'policyAmended'],
] as const

function CleanUp({ view, asked }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const { counts } = view
  const count = (figure: FigureName) =>
    counts[figure] === 0 ? '0' : <Link href={evidenceAddress(asked, figure)}>{counts[figure]}</Link>
  const rows = cleanUpRows.filter(([, normative, policy]) => counts[normative] + counts[policy] > 0)
  if (rows.length === 0) return null
  return (
    <section className={css.part}>
      <h2>{words.cleanUp}</h2>
      <p className={css.caption}>{words.cleanUpCaption}</p>
      <DataTable
        caption={words.cleanUp}
        captionHidden
        rows={rows}
        rowKey={([name]) => name}
        columns={[
          { key: 'kind', header: words.kind, names: true, cell: ([name]) => words[name] },
          { key: 'normative', header: words.normative, align: 'end', cell: ([, normative]) => count(normative) },
          { key: 'policy', header: words.policy, align: 'end', cell: ([, , policy]) => count(policy) },
        ]}
      />
      {counts.fairRepealed + counts.fairAmended > 0 && (
        <p className={css.caption}>
          <Link href={evidenceAddress(asked, counts.fairRepealed > 0 ? 'fairRepealed' : 'fairAmended')}>
            {words.fairLine(counts.fairRepealed, counts.fairAmended)}
          </Link>
        </p>
      )}
    </section>
  )
}

const standings = ['inForce', 'notYetInForce', 'repealed', 'lapsed', 'annulled'] as const

function StockBars({ view }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const { language } = useLanguage()
  const rows = standings
    .map((standing) => ({
      key: standing,
      name: termIn(standingTerms[standing], language),
      parts: [
        { tone: 'good' as const, label: words.normative, value: view.stock.normativeDocument[standing] },
        { tone: 'plain' as const, label: words.policy, value: view.stock.policyDocument[standing] },
      ],
    }))
    .filter((row) => row.parts.some((part) => part.value > 0))
  if (rows.length === 0) return null
  return (
    <section className={css.part}>
      <h2>{words.stock(view.question.asOf)}</h2>
      <p className={css.caption}>{words.stockCaption}</p>
      <BarList label={words.stock(view.question.asOf)} rows={rows} />
      <div className={css.legend}>
        <ChartLegend
          label={words.legend}
          entries={[
            { tone: 'good', label: words.normative },
            { tone: 'plain', label: words.policy },
          ]}
        />
      </div>
    </section>
  )
}

/** What was written down wrongly and mended is said, and not only counted right. */
function Corrections({ view }: PartProps) {
  const words = useWordsOf(statisticsWords)
  if (view.corrections.length === 0) return null
  return (
    <Notice title={words.corrections(view.corrections.length)}>
      <ul className={css.corrections}>
        {view.corrections.slice(0, 20).map((held) => (
          <li key={`${held.document} ${held.field} ${held.on}`}>
            {words.correction(
              held.title,
              words.fields[held.field] ?? held.field,
              held.old ?? words.none,
              held.new ?? words.none,
              held.reason,
              held.on,
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
