import { EmptyState, Notice, Skeleton } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useParams, useSearchParams } from 'react-router'
import { useWordsOf } from '../app/language.tsx'
import { NotFound } from '../app/NotFound.tsx'
import { WindowTitle } from '../app/Page.tsx'
import { ReadProblem } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import { hasMaking, type MakingBench, useBench } from '../workbench/bench.ts'
import { workbenchWords } from '../workbench/words.ts'
import { IssuedOpinion } from './IssuedOpinion.tsx'
import type { PackItem } from './itemGroups.ts'
import { OpinionHead } from './OpinionHead.tsx'
import css from './OpinionPage.module.css'
import { SignOpinion } from './SignOpinion.tsx'
import { WriteOpinion } from './WriteOpinion.tsx'
import { reviewWords } from './words.ts'

/** 审核意见: the reviewer writes it, the head reads and signs it, everybody who takes part reads what was signed. */
export function OpinionPage() {
  const { id = '' } = useParams()
  const words = useWordsOf(workbenchWords)
  const trpc = useTRPC()
  const bench = useBench(id)
  const items = useQuery(trpc.review.items.queryOptions({ documentId: id }, { staleTime: 600_000 }))
  if (bench.data && !hasMaking(bench.data)) return <NotFound />
  if (bench.data && items.data && hasMaking(bench.data)) return <Opinion key={id} bench={bench.data} items={items.data} />
  const failed = bench.error ? bench : items.error ? items : null
  return (
    <div className={css.body}>
      {failed ? <ReadProblem error={failed.error} onRetry={failed.refetch} /> : <Skeleton lines={12} label={words.reading} />}
    </div>
  )
}

function Opinion({ bench, items }: { readonly bench: MakingBench; readonly items: readonly PackItem[] }) {
  const words = useWordsOf(reviewWords)
  const [search] = useSearchParams()
  const [said, setSaid] = useState<string | null>(null)
  const notice = useRef<HTMLDivElement>(null)
  const { state, answer } = bench
  const done = (sentence: string) => {
    flushSync(() => setSaid(sentence))
    notice.current?.focus()
  }

  const round = Number(search.get('round'))
  const asked = state.opinions.find((opinion) => opinion.round === round)
  const draft = state.review?.draft ?? null
  const latest = state.opinions.at(-1)
  const shown = asked ?? (state.stage === 'reviewing' ? null : latest)
  return (
    <>
      <WindowTitle>{words.opinionTitle(state.title)}</WindowTitle>
      <OpinionHead bench={bench} round={asked?.round ?? null} />
      <div className={css.body}>
        <div ref={notice} tabIndex={-1} className={css.said}>
          {said && (
            <Notice tone="done" live>
              {said}
            </Notice>
          )}
        </div>
        {shown ? (
          <IssuedOpinion bench={bench} items={items} opinion={shown} />
        ) : answer.available.includes('writeOpinion') ? (
          <WriteOpinion bench={bench} items={items} onDone={done} />
        ) : draft && state.stage === 'reviewing' ? (
          <SignOpinion bench={bench} items={items} draft={draft} onDone={done} />
        ) : (
          <EmptyState>{words.noOpinion}</EmptyState>
        )}
      </div>
    </>
  )
}
