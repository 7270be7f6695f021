import { type Language, type NextStep, roleTerms, termIn } from '@fadu/core'
import type { Bench } from './bench.ts'

/** Who has to take a step: the one person where it is one, else the role at its organ. 县司法局 周敏; 县政府办公室 制定机关办公室. */
export function whoHas(step: Pick<NextStep, 'account' | 'organ' | 'role'>, bench: Bench, language: Language): string {
  const { state } = bench.answer
  const name =
    step.account === null
      ? null
      : step.account === state?.review?.reviewer
        ? state.review.reviewerName
        : state?.counsel.find((request) => request.counsel === step.account)?.counselName
  const organ = step.organ === '' ? '' : bench.organName(step.organ)
  return [organ, name ?? termIn(roleTerms[step.role], language)].filter((part) => part !== '').join(' ')
}
