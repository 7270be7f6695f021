import type { LegalDate } from '@fadu/core'
import type { ListedDocument } from './page.ts'
import { portalWords } from './words.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text fit for XML 1.0: marked characters escaped, characters that XML cannot hold left out. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (mark) => entities[mark]!)

/** A legal day as an instant, for a format that knows nothing else: its beginning in Shanghai. */
const instantOf = (day: LegalDate) => `${day}T00:00:00+08:00`

/** `updated` of a feed without entries: a feed must have one, and the clock would make it new at each reading. */
const NOTHING_YET = '1970-01-01T00:00:00Z'

/** What was published or changed last, with the instant at which the register last recorded something public of it. */
export interface FeedEntry extends ListedDocument {
  /** ISO 8601, UTC. */
  readonly changedAt: string
}

/**
 * RFC 4287. Ids do not depend on the address, so a reader that knows an entry knows it under a new one too; `updated` moves when the
 * register changes, never with the clock or a restart (4.2.6, 4.2.15).
 */
export function atomFeed(
  entries: readonly FeedEntry[],
  {
    origin,
    jurisdiction,
    standingWord,
  }: { origin: string; jurisdiction: string; standingWord: (document: ListedDocument) => string },
): string {
  const updated =
    entries
      .map(({ changedAt }) => changedAt)
      .toSorted()
      .at(-1) ?? NOTHING_YET
  const written = entries.map((document) => {
    const facts = [document.number, document.issuers.join('、'), standingWord(document)].filter(Boolean).join('，')
    return `  <entry>
    <title>${xmlText(document.title)}</title>
    <id>urn:fadu:document:${xmlText(document.id)}</id>
    <link rel="alternate" type="text/html" href="${xmlText(`${origin}/d/${document.id}`)}"/>
    <published>${instantOf(document.publishedOn)}</published>
    <updated>${document.changedAt}</updated>
    <author><name>${xmlText(document.issuers.join('、') || jurisdiction)}</name></author>
    <category term="${document.standing}" label="${xmlText(standingWord(document))}"/>
    <summary>${xmlText(facts)}</summary>
  </entry>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <title>${xmlText(portalWords.zh.feedTitle(jurisdiction))}</title>
  <id>urn:fadu:feed:${xmlText(encodeURIComponent(jurisdiction))}</id>
  <updated>${updated}</updated>
  <author><name>${xmlText(portalWords.zh.siteName(jurisdiction))}</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(`${origin}/feed.xml`)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(`${origin}/`)}"/>
${written.join('\n')}
</feed>
`
}
