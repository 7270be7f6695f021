import { diffLegalTexts, type LegalDate, type LegalDiff, legalStatusOn, versionOn } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { PublicView } from '../platform/register/publicView.ts'
import type { ComparedDocument, ComparedText, ComparisonContent, NamedDocument, ShownVersion } from './page.ts'
import type { SearchPort } from './ports.ts'
import type { ReadTexts } from './publishedTexts.ts'
import { nameDocuments, readView } from './readDocument.ts'
import { lawOf } from './standing.ts'

/** As typed in the address: /d/{id}/compare?from=1&to=2, and with `with` for `to` of another document. */
export interface ComparisonRequest {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
  readonly with: string | null
}

export interface ReadingDeps {
  readonly sql: Sql
  readonly texts: ReadTexts
  readonly today: LegalDate
}

/**
 * Two published texts and what differs. Without `to` it is the text of today, without `from` the one before it, or of another document the
 * one of today. Null where there is no such document or version; without a pair where a document has one text alone.
 */
export async function readComparison(
  { sql, texts, today }: ReadingDeps,
  request: ComparisonRequest,
): Promise<Pick<ComparisonContent, 'document' | 'other' | 'pair'> | null> {
  const view = await readView(sql, request.id, today)
  const isOther = request.with !== null && request.with !== request.id
  const otherView = isOther ? await readView(sql, request.with!, today) : view
  if (!view || !otherView) return null
  const document = comparedDocument(view, today)
  const other = isOther ? comparedDocument(otherView, today) : document

  const now = versionOn(lawOf(otherView), today)?.n ?? 1
  const to = request.to === null ? now : numberIn(request.to)
  const before = document.versions.find((version) => version.n < to)?.n ?? document.versions.find((version) => version.n > to)?.n
  const from = request.from !== null ? numberIn(request.from) : isOther ? (versionOn(lawOf(view), today)?.n ?? 1) : before
  if (from === undefined) return request.to === null || to === 1 ? { document, other, pair: null } : null

  const read = async (held: PublicView, named: ComparedDocument, n: number) => {
    const version = held.versions.find((one) => one.n === n)
    const [text] = version ? await texts(sql, held.id, [version]) : []
    const shown = named.versions.find((one) => one.n === n)
    return text && shown ? { document: named, version: shown, body: text.body } : null
  }
  const [old, changed] = [await read(view, document, from), await read(otherView, other, to)]
  if (!old || !changed) return null
  return {
    document,
    other,
    pair: { from: comparedText(old), to: comparedText(changed), diff: diffLegalTexts(old.body, changed.body) },
  }
}

/** A pair of published texts for a file, or null. */
export async function readPair(
  deps: ReadingDeps,
  request: ComparisonRequest,
): Promise<{ readonly from: ComparedText; readonly to: ComparedText; readonly diff: LegalDiff } | null> {
  return (await readComparison(deps, request))?.pair ?? null
}

/** Documents that a person may mean, the likeliest first; the one of the page itself is left out. */
export async function findForComparison(
  { sql, search, today }: { readonly sql: Sql; readonly search: SearchPort; readonly today: LegalDate },
  text: string,
  id: string,
): Promise<readonly NamedDocument[]> {
  const filter = { standing: null, organ: null, kind: null, year: null }
  const { hits } = await search.find({
    text,
    scope: 'all',
    today,
    day: today,
    filter,
    sort: 'relevance',
    facets: false,
    offset: 0,
    limit: 11,
  })
  const ids = hits.map(({ document }) => document).filter((document) => document !== id)
  const named = await nameDocuments(sql, ids, today)
  return ids.slice(0, 10).flatMap((document) => named.get(document) ?? [])
}

const comparedText = ({ document, version }: ComparedText): ComparedText => ({ document, version })

/** Versions are counted from 1; anything else is none. */
const numberIn = (typed: string): number => (/^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 0)

function comparedDocument(view: PublicView, today: LegalDate): ComparedDocument {
  const law = lawOf(view)
  const current = legalStatusOn(law, today) === 'inForce' ? versionOn(law, today)?.n : undefined
  return {
    id: view.id,
    title: view.title,
    number: view.number,
    versions: view.versions
      .map(
        (version): ShownVersion => ({
          n: version.n,
          title: version.title,
          publishedOn: version.publishedOn,
          effectiveOn: version.effectiveOn,
          by: null,
          note:
            version.n === current
              ? 'current'
              : version.effectiveOn && version.effectiveOn > today
                ? 'coming'
                : version.n === 1 && view.versions.length > 1
                  ? 'original'
                  : null,
        }),
      )
      .reverse(),
  }
}
