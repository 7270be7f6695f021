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
 * The version of the day where it holds the words too, and of the version its article that answers best. One question for the hits of
 * one page.
 */
export async function placeHits(
  sql: Sql,
  index: SearchIndex,
  { text, day }: SearchQuery,
  hits: readonly SearchHit[],
): Promise<readonly SearchHit[]> {
  if (hits.length === 0) return hits
  const present = await sql<{ document: string; n: number }>(PRESENT, [hits.map(({ document }) => document), day])
  const wanted = new Map(present.map(({ document, n }) => [document, n]))
  const found = await index.asking.search(text, {
    filter: `text IN [${hits.map(({ document, n }) => `'${document}_${wanted.get(document) ?? n}'`).join(', ')}]`,
    matchingStrategy: 'all',
    page: 1,
    hitsPerPage: hits.length,
    attributesToRetrieve: ['document', 'n', 'label', 'anchor', 'words'],
  })
  const places = new Map(found.hits.map((hit) => [hit.document, hit]))
  return hits.map((hit) => {
    const place = places.get(hit.document)
    return place
      ? { document: hit.document, n: place.n, place: { label: place.label, anchor: place.anchor, text: place.words } }
      : hit
  })
}

/** By primary key. */
const PRESENT = `select distinct on (t.document) t.document, t.n from published_text t where t.document = any($1::text[])
  order by t.document, (t.effective_on is not null and t.effective_on <= $2::date) desc, t.effective_on desc, t.n desc`
