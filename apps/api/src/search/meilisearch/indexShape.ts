import type { LegalDate } from '@fadu/core'
import type { Settings } from 'meilisearch'
import type { Sql } from '../../platform/database/sql.ts'
import type { TextPlace } from '../../platform/register/publications.ts'
import { synonyms } from '../abbreviations.ts'
import { pieceForTitle, piecesOf, type WordsSaid, wordsSaid } from './textPieces.ts'

/** Raise it with every change of the settings or of what a record holds: an index of another shape is built anew. */
export const SHAPE = 3

/**
 * An article of a published text, or a piece of what stands outside of articles; and for the text as a whole one record with its title
 * and the piece that says most of what the title says. So the record that is found is always the place to show. `document` makes
 * each document appear once.
 */
export interface IndexRecord extends WordsSaid {
  /** {document}_{version}_{ordinal} */
  readonly id: string
  readonly document: string
  readonly n: number
  /** The text: {document}_{version}. */
  readonly text: string
  /** 1 for the newest version: what holds the words there comes before what held them once. */
  readonly latest: 0 | 1
  /** Days as numbers, 20211231, since that is what can be compared. */
  readonly publishedOn: number
  /** Of the text as a whole; empty in its pieces. */
  readonly title: string
  readonly number: string
  readonly label: string
  readonly anchor: string
  readonly words: string
  /** In the pieces: what the text is about, since a query may be half in the title and half in an article. */
  readonly about: string
}

export const settings: Settings = {
  // Meilisearch does not count how often a text says a word; by the order of these, one that speaks of it comes before one that mentions it.
  searchableAttributes: ['title', 'number', 'said16', 'said8', 'said4', 'words', 'about'],
  filterableAttributes: ['document', 'text', 'publishedOn'],
  displayedAttributes: ['*'],
  distinctAttribute: 'document',
  rankingRules: ['words', 'typo', 'latest:desc', 'proximity', 'attribute', 'exactness', 'publishedOn:desc'],
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
  return rows.flatMap(({ document, n, latest, publishedOn, number, title, body, places }) => {
    const pieces = piecesOf(body, places)
    const shared = {
      document,
      n,
      text: `${document}_${n}`,
      latest: latest ? 1 : 0,
      publishedOn: dayNumber(publishedOn),
    } as const
    const whole = { title, number: number ?? '', about: '', said16: [], said8: [], said4: [] }
    const said = wordsSaid(pieces)
    return [
      { id: `${document}_${n}_0`, ...shared, ...pieceForTitle(title, pieces), ...whole },
      ...pieces.map((piece, i) => ({
        id: `${document}_${n}_${i + 1}`,
        ...shared,
        ...piece,
        title: '',
        number: '',
        about: title,
        ...said[i]!,
      })),
    ]
  })
}
