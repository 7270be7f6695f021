import type { ArticleChange } from '@fadu/api'
import { Link } from '@fadu/ui'
import type { Portal } from './portal.tsx'

export interface ArticleActionsProps {
  readonly portal: Portal
  readonly anchor: string
  /** Address of exactly this text. */
  readonly permanent: string
  /** Address of the document. */
  readonly address: string
  readonly changes: readonly ArticleChange[]
  /** 第六条自2021年9月1日起停止执行。 */
  readonly suspended: string | null
}

/** What can be done with an article: take its link, and see what it said before or says after. */
export function ArticleActions({ portal, anchor, permanent, address, changes, suspended }: ArticleActionsProps) {
  const say = portal.words.document
  return (
    <>
      <a href={`${permanent}#${anchor}`} data-copy-link="">
        {say.copyLink}
      </a>
      {suspended && <strong>{suspended}</strong>}
      {changes.map((change) => (
        <span key={change.kind}>
          {say.change[change.kind](change.on)}{' '}
          <Link href={`${address}?n=${change.n}${change.there ? `#${change.there}` : ''}`}>
            {isBack(change) ? say.earlier : say.later}
          </Link>
        </span>
      ))}
    </>
  )
}

const isBack = ({ kind }: ArticleChange) => kind === 'changedFrom' || kind === 'added'
