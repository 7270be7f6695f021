import { conclusionTerms, type DocumentState, fairnessTerms, termIn } from '@fadu/core'
import { type Fact, FactList, useWords } from '@fadu/ui'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import css from './RestsOn.module.css'
import { issuanceWords } from './words.ts'

interface RestsOnProps {
  readonly state: DocumentState
  readonly organName: (id: string) => string
}

/** What a decision, a signature, a number and a publication rest on: one text, by its whole hash, and the conclusions on it. */
export function RestsOn({ state, organName }: RestsOnProps) {
  const words = useWordsOf(issuanceWords)
  const { language } = useLanguage()
  const ui = useWords()
  const { text, opinion, fairness, kept, deliberations } = state
  if (!text) return null
  const approved = deliberations.filter((held) => held.decision === 'approved' && held.textHash === text.hash)
  const facts: Fact[] = [
    { term: words.text, value: words.sealed(text.title) },
    { term: words.hash, value: <code className={css.hash}>{text.hash}</code> },
    {
      term: words.opinion,
      value: opinion
        ? kept
          ? words.kept(ui.date(kept.on))
          : words.opinionLine(
              termIn(conclusionTerms[opinion.conclusion], language),
              opinion.round,
              opinion.signedByName,
              ui.date(opinion.issuedOn),
            )
        : words.none,
    },
    {
      term: words.fairness,
      value: fairness
        ? words.fairnessLine(termIn(fairnessTerms[fairness.conclusion], language), ui.date(fairness.on))
        : words.none,
    },
    ...(approved.length > 0
      ? [
          {
            term: words.deliberation,
            value: approved
              .map((held) => words.deliberationLine(organName(held.organ), held.meeting, ui.date(held.on)))
              .join('；'),
          },
        ]
      : []),
  ]
  return (
    <section>
      <h3 className={css.heading}>{words.restsOn}</h3>
      <FactList facts={facts} />
    </section>
  )
}
