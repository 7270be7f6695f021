import { BarList, ChartLegend } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { Part, type PartProps } from './Part.tsx'
import css from './StatisticsPage.module.css'
import { useTimeliness } from './useTimeliness.ts'
import { statisticsWords } from './words.ts'

/** Whether each drafting unit's documents were filed in time. */
export function ByUnit({ view }: Pick<PartProps, 'view'>) {
  const words = useWordsOf(statisticsWords)
  const { partsOf, legendOf } = useTimeliness()
  return (
    <Part title={words.byUnit} caption={words.byUnitCaption}>
      {view.byUnit.length === 0 ? (
        <p className={css.caption}>{words.byUnitNone}</p>
      ) : (
        <>
          <BarList
            label={words.byUnit}
            rows={view.byUnit.map((held) => ({ key: held.name, name: held.name, parts: partsOf(held) }))}
          />
          <div className={css.legend}>
            <ChartLegend label={words.legend} entries={legendOf(view.counts)} />
          </div>
        </>
      )}
    </Part>
  )
}
