import { EmptyState, LinkButton } from '@fadu/ui'
import { addresses } from './addresses.ts'
import { useWordsOf } from './language.tsx'
import { PageInstead } from './Page.tsx'
import { appWords } from './words.ts'

/** An address without a page, and a document that is none of this person's business: one cannot tell which. */
export function NotFound() {
  const words = useWordsOf(appWords)
  return (
    <PageInstead title={words.notFoundTitle}>
      <EmptyState action={<LinkButton href={addresses.home}>{words.toHome}</LinkButton>}>{words.notFoundBody}</EmptyState>
    </PageInstead>
  )
}
