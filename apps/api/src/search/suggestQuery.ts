import type { Sql } from '../platform/database/sql.ts'

/** A shorter query has too little left besides the slip; a longer one is a sentence. */
const SHORTEST = 4
const LONGEST = 30

/** Characters of a text that are looked through; titles and the beginning say the most. */
const READ = 20_000

/**
 * 您是不是要找: what stands in one of the best texts where the query stands but for one character: 行政服议法 is 行政复议法. Only of texts
 * that hold most of the telling words of the query anyway, and never for a query of several words. Null: nothing so near.
 */
export async function suggestQuery(
  sql: Sql,
  text: string,
  best: readonly { readonly document: string; readonly n: number }[],
): Promise<string | null> {
  const query = [...text.trim()]
  if (query.length < SHORTEST || query.length > LONGEST || !query.every((character) => /\p{Script=Han}/u.test(character)))
    return null
  const rows = await sql<{ title: string; body: string }>(
    `select t.title, left(t.body, ${READ}) as body from unnest($1::text[], $2::int[]) with ordinality hit(document, n, place)
     join published_text t on t.document = hit.document and t.n = hit.n order by hit.place`,
    [best.map(({ document }) => document), best.map(({ n }) => n)],
  )
  for (const { title, body } of rows) {
    const near = nearest(query, title) ?? nearest(query, body)
    if (near) return near
  }
  return null
}

/** The first place that differs from the query in exactly one character, which is Chinese too. */
export function nearest(query: readonly string[], text: string): string | null {
  const length = query.length
  const wanted = query.join('')
  // A slip leaves the characters before it or those after it whole: one half of the query stands in the text as it is.
  const half = Math.floor(length / 2)
  for (const [part, offset] of [
    [wanted.slice(0, half), 0],
    [wanted.slice(half), half],
  ] as const)
    for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      const found = text.slice(Math.max(0, at - offset), at - offset + length)
      if (found.length !== length || !/^\p{Script=Han}+$/u.test(found)) continue
      let differing = 0
      for (let i = 0; i < length && differing < 2; i++) if (found[i] !== query[i]) differing += 1
      if (differing === 1) return found
    }
  return null
}
