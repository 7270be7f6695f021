import type { LegalDate } from '@fadu/core'
import type { ArticleChange } from './page.ts'
import type { PublishedText } from './publishedTexts.ts'

interface DatedText {
  readonly text: Pick<PublishedText, 'n' | 'articles'>
  readonly effectiveOn: LegalDate | null
}

/**
 * Where the words of an article are others than in the version before and after. An article that only got another number is no
 * change: its words are found there under that number. The reader is led from the number that stayed to the words that moved.
 */
export function articleChanges(shown: DatedText, before: DatedText | null, after: DatedText | null): readonly ArticleChange[] {
  return [
    ...(before && shown.effectiveOn ? changesBetween(before, shown, shown.effectiveOn, 'back') : []),
    ...(after?.effectiveOn ? changesBetween(after, shown, after.effectiveOn, 'on') : []),
  ]
}

function changesBetween(other: DatedText, shown: DatedText, on: LegalDate, way: 'back' | 'on'): readonly ArticleChange[] {
  const there = new Map(other.text.articles.map((article) => [article.address, article]))
  const words = new Set(other.text.articles.map((article) => article.text))
  return shown.text.articles.flatMap((article) => {
    if (words.has(article.text)) return []
    const same = there.get(article.address)
    const kind = way === 'back' ? (same ? 'changedFrom' : 'added') : same ? 'changesOn' : 'removedOn'
    return [{ anchor: article.anchor, kind, on, n: other.text.n, there: same?.anchor ?? null } as const]
  })
}
