import { Fragment, type ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import css from './RecordRows.module.css'

export interface RecordRow {
  readonly key: string
  readonly href: string
  /** The title; a search result gives it with its hits marked. */
  readonly title: ReactNode
  /** Ended documents: a thin line through the title. */
  readonly struck?: boolean
  /** Status, number, organ, dates, in this order. */
  readonly facts: readonly ReactNode[]
  /** A passage that was found, with its article. */
  readonly snippet?: ReactNode
}

export interface RecordRowsProps {
  readonly rows: readonly RecordRow[]
  readonly label?: string
}

/** Documents in a public list: title, then what one must know of it. */
export function RecordRows({ rows, label }: RecordRowsProps) {
  return (
    <ul aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={css.row}>
          <Link className={css.title} href={row.href}>
            {row.struck ? <s>{row.title}</s> : row.title}
          </Link>
          <div className={css.facts}>
            {row.facts.map((fact, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts stand in a fixed order
              <Fragment key={index}>{fact && <span>{fact}</span>}</Fragment>
            ))}
          </div>
          {row.snippet && <p className={css.snippet}>{row.snippet}</p>}
        </li>
      ))}
    </ul>
  )
}
