import { termIn, timelinessTerms } from '@fadu/core'
import { Button, DataTable, Link } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { evidenceAddress } from './asked.ts'
import { Part, type PartProps } from './Part.tsx'
import css from './StatisticsPage.module.css'
import { statisticsWords } from './words.ts'

/** The documents behind the figures, and how the rate is made. */
export function Basis({ view, asked, onDefine }: PartProps & { readonly onDefine: () => void }) {
  const words = useWordsOf(statisticsWords)
  const { language } = useLanguage()
  return (
    <Part title={words.basis} caption={words.basisCaption}>
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
      <p className={css.note}>
        {words.formula}{' '}
        <span className="screenOnly">
          <Button kind="quiet" onClick={onDefine}>
            {words.definitions}
          </Button>
        </span>
      </p>
    </Part>
  )
}
