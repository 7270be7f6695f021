import { parseLegalText } from '@fadu/core'
import { ArticleText, lawBlocks } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { QueryView } from '../app/QueryView.tsx'
import { useTRPC } from '../app/trpc.ts'

/** A text by its content address never changes. */
export function useBody(documentId: string, bodyHash: string) {
  const trpc = useTRPC()
  return useQuery(trpc.registry.body.queryOptions({ id: documentId, hash: bodyHash }, { staleTime: Number.POSITIVE_INFINITY }))
}

/** The body of one of a document's texts, to be read. */
export function DocumentText({ documentId, bodyHash }: { readonly documentId: string; readonly bodyHash: string }) {
  const query = useBody(documentId, bodyHash)
  return (
    <QueryView query={query} shape="text" lines={12}>
      {({ body }) => <ArticleText blocks={lawBlocks(parseLegalText(body))} density="desk" headingLevel={3} />}
    </QueryView>
  )
}
