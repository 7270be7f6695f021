import { Mark, type MarkName } from '../Mark/Mark.tsx'
import type { DeadlineStanding } from '../words/deadline.ts'
import { useWords } from '../words/useWords.tsx'
import css from './DeadlineTag.module.css'

export interface DeadlineTagProps {
  readonly standing: DeadlineStanding
  /** Leaves out the last day: for rows in a list. */
  readonly short?: boolean
  /** Opens the ledger of how it was counted. */
  readonly onExplain?: (() => void) | undefined
  readonly expanded?: boolean
  /** Id of the ledger the button opens. */
  readonly controls?: string
}

const marks: Record<DeadlineStanding['kind'], MarkName | null> = {
  open: null,
  dueSoon: 'clock',
  dueToday: 'clock',
  late: 'triangle',
  paused: 'pause',
  none: null,
  met: 'check',
}

/** How long there still is, or how late it is. Where the calendar does not reach, 估算 stands beside it. */
export function DeadlineTag({ standing, short, onExplain, expanded, controls }: DeadlineTagProps) {
  const words = useWords()
  const mark = marks[standing.kind]
  return (
    <span className={css.tag} data-kind={standing.kind}>
      {mark && <Mark name={mark} />}
      <span>{words.deadline(standing, short)}</span>
      {'estimated' in standing && standing.estimated && (
        <span className={css.estimated} title={words.estimatedWhy}>
          {words.estimated}
        </span>
      )}
      {onExplain && (
        <button
          type="button"
          className={css.explain}
          aria-expanded={expanded}
          aria-controls={controls}
          aria-label={short ? words.explainDeadline : undefined}
          onClick={onExplain}
        >
          {short ? words.explainShort : words.explainDeadline}
        </button>
      )}
    </span>
  )
}
