import { useId } from 'react'
import { type ChartTone, chartTones } from '../ChartLegend/chartTone.ts'
import { Hatches, toneFill } from '../ChartLegend/Hatches.tsx'
import { Link } from '../Link/Link.tsx'
import { formatNumber } from '../words/formats.ts'
import { useWords } from '../words/useWords.tsx'
import css from './BarList.module.css'

export interface BarPart {
  readonly tone: ChartTone
  /** 按时; said to whoever hears the bar, and written beside it where it is not all of it. */
  readonly label: string
  readonly value: number
}

export interface BarRow {
  readonly key: string
  readonly name: string
  readonly parts: readonly BarPart[]
  /** The documents behind it. */
  readonly href?: string
}

export interface BarListProps {
  /** What is compared: names the list. */
  readonly label: string
  readonly rows: readonly BarRow[]
}

const total = (row: BarRow) => row.parts.reduce((sum, part) => sum + part.value, 0)

const partsOf = (row: BarRow) => row.parts.filter((part) => part.value > 0)

/** Horizontal bars, the longest first to be chosen by whoever gives them; each with its number beside it. */
export function BarList({ label, rows }: BarListProps) {
  const { lang, colon } = useWords()
  const most = Math.max(1, ...rows.map(total))
  return (
    <ul className={css.bars} aria-label={label} data-told={rows.some((row) => partsOf(row).length > 1) ? 'parts' : undefined}>
      {rows.map((row) => {
        const told = partsOf(row)
        const said = told.map((part) => `${part.label} ${formatNumber(part.value, lang)}`).join(lang === 'zh' ? '，' : ', ')
        return (
          <li key={row.key} className={css.row}>
            <span className={css.name}>{row.href ? <Link href={row.href}>{row.name}</Link> : row.name}</span>
            <span className={css.track}>
              <Bar row={row} most={most} />
              <span className={css.value} aria-hidden="true">
                {told.length > 1 ? said : formatNumber(total(row), lang)}
              </span>
            </span>
            <span className="visuallyHidden">
              {colon}
              {said || formatNumber(0, lang)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The parts side by side, in per cent of the longest bar: no `style`, and it grows with its place. */
function Bar({ row, most }: { readonly row: BarRow; readonly most: number }) {
  const id = useId().replaceAll(/[^\w-]/g, '')
  let from = 0
  return (
    <svg className={css.bar} width="100%" height="16" aria-hidden="true">
      <Hatches id={id} tones={row.parts.map((part) => part.tone)} />
      {chartTones.flatMap((tone) =>
        row.parts
          .filter((part) => part.tone === tone && part.value > 0)
          .map((part) => {
            const x = from
            from += (part.value / most) * 100
            return (
              <rect
                key={part.label}
                data-tone={tone}
                x={`${round(x)}%`}
                y="1"
                width={`${round(from - x)}%`}
                height="14"
                fill={toneFill(id, tone)}
              />
            )
          }),
      )}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 100) / 100
