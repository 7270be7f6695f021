import { type Citation, type LegalTree, listArticles, parseLegalText } from '@fadu/core'
import { prepared } from '../platform/database/preparedClient.ts'
import type { Sql } from '../platform/database/sql.ts'
import { remembered } from './remembered.ts'

/** A published text, parsed, with its stored citations. A text never changes, so its tree is kept by its hash. */
export interface PublishedText {
  readonly n: number
  readonly title: string
  readonly textHash: string
  readonly body: string
  readonly tree: LegalTree
  readonly articles: ReturnType<typeof listArticles>
  readonly citations: readonly Citation[]
}

type Row = Omit<PublishedText, 'tree' | 'articles'>

/** Characters of parsed texts to keep; a tree is some ten times as large as its text. */
const MOST_CHARACTERS = 3_000_000

const TEXTS = prepared(
  'select n, title, text_hash as "textHash", body, citations from published_text where document = $1 and n = any($2::int[])',
)

/** Reads the texts of a document's versions, all of them or the ones named. By primary key. */
export function publishedTexts() {
  const parsed = remembered<PublishedText>(MOST_CHARACTERS, (text) => text.body.length)
  return async (
    sql: Sql,
    document: string,
    versions: readonly { readonly n: number; readonly textHash: string }[],
  ): Promise<PublishedText[]> => {
    const missing = versions.filter((version) => !parsed.get(keyOf(version)))
    const rows = missing.length === 0 ? [] : await sql<Row>(TEXTS, [document, missing.map((version) => version.n)])
    const fresh = new Map(
      rows.map((row) => {
        const tree = parseLegalText(row.body)
        return [row.n, parsed.set(keyOf(row), { ...row, tree, articles: listArticles(tree) })]
      }),
    )
    return versions.flatMap((version) => {
      const text = fresh.get(version.n) ?? parsed.get(keyOf(version))
      return text ? [text] : []
    })
  }
}

export type ReadTexts = ReturnType<typeof publishedTexts>

/** Two documents may hold the same words; their versions are still told apart. */
const keyOf = ({ n, textHash }: { n: number; textHash: string }) => `${n} ${textHash}`
