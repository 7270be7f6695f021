import type { LegalDate } from '@fadu/core'
import { Link } from '../Link/Link.tsx'
import { SectionHeading } from '../SectionHeading/SectionHeading.tsx'
import { StatusTag } from '../StatusTag/StatusTag.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './DeadlineLedger.module.css'

export interface LedgerRow {
  /** A day, or words where the row stands for several: 10月21日起, 周末节假日. */
  readonly day: LegalDate | (string & {})
  readonly what: string
  /** What the row adds, as shown: +29, 1, 30. */
  readonly count?: string | number
  /** `start`: not counted. `skipped`: day off or paused. `end`: the last day. */
  readonly kind: 'start' | 'counted' | 'skipped' | 'end'
}

export interface DeadlineLedgerData {
  readonly rows: readonly LedgerRow[]
  /** Id of the rule: CN.file. */
  readonly rule: string
  /** The article the rule rests on. */
  readonly source?: { readonly text: string; readonly href?: string } | undefined
  /** The rule rests on a memory or an assumption; shown as 待核实. */
  readonly unverified?: boolean | undefined
  readonly estimated?: boolean | undefined
}

export interface DeadlineLedgerProps {
  readonly ledger: DeadlineLedgerData
  readonly heading?: string
  readonly level?: 2 | 3
}

const isDay = (day: string): day is LegalDate => /^\d{4}-\d{2}-\d{2}$/.test(day)

/** 期限怎么算的: from the day that is not counted to the last day, with the rule and its source. */
export function DeadlineLedger({ ledger, heading, level = 2 }: DeadlineLedgerProps) {
  const words = useWords()
  return (
    <section className={css.ledger}>
      <SectionHeading level={level}>{heading ?? words.ledgerHeading}</SectionHeading>
      <ol>
        {ledger.rows.map((row) => (
          <li key={`${row.kind} ${row.day} ${row.what}`} className={css.row} data-kind={row.kind}>
            <span>{isDay(row.day) ? <time dateTime={row.day}>{words.shortDate(row.day)}</time> : row.day}</span>
            <span>{row.what}</span>
            <span className={css.count}>{row.count}</span>
          </li>
        ))}
      </ol>
      <p className={css.rule}>
        <span>{words.ledgerRule(ledger.rule)}</span>
        {ledger.unverified && (
          <span title={words.unverifiedWhy}>
            <StatusTag tone="due" label={words.unverified} mark="bang" />
          </span>
        )}
        {ledger.estimated && (
          <span title={words.estimatedWhy}>
            <StatusTag tone="due" label={words.estimated} />
          </span>
        )}
        {ledger.source &&
          (ledger.source.href ? <Link href={ledger.source.href}>{ledger.source.text}</Link> : <span>{ledger.source.text}</span>)}
      </p>
    </section>
  )
}
