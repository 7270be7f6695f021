import type { LegalDate } from '@fadu/core'
import { Link } from '../Link/Link.tsx'
import { type FilingStage, StatusTag } from '../StatusTag/StatusTag.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './FilingList.module.css'

export interface FilingEntry {
  readonly authority: string
  readonly stage: FilingStage
  /** 溪府备〔2021〕17号 */
  readonly number?: string | undefined
  readonly href?: string | undefined
  readonly on?: LegalDate | undefined
  /** Not sent and past its limit. */
  readonly overdue?: boolean
}

export interface FilingListProps {
  readonly filings: readonly FilingEntry[]
  /** 公布后 9 日报送，期限 30 日 */
  readonly note?: string
  readonly receiptHref?: string
}

/** To whom the document was sent up, and how each answered. A registered one shows its number; the others their state. */
export function FilingList({ filings, note, receiptHref }: FilingListProps) {
  const words = useWords()
  if (filings.length === 0) return <p className={css.note}>{words.filingsNone}</p>
  return (
    <ul className={css.filings}>
      {filings.map((filing) => (
        <li key={filing.authority} className={css.filing}>
          <span>{filing.authority}</span>{' '}
          {filing.number ? (
            filing.href ? (
              <Link href={filing.href}>{filing.number}</Link>
            ) : (
              <span>{filing.number}</span>
            )
          ) : (
            <StatusTag filing={filing.stage} overdue={filing.overdue} />
          )}
          {filing.on && (
            <time className={css.note} dateTime={filing.on}>
              {words.date(filing.on)}
            </time>
          )}
        </li>
      ))}
      {note && <li className={css.note}>{note}</li>}
      {receiptHref && (
        <li>
          <Link href={receiptHref}>{words.verifyReceipt}</Link>
        </li>
      )}
    </ul>
  )
}
