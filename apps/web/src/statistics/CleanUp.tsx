import type { FigureName } from '@fadu/core'
import { DataTable, Link } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { evidenceAddress } from './asked.ts'
import { Part, type PartProps } from './Part.tsx'
import css from './StatisticsPage.module.css'
import { statisticsWords } from './words.ts'

const cleanUpRows = [
  ['repealed', 'repealed', 'policyRepealed'],
  ['declaredLapsed', 'declaredLapsed', 'policyDeclaredLapsed'],
  ['expired', 'expired', 'policyExpired'],
  ['annulled', 'annulled', 'policyAnnulled'],
  ['amended', 'amended', 'policyAmended'],
] as const

/** What ceased to be in force or was amended, and how. */
export function CleanUp({ view, asked }: PartProps) {
  const words = useWordsOf(statisticsWords)
  const { counts } = view
  const count = (figure: FigureName) =>
    counts[figure] === 0 ? '0' : <Link href={evidenceAddress(asked, figure)}>{counts[figure]}</Link>
  const rows = cleanUpRows.filter(([, normative, policy]) => counts[normative] + counts[policy] > 0)
  if (rows.length === 0) return null
  return (
    <Part title={words.cleanUp} caption={words.cleanUpCaption}>
      <DataTable
        caption={words.cleanUp}
        captionHidden
        rows={rows}
        rowKey={([name]) => name}
        columns={[
          { key: 'kind', header: words.kind, names: true, cell: ([name]) => words[name] },
          { key: 'normative', header: words.normative, align: 'end', cell: ([, normative]) => count(normative) },
          { key: 'policy', header: words.policy, align: 'end', cell: ([, , policy]) => count(policy) },
        ]}
      />
      {counts.fairRepealed + counts.fairAmended > 0 && (
        <p className={css.note}>
          <Link href={evidenceAddress(asked, counts.fairRepealed > 0 ? 'fairRepealed' : 'fairAmended')}>
            {words.fairLine(counts.fairRepealed, counts.fairAmended)}
          </Link>
        </p>
      )}
    </Part>
  )
}
