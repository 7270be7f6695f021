import type { ReactNode } from 'react'
import { Link } from '../Link/Link.tsx'
import { formatNumber } from '../words/formats.ts'
import { useWords } from '../words/useWords.tsx'
import css from './Figure.module.css'

export interface FigureProps {
  /** 备案及时率 */
  readonly label: string
  /** A number, or what stands for it: — where there is nothing to count. */
  readonly value: number | string
  /** 件, %, 天 */
  readonly unit?: string
  /** The evidence. Each figure has some. */
  readonly href?: string
  /** How it is made up: 按时 12 / 应报 12. */
  readonly note?: ReactNode
}

export interface FiguresProps {
  readonly label: string
  readonly figures: readonly FigureProps[]
  /** `statistics`: the name above the number. `entrance`: below it, and the whole is the link; the portal's doors. */
  readonly face?: 'statistics' | 'entrance'
}

/** A number with its unit, which opens the documents behind it. */
export function Figure({ label, value, unit, href, note }: FigureProps) {
  const words = useWords()
  const shown = typeof value === 'number' ? formatNumber(value, words.lang) : value
  const number = (
    <>
      <span className={css.value}>{shown}</span>
      {unit && <span className={css.unit}>{unit}</span>}
    </>
  )
  return (
    <div className={css.figure}>
      <span className={css.label}>{label}</span>
      {href ? (
        <Link className={css.number} href={href}>
          <span className="visuallyHidden">
            {label}
            {words.colon}
          </span>
          {number}
        </Link>
      ) : (
        <span className={css.number}>{number}</span>
      )}
      {note && <span className={css.note}>{note}</span>}
    </div>
  )
}

/** Figures in a row, between hairlines. */
export function Figures({ label, figures, face = 'statistics' }: FiguresProps) {
  return (
    <div className={css.frame}>
      <ul className={css.row} data-face={face} aria-label={label}>
        {figures.map((figure) => (
          <li key={figure.label} className={css.cell}>
            <Figure {...figure} />
          </li>
        ))}
      </ul>
    </div>
  )
}
