import { DataTable, EmptyState, Link, SectionHeading, StatusTag, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { ClockTag } from '../app/ClockTag.tsx'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './FilingsPage.module.css'
import { type InboxGroupName, type InboxRow, inboxGroups } from './inboxGroups.ts'
import { filingWords } from './words.ts'

/** An authority's desk: what should have come and did not, what came in, what is being examined, what is done. */
export function FilingsPage() {
  const words = useWordsOf(filingWords)
  const { acting } = useSession()
  const trpc = useTRPC()
  const inbox = useQuery(trpc.filing.inbox.queryOptions())
  return (
    <Page title={words.inbox} lead={words.inboxLead(acting.organName)}>
      <QueryView query={inbox} lines={8}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState>{words.inboxNone}</EmptyState>
          ) : (
            <div className={css.groups}>
              {inboxGroups(rows).map((group) => (
                <Group key={group.name} name={group.name} rows={group.rows} />
              ))}
            </div>
          )
        }
      </QueryView>
    </Page>
  )
}

function Group({ name, rows }: { readonly name: InboxGroupName; readonly rows: readonly InboxRow[] }) {
  const words = useWordsOf(filingWords)
  const ui = useWords()
  return (
    <section>
      <SectionHeading count={rows.length}>{words.groups[name]}</SectionHeading>
      <DataTable
        caption={words.groups[name]}
        captionHidden
        rows={rows}
        rowKey={(row) => row.documentId}
        columns={[
          {
            key: 'title',
            header: words.document,
            names: true,
            cell: (row) => (
              <>
                <Link href={`${addresses.document(row.documentId)}?tab=filing`}>{row.title}</Link>
                {row.number && <span className={css.number}> {row.number}</span>}
              </>
            ),
          },
          { key: 'issuer', header: words.issuer, cell: (row) => row.issuer },
          { key: 'published', header: words.publishedOn, align: 'end', cell: (row) => ui.date(row.publishedOn) },
          {
            key: 'sent',
            header: words.sentOn,
            align: 'end',
            cell: (row) => ((row.resentOn ?? row.sentOn) ? ui.date((row.resentOn ?? row.sentOn)!) : words.none),
          },
          {
            key: 'status',
            header: words.status,
            cell: (row) =>
              row.clock ? <ClockTag clock={row.clock} short={row.stage === 'due'} /> : <StatusTag filing={row.stage} />,
          },
          { key: 'number', header: words.number, cell: (row) => row.registrationNumber ?? words.none },
        ]}
      />
    </section>
  )
}
