import type { CommandType } from '@fadu/core'
import type { MakingBench } from '../workbench/bench.ts'

const reviewSteps: readonly CommandType[] = ['acceptForReview', 'writeOpinion', 'issueOpinion']

/**
 * The full name of the body that reviews: while it reviews, from the step it has to take; afterwards from the record, where who
 * signed stands with the organ.
 */
export function reviewOrganOf(
  bench: MakingBench,
  history: readonly { readonly type: string; readonly organName: string | null }[] = [],
): string {
  const step = bench.answer.next.find(({ command }) => reviewSteps.includes(command))
  if (step) return bench.organFullName(step.organ)
  return history.findLast((line) => line.type === 'OpinionIssued' || line.type === 'AcceptedForReview')?.organName ?? ''
}
