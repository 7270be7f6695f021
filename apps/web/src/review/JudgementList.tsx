import { type ItemJudgement, termIn, verdictTerms } from '@fadu/core'
import { SectionHeading } from '@fadu/ui'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import type { PackItem } from './itemGroups.ts'
import css from './OpinionPage.module.css'
import { reviewWords } from './words.ts'

interface JudgementListProps {
  readonly judgements: readonly ItemJudgement[]
  readonly items: readonly PackItem[]
}

/** Item by item what was judged, what does not conform first in the count. */
export function JudgementList({ judgements, items }: JudgementListProps) {
  const words = useWordsOf(reviewWords)
  const { language } = useLanguage()
  const titles = new Map(items.map((item) => [item.number, item.title]))
  const against = judgements.filter((judgement) => judgement.verdict === 'doesNotConform').length
  return (
    <section>
      <SectionHeading count={judgements.length} aside={against > 0 ? words.notConforming(against) : words.allConform}>
        {words.judgements}
      </SectionHeading>
      <ul className={css.judgements}>
        {judgements.map(({ item, verdict, note }) => (
          <li key={item}>
            <span className={css.no}>{item}</span>
            <span>{titles.get(item) ?? ''}</span>
            <span data-verdict={verdict}>{termIn(verdictTerms[verdict], language)}</span>
            {note && <span className={css.note}>{note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
