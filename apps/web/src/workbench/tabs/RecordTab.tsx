import { type LegalDate, type Role, roleTerms, termIn } from '@fadu/core'
import { DataTable, SectionHeading, StatusTag, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useWordsOf } from '../../app/language.tsx'
import { QueryView } from '../../app/QueryView.tsx'
import { useTRPC } from '../../app/trpc.ts'
import { isDay } from '../acts/correctableNow.ts'
import type { MakingBench } from '../bench.ts'
import { eventLine } from '../eventLine.ts'
import { recordedTime } from '../recordedTime.ts'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'

/** Every entry: what, by whom for which organ in which role, on which legal date, and when it was recorded. */
export function RecordTab({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const { language } = useLanguage()
  const ui = useWords()
  const trpc = useTRPC()
  const history = useQuery(trpc.registry.history.queryOptions({ id: bench.answer.id }))
  const { record } = words
  return (
    <div className={css.tab}>
      {bench.state.corrections.length > 0 && <CorrectionList bench={bench} />}
      <QueryView query={history} lines={8}>
        {(lines) => (
          <section>
            <SectionHeading aside={<span className={css.aside}>{record.count(lines.length)}</span>}>
              {record.heading}
            </SectionHeading>
            <DataTable
              caption={record.heading}
              captionHidden
              rows={lines.toReversed()}
              rowKey={(line) => String(line.position)}
              columns={[
                {
                  key: 'what',
                  header: record.what,
                  names: true,
                  cell: (line) => eventLine(line, { language, organName: bench.organName, date: ui.date }),
                },
                {
                  key: 'who',
                  header: record.who,
                  cell: (line) => (
                    <>
                      {line.name}
                      <span className={css.note}>
                        {[line.organName, line.role && termIn(roleTerms[line.role as Role], language)].filter(Boolean).join(' ')}
                      </span>
                    </>
                  ),
                },
                {
                  key: 'on',
                  header: record.legalDate,
                  cell: (line) => (
                    <time className={css.day} dateTime={line.legalDate}>
                      {ui.date(line.legalDate as LegalDate)}
                    </time>
                  ),
                },
                {
                  key: 'recorded',
                  header: record.recordedAt,
                  cell: (line) => (
                    <time className={css.day} dateTime={line.recordedAt}>
                      {recordedTime(line.recordedAt, language)}
                    </time>
                  ),
                },
                { key: 'position', header: record.position, align: 'end', cell: (line) => record.nth(line.position) },
              ]}
            />
          </section>
        )}
      </QueryView>
    </div>
  )
}

function CorrectionList({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { record } = words
  const shown = (value: string | null, day: boolean) =>
    value === null ? record.empty : day ? ui.date(value as LegalDate) : value
  return (
    <section>
      <SectionHeading count={bench.state.corrections.length}>{record.corrections}</SectionHeading>
      <ul className={css.rows}>
        {bench.state.corrections.map((held) => (
          <li key={held.id} className={css.row}>
            <span className={css.main}>
              {record.corrected(words.fields[held.field], shown(held.old, isDay(held.field)), shown(held.new, isDay(held.field)))}
              <span className={css.note}>{record.reason(held.reason)}</span>
              {held.dropped && <span className={css.note}>{record.droppedBecause[held.dropped.how](held.dropped.reason)}</span>}
            </span>
            {held.confirmedBy ? (
              <span className={css.aside}>{record.confirmedCorrection}</span>
            ) : held.dropped ? (
              <span className={css.aside}>{record.droppedCorrection[held.dropped.how]}</span>
            ) : (
              <StatusTag tone="due" label={record.pendingCorrection} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
