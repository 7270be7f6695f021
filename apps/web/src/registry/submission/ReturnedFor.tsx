import type { DocumentState } from '@fadu/core'
import { Notice } from '@fadu/ui'
import { useWordsOf } from '../../app/language.tsx'
import css from './ReturnedFor.module.css'
import { submissionWords } from './words.ts'

/** Why a draft came back, at the head of the page on which it is mended: the head's note, the review's findings. */
export function ReturnedFor({ state }: { readonly state: DocumentState }) {
  const words = useWordsOf(submissionWords)
  const last = state.opinions.at(-1)
  const judged =
    ['drafting', 'returned', 'failed'].includes(state.stage) && last && ['changesRequired', 'unlawful'].includes(last.conclusion)
      ? last
      : null
  const reason = state.returnReason && state.returnReason !== judged?.summary ? state.returnReason : null
  if (!judged && !reason) return null
  return (
    <div className={css.notices}>
      {reason && (
        <Notice tone="due" title={words.returned}>
          {reason}
        </Notice>
      )}
      {judged && (
        <Notice tone="due" title={words.opinion(judged.conclusion)}>
          <p>{judged.summary}</p>
          {judged.findings.length > 0 && (
            <ol className={css.findings}>
              {judged.findings.map((finding) => (
                <li key={`${finding.where} ${finding.problem}`}>
                  <b>{finding.where}</b> {finding.problem}（{finding.source}）
                  {finding.advice && (
                    <span className={css.advice}>
                      {words.opinionAdvice}
                      {finding.advice}
                    </span>
                  )}
                </li>
              ))}
            </ol>
          )}
        </Notice>
      )}
    </div>
  )
}
