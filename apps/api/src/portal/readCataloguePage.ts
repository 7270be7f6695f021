import type { Language, LegalDate } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import { looseDate } from '../platform/looseDate.ts'
import { catalogueRow, readCatalogue } from './catalogue.ts'
import type { OrganBook } from './organBook.ts'
import { type CatalogueContent, type CatalogueKind, catalogueKinds } from './page.ts'
import { portalWords } from './words.ts'

/** Rows of a page: some three sheets of paper. */
const PAGE = 100
/** What a whole catalogue may have, on one page or in a file; a province has some thousands. */
export const MOST_ROWS = 20_000

export const catalogueKindIn = (text: string): CatalogueKind | null =>
  (catalogueKinds as readonly string[]).includes(text) ? (text as CatalogueKind) : null

export interface CataloguePageRequest {
  readonly kind: CatalogueKind
  /** Day as typed in the address; '' for today. */
  readonly on: string
  /** 1, 2 …, or `all` for printing; anything else is the first. */
  readonly page: string
  readonly language: Language
}

/** A page of a catalogue. A day that does not exist is told, and what was typed stays. */
export async function readCataloguePage(
  { sql, organs, today }: { readonly sql: Sql; readonly organs: OrganBook; readonly today: LegalDate },
  { kind, on, page, language }: CataloguePageRequest,
): Promise<CatalogueContent> {
  const chosen = on === '' ? today : looseDate(on)
  if (!chosen)
    return {
      ...{ kind: 'catalogue', of: kind, day: today, rows: [], total: 0, page: 1, pages: 1, first: 1 },
      dayProblem: { typed: on.slice(0, 40), what: portalWords[language].noSuchDay(on.slice(0, 40)) },
    }
  const whole = page === 'all'
  const asked = whole ? 1 : Number(/^[1-9]\d{0,3}$/.exec(page)?.[0] ?? 1)
  const size = whole ? MOST_ROWS : PAGE
  const offset = (asked - 1) * size
  const { rows, total } = await readCatalogue(sql, { kind, day: chosen, today }, { offset, limit: size })
  return {
    kind: 'catalogue',
    of: kind,
    day: chosen,
    dayProblem: null,
    rows: rows.map((row) => catalogueRow(row, organs, chosen)),
    total,
    page: whole ? 0 : asked,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    first: offset + 1,
  }
}
