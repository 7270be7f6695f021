import type { LegalDate } from '@fadu/core'
import type { Settings } from 'meilisearch'
import type { Sql } from '../../platform/database/sql.ts'
import type { TextPlace } from '../../platform/register/publications.ts'
import { synonyms } from '../abbreviations.ts'

/** Raise it with every change of the settings or of what a record holds: an index of another shape is built anew. */
export const SHAPE = 1

/**
 * An article of a published text, or a piece of what stands outside of articles. One index of articles gives the place that answers
 * best; `document` makes each document appear once.
 */
export interface IndexRecord {
  /** {document}_{version}_{ordinal} */
  readonly id: string
  readonly document: string
  readonly n: number
  /** The text: {document}_{version}. */
  readonly text: string
  /** 1 for the newest version: where versions are equally good, it comes first. */
  readonly latest: 0 | 1
  /** Days as numbers, 20211231, since that is what can be compared. */
  readonly publishedOn: number
  readonly title: string
  readonly number: string
  readonly label: string
  readonly anchor: string
  readonly words: string
}

export const settings: Settings = {
  searchableAttributes: ['title', 'number', 'words'],
  filterableAttributes: ['document', 'text', 'publishedOn'],
  displayedAttributes: ['*'],
  distinctAttribute: 'document',
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'exactness', 'latest:desc', 'publishedOn:desc'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
  // A number is right or wrong.
  typoTolerance: { disableOnAttributes: ['number'], disableOnNumbers: true },
  synonyms,
}

export const dayNumber = (day: LegalDate): number => Number(day.replaceAll('-', ''))

interface TextRow {
  readonly document: string
  readonly n: number
  readonly latest: boolean
  readonly title: string
  readonly number: string | null
  readonly publishedOn: LegalDate
  readonly body: string
  readonly places: readonly TextPlace[]
}

/** What is indexed of these documents: all their published texts. By primary keys. */
export async function recordsOf(sql: Sql, documents: readonly string[]): Promise<IndexRecord[]> {
  const rows = await sql<TextRow>(
    `select t.document, t.n, t.n = max(t.n) over (partition by t.document) as latest, t.title, p.number_text as number,
       p.published_on as "publishedOn", t.body, t.places
     from published_text t join publication p on p.id = t.document
     where t.document = any($1::text[]) order by t.document, t.n`,
    [documents],
  )
  return rows.flatMap(({ document, n, latest, publishedOn, number, title, body, places }) =>
    piecesOf(body, places).map(
      ({ label, anchor, words }, ordinal): IndexRecord => ({
        id: `${document}_${n}_${ordinal}`,
        document,
        n,
        text: `${document}_${n}`,
        latest: latest ? 1 : 0,
        publishedOn: dayNumber(publishedOn),
        title,
        number: number ?? '',
        label,
        anchor,
        words,
      }),
    ),
  )
}

interface Piece {
  readonly label: string
  readonly anchor: string
  readonly words: string
}

/** Characters of a piece outside of articles: a list of results shows no more of it, and an answer should stay small. */
const PIECE = 1500

/** A text in pieces that together hold all of it: its articles or points, and between them what belongs to none. */
export function piecesOf(body: string, places: readonly TextPlace[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const outside = (until: number) => {
    for (const words of cut(body.slice(at, until))) pieces.push({ label: '', anchor: '', words })
  }
  for (const { label, anchor, start, end } of places) {
    if (start > at) outside(start)
    pieces.push({ label, anchor, words: body.slice(start, end) })
    at = Math.max(at, end)
  }
  if (at < body.length) outside(body.length)
  // A text of nothing but its title is found by that.
  return pieces.length > 0 ? pieces : [{ label: '', anchor: '', words: '' }]
}

/** Whole paragraphs, as many as fit. */
function cut(text: string): string[] {
  const pieces: string[] = []
  for (const paragraph of text.split('\n')) {
    if (paragraph.trim() === '') continue
    const last = pieces.at(-1)
    if (last !== undefined && last.length + paragraph.length < PIECE) pieces[pieces.length - 1] = `${last}\n${paragraph}`
    else pieces.push(paragraph)
  }
  return pieces
}
