import { formatRate } from '@fadu/core'
import { Figure, Link, SectionHeading } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { useTRPC } from '../app/trpc.ts'
import { evidenceAddress } from './asked.ts'
import { statisticsWords } from './words.ts'
import css from './YearLine.module.css'

/** A leader's year: 审核, 印发, 备案, 及时率, each with what it counts behind it. While it is not known nothing stands there. */
export function YearLine() {
  const words = useWordsOf(statisticsWords)
  const trpc = useTRPC()
  const { data } = useQuery(trpc.statistics.year.queryOptions({}))
  if (!data) return null
  const { counts, rates, question } = data
  const rate = formatRate(rates.timeliness)
  return (
    <section className={css.year}>
      <SectionHeading>{words.line.heading(question.from.slice(0, 4))}</SectionHeading>
      <div className={css.figures}>
        <Figure
          label={words.reviewed}
          value={counts.reviewed}
          unit={words.count}
          href={evidenceAddress({}, 'reviewed')}
          note={words.outcomes(counts)}
        />
        <Figure label={words.issued} value={counts.issued} unit={words.count} href={evidenceAddress({}, 'issued')} />
        <Figure label={words.filed} value={counts.filed} unit={words.count} href={evidenceAddress({}, 'filed')} />
        <Figure
          label={words.timeliness}
          value={rate.replace('%', '')}
          {...(rate.endsWith('%') ? { unit: words.percent } : {})}
          href={evidenceAddress({}, 'owed')}
          note={counts.owed === 0 ? words.noneOwed : words.onTime(counts.onTime, counts.owed)}
        />
      </div>
      <p>
        <Link href={addresses.statistics}>{words.line.all}</Link>
      </p>
    </section>
  )
}
