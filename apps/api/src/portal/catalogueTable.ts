import { type Language, type LegalDate, standingTerms, termIn } from '@fadu/core'
import type { Cell, Table } from '../platform/tables/table.ts'
import type { CatalogueKind, CatalogueRow } from './page.ts'
import { portalWords } from './words.ts'

const day = (on: LegalDate | null): Cell => on && { day: on }

/** A catalogue as a table of its own, for spreadsheets: the columns of an official 目录. */
export function catalogueTable(kind: CatalogueKind, rows: readonly CatalogueRow[], on: LegalDate, language: Language): Table {
  const { catalogue } = portalWords[language]
  const { columns } = catalogue
  return {
    name: `${catalogue.names[kind]} ${on}`,
    columns: [
      { header: columns.ordinal, width: 6 },
      { header: columns.title, width: 52 },
      { header: columns.number, width: 22 },
      { header: columns.issuer, width: 28 },
      { header: columns.effective, width: 12 },
      { header: columns.until, width: 12 },
      { header: columns.standing, width: 10 },
      ...(kind === 'repealed' || kind === 'lapsed' ? [{ header: columns.ended[kind], width: 12 }] : []),
      ...(kind === 'filed' ? [{ header: columns.filings, width: 48 }] : []),
    ],
    rows: rows.map((row, i) => [
      i + 1,
      row.title,
      row.number,
      row.issuers.join('、'),
      day(row.effectiveOn),
      day(row.validUntil),
      termIn(standingTerms[row.standing], language),
      ...(kind === 'repealed' || kind === 'lapsed' ? [day(row.endedOn)] : []),
      ...(kind === 'filed' ? [row.filings.map(catalogue.filing).join('\n')] : []),
    ]),
  }
}
