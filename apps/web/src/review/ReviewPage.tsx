import { Skeleton } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useWordsOf } from '../app/language.tsx'
import { NotFound } from '../app/NotFound.tsx'
import { ReadProblem } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import { hasMaking, useBench } from '../workbench/bench.ts'
import { workbenchWords } from '../workbench/words.ts'
import { reviewActs } from './acts/reviewActs.ts'
import { ReviewDesk } from './ReviewDesk.tsx'
import css from './ReviewPage.module.css'

/** The review of one document: reads what it needs, then shows the desk. */
export function ReviewPage() {
  const { id = '' } = useParams()
  const words = useWordsOf(workbenchWords)
  const trpc = useTRPC()
  const bench = useBench(id)
  const items = useQuery(trpc.review.items.queryOptions({ documentId: id }, { staleTime: 600_000 }))
  if (bench.data && !hasMaking(bench.data)) return <NotFound />
  if (bench.data && items.data && hasMaking(bench.data))
    return <ReviewDesk key={id} bench={bench.data} items={items.data} forms={reviewActs} />
  const failed = bench.error ? bench : items.error ? items : null
  return (
    <div className={css.waiting}>
      {failed ? <ReadProblem error={failed.error} onRetry={failed.refetch} /> : <Skeleton lines={12} label={words.reading} />}
    </div>
  )
}
