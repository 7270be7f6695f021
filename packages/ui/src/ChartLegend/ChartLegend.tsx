import css from './ChartLegend.module.css'
import type { ChartTone } from './chartTone.ts'
import { Hatches, toneFill } from './Hatches.tsx'

export interface ChartLegendProps {
  /** 图例 */
  readonly label: string
  readonly entries: readonly { readonly tone: ChartTone; readonly label: string }[]
}

/** What the fillings of a chart mean. */
export function ChartLegend({ label, entries }: ChartLegendProps) {
  return (
    <ul className={css.legend} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.tone}>
          <svg className={css.swatch} width="16" height="10" aria-hidden="true">
            <Hatches id={`legend-${entry.tone}`} tones={[entry.tone]} />
            <rect
              x="0.5"
              y="0.5"
              width="15"
              height="9"
              data-tone={entry.tone}
              fill={toneFill(`legend-${entry.tone}`, entry.tone)}
            />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  )
}
