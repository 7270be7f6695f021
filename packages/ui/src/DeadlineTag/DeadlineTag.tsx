import { Mark, type MarkName } from '../Mark/Mark.tsx'
import type { DeadlineStanding } from '../words/deadline.ts'
import { useWords } from '../words/useWords.tsx'
import css from './DeadlineTag.module.css'

export interface DeadlineTagProps {
  readonly standing: DeadlineStanding
  /** Leaves out the last day: for rows in a list. */
  readonly short?: boolean
  /** Days left from which a running limit is shown as close. */
  readonly soonWithin?: number
  /** Opens the ledger of how it was counted. */
  readonly onExplain?: () => void
  readonly expanded?: boolean
  /** Id of the ledger the button opens. */
  readonly controls?: string
}

type Nearness = 'calm' | 'soon' | 'late' | 'paused' | 'met'

const marks: Record<Nearness, MarkName | null> = { calm: null, soon: 'clock', late: 'triangle', paused: 'pause', met: 'check' }

function nearnessOf(standing: DeadlineStanding, soonWithin: number): Nearness {
  switch (standing.kind) {
    case 'running':
      return standing.remaining <= soonWithin ? 'soon' : 'calm'
    case 'dueToday':
      return 'soon'
    case 'late':
      return 'late'
    case 'paused':
      return 'paused'
    case 'met':
      return 'met'
  }
}

/** How long there still is, or how late it is. Where the calendar does not reach, 估算 stands beside it. */
export function DeadlineTag({ standing, short, soonWithin = 3, onExplain, expanded, controls }: DeadlineTagProps) {
  const words = useWords()
  const nearness = nearnessOf(standing, soonWithin)
  const mark = marks[nearness]
  return (
    <span className={css.tag} data-nearness={nearness}>
      {mark && <Mark name={mark} />}
      <span className={css.sentence}>{words.deadline(standing, short)}</span>
      {standing.estimated && (
        <span className={css.estimated} title={words.estimatedWhy}>
          {words.estimated}
        </span>
      )}
      {onExplain && (
        <button type="button" className={css.explain} aria-expanded={expanded} aria-controls={controls} onClick={onExplain}>
          {words.explainDeadline}
        </button>
      )}
    </span>
  )
}
