import { EmptyState } from '@fadu/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'
import { ChangeLines } from './ChangeLines.tsx'
import { homeWords } from './words.ts'

/** 与我有关的变动. Opening the page is looking: what is on it is not new the next time. */
export function ChangesPage() {
  const { changes: words } = useWordsOf(homeWords)
  const trpc = useTRPC()
  const query = useQuery(trpc.desk.changes.queryOptions())
  const { mutate: look } = useMutation(trpc.desk.look.mutationOptions())
  const newest = query.data?.lines.reduce((last, { position }) => Math.max(last, position), -1) ?? -1
  useEffect(() => {
    if (newest >= 0) look({ position: newest })
  }, [newest, look])
  return (
    <Page title={words.title} lead={words.lead}>
      <QueryView query={query}>
        {(changes) =>
          changes.lines.length === 0 ? (
            <EmptyState title={words.title}>{words.none}</EmptyState>
          ) : (
            <ChangeLines changes={changes} />
          )
        }
      </QueryView>
    </Page>
  )
}
