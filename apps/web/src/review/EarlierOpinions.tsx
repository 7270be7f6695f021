import { type LegalTree, listArticles } from '@fadu/core'
import { Link, useWords } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import type { MakingBench } from '../workbench/bench.ts'
import { useNearDate } from '../workbench/useNearDate.ts'
import { workbenchWords } from '../workbench/words.ts'
import css from './ReviewMargin.module.css'
import { reviewWords } from './words.ts'

interface EarlierOpinionsProps {
  readonly bench: MakingBench
  readonly tree: LegalTree
  readonly articleHref: (anchor: string) => string
}

/** From the second round on: each earlier opinion and what it asked for, each point with the way to its article in the text of now. */
export function EarlierOpinions({ bench, tree, articleHref }: EarlierOpinionsProps) {
  const words = useWordsOf(reviewWords)
  const bw = useWordsOf(workbenchWords)
  const ui = useWords()
  const date = useNearDate()
  const { state } = bench
  const earlier = state.opinions.toReversed()
  if (earlier.length === 0) return null
  const articles = listArticles(tree)
  const anchorOf = (where: string) => articles.find((article) => where.startsWith(article.label))?.anchor
  return (
    <section className={css.part}>
      <h2 className={css.heading}>{words.earlier}</h2>
      {earlier.map((opinion) => (
        <div key={opinion.round} className={css.card}>
          <p>
            <b>{words.earlierRound(opinion.round, bw.conclusionShort[opinion.conclusion], date(opinion.issuedOn))}</b>
            {ui.between}
            <Link href={`${addresses.opinion(state.id)}?round=${opinion.round}`}>{words.letter}</Link>
          </p>
          <p className={css.note}>{opinion.textHash === state.text?.hash ? words.earlierSame : words.earlierChanged}</p>
          {opinion.summary && <p className={css.said}>{opinion.summary}</p>}
          {opinion.findings.length > 0 && (
            <ol>
              {opinion.findings.map((finding) => {
                const anchor = anchorOf(finding.where)
                return (
                  <li key={`${finding.where} ${finding.problem}`}>
                    {anchor ? <Link href={articleHref(anchor)}>{finding.where}</Link> : <b>{finding.where}</b>} {finding.problem}
                    {finding.advice && <p className={css.note}>{`${ui.letter.advice}${finding.advice}`}</p>}
                  </li>
                )
              })}
            </ol>
          )}
        </div>
      ))}
      {state.kept && <p className={css.note}>{words.kept(state.kept.reasons)}</p>}
    </section>
  )
}
