import { DotStrip } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { Part, type PartProps } from './Part.tsx'
import { statisticsWords } from './words.ts'

/** From publication to filing, each filing a dot, against the limit. */
export function DaysToFile({ view }: Pick<PartProps, 'view'>) {
  const words = useWordsOf(statisticsWords)
  const points = view.points.filter((point) => point.days !== null)
  if (points.length === 0) return null
  const late = points.filter((point) => point.timeliness === 'late').length
  const days = points.map((point) => point.days!)
  return (
    <Part title={words.daysToFile} caption={words.daysCaption(view.limits.map((limit) => limit.days))}>
      <DotStrip
        label={words.daysSaid(days, late)}
        dots={points.map((point) => ({
          key: `${point.document} ${point.authority}`,
          value: point.days!,
          late: point.timeliness === 'late',
        }))}
        limits={view.limits.map((limit) => ({ value: limit.days, label: words.limit(limit.days) }))}
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
    <Part title={words.reviewDays} caption={words.reviewCaption(view.reviewLimits.map((limit) => limit.days))}>
      <DotStrip
        label={words.reviewSaid(days, view.reviews.filter((review) => review.late).length)}
        dots={view.reviews.map((review, i) => ({ key: String(i), value: review.workingDays, late: review.late }))}
        limits={view.reviewLimits.map((limit) => ({ value: limit.days, label: String(limit.days) }))}
      />
    </Part>
  )
}
