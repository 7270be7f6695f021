import { type LegalDate, parseChineseNumeral, versionOn } from '@fadu/core'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import type { PublicView } from '../platform/register/publicView.ts'
import type { Citation } from './page.ts'
import { versionsOf } from './standing.ts'

/** 《title》, and the article named right behind it. Bounded, so that the scan stays linear. */
const CITED =
  /《([^《》\n]{2,80})》(?:（[^（）\n]{1,40}）)?(?:第([零〇一二三四五六七八九十百千]{1,8}|\d{1,4})条(?:之([一二三四五六七八九十]{1,3}|\d{1,2}))?)?/gu

/** Titles looked up for one text; a text that cites more is a list of titles. */
const MOST_TITLES = 200

interface Found {
  readonly start: number
  readonly end: number
  readonly title: string
  readonly anchor: string
}

export function citedIn(body: string): readonly Found[] {
  return [...body.matchAll(CITED)].map((match) => {
    const article = match[2] ? parseChineseNumeral(match[2]) : null
    const sub = match[3] ? parseChineseNumeral(match[3]) : null
    return {
      start: match.index,
      end: match.index + match[0].length,
      title: match[1]!,
      anchor: article === null ? '' : `#a${article}${sub === null ? '' : `z${sub}`}`,
    }
  })
}

/** National laws are cited without the name of the state. */
const STATE = '中华人民共和国'

/**
 * What a text cites, led to the version that was in force on the day of the citing text: the number of an article stays, its words
 * move. Only what is in this register is linked; by index `publication_title`.
 */
export async function linkCitations(
  sql: Sql,
  body: string,
  own: string,
  day: LegalDate,
  today: LegalDate,
  prefix: string,
): Promise<readonly Citation[]> {
  const found = citedIn(body)
  const titles = [...new Set(found.map((citation) => citation.title))].slice(0, MOST_TITLES)
  if (titles.length === 0) return []
  const rows = await sql<Cited>(CITED_TITLES, [[...titles, ...titles.map((title) => `${STATE}${title}`)], own, today])
  const byTitle = new Map(rows.map((row) => [row.title, row]))
  return found.flatMap(({ start, end, title, anchor }) => {
    const cited = byTitle.get(title) ?? byTitle.get(`${STATE}${title}`)
    return cited ? [{ start, end, href: `${prefix}/d/${cited.id}${daySuffix(cited, day, today)}${anchor}` }] : []
  })
}

const CITED_TITLES = prepared(
  `select id, title, published_on as "publishedOn", view->'versions' as versions from publication
   where title = any($1::text[]) and id <> $2 and published_on <= $3::date order by class = 'reference' desc, published_on, id`,
)

/** Nothing where the version of that day is today's, or where the cited text was not public yet. */
function daySuffix({ publishedOn, versions }: Cited, day: LegalDate, today: LegalDate): string {
  if (versions.length === 1 || day < publishedOn) return ''
  const law = { versions: versionsOf(versions) }
  return versionOn(law, day)?.n === versionOn(law, today)?.n ? '' : `?on=${day}`
}

interface Cited {
  readonly id: string
  readonly title: string
  readonly publishedOn: LegalDate
  readonly versions: PublicView['versions']
}
