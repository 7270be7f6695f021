import { useId } from 'react'
import { type ChartTone, chartTones } from '../ChartLegend/chartTone.ts'
import { Hatches, toneFill } from '../ChartLegend/Hatches.tsx'
import { formatNumber } from '../words/formats.ts'
import { useWords } from '../words/useWords.tsx'
import css from './MonthBars.module.css'

export interface MonthColumn {
  /** `2021-03`. */
  readonly month: string
  readonly parts: readonly { readonly tone: ChartTone; readonly label: string; readonly value: number }[]
}

export interface MonthBarsProps {
  /** Heading of this small chart. */
  readonly title: string
  /** In words for whoever does not see it. */
  readonly label: string
  readonly months: readonly MonthColumn[]
  /** The number at which a column is full: the same for all charts of a row, so that they can be compared. */
  readonly most: number
}

const HEIGHT = 64

const total = (column: MonthColumn) => column.parts.reduce((sum, part) => sum + part.value, 0)

/** One of several small charts of the same months: a column a month, its number on top. */
export function MonthBars({ title, label, months, most }: MonthBarsProps) {
  const { lang } = useWords()
  const id = useId().replaceAll(/[^\w-]/g, '')
  const width = 100 / Math.max(1, months.length)
  const scale = HEIGHT / Math.max(1, most)
  return (
    <figure className={css.chart}>
      <figcaption className={css.title}>{title}</figcaption>
      <svg className={css.columns} width="100%" height={HEIGHT + 36} role="img" aria-label={label}>
        <Hatches id={id} tones={months.flatMap((column) => column.parts.map((part) => part.tone))} />
        <line className={css.axis} x1="0" x2="100%" y1={HEIGHT + 18} y2={HEIGHT + 18} />
        {months.map((column, i) => {
          const count = total(column)
          let top = HEIGHT + 18
          return (
            <g key={column.month}>
              {chartTones.flatMap((tone) =>
                column.parts
                  .filter((part) => part.tone === tone && part.value > 0)
                  .map((part) => {
                    const height = part.value * scale
                    top -= height
                    return (
                      <rect
                        key={part.label}
                        data-tone={tone}
                        x={`${i * width + width * 0.18}%`}
                        width={`${width * 0.64}%`}
                        y={top}
                        height={height}
                        fill={toneFill(id, tone)}
                      />
                    )
                  }),
              )}
              {count > 0 && (
                <text
                  className={css.value}
                  x={`${(i + 0.5) * width}%`}
                  y={HEIGHT + 18 - count * scale}
                  dy="-0.4em"
                  textAnchor="middle"
                >
                  {formatNumber(count, lang)}
                </text>
              )}
              <text
                className={css.month}
                data-second={(months.length > 6 && i % 2 === 1) || undefined}
                x={`${(i + 0.5) * width}%`}
                y={HEIGHT + 18}
                dy="1.25em"
                textAnchor="middle"
              >
                {Number(column.month.slice(5))}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}
