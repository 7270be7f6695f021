import type { Opinion } from '@fadu/core'
import { Button } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useWordsOf } from '../app/language.tsx'
import { useTRPC } from '../app/trpc.ts'
import type { MakingBench } from '../workbench/bench.ts'
import type { PackItem } from './itemGroups.ts'
import { JudgementList } from './JudgementList.tsx'
import { Letter } from './Letter.tsx'
import css from './OpinionPage.module.css'
import { reviewOrganOf } from './reviewOrganOf.ts'
import { reviewWords } from './words.ts'

interface IssuedOpinionProps {
  readonly bench: MakingBench
  readonly items: readonly PackItem[]
  readonly opinion: Opinion
}

/** An opinion that was signed, as it is printed, and what was judged item by item. */
export function IssuedOpinion({ bench, items, opinion }: IssuedOpinionProps) {
  const words = useWordsOf(reviewWords)
  const trpc = useTRPC()
  const history = useQuery(trpc.registry.history.queryOptions({ id: bench.state.id }))
  return (
    <div className={css.split}>
      <Letter
        bench={bench}
        opinion={opinion}
        round={opinion.round}
        reviewOrgan={reviewOrganOf(bench, history.data)}
        signed={{ by: opinion.signedByName, on: opinion.issuedOn }}
      />
      <div className={`${css.column} ${css.aside}`}>
        <div className={css.acts}>
          <Button onClick={() => window.print()}>{words.print}</Button>
        </div>
        <JudgementList judgements={opinion.judgements} items={items} />
      </div>
    </div>
  )
}
