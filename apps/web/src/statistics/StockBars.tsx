import { standingTerms, termIn } from '@fadu/core'
import { BarList, ChartLegend } from '@fadu/ui'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { Part, type PartProps } from './Part.tsx'
import css from './StatisticsPage.module.css'
import { statisticsWords } from './words.ts'

const standings = ['inForce', 'notYetInForce', 'repealed', 'lapsed', 'annulled'] as const

/** How many documents the register holds, by their standing on the day. */
export function StockBars({ view }: Pick<PartProps, 'view'>) {
  const words = useWordsOf(statisticsWords)
  const { language } = useLanguage()
  const rows = standings
    .map((standing) => ({
      key: standing,
      name: termIn(standingTerms[standing], language),
      parts: [
        { tone: 'good' as const, label: words.normative, value: view.stock.normativeDocument[standing] },
        { tone: 'plain' as const, label: words.policy, value: view.stock.policyDocument[standing] },
      ],
    }))
    .filter((row) => row.parts.some((part) => part.value > 0))
  if (rows.length === 0) return null
  return (
    <Part title={words.stock(view.question.asOf)} caption={words.stockCaption}>
      <BarList label={words.stock(view.question.asOf)} rows={rows} />
      <div className={css.legend}>
        <ChartLegend
          label={words.legend}
          entries={[
            { tone: 'good', label: words.normative },
            { tone: 'plain', label: words.policy },
          ]}
        />
      </div>
    </Part>
  )
}
