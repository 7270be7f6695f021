import { Button, Notice, Skeleton } from '@fadu/ui'
import type { ReactNode } from 'react'
import { useWordsOf } from './language.tsx'
import { NotFound } from './NotFound.tsx'
import { isLost, isUnknown, refusalOf } from './refusals.ts'
import { appWords } from './words.ts'

/** As much of a query of @tanstack/react-query as is looked at. */
export interface Readable<T> {
  readonly data: T | undefined
  readonly error: unknown
  readonly isPending: boolean
  readonly refetch: () => unknown
}

export interface QueryViewProps<T> {
  readonly query: Readable<T>
  /** About what will come, so that the page does not jump. */
  readonly lines?: number
  readonly shape?: 'text' | 'rows'
  readonly children: (data: T) => ReactNode
}

/** Loading, refused, lost or ready. What was read before stays on the page while it is read anew, even if that fails. */
export function QueryView<T>({ query, lines = 6, shape = 'rows', children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return <Skeleton lines={lines} shape={shape} />
  return <ReadProblem error={query.error} onRetry={query.refetch} />
}

/** Why something could not be read, in the place where it would stand. */
export function ReadProblem({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => unknown }) {
  const words = useWordsOf(appWords)
  if (isUnknown(error)) return <NotFound />
  const refusal = refusalOf(error)
  if (refusal && !isLost(error)) {
    return (
      <Notice tone="late" title={words.refusedTitle}>
        {refusal.what}
        {refusal.remedy}
      </Notice>
    )
  }
  return (
    <Notice tone="late" title={words.readFailedTitle} action={<Button onClick={() => onRetry()}>{words.readAgain}</Button>} live>
      {refusal ? `${refusal.what}${refusal.remedy}` : words.readFailedBody}
    </Notice>
  )
}
