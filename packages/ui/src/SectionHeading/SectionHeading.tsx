import type { ReactNode } from 'react'
import css from './SectionHeading.module.css'

export interface SectionHeadingProps {
  readonly level?: 2 | 3 | 4
  readonly id?: string
  readonly children: ReactNode
  /** A count or a state that belongs to the heading: 2, 5 件，齐全. */
  readonly count?: ReactNode
  /** At the far end: a link such as 全部. */
  readonly aside?: ReactNode
  /** `ink`: a thin line in ink below, the desk's. `strong`: serif over a heavier line, the portal's. */
  readonly face?: 'ink' | 'strong'
}

/** The head of a list or block: a word on a line. */
export function SectionHeading({ level = 2, id, children, count, aside, face = 'ink' }: SectionHeadingProps) {
  const Heading = `h${level}` as const
  return (
    <div className={css.row} data-face={face}>
      <Heading id={id} className={css.heading}>
        {children}
        {count !== undefined && <span className={css.count}>{count}</span>}
      </Heading>
      {aside && <span className={css.aside}>{aside}</span>}
    </div>
  )
}
