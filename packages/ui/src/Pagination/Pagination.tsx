import { Link } from '../Link/Link.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './Pagination.module.css'

export interface PaginationProps {
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
  /** 第 1 至 20 件，共 214 件 */
  readonly summary?: string
}

/** Pages by key: on and back, no numbers, since what is new moves them. Nothing where all is on one page. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const words = useWords()
  if (!previousHref && !nextHref && !summary) return null
  return (
    <nav className={css.pagination} aria-label={words.pagination}>
      {previousHref && (
        <Link className={css.link} href={previousHref} rel="prev">
          {words.previousPage}
        </Link>
      )}
      {nextHref && (
        <Link className={css.link} href={nextHref} rel="next">
          {words.nextPage}
        </Link>
      )}
      {summary && <span className={css.summary}>{summary}</span>}
    </nav>
  )
}
