import type { ArticleChange, DocumentContent } from '@fadu/api'
import { type LawArticle, Link } from '@fadu/ui'
import { usePortal } from './portal.tsx'

interface ArticleActionsProps {
  readonly article: LawArticle
  readonly document: DocumentContent
  /** Address of exactly this text. */
  readonly permanent: string
  readonly address: string
}

/** What can be done with an article: take its link, and see what it said before or says after. */
export function ArticleActions({ article, document, permanent, address }: ArticleActionsProps) {
  const { words } = usePortal()
  const say = words.document
  const suspended = document.suspensions.find((held) => held.anchor === article.id && held.from <= document.day && (held.until === null || held.until > document.day))
  return (
    <>
      <a href={`${permanent}#${article.id}`} data-copy-link="">
        {say.copyLink}
      </a>
      {suspended && <strong>{say.suspended(suspended.article, suspended.from, suspended.until)}</strong>}
      {document.changes
        .filter((change) => change.anchor === article.id)
        .map((change) => (
          <span key={change.kind}>
            {say.change[change.kind](change.on)}{' '}
            <Link href={`${address}?n=${change.n}${change.there ? `#${change.there}` : ''}`}>{isBack(change) ? say.earlier : say.later}</Link>
          </span>
        ))}
    </>
  )
}

const isBack = ({ kind }: ArticleChange) => kind === 'changedFrom' || kind === 'added'
