import type { StatisticsContent } from '@fadu/api'
import { formatRate, type PublicFigure, standingTerms, termIn, timelinessTerms, yearSentence } from '@fadu/core'
import {
  BarList,
  Breadcrumb,
  ChartLegend,
  type ChartTone,
  Columns,
  DataTable,
  EmptyState,
  Figures,
  Link,
  PageHeading,
  SectionHeading,
  Tabs,
} from '@fadu/ui'
import { usePortal } from './portal.tsx'
import css from './StatisticsPage.module.css'

const tones: readonly (readonly [kind: 'onTime' | 'late' | 'overdue' | 'notDue', tone: ChartTone])[] = [
  ['onTime', 'good'],
  ['late', 'late'],
  ['overdue', 'overdue'],
  ['notDue', 'waiting'],
]
const standings = ['inForce', 'notYetInForce', 'repealed', 'lapsed', 'annulled'] as const
/** Years beside each other; older ones are reached by the address. */
const MOST_YEARS = 8

/** The year's figures for everybody: a sentence, four numbers, what they rest on, and the stock. */
export function StatisticsPage(content: StatisticsContent) {
  const { words, frame, to } = usePortal()
  const { statistics } = words
  const { year, years, counts, rates, asOf } = content
  const address = (of: number) => to(of === Number(frame.today.slice(0, 4)) ? '/statistics' : `/statistics?year=${of}`)
  const rate = formatRate(rates.timeliness)
  const nothing = content.issued.length === 0 && counts.reviewed === 0 && counts.repealed + counts.declaredLapsed === 0
  return (
    <>
      <div className={css.crumb}>
        <Breadcrumb crumbs={[{ label: words.home.title, href: to('/') }, { label: statistics.heading(year) }]} />
      </div>
      <PageHeading face="portal" title={statistics.heading(year)} lead={statistics.lead(asOf, frame.jurisdiction)} />
      <Tabs
        label={statistics.years}
        tabs={years.slice(0, MOST_YEARS).map((of) => ({ href: address(of), label: statistics.year(of), current: of === year }))}
      />
      <Sentence {...content} />
      <Figures
        label={statistics.figures}
        figures={[
          { label: statistics.reviewed, value: counts.reviewed, unit: statistics.unit },
          { label: statistics.issued, value: counts.issued, unit: statistics.unit, href: '#issued' },
          {
            label: statistics.filed,
            value: counts.filed,
            unit: statistics.unit,
            href: to(`/documents?filed=${year}`),
            note: statistics.owed(counts.owed, formatRate(rates.filing)),
          },
          {
            label: statistics.timeliness,
            value: rate,
            href: '#issued',
            note: counts.owed === 0 ? statistics.noneOwed : statistics.onTime(counts.onTime, counts.owed),
          },
        ]}
      />
      {nothing && <EmptyState>{statistics.empty}</EmptyState>}
      <div className={css.lists}>
        <Columns
          face="portal"
          end={
            <>
              <Units {...content} />
              <Stock {...content} />
            </>
          }
        >
          <Issued {...content} />
        </Columns>
      </div>
      <section className={css.definition}>
        <SectionHeading>{statistics.definitions}</SectionHeading>
        <p>{statistics.formula}</p>
        <p>{statistics.unverified}</p>
        <p>
          <Link href={`/api/v1/statistics?year=${year}`}>{statistics.data}</Link>
        </p>
      </section>
    </>
  )
}

/** Where a figure of the sentence leads: to the list that shows what it counts; the number of drafts leads nowhere. */
const lists: Readonly<Partial<Record<PublicFigure, (year: number) => string>>> = {
  issued: () => '#issued',
  owed: () => '#issued',
  filed: (year) => `/documents?filed=${year}`,
  repealed: () => '/documents?standing=repealed',
  declaredLapsed: () => '/documents?standing=lapsed',
  policyRepealed: () => '/documents?standing=repealed',
  policyDeclaredLapsed: () => '/documents?standing=lapsed',
}

