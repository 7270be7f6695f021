import type { AppRouter } from '@fadu/api'
import { type LegalDate, legalStatusOn, type Role, type Standing } from '@fadu/core'
import { DataTable, EmptyState, Link, LinkButton, Pagination, StatusTag, Tabs, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useSearchParams } from 'react-router'
import { addresses, type ListStage, listStages } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { navigationOf } from '../../app/navigation.ts'
import { Page } from '../../app/Page.tsx'
import { QueryView } from '../../app/QueryView.tsx'
import { useSession } from '../../app/session.tsx'
import { useTRPC } from '../../app/trpc.ts'
import { useOrgans } from '../useOrgans.ts'
import { listAddress, readListAddress } from './filter.ts'
import css from './ListPage.module.css'
import { listWords } from './words.ts'

type Listed = inferRouterOutputs<AppRouter>['registry']['list']
type Row = Listed['rows'][number]

/** The documents this person may read, by stage and words, a page at a time; everything about the list is in its address. */
export function ListPage() {
  const words = useWordsOf(listWords)
  const { acting } = useSession()
  const trpc = useTRPC()
  const [query] = useSearchParams()
  const { stage, words: sought, pages } = readListAddress(query)
  const list = useQuery(trpc.registry.list.queryOptions({ stage, words: sought, after: pages.at(-1), limit: 20 }))
  const title = words.title[stage ?? 'all']

  return (
    <Page
      title={title}
      actions={acting.role === 'draftingClerk' && <LinkButton href={addresses.newDocument}>{words.registerDraft}</LinkButton>}
      lead={
        sought && (
          <>
            {words.sought(sought)} <Link href={listAddress({ stage, words: undefined, pages: [] })}>{words.dropWords}</Link>
          </>
        )
      }
    >
      <div className={css.tabs}>
        <Tabs
          label={words.tabs}
          tabs={[undefined, ...stagesFor(acting.role, stage)].map((each) => ({
            href: listAddress({ stage: each, words: sought, pages: [] }),
            label: words.title[each ?? 'all'],
            current: each === stage,
          }))}
        />
      </div>
      <QueryView query={list} lines={10}>
        {({ rows, next }) => (
          <>
            <Documents rows={rows} caption={words.caption(title)} empty={<Nothing stage={stage} sought={sought} />} />
            <Pagination
              previousHref={pages.length > 0 ? listAddress({ stage, words: sought, pages: pages.slice(0, -1) }) : undefined}
              nextHref={next ? listAddress({ stage, words: sought, pages: [...pages, next] }) : undefined}
              {...(pages.length > 0 ? { summary: words.page(pages.length + 1) } : {})}
            />
          </>
        )}
      </QueryView>
    </Page>
  )
}

/** Stages of which this role sees anything; and the one the address asks for. */
const stagesFor = (role: Role, asked: ListStage | undefined): readonly ListStage[] => {
  const offered = navigationOf[role].flatMap(({ entries }) => entries.map(({ href }) => href))
  return listStages.filter((stage) => stage === asked || offered.includes(addresses.documents({ stage })))
}

function Nothing({ stage, sought }: { readonly stage: ListStage | undefined; readonly sought: string | undefined }) {
  const words = useWordsOf(listWords)
  if (!sought) return <EmptyState>{words.empty[stage ?? 'all']}</EmptyState>
  return (
    <EmptyState
      action={
        stage && <LinkButton href={listAddress({ stage: undefined, words: sought, pages: [] })}>{words.allStages}</LinkButton>
      }
    >
      {stage ? words.noneInStage : words.none}
    </EmptyState>
  )
}

function Documents({
  rows,
  caption,
  empty,
}: {
  readonly rows: readonly Row[]
  readonly caption: string
  readonly empty: React.ReactNode
}) {
  const words = useWordsOf(listWords)
  const { date } = useWords()
  const { today } = useSession()
  const { nameOf } = useOrgans()
  const { columns } = words
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        { key: 'title', header: columns.title, names: true, cell: (row) => <Title row={row} today={today} /> },
        {
          key: 'state',
          header: columns.state,
          cell: (row) =>
            row.stage === 'published' ? <StatusTag standing={standingOf(row, today)} /> : <StatusTag stage={row.stage} />,
        },
        { key: 'leadOrgan', header: columns.leadOrgan, cell: (row) => nameOf(row.leadOrgan) },
        { key: 'draftingUnit', header: columns.draftingUnit, cell: (row) => nameOf(row.draftingUnit) },
        { key: 'day', header: columns.day, align: 'end', cell: (row) => date(row.sortDay) },
        {
          key: 'validUntil',
          header: columns.validUntil,
          align: 'end',
          cell: (row) => (row.validUntil ? date(row.validUntil) : words.noEnd),
        },
      ]}
    />
  )
}

const ended: readonly Standing[] = ['repealed', 'lapsed', 'annulled']

/** In a list a thin line tells what is no longer in force at a glance; the status says it in words. */
function Title({ row, today }: { readonly row: Row; readonly today: LegalDate }) {
  const struck = row.stage === 'published' && ended.includes(standingOf(row, today))
  return (
    <>
      <Link href={addresses.document(row.id)}>{struck ? <s className={css.ended}>{row.title}</s> : row.title}</Link>
      {row.number && <span className={css.number}> {row.number}</span>}
    </>
  )
}

function standingOf({ publishedOn, effectiveOn, validUntil, ending, endedOn }: Row, today: LegalDate): Standing {
  if (!publishedOn || !effectiveOn) return 'unpublished'
  return legalStatusOn(
    {
      publication: { publishedOn, effectiveOn, validUntil, textHash: '', channels: [], pack: '' },
      ending: ending && endedOn ? { kind: ending, on: endedOn, decidedBy: null, reason: '', tags: [] } : null,
    },
    today,
  )
}
