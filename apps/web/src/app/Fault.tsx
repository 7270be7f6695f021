import { Button, LinkButton, Notice } from '@fadu/ui'
import { useRouteError } from 'react-router'
import { addresses } from './addresses.ts'
import { useWordsOf } from './language.tsx'
import { PageInstead } from './Page.tsx'
import { appWords } from './words.ts'

/** Where drawing a page threw: what was submitted is safe, and the page can be opened again. */
export function Fault() {
  const words = useWordsOf(appWords)
  const error = useRouteError()
  const reference = (error as { data?: { id?: unknown } } | null)?.data?.id
  return (
    <PageInstead title={words.faultTitle}>
      <Notice
        tone="late"
        action={
          <>
            <Button onClick={() => window.location.reload()}>{words.reloadPage}</Button>{' '}
            <LinkButton href={addresses.home}>{words.toHome}</LinkButton>
          </>
        }
      >
        {words.faultBody}
        {typeof reference === 'string' && words.faultReference(reference)}
      </Notice>
    </PageInstead>
  )
}