function Sentence({ counts, rates, from, to: until, year }: StatisticsContent) {
  const { frame, to } = usePortal()
  return (
    <p className={css.sentence}>
      {yearSentence({ counts, rates }, { from, to: until, organ: null }, frame.language).map((piece) => {
        if (typeof piece === 'string') return piece
        const path = lists[piece.figure]?.(year)
        if (!path) return <b key={piece.figure}>{piece.shown}</b>
        return (
          <Link key={piece.figure} href={path.startsWith('#') ? path : to(path)}>
            {piece.shown}
          </Link>
        )
      })}
    </p>
  )
}

function Issued({ issued, counts }: StatisticsContent) {
  const { words, frame, to } = usePortal()
  const { statistics } = words
  if (issued.length === 0) return null
  return (
    <section id="issued">
      <SectionHeading count={counts.issued}>{statistics.issuedHeading}</SectionHeading>
      <DataTable
        caption={statistics.issuedHeading}
        captionHidden
        rows={issued}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            header: statistics.title,
            names: true,
            cell: (row) => (
              <span lang="zh-CN">
                <Link href={to(`/d/${row.id}`)}>{row.title}</Link> <span className={css.number}>{row.number}</span>
              </span>
            ),
          },
          {
            key: 'published',
            header: statistics.published,
            align: 'end',
            fit: true,
            cell: (row) => statistics.day(row.publishedOn),
          },
          {
            key: 'sent',
            header: statistics.sent,
            align: 'end',
            fit: true,
            cell: (row) =>
              row.sentOn
                ? statistics.day(row.sentOn)
                : row.timeliness
                  ? termIn(timelinessTerms[row.timeliness], frame.language)
                  : statistics.notFiled,
          },
          {
            key: 'days',
            header: statistics.took,
            align: 'end',
            fit: true,
            cell: (row) => (row.days === null ? '' : statistics.days(row.days, row.timeliness === 'late')),
          },
        ]}
      />
    </section>
  )
}

function Units({ byUnit, counts }: StatisticsContent) {
  const { words, frame } = usePortal()
  const { statistics } = words
  if (byUnit.length === 0) return null
  const label = (kind: keyof typeof timelinessTerms) => termIn(timelinessTerms[kind], frame.language)
  return (
    <section className={css.part}>
      <SectionHeading>{statistics.byUnit}</SectionHeading>
      <BarList
        label={statistics.byUnit}
        rows={byUnit.map((unit) => ({
          key: unit.name,
          name: unit.name,
          parts: tones.map(([kind, tone]) => ({ tone, label: label(kind), value: unit[kind] })),
        }))}
      />
      <ChartLegend
        label={statistics.legend}
        entries={tones
          .filter(([kind]) => kind === 'onTime' || counts[kind] > 0)
          .map(([kind, tone]) => ({ tone, label: label(kind) }))}
      />
    </section>
  )
}

function Stock({ stock, asOf }: StatisticsContent) {
  const { words, frame } = usePortal()
  const { statistics } = words
  const rows = standings
    .map((standing) => ({
      key: standing,
      name: termIn(standingTerms[standing], frame.language),
      parts: [
        { tone: 'good' as const, label: statistics.normative, value: stock.normativeDocument[standing] },
        { tone: 'plain' as const, label: statistics.policy, value: stock.policyDocument[standing] },
      ],
    }))
    .filter((row) => row.parts.some((part) => part.value > 0))
  if (rows.length === 0) return null
  return (
    <section className={css.part}>
      <SectionHeading>{statistics.stock(asOf)}</SectionHeading>
      <BarList label={statistics.stock(asOf)} rows={rows} />
      <ChartLegend
        label={statistics.legend}
        entries={[
          { tone: 'good', label: statistics.normative },
          { tone: 'plain', label: statistics.policy },
        ]}
      />
    </section>
  )
}
