import { DotStrip } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { Part, type PartProps } from './Part.tsx'
import { statisticsWords } from './words.ts'

/** Two rules that set the same limit are one line. */
const lengths = (limits: readonly { readonly days: number }[]) => [...new Set(limits.map((limit) => limit.days))]

/** From publication to filing, each filing a dot, against the limit. */
export function DaysToFile({ view }: Pick<PartProps, 'view'>) {
  const words = useWordsOf(statisticsWords)
  const points = view.points.filter((point) => point.days !== null)
  if (points.length === 0) return null
  const late = points.filter((point) => point.timeliness === 'late').length
  const days = points.map((point) => point.days!)
  return (
    <Part title={words.daysToFile} caption={words.daysCaption(lengths(view.limits))}>
      <DotStrip
        label={words.daysSaid(days, late)}
        dots={points.map((point) => ({
          key: `${point.document} ${point.authority}`,
          value: point.days!,
          late: point.timeliness === 'late',
        }))}
        limits={lengths(view.limits).map((days) => ({ value: days, label: words.limit(days) }))}
      />
    </Part>
  )
}

/** From acceptance to the first opinion, each review a dot, against the limit. */
export function ReviewDays({ view }: Pick<PartProps, 'view'>) {
  const words = useWordsOf(statisticsWords)
  if (view.reviews.length === 0) return null
  const days = view.reviews.map((review) => review.workingDays)
  return (
    <Part title={words.reviewDays} caption={words.reviewCaption(lengths(view.reviewLimits))}>
      <DotStrip
        label={words.reviewSaid(days, view.reviews.filter((review) => review.late).length)}
        dots={view.reviews.map((review, i) => ({ key: String(i), value: review.workingDays, late: review.late }))}
        limits={lengths(view.reviewLimits).map((days) => ({ value: days, label: String(days) }))}
      />
    </Part>
  )
}
