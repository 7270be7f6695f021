import { Link, SectionHeading } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { useTRPC } from '../app/trpc.ts'
import { ChangeLines, isNew } from './ChangeLines.tsx'
import css from './LatestChanges.module.css'
import { homeWords } from './words.ts'

const SHOWN = 4

/** The latest of what concerns me, beside the day's work; nothing where there is none. */
export function LatestChanges() {
  const { changes: words } = useWordsOf(homeWords)
  const trpc = useTRPC()
  const { data } = useQuery(trpc.desk.changes.queryOptions())
  if (!data || data.lines.length === 0) return null
  const fresh = data.lines.filter(isNew(data)).length
  return (
    <section className={css.latest}>
      <SectionHeading aside={fresh > 0 ? words.fresh(fresh) : undefined}>{words.heading}</SectionHeading>
      <ChangeLines changes={data} most={SHOWN} />
      <p>
        <Link href={addresses.changes}>{words.all}</Link>
      </p>
    </section>
  )
}
