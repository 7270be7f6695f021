import { figureNames, figureTerms, rateTerms, termIn } from '@fadu/core'
import { FactList } from '@fadu/ui'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import css from './Definitions.module.css'
import { statisticsWords } from './words.ts'
import type { YearView } from './yearView.ts'

/** What each figure counts, and where the limits come from. */
export function Definitions({ view }: { readonly view: YearView }) {
  const words = useWordsOf(statisticsWords)
  const { language } = useLanguage()
  const terms = [...Object.values(rateTerms), ...figureNames.map((name) => figureTerms[name])]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={css.definitions} aria-label={words.definitions} tabIndex={0}>
      <p>{words.definitionsLead}</p>
      <FactList
        facts={terms.map(({ name, definition }) => ({ term: termIn(name, language), value: termIn(definition, language) }))}
      />
      <h3>{words.limitsHeading}</h3>
      <ul>
        {view.limits.map((limit) => (
          <li key={`${limit.days} ${limit.source}`}>{words.limitLine(limit.days, limit.source, limit.unverified)}</li>
        ))}
        {view.reviewLimits.map((limit) => (
          <li key={`review ${limit.days} ${limit.source}`}>
            {words.reviewLimitLine(limit.days, limit.source, limit.unverified)}
          </li>
        ))}
      </ul>
    </section>
  )
}
