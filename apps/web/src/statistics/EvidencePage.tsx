import { figureTerms, filingFigures, outcomeTerms, termIn, timelinessTerms } from '@fadu/core'
import { DataTable, EmptyState, Link, Pagination, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { evidenceAddress, periodOf, readAsked, readFigure, readOffset, statisticsAddress } from './asked.ts'
import { ExportButtons } from './ExportButtons.tsx'
import css from './StatisticsPage.module.css'
import { statisticsWords } from './words.ts'
import type { EvidenceRow } from './yearView.ts'

const PAGE = 50

/** What one figure counts, line by line: the number of lines is the figure. */
export function EvidencePage() {
  const words = useWordsOf(statisticsWords)
  const { language } = useLanguage()
  const trpc = useTRPC()
  const [query] = useSearchParams()
  const asked = readAsked(query)
  const figure = readFigure(query)
  const offset = readOffset(query)
  const { today } = useSession()
  const evidence = useQuery(trpc.statistics.evidence.queryOptions({ ...asked, figure, offset, limit: PAGE }))
  const { name, definition } = figureTerms[figure]
  return (
    <Page
      title={termIn(name, language)}
      lead={termIn(definition, language)}
      crumbs={[{ label: words.title(periodOf(asked, today)), href: statisticsAddress(asked) }]}
      actions={<ExportButtons asked={asked} figure={figure} />}
    >
      <QueryView query={evidence} lines={10}>
        {({ rows, total }) => (
          <>
            <Lines rows={rows} filings={(filingFigures as readonly string[]).includes(figure)} caption={termIn(name, language)} />
            {total > 0 && (
              <Pagination
                summary={words.evidence.page(offset + 1, offset + rows.length, total)}
                {...(offset > 0 ? { previousHref: evidenceAddress(asked, figure, Math.max(0, offset - PAGE)) } : {})}
                {...(offset + rows.length < total ? { nextHref: evidenceAddress(asked, figure, offset + PAGE) } : {})}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Lines({
  rows,
  filings,
  caption,
}: {
  readonly rows: readonly EvidenceRow[]
  readonly filings: boolean
  readonly caption: string
}) {
  const words = useWordsOf(statisticsWords)
  const { date } = useWords()
  const { language } = useLanguage()
  const outcomeOf = (row: EvidenceRow) =>
    row.timeliness
      ? termIn(timelinessTerms[row.timeliness], language)
      : row.outcome
        ? termIn(outcomeTerms[row.outcome], language)
        : null
  const reviewed = rows.some((row) => row.workingDays !== null)
  const judged = rows.some((row) => outcomeOf(row) !== null)
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => `${row.document ?? ''} ${row.authority ?? ''} ${row.on} ${rows.indexOf(row)}`}
      empty={<EmptyState>{words.evidence.none}</EmptyState>}
      columns={[
        {
          key: 'title',
          header: words.name,
          names: true,
          cell: (row) =>
            row.document && row.title ? (
              <>
                <Link href={`${addresses.document(row.document)}?tab=record`}>{row.title}</Link>
                {row.number && <span className={css.caption}> {row.number}</span>}
                {row.corrections.length > 0 && <span className={css.caption}>{words.corrected}</span>}
              </>
            ) : (
              words.evidence.hidden
            ),
        },
        { key: 'unit', header: words.evidence.unit, cell: (row) => row.unit },
        ...(filings
          ? [{ key: 'authority', header: words.evidence.authority, cell: (row: EvidenceRow) => row.authority ?? words.none }]
          : [{ key: 'issuer', header: words.evidence.issuer, cell: (row: EvidenceRow) => row.issuer }]),
        ...(filings
          ? [
              {
                key: 'published',
                header: words.published,
                align: 'end' as const,
                cell: (row: EvidenceRow) => (row.publishedOn ? date(row.publishedOn) : words.none),
              },
              {
                key: 'due',
                header: words.evidence.due,
                align: 'end' as const,
                cell: (row: EvidenceRow) => (row.due ? date(row.due) : words.none),
              },
              {
                key: 'sent',
                header: words.sent,
                align: 'end' as const,
                cell: (row: EvidenceRow) => (row.sentOn ? date(row.sentOn) : words.none),
              },
              {
                key: 'days',
                header: words.took,
                align: 'end' as const,
                cell: (row: EvidenceRow) => (row.days === null ? words.none : words.days(row.days)),
              },
            ]
          : [{ key: 'on', header: words.evidence.counted, align: 'end' as const, cell: (row: EvidenceRow) => date(row.on) }]),
        ...(reviewed
          ? [
              {
                key: 'working',
                header: words.evidence.workingDays,
                align: 'end' as const,
                cell: (row: EvidenceRow) => (row.workingDays === null ? words.none : words.evidence.working(row.workingDays)),
              },
            ]
          : []),
        ...(judged
          ? [{ key: 'outcome', header: words.evidence.outcome, cell: (row: EvidenceRow) => outcomeOf(row) ?? words.none }]
          : []),
      ]}
    />
  )
}
