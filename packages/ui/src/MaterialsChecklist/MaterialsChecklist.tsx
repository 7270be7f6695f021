import type { ReactNode } from 'react'
import { Mark, type MarkName } from '../Mark/Mark.tsx'
import { useWords } from '../words/useWords.tsx'
import css from './MaterialsChecklist.module.css'

export type MaterialState = 'present' | 'missing' | 'remark' | 'pending' | 'optional'

export interface MaterialRow {
  readonly name: string
  readonly state: MaterialState
  /** What it is for, where it came from, or what is wrong with it. */
  readonly note?: ReactNode
  /** 查看, 上传, 去修改. */
  readonly action?: ReactNode
}

export interface MaterialsChecklistProps {
  readonly rows: readonly MaterialRow[]
  /** Names the list: 报送材料. */
  readonly label: string
}

const marks: Record<MaterialState, MarkName> = {
  present: 'check',
  missing: 'cross',
  remark: 'bang',
  pending: 'clock',
  optional: 'ring',
}

/** What must be there, what each is for, and what to do about what is missing. Also for remarks of a self-check. */
export function MaterialsChecklist({ rows, label }: MaterialsChecklistProps) {
  const words = useWords()
  return (
    <ul className={css.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.name} className={css.row} data-state={row.state}>
          <span className={css.mark}>
            <Mark name={marks[row.state]} />
            <span className="visuallyHidden">
              {words.material[row.state]}
              {words.colon}
            </span>
          </span>
          <span>
            <span className={css.name}>{row.name}</span>
            {row.note && <span className={css.note}>{row.note}</span>}
          </span>
          {row.action && <span className={css.action}>{row.action}</span>}
        </li>
      ))}
    </ul>
  )
}
