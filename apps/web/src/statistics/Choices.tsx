import type { LegalDate } from '@fadu/core'
import { DateField, Select } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { type Asked, statisticsAddress } from './asked.ts'
import css from './Choices.module.css'
import { statisticsWords } from './words.ts'
import type { YearView } from './yearView.ts'

/** Which year, which organ, as of which day, as known on which: each choice is another address. */
export function Choices({ view, asked }: { readonly view: YearView; readonly asked: Asked }) {
  const words = useWordsOf(statisticsWords)
  const { today } = useSession()
  const trpc = useTRPC()
  const { data: years } = useQuery(trpc.statistics.years.queryOptions())
  const navigate = useNavigate()
  const shown = Number(view.question.from.slice(0, 4))
  const go = (change: { readonly [K in keyof Asked]?: Asked[K] | undefined }) => {
    const next = Object.fromEntries(
      Object.entries({ ...asked, ...change }).filter(([, value]) => value !== undefined && value !== ''),
    )
    navigate(statisticsAddress(next as Asked))
  }
  const day = (value: LegalDate | '') => (value === '' ? undefined : value)
  return (
    <div className={css.choices}>
      <Select
        label={words.year}
        name="year"
        withoutEmpty
        value={String(shown)}
        options={[...new Set([...(years ?? []), shown])]
          .toSorted((a, b) => b - a)
          .map((year) => ({ value: String(year), label: words.yearOption(year) }))}
        onChange={(year) => go({ year: Number(year), from: undefined, to: undefined, asOf: undefined })}
      />
      <Select
        label={words.organ}
        name="organ"
        withoutEmpty
        value={view.question.organ ?? ''}
        options={[{ value: '', label: words.allOrgans }, ...view.issuers.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(organ) => go({ organ: organ || undefined })}
      />
      <DateField
        label={words.asOf}
        name="asOf"
        value={view.question.asOf}
        max={today}
        onChange={(asOf) => go({ asOf: day(asOf) })}
      />
      <DateField
        label={words.known}
        name="knownAt"
        value={view.question.knownAt ?? ''}
        max={today}
        onChange={(knownAt) => go({ knownAt: day(knownAt) })}
      />
    </div>
  )
}
