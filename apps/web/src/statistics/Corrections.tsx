import { Notice } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import type { PartProps } from './Part.tsx'
import css from './StatisticsPage.module.css'
import { statisticsWords } from './words.ts'

/** What was written down wrongly and mended is said, and not only counted right. */
export function Corrections({ view }: Pick<PartProps, 'view'>) {
  const words = useWordsOf(statisticsWords)
  if (view.corrections.length === 0) return null
  return (
    <Notice title={words.corrections(view.corrections.length)}>
      <ul className={css.corrections}>
        {view.corrections.slice(0, 20).map((held) => (
          <li key={`${held.document} ${held.field} ${held.on}`}>
            {words.correction(
              held.title,
              words.fields[held.field] ?? held.field,
              held.old ?? words.none,
              held.new ?? words.none,
              held.reason,
              held.on,
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
