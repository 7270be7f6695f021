import { type LegalDate, lapsesOn, versionOn } from '@fadu/core'
import type { Sql } from '../platform/database/sql.ts'
import type { PublicView } from '../platform/register/publicView.ts'
import { standingSql } from '../platform/register/standingSql.ts'
import { type ListKey, type PublicationRow, publicationColumns } from './listDocuments.ts'
import type { OrganBook } from './organBook.ts'
import type { CatalogueKind, CatalogueRow } from './page.ts'
import { versionsOf } from './standing.ts'

interface FoundRow extends PublicationRow {
  readonly versions: PublicView['versions']
  readonly filings: PublicView['filings']
  readonly missing: PublicView['missing']
}

/** `$1` is the day of the catalogue. 已撤销 stands beside 已废止: either way a decision took the force away. */
const conditions: Readonly<Record<CatalogueKind, string>> = {
  inForce: `${standingSql('$1')} = 'inForce'`,
  repealed: `${standingSql('$1')} in ('repealed', 'annulled')`,
  lapsed: `${standingSql('$1')} = 'lapsed'`,
  filed: "exists (select from jsonb_array_elements(p.view->'filings') filing where filing->>'sentOn' <= $1::text)",
}

export interface CatalogueRequest {
  readonly kind: CatalogueKind
  /** The day that the catalogue tells of. */
  readonly day: LegalDate
  /** What is published after today is not public yet, whatever day is asked. */
  readonly today: LegalDate
}

/** Rows of a catalogue to skip, or the row after which to go on. */
export interface CataloguePart {
  readonly offset?: number
  readonly after?: ListKey | null
  readonly limit: number
}

/**
 * 目录: the register's own documents of one kind as they stood on a day, newest first. Titles are those of the text of that day, filings
 * those sent by then. A scan of `publication`: the kinds follow from dates, and whole catalogues are what is asked for.
 */
export async function readCatalogue(
  sql: Sql,
  { kind, day, today }: CatalogueRequest,
  { offset = 0, after = null, limit }: CataloguePart,
): Promise<{ readonly rows: readonly FoundRow[]; readonly total: number }> {
  const where = `p.class <> 'reference' and p.published_on <= $2::date and ${conditions[kind]}`
  const [counted] = await sql<{ total: number }>(`select count(*)::int as total from publication p where ${where}`, [day, today])
  const rows = await sql<FoundRow>(
    `select ${publicationColumns}, p.view->'versions' as versions, p.view->'filings' as filings, p.view->'missing' as missing
     from publication p
     where ${where} and ($3::date is null or (p.published_on, p.id) < ($3::date, $4::text))
     order by p.published_on desc, p.id desc limit $5 offset $6`,
    [day, today, after?.on ?? null, after?.id ?? null, limit, offset],
  )
  return { rows, total: counted!.total }
}

/** A row as the page, the files and the API show it. Organs bear the names of the day of publication. */
export const catalogueRow = (row: FoundRow, organs: OrganBook, day: LegalDate): CatalogueRow => ({
  id: row.id,
  title: versionOn({ versions: versionsOf(row.versions) }, day)?.title ?? row.title,
  number: row.number,
  issuers: row.issuers.map((id) => organs.name(id, row.publishedOn)).concat(row.issuers.length === 0 ? row.issuer : []),
  effectiveOn: row.missing.includes('effectiveOn') ? null : row.effectiveOn,
  validUntil: row.validUntil,
  endedOn: endedOn(row),
  standing: row.standing,
  filings: row.filings.flatMap(({ authority, sentOn, decidedOn, registrationNumber }) =>
    sentOn && sentOn <= day
      ? [
          {
            authority: organs.name(authority, row.publishedOn),
            sentOn,
            number: decidedOn && decidedOn <= day ? registrationNumber : null,
          },
        ]
      : [],
  ),
})

/** The first day without force: by its own last day, unless a decision came first. */
const endedOn = ({ standing, validUntil, endedOn }: FoundRow): LegalDate | null =>
  standing === 'lapsed' && validUntil && !(endedOn && endedOn <= lapsesOn(validUntil)) ? lapsesOn(validUntil) : endedOn
