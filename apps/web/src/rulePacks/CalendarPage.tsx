import { daysBetween } from '@fadu/core'
import { DataTable, EmptyState, Notice, SectionHeading } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useMay } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { AddNotice } from './AddNotice.tsx'
import type { RegisterRules } from './rulePackData.ts'
import { rulePackWords } from './words.ts'

/** Days before the end of the calendar on which its keeper is told; the State Council's notice comes in autumn. */
const SOON = 90

/** How far the calendar reaches, what was added to it, and the form for the next year's notice. */
export function CalendarPage() {
  const words = useWordsOf(rulePackWords)
  const trpc = useTRPC()
  const may = useMay()
  const rules = useQuery(trpc.rulePacks.current.queryOptions())
  return (
    <QueryView query={rules}>
      {(held) => {
        const left = daysBetween(held.today, held.coverage.until)
        return (
          <Page
            title={words.calendarTitle}
            lead={words.calendarLead(held.coverage.from, held.coverage.until)}
            crumbs={[{ label: words.packs, href: addresses.rulePacks }]}
          >
            {left <= SOON && (
              <Notice tone="due" title={words.running(Math.max(0, left))}>
                {words.runningOut}
              </Notice>
            )}
            <Notices notices={held.notices} />
            {may('calendar.manage') && <AddNotice />}
          </Page>
        )
      }}
    </QueryView>
  )
}

function Notices({ notices }: { readonly notices: RegisterRules['notices'] }) {
  const words = useWordsOf(rulePackWords)
  return (
    <section>
      <SectionHeading count={notices.length}>{words.notices}</SectionHeading>
      <DataTable
        caption={words.noticesCaption}
        captionHidden
        rows={notices.toReversed()}
        rowKey={(notice) => JSON.stringify(notice)}
        empty={<EmptyState>{words.noticesNone}</EmptyState>}
        columns={[
          {
            key: 'title',
            header: words.noticeTitle,
            names: true,
            cell: (notice) => [notice.title, notice.number].filter(Boolean).join(' '),
          },
          { key: 'year', header: words.noticeYear, fit: true, cell: (notice) => notice.year ?? words.none },
          { key: 'scope', header: words.noticeScope, fit: true, cell: (notice) => words.scopes[notice.scope] },
          {
            key: 'off',
            header: words.noticeOff,
            cell: (notice) => notice.off.map(({ from, until, name }) => words.days(from, until, name)).join('；') || words.none,
          },
          {
            key: 'working',
            header: words.noticeWorking,
            cell: (notice) => notice.working.map(({ day, name }) => words.days(day, day, name)).join('；') || words.none,
          },
        ]}
      />
    </section>
  )
}
