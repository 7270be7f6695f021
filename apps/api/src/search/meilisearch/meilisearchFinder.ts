import { gramsOf } from '../../platform/register/searchGrams.ts'
import { wordsOf } from '../abbreviations.ts'
import { type Found, MOST_HITS, type NarrowedHit } from '../narrow.ts'
import type { SearchHit, SearchQuery } from '../search.ts'
import { dayNumber, type IndexRecord } from './indexShape.ts'
import type { SearchIndex } from './searchIndex.ts'

/** Hits whose articles come along with the first question: most queries have no more, and most visitors look no further. */
const AT_ONCE = 40

/** Of those, so many are looked at for the words as they were typed. */
const LOOKED_AT = 5

/**
 * Documents one of whose articles, with the title, holds every word; the best first. A second question only where there are many.
 * `isWhole`: one of the first holds the words as they are typed, which Meilisearch's own words need not be.
 */
export async function findArticles(
  index: SearchIndex,
  { text, day, today }: SearchQuery,
): Promise<Found & { readonly isWhole: boolean }> {
  const asked = {
    filter: `publishedOn <= ${dayNumber(day < today ? day : today)}`,
    matchingStrategy: 'all',
    // By page and not by limit: only so a document with many articles counts once.
    page: 1,
  } as const
  const first = await index.ask(text, {
    ...asked,
    hitsPerPage: AT_ONCE,
    attributesToRetrieve: ['document', 'n', 'label', 'anchor', 'words', 'title', 'about'],
  })
  const hits = new Map(
    first.hits.map((hit) => [hit.document, { document: hit.document, n: hit.n, place: placeOf(hit) as Place | null }]),
  )
  if (first.totalHits > AT_ONCE) {
    const all = await index.ask(text, { ...asked, hitsPerPage: MOST_HITS, attributesToRetrieve: ['document', 'n'] })
    for (const { document, n } of all.hits) if (!hits.has(document)) hits.set(document, { document, n, place: null })
  }
  const readings = wordsOf(text)
  const isWhole = first.hits.slice(0, LOOKED_AT).some(({ title, about, words }) => {
    const held = new Set([title, about, words].flatMap((part) => gramsOf(part, true)))
    return readings.some((reading) => reading.length > 0 && reading.every((word) => held.has(word)))
  })
  return { way: 'all', hits: [...hits.values()], words: [...new Set(readings.flat())], suggestion: null, isWhole }
}

type Place = NonNullable<SearchHit['place']>
const placeOf = ({ label, anchor, words }: Pick<IndexRecord, 'label' | 'anchor' | 'words'>): Place => ({
  label,
  anchor,
  text: words,
})

/**
 * The version of the day where it holds the words too, and of the version its article that holds most of them. Nothing is asked where
 * the first question has told both, as of what stands in the newest text.
 */
export async function placeHits(
  index: SearchIndex,
  { text }: SearchQuery,
  hits: readonly NarrowedHit[],
): Promise<readonly SearchHit[]> {
  const within = (texts: readonly Pick<SearchHit, 'document' | 'n'>[]) => ({
    filter: `text IN [${texts.map(({ document, n }) => `'${document}_${n}'`).join(', ')}]`,
    page: 1,
    hitsPerPage: texts.length,
    attributesToRetrieve: ['document', 'n', 'label', 'anchor', 'words'],
  })
  const chosen = new Map<string, SearchHit>(hits.map(({ document, n, place }) => [document, { document, n, place }]))
  const ask = async (texts: readonly Pick<SearchHit, 'document' | 'n'>[], matchingStrategy: 'all' | 'last') => {
    if (texts.length === 0) return
    const held = await index.ask(text, { ...within(texts), matchingStrategy })
    for (const hit of held.hits) chosen.set(hit.document, { document: hit.document, n: hit.n, place: placeOf(hit) })
  }
  await ask(
    hits.filter(({ n, present }) => present !== n).map(({ document, present }) => ({ document, n: present })),
    'all',
  )
  await ask(
    [...chosen.values()].filter(({ place }) => place === null),
    'last',
  )
  return hits.map(({ document }) => chosen.get(document)!)
}
