import type { ReactNode } from 'react'
import css from './Columns.module.css'

export interface ColumnsProps {
  /** `desk`: work and a strip of 280 px. `bench`: work and 320 px. `portal`: list and 360 px. `document`: outline, text, facts. */
  readonly face: 'desk' | 'bench' | 'portal' | 'document'
  /** The outline beside a document; shown first, folded on a phone by whoever passes it. */
  readonly start?: ReactNode
  readonly children: ReactNode
  readonly end?: ReactNode
}

/** The page's columns; one below the other where there is no room. */
export function Columns({ face, start, children, end }: ColumnsProps) {
  return (
    <div className={css.frame}>
      <div className={css.columns} data-face={face}>
        {start && <div className={css.start}>{start}</div>}
        <div className={css.middle}>{children}</div>
        {end && <div className={css.end}>{end}</div>}
      </div>
    </div>
  )
}
