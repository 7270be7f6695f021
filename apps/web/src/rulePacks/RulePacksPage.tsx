import { addDays } from '@fadu/core'
import { DataTable, Link, LinkButton, SectionHeading, StatusTag } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useMay } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { PendingChange } from './PendingChange.tsx'
import type { RegisterRules } from './rulePackData.ts'
import { rulePackWords } from './words.ts'

/** Which rules are in force from when, what is about to change them, and the way to each. */
export function RulePacksPage() {
  const words = useWordsOf(rulePackWords)
  const trpc = useTRPC()
  const may = useMay()
  const rules = useQuery(trpc.rulePacks.current.queryOptions())
  return (
    <Page
      title={words.packs}
      lead={words.packsLead}
      actions={
        <>
          {may('rulePack.manage') && <LinkButton href={addresses.changePack}>{words.change}</LinkButton>}
          <LinkButton href={addresses.calendar}>{words.calendarLink}</LinkButton>
        </>
      }
    >
      <QueryView query={rules}>
        {(held) => (
          <>
            <PendingChange rules={held} />
            <Adopted rules={held} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Adopted({ rules }: { readonly rules: RegisterRules }) {
  const words = useWordsOf(rulePackWords)
  const { adopted, names, inForce, today } = rules
  const rows = adopted.map((held, i) => ({ ...held, next: adopted[i + 1]?.from ?? null })).toReversed()
  const stateOf = (row: (typeof rows)[number]) =>
    row.from > today ? 'coming' : row.next !== null && row.next <= today ? 'past' : 'inForce'
  return (
    <section>
      <SectionHeading count={rows.length}>{words.adopted}</SectionHeading>
      <DataTable
        caption={words.adoptedCaption}
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.hash} ${row.from}`}
        columns={[
          {
            key: 'name',
            header: words.packName,
            names: true,
            cell: (row) => <Link href={addresses.rulePack(row.hash)}>{names[row.hash]}</Link>,
          },
          {
            key: 'period',
            header: words.period,
            cell: (row) => (row.next ? words.until(row.from, addDays(row.next, -1)) : words.from(row.from)),
          },
          {
            key: 'state',
            header: words.state,
            fit: true,
            cell: (row) => <StatusTag tone={tones[stateOf(row)]} label={words.states[stateOf(row)]} />,
          },
          ...(rows.length > 1
            ? [
                {
                  key: 'compare',
                  header: words.withPresent,
                  cell: (row: (typeof rows)[number]) =>
                    inForce && row.hash !== inForce ? (
                      <Link href={addresses.comparePacks(inForce, row.hash)}>{words.compareTwo}</Link>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

const tones = { inForce: 'inForce', past: 'ended', coming: 'future' } as const
