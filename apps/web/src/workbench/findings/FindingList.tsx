import type { Finding } from '@fadu/core'
import { useWords } from '@fadu/ui'
import { useId } from 'react'
import css from './FindingList.module.css'

interface FindingListProps {
  readonly heading?: string
  readonly findings: readonly Finding[]
  readonly level?: 3 | 4
}

/** What was found wrong: where, what, by which source, with the advice. */
export function FindingList({ heading, findings, level = 3 }: FindingListProps) {
  const ui = useWords()
  const id = useId()
  const Heading = `h${level}` as const
  const inBrackets = (text: string) => (ui.lang === 'zh' ? `（${text}）` : ` (${text})`)
  return (
    <section aria-labelledby={heading && id}>
      {heading && (
        <Heading id={id} className={css.heading}>
          {heading}
        </Heading>
      )}
      <ol className={css.findings}>
        {findings.map((finding) => (
          <li key={`${finding.where} ${finding.problem}`}>
            <b>{finding.where}</b> {finding.problem}
            <span className={css.source}>{inBrackets(finding.source)}</span>
            {finding.advice && (
              <p className={css.advice}>
                {ui.letter.advice}
                {finding.advice}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
