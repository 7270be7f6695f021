import { MonthBars } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { Part, type PartProps } from './Part.tsx'
import css from './StatisticsPage.module.css'
import { useTimeliness } from './useTimeliness.ts'
import { statisticsWords } from './words.ts'
import type { YearView } from './yearView.ts'

/** Reviews, documents issued and filings, month by month, on one scale. */
export function ByMonth({ view }: Pick<PartProps, 'view'>) {
  const words = useWordsOf(statisticsWords)
  const { partsOf } = useTimeliness()
  const filings = (month: YearView['byMonth'][number]) => month.onTime + month.late + month.overdue + month.notDue
  const most = Math.max(1, ...view.byMonth.map((month) => Math.max(month.reviewed, month.issued, filings(month))))
  const plain = (count: number) => [{ tone: 'plain' as const, label: words.count, value: count }]
  const said = (countOf: (month: YearView['byMonth'][number]) => number) =>
    words.monthSaid(view.byMonth.map((month) => [Number(month.month.slice(5)), countOf(month)] as const))
  return (
    <Part title={words.byMonth} caption={words.byMonthCaption}>
      <div className={css.months}>
        <MonthBars
          title={words.monthReviewed}
          label={`${words.monthReviewed}：${said((month) => month.reviewed)}`}
          most={most}
          months={view.byMonth.map((month) => ({ month: month.month, parts: plain(month.reviewed) }))}
        />
        <MonthBars
          title={words.monthIssued}
          label={`${words.monthIssued}：${said((month) => month.issued)}`}
          most={most}
          months={view.byMonth.map((month) => ({ month: month.month, parts: plain(month.issued) }))}
        />
        <MonthBars
          title={words.monthFiled}
          label={`${words.monthFiled}：${said(filings)}`}
          most={most}
          months={view.byMonth.map((month) => ({ month: month.month, parts: partsOf(month) }))}
        />
      </div>
    </Part>
  )
}
