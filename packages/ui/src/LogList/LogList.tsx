import type { LegalDate } from '@fadu/core'
import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './LogList.module.css'

export interface LogEntry {
  /** Position in the log. */
  readonly position: number
  /** 向溪州市人民政府报送备案 */
  readonly what: string
  readonly on: LegalDate
  readonly who: string
  /** On whose behalf: 何芳. */
  readonly onBehalfOf?: string | undefined
  readonly href?: string | undefined
  /** Not seen before by whoever reads: marked 新. */
  readonly isNew?: boolean
}

export interface LogListProps {
  /** The newest first. */
  readonly entries: readonly LogEntry[]
  /** With the year: for lists longer than one. */
  readonly longDates?: boolean
}

/** What was done, when and by whom. */
export function LogList({ entries, longDates = false }: LogListProps) {
  const words = useWords()
  if (entries.length === 0) return <p className={css.who}>{words.logNone}</p>
  return (
    <ol className={css.log}>
      {entries.map((entry) => (
        <li key={entry.position}>
          <span className={css.what}>
            {entry.isNew && <span className={css.fresh}>{words.logNew}</span>}
            {entry.href ? <Link href={entry.href}>{entry.what}</Link> : entry.what}
          </span>
          <span className={css.who}>
            <time dateTime={entry.on}>{longDates ? words.date(entry.on) : words.shortDate(entry.on)}</time> {entry.who}
            {entry.onBehalfOf && words.onBehalfOf(entry.onBehalfOf)}
          </span>
        </li>
      ))}
    </ol>
  )
}
