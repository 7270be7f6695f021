import { groupBy } from '@fadu/core'
import { formatNumber } from '../words/formats.ts'
import { useWords } from '../words/useWords.tsx'
import css from './DotStrip.module.css'

export interface Dot {
  readonly key: string
  readonly value: number
  readonly late?: boolean
}

export interface DotStripProps {
  /** Says in one sentence what the points are and where they lie: the drawing's text for whoever does not see it. */
  readonly label: string
  readonly dots: readonly Dot[]
  /** Limits: a dashed line each, with its words. */
  readonly limits: readonly { readonly value: number; readonly label: string }[]
}

const TOP = 24
const RADIUS = 5
const MOST_HIGH = 84

/** The step of an axis that has three to eight marks. */
function stepOf(most: number): number {
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
  return steps.find((step) => most / step <= 7) ?? 5000
}

/** Each point one case, where it took as many days; points of the same place stand on each other. What was late is drawn as a cross. */
export function DotStrip({ label, dots, limits }: DotStripProps) {
  const { lang } = useWords()
  const most = Math.max(5, ...dots.map((dot) => dot.value), ...limits.map((limit) => limit.value)) * 1.06
  const step = stepOf(most)
  const at = (value: number) => `${Math.round((value / most) * 9600) / 100 + 2}%`
  const piles = groupBy(dots, (dot) => dot.value)
  const highest = Math.max(1, ...[...piles.values()].map((pile) => pile.length))
  const rise = Math.min(RADIUS * 2 + 2, MOST_HIGH / highest)
  const ground = TOP + Math.max(30, rise * highest + 4)
  return (
    <svg className={css.strip} width="100%" height={ground + 22} role="img" aria-label={label}>
      <line className={css.axis} x1="0" x2="100%" y1={ground} y2={ground} />
      {Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step).map((tick) => (
        <text key={tick} className={css.tick} x={at(tick)} y={ground} dy="1.35em" textAnchor={tick === 0 ? 'start' : 'middle'}>
          {formatNumber(tick, lang)}
        </text>
      ))}
      {limits.map((limit) => (
        <g key={limit.label}>
          <line className={css.limit} x1={at(limit.value)} x2={at(limit.value)} y1={6} y2={ground} />
          <text
            className={css.limitLabel}
            x={at(limit.value)}
            y={14}
            dx={limit.value > most * 0.7 ? -6 : 6}
            textAnchor={limit.value > most * 0.7 ? 'end' : 'start'}
          >
            {limit.label}
          </text>
        </g>
      ))}
      {[...piles].flatMap(([value, pile]) =>
        pile.map((dot, i) => {
          const y = ground - RADIUS - 3 - i * rise
          return dot.late ? (
            <svg key={dot.key} className={css.cross} x={at(value)} y={y - RADIUS} overflow="visible" aria-hidden="true">
              <path d={`M${-RADIUS} 0L${RADIUS} ${RADIUS * 2}M${-RADIUS} ${RADIUS * 2}L${RADIUS} 0`} />
            </svg>
          ) : (
            <circle key={dot.key} className={css.dot} cx={at(value)} cy={y} r={RADIUS} />
          )
        }),
      )}
    </svg>
  )
}
