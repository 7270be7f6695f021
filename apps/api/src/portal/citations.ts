import {
  anchorOfAddress,
  type Citation as Cited,
  citedProvisions,
  type LegalDate,
  type LegalTree,
  resolveCitations,
  titleKey,
  titleKeys,
  versionOn,
  walkLegalTree,
} from '@fadu/core'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import type { PublicView } from '../platform/register/publicView.ts'
import type { Citation, CitationGraph, NamedDocument } from './page.ts'
import { versionsOf } from './standing.ts'

/** Documents looked up for one text; a text that cites more is a list of titles. */
const MOST_CITED = 400
/** Documents listed that cite one; a law is cited by hundreds. */
const MOST_CITING = 50

export interface ShownText {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly tree: LegalTree
  readonly citations: readonly Cited[]
}

/**
 * What the shown text cites and what cites it, both ways by the stored citations, published documents only. In the text a citation
 * leads to the version that was in force on the day of the citing text, for the number of an article stays and its words move; its
 * own articles are linked within the page.
 */
export async function readCitationGraph(
  sql: Sql,
  shown: ShownText,
  day: LegalDate,
  today: LegalDate,
  prefix: string,
): Promise<{ readonly links: readonly Citation[]; readonly graph: CitationGraph }> {
  const { citations } = shown
  const titles = [...new Set(citations.flatMap(({ title }) => title ?? []))].slice(0, MOST_CITED)
  const numbers = [...new Set(citations.flatMap(({ number }) => number ?? []))].slice(0, MOST_CITED)
  const [documents, citedBy] = await Promise.all([
    titles.length + numbers.length === 0 ? [] : sql<Document>(DOCUMENTS, [titles.map(titleKey), numbers, today]),
    sql<NamedDocument & { total: number }>(CITING, [titleKeys(shown.title), shown.number, shown.id, today]),
  ])
  // The text is first among those of its title: what it calls by its own name is itself.
  const resolved = resolveCitations(citations, [shown, ...documents])
  const byId = new Map(documents.map((document) => [document.id, document]))
  const own = ownAnchors(shown.tree)

  const links = resolved.flatMap(({ document, unresolved, ...citation }) => {
    const { start, end, article } = citation
    if (unresolved) return []
    const anchor = article ? (anchorOfAddress(article)?.split('-')[0] ?? null) : null
    if (document === null || document === shown.id) {
      const there = anchor && own.find(anchor, start)
      return there ? [{ start, end, href: `#${there}` }] : []
    }
    const cited = byId.get(document)!
    return [{ start, end, href: `${prefix}/d/${cited.id}${daySuffix(cited, day, today)}${anchor ? `#${anchor}` : ''}` }]
  })

  const cites = new Map<string, { document: NamedDocument | null; name: string; provisions: Set<string> }>()
  for (const citation of resolved) {
    const { document, title, number } = citation
    const name = title ?? number
    if (name === undefined || document === shown.id) continue
    const cited = document === null ? null : byId.get(document)!
    const key = cited?.id ?? titleKey(name)
    const held = cites.get(key) ?? { document: cited && named(cited), name, provisions: new Set() }
    for (const provision of citedProvisions(citation)) held.provisions.add(provision)
    cites.set(key, held)
  }
  return {
    links,
    graph: {
      cites: [...cites.values()].map(({ document, name, provisions }) => ({ document, name, provisions: [...provisions] })),
      citedBy: citedBy.map(named),
      citedByTotal: citedBy[0]?.total ?? 0,
    },
  }
}

const named = ({ id, title, number }: NamedDocument): NamedDocument => ({ id, title, number })

interface Document extends NamedDocument {
  readonly publishedOn: LegalDate
  readonly versions: PublicView['versions']
}

/** By indexes `publication_title_keys` and `publication_number`. Of one title a law comes first, then the earliest. */
const DOCUMENTS = prepared(
  `select id, title, number_text as number, published_on as "publishedOn", view->'versions' as versions from publication
   where (title_keys && $1::text[] or number_text = any($2::text[])) and published_on <= $3::date
   order by class = 'reference' desc, published_on, id`,
)

/**
 * Documents whose text of today cites this one; a number that belongs to another document is not this one's title. By indexes
 * `published_citation_title` and `published_citation_number`.
 */
const CITING = prepared(
  `with citing as (
     select distinct c.document from published_citation c
     where ((c.title_key <> '' and c.title_key = any($1::text[])
             and not exists (select 1 from publication other where other.number_text = c.number_text and other.id <> $3))
         or (c.number_text <> '' and c.number_text = $2::text))
       and c.document <> $3
       and c.n = (select max(t.n) from published_text t where t.document = c.document and (t.effective_on is null or t.effective_on <= $4::date or t.n = 1)))
   select p.id, p.title, p.number_text as number, count(*) over ()::int as total from citing join publication p on p.id = citing.document
   where p.published_on <= $4::date order by p.published_on desc, p.id limit ${MOST_CITING}`,
)

/** Nothing where the version of that day is today's, or where the cited text was not public yet. */
function daySuffix({ publishedOn, versions }: Document, day: LegalDate, today: LegalDate): string {
  if (versions.length === 1 || day < publishedOn) return ''
  const law = { versions: versionsOf(versions) }
  return versionOn(law, day)?.n === versionOn(law, today)?.n ? '' : `?on=${day}`
}

/** Where the text's own articles are: those of the annex that the citing words stand in, else those of the main text. */
function ownAnchors(tree: LegalTree) {
  const articles = [...walkLegalTree(tree)].filter((node) => node.kind === 'article')
  const anchors = new Set(articles.map((node) => node.anchor))
  const annexes = tree.children.filter((node) => node.kind === 'annex')
  return {
    /** The anchor of an article; null where the text has none such, or where the words stand in that very article. */
    find: (anchor: string, at: number): string | null => {
      const annex = annexes.find((node) => node.start <= at && at < node.end)
      const there = [...(annex ? [`${annex.anchor}-${anchor}`] : []), anchor].find((candidate) => anchors.has(candidate))
      const target = articles.find((node) => node.anchor === there)
      return !target || (target.start <= at && at < target.end) ? null : target.anchor
    },
  }
}
