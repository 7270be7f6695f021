import type { Filing } from '@fadu/core'
import { DataTable, SectionHeading, StatusTag } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { useNearDate } from '../workbench/useNearDate.ts'
import css from './AuthorityTable.module.css'
import { filingWords } from './words.ts'

/** 备案机关: each with its state, the day by which it had to be sent, when it was, and the number it gave. */
export function AuthorityTable({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(filingWords)
  const date = useNearDate()
  const { state, answer, organName } = bench
  const isLate = (filing: Filing) => filing.stage === 'due' && answer.filingClocks[filing.authority]?.standing.kind === 'late'
  return (
    <section>
      <SectionHeading
        aside={
          <details className={css.routes}>
            <summary>{words.routes}</summary>
            <p>{words.routesRule}</p>
          </details>
        }
      >
        {words.table}
      </SectionHeading>
      <DataTable
        caption={words.table}
        captionHidden
        rows={state.filings}
        rowKey={(filing) => filing.authority}
        columns={[
          { key: 'organ', header: words.organ, names: true, cell: (filing) => organName(filing.authority) },
          {
            key: 'status',
            header: words.status,
            cell: (filing) => (
              <StatusTag filing={filing.stage} overdue={isLate(filing)} label={isLate(filing) ? words.notSent : undefined} />
            ),
          },
          {
            key: 'due',
            header: words.due,
            align: 'end',
            cell: (filing) => {
              const due = answer.filingClocks[filing.authority]?.due
              return due ? date(due) : words.none
            },
          },
          {
            key: 'sent',
            header: words.sentOn,
            align: 'end',
            cell: (filing) => (filing.sentOn ? date(filing.sentOn) : words.none),
          },
          { key: 'number', header: words.number, cell: (filing) => filing.registrationNumber ?? words.none },
        ]}
      />
    </section>
  )
}
