import type { Sql } from '../../platform/database/sql.ts'
import { gramsOf } from '../../platform/register/searchGrams.ts'
import { readingsOf } from '../abbreviations.ts'
import { type Found, MOST_HITS } from '../narrow.ts'
import type { SearchHit, SearchQuery } from '../search.ts'
import { dayNumber } from './indexShape.ts'
import type { SearchIndex } from './searchIndex.ts'

/** Documents one of whose articles holds every word, the best first. */
export async function findArticles(index: SearchIndex, { text, day, today }: SearchQuery): Promise<Found> {
  const { hits } = await index.asking.search(text, {
    filter: `publishedOn <= ${dayNumber(day < today ? day : today)}`,
    matchingStrategy: 'all',
    // By page and not by limit: only so a document with many articles counts once.
    page: 1,
    hitsPerPage: MOST_HITS,
    attributesToRetrieve: ['document', 'n'],
  })
  return {
    way: 'all',
    hits: hits.map(({ document, n }) => ({ document, n, place: null })),
    words: [...new Set(readingsOf(text).flatMap((reading) => gramsOf(reading)))],
    suggestion: null,
  }
}

/**
 * The version of the day where it holds the words too, and of the version its article that holds most of them. One question for the
 * hits of one page; another where a version was found that is not the one of the day.
 */
export async function placeHits(
  sql: Sql,
  index: SearchIndex,
  { text, day }: SearchQuery,
  hits: readonly SearchHit[],
): Promise<readonly SearchHit[]> {
  if (hits.length === 0) return hits
  const within = (texts: readonly Pick<SearchHit, 'document' | 'n'>[]) => ({
    filter: `text IN [${texts.map(({ document, n }) => `'${document}_${n}'`).join(', ')}]`,
    page: 1,
    hitsPerPage: texts.length,
  })
  const present = await sql<{ document: string; n: number }>(PRESENT, [hits.map(({ document }) => document), day])
  const found = new Map(hits.map(({ document, n }) => [document, n]))
  const others = present.filter(({ document, n }) => found.get(document) !== n)
  if (others.length > 0) {
    const held = await index.asking.search(text, {
      ...within(others),
      matchingStrategy: 'all',
      attributesToRetrieve: ['document', 'n'],
    })
    for (const { document, n } of held.hits) found.set(document, n)
  }
  const chosen = hits.map(({ document }) => ({ document, n: found.get(document)! }))
  const articles = await index.asking.search(text, {
    ...within(chosen),
    matchingStrategy: 'last',
    // What stands in the title is in every article alike.
    attributesToSearchOn: ['words'],
    attributesToRetrieve: ['document', 'label', 'anchor', 'words'],
  })
  const places = new Map(articles.hits.map(({ document, label, anchor, words }) => [document, { label, anchor, text: words }]))
  return chosen.map((hit) => ({ ...hit, place: places.get(hit.document) ?? null }))
}

/** By primary key. */
const PRESENT = `select distinct on (t.document) t.document, t.n from published_text t where t.document = any($1::text[])
  order by t.document, (t.effective_on is not null and t.effective_on <= $2::date) desc, t.effective_on desc, t.n desc`
