import { type FigureName, formatRate } from '@fadu/core'
import { Figures } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { evidenceAddress } from './asked.ts'
import type { PartProps } from './Part.tsx'
import { statisticsWords } from './words.ts'

/** The five figures of the year, each a link to what it counts. */
export function YearFigures({ view, asked }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const { counts, rates, medians } = view
  const to = (figure: FigureName) => evidenceAddress(asked, figure)
  const rate = formatRate(rates.timeliness)
  const number = rate.endsWith('%') ? rate.slice(0, -1) : rate
  const figures = [
    { label: words.reviewed, value: counts.reviewed, unit: words.count, href: to('reviewed'), note: words.outcomes(counts) },
    {
      label: words.issued,
      value: counts.issued,
      unit: words.count,
      href: to('issued'),
      note: words.toPublication(medians.opinionToPublication),
    },
    {
      label: words.filed,
      value: counts.filed,
      unit: words.count,
      href: to('filed'),
      note: words.owed(counts.owed, formatRate(rates.filing)),
    },
    {
      label: words.timeliness,
      value: number,
      ...(rate.endsWith('%') ? { unit: words.percent } : {}),
      href: to(counts.late + counts.overdue > 0 ? (counts.late > 0 ? 'late' : 'overdue') : 'onTime'),
      note: counts.owed === 0 ? words.noneOwed : words.onTime(counts.onTime, counts.owed),
    },
    {
      label: words.returned,
      value: counts.returned,
      unit: words.count,
      href: to('returned'),
      note: words.conformity(formatRate(rates.conformity), rates.conformity.numerator, rates.conformity.denominator),
    },
  ]
  return <Figures label={words.figures} figures={figures} />
}
