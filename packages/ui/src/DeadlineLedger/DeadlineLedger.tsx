import { useId } from 'react'
import { Link } from '../Link/Link.tsx'
import { SectionHeading } from '../SectionHeading/SectionHeading.tsx'
import { StatusTag } from '../StatusTag/StatusTag.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './DeadlineLedger.module.css'
import { type Ledger, ledgerRows } from './ledgerRows.ts'

/** What a limit rests on: what core's `basisOf` gives, with the rule by its id. */
export interface RuleBasis {
  /** CN.file */
  readonly rule: string
  /** 国办发〔2018〕115号（五） */
  readonly source: string
  /** Rests on memory or an assumption: shown as 待核实. */
  readonly unverified?: boolean
  /** What has to be read to settle it. */
  readonly toRead?: string | null
  readonly href?: string
}

export interface DeadlineLedgerProps {
  readonly ledger: Ledger
  readonly basis: readonly RuleBasis[]
  readonly heading?: string
  readonly level?: 2 | 3
}

function Basis({ basis }: { readonly basis: RuleBasis }) {
  const words = useWords()
  return (
    <p className={css.basis}>
      <span>{words.ledgerRule(basis.rule)}</span>
      {basis.unverified && (
        <span title={words.unverifiedWhy}>
          <StatusTag tone="due" label={words.unverified} mark="bang" />
        </span>
      )}
      {basis.href ? <Link href={basis.href}>{basis.source}</Link> : <span>{basis.source}</span>}
      {basis.toRead && <span>{words.toRead(basis.toRead)}</span>}
    </p>
  )
}

/** 期限怎么算的: from the day that is not counted to the last day, with the rules and their sources. */
export function DeadlineLedger({ ledger, basis, heading, level = 2 }: DeadlineLedgerProps) {
  const words = useWords()
  const id = useId()
  const rows = ledgerRows(ledger, words)
  return (
    <section className={css.ledger} aria-labelledby={id}>
      <SectionHeading id={id} level={level}>
        {heading ?? words.ledgerHeading}
      </SectionHeading>
      {ledger.exempt && <p className={css.exempt}>{words.ledger.exempt}</p>}
      <ol>
        {rows.map((row) => (
          <li key={row.key} className={css.row} data-kind={row.kind}>
            <span>{row.day}</span>
            <span>
              {row.what}
              {row.estimated && <span className={css.estimated}> {words.estimated}</span>}
            </span>
            <span className={css.count}>{row.count}</span>
          </li>
        ))}
      </ol>
      {ledger.estimated && (
        <p className={css.basis}>
          <StatusTag tone="due" label={words.estimated} />
          <span>{words.estimatedWhy}</span>
        </p>
      )}
      {basis.map((one) => (
        <Basis key={one.rule} basis={one} />
      ))}
    </section>
  )
}
