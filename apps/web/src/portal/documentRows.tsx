import type { ListedDocument } from '@fadu/api'
import { daysBetween, type LegalDate } from '@fadu/core'
import { type RecordRow, StatusTag } from '@fadu/ui'
import type { ReactNode } from 'react'
import type { Portal } from './portal.tsx'

/** Half a year: what ends within it is worth saying in a list. */
const SOON = 183

const isEnded = ({ standing }: ListedDocument) => standing === 'repealed' || standing === 'lapsed' || standing === 'annulled'

/** The standing of a document in one word, said as what matters next: 12月1日起施行, 还有 41 天到期. */
export function StandingOf({ document, portal }: { readonly document: ListedDocument; readonly portal: Portal }) {
  const { words, frame } = portal
  const { standing, effectiveOn, validUntil } = document
  if (document.class === 'reference' && !isEnded(document))
    return <StatusTag tone="plain" mark="dotted" label={words.row.reference} />
  if (standing === 'notYetInForce')
    return (
      <StatusTag
        standing={standing}
        label={words.row.effectiveFrom(effectiveOn, effectiveOn.slice(0, 4) === frame.today.slice(0, 4))}
      />
    )
  const left = validUntil ? daysBetween(frame.today, validUntil) : null
  if (standing === 'inForce' && left !== null && left <= SOON) return <StatusTag tone="due" label={words.row.endsIn(left)} />
  return <StatusTag standing={standing} />
}

const endOf = (document: ListedDocument): LegalDate | null => (document.standing === 'lapsed' ? null : document.endedOn)

/** What one must know of a document in a list: standing, number, organ, what it did to others, day of publication. */
export function factsOf(document: ListedDocument, portal: Portal): readonly ReactNode[] {
  const { words } = portal
  const ended = isEnded(document) ? endOf(document) : null
  const effects = (['repeal', 'declareLapsed', 'amend', 'extend'] as const).flatMap((kind) => {
    const count = document.effects[kind]
    return count ? [words.row.effects[kind](count)] : []
  })
  return [
    <StandingOf key="standing" document={document} portal={portal} />,
    ended && words.row.endedOn(ended),
    document.class === 'reference' && isEnded(document) ? words.row.reference : null,
    document.number && (
      <span key="number" lang="zh-CN">
        {document.number}
      </span>
    ),
    <span key="issuers" lang="zh-CN">
      {document.issuers.join('　')}
    </span>,
    effects.length > 0 ? words.row.joined(effects) : null,
    document.isDated && words.row.publishedOn(document.publishedOn),
  ]
}

export const documentRow = (document: ListedDocument, portal: Portal): RecordRow => ({
  key: document.id,
  href: portal.to(`/d/${document.id}`),
  title: <span lang="zh-CN">{document.title}</span>,
  struck: isEnded(document),
  facts: factsOf(document, portal),
})
