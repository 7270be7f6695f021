import type { DocumentContent } from '@fadu/api'
import { ArticleText, lawBlocks, type TextSpan, WordsProvider } from '@fadu/ui'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticleActions } from './ArticleActions.tsx'
import type { Portal } from './portal.tsx'

/** Characters of drawn texts to keep. */
const MOST = 16_000_000

/**
 * Texts as they were drawn, by all that the drawing follows from. A published text never changes, and it is nearly all of its page:
 * what is decided elsewhere makes pages anew, not texts. Written by React, so everything in it is escaped.
 */
const drawn = new Map<string, string>()
let weight = 0

function remembered(key: string, draw: () => string): string {
  const held = drawn.get(key) ?? draw()
  if (!drawn.delete(key)) weight += held.length
  drawn.set(key, held)
  for (const [oldest, text] of drawn) {
    if (weight <= MOST || oldest === key) break
    drawn.delete(oldest)
    weight -= text.length
  }
  return held
}

/** The text of a document with what is linked in it, and with what can be done with each article, as HTML. */
export function drawLaw(portal: Portal, document: DocumentContent): string {
  const address = portal.to(`/d/${document.id}`)
  // The text of another day than today's has its link with the version, so that it stays the same text.
  const permanent = document.chosen === 'today' ? address : `${address}?n=${document.shown.n}`
  const suspended = document.suspensions.filter(
    (held) => held.from <= document.day && (held.until === null || held.until > document.day),
  )
  const key = JSON.stringify([
    document.textHash,
    portal.frame.language,
    permanent,
    address,
    document.citations,
    document.changes,
    suspended,
  ])
  return remembered(key, () => renderToStaticMarkup(<LawText {...{ portal, document, permanent, address, suspended }} />))
}

interface LawTextProps {
  readonly portal: Portal
  readonly document: DocumentContent
  readonly permanent: string
  readonly address: string
  /** Those in effect on the day shown. */
  readonly suspended: DocumentContent['suspensions']
}

function LawText({ document, permanent, address, portal, suspended }: LawTextProps) {
  const spans = document.citations.map(({ start, end, href }): TextSpan => ({ start, end, href, kind: 'citation' }))
  const say = portal.words.document
  return (
    <WordsProvider lang={portal.frame.language}>
      <ArticleText
        blocks={lawBlocks(document.tree, spans)}
        actions={({ id }) => {
          const held = suspended.find((suspension) => suspension.anchor === id)
          return (
            <ArticleActions
              portal={portal}
              anchor={id}
              permanent={permanent}
              address={address}
              changes={document.changes.filter((change) => change.anchor === id)}
              suspended={held ? say.suspended(held.article, held.from, held.until) : null}
            />
          )
        }}
      />
    </WordsProvider>
  )
}
