import type { NextStep } from '@fadu/core'
import { useWords } from '@fadu/ui'
import { ClockTag } from '../app/ClockTag.tsx'
import { useWordsOf } from '../app/language.tsx'
import css from './StepClock.module.css'
import { workbenchWords } from './words.ts'

/** The clock of a step and what it rests on, in one line. */
export function StepClock({ step }: { readonly step: NextStep }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { clock } = step
  if (!clock) return null
  const { due, earliest, source, standing } = clock
  // The last day of a consultation is no limit to close it by: it is the earliest day to do so.
  const until = step.command === 'closeConsultation' ? words.next.openUntil : words.next.wantedBy
  return (
    <p>
      <span className={css.clock}>
        <ClockTag clock={clock} short />
      </span>{' '}
      {due && (source ? words.next.due(ui.date(due), source) : until(ui.date(due)))}
      {step.command === 'sendFiling' && standing.kind === 'late' && words.lateFiling}
      {earliest && step.command === 'issueOpinion' && words.next.earliest(ui.date(earliest))}
    </p>
  )
}
