import { type LegalDate, legalStatusOn, versionOn, versionStandingOn } from '@fadu/core'
import type { PublicView } from '../../platform/register/publicView.ts'
import type { PublicationRow } from '../listDocuments.ts'
import type { OrganBook } from '../organBook.ts'
import type { NamedDocument } from '../page.ts'
import type { PublishedText } from '../publishedTexts.ts'
import { lawOf } from '../standing.ts'
import type { DocumentAnswer, ListedAnswer, VersionAnswer } from './schemas.ts'

const issuersIn = (issuers: readonly string[], issuerName: string | null, organs: OrganBook, day: LegalDate) =>
  issuers.length > 0
    ? issuers.map((id) => ({ id, name: organs.name(id, day) }))
    : issuerName
      ? [{ id: null, name: issuerName }]
      : []

/** A row of a list as the API gives it. Field by field: a new column is not public because it is there. */
export function representRow(row: PublicationRow, organs: OrganBook, origin: string): ListedAnswer {
  return {
    id: row.id,
    title: row.title,
    number: row.number,
    class: row.class,
    form: row.form,
    issuers: issuersIn(row.issuers, row.issuer || null, organs, row.publishedOn),
    publishedOn: row.publishedOn,
    effectiveOn: row.effectiveOn,
    validUntil: row.validUntil,
    endedOn: row.endedOn,
    // Rows of what is not yet published are not read at all.
    standing: row.standing as ListedAnswer['standing'],
    url: `${origin}/d/${row.id}`,
  }
}

/** A document as the API gives it, with what it is in law on a day. */
export function representDocument(
  view: PublicView,
  {
    organs,
    origin,
    day,
    names,
  }: { organs: OrganBook; origin: string; day: LegalDate; names: ReadonlyMap<string, NamedDocument> },
): DocumentAnswer {
  const law = lawOf(view)
  const { publishedOn, effectiveOn, validUntil, channels } = view.publication
  const standing = legalStatusOn(law, day)
  const named = (id: string | null) => {
    const document = id ? names.get(id) : undefined
    return document ? { id: document.id, title: document.title } : null
  }
  return {
    id: view.id,
    title: view.title,
    number: view.number,
    class: view.class,
    form: view.form,
    issuers: issuersIn(view.issuers, view.issuerName, organs, publishedOn),
    publishedOn,
    effectiveOn,
    validUntil,
    endedOn: view.ending?.on ?? null,
    standing,
    url: `${origin}/d/${view.id}`,
    asOf: day,
    currentVersion: standing === 'unpublished' ? null : (versionOn(law, day)?.n ?? null),
    origin: view.origin,
    draftingUnit: view.origin === 'made' && view.draftingUnit ? organs.name(view.draftingUnit, publishedOn) : null,
    signedOn: view.signedOn,
    channels: [...channels],
    ending: view.ending && {
      kind: view.ending.kind,
      on: view.ending.on,
      reason: view.ending.reason,
      decidedBy: view.ending.kind === 'annulled' ? null : named(view.ending.decidedBy),
    },
    versions: view.versions.map(({ n, title, textHash, publishedOn: published, effectiveOn: effective, by }) => ({
      n,
      title,
      textHash,
      publishedOn: published,
      effectiveOn: effective,
      decidedBy: named(by),
    })),
    effects: view.effects.flatMap(({ kind, target }) => {
      const document = named(target)
      return document ? [{ kind, document }] : []
    }),
    filings: view.filings.map(({ authority, stage, sentOn, decidedOn, registrationNumber }) => ({
      authority: { id: authority, name: organs.name(authority, publishedOn) },
      stage,
      sentOn,
      decidedOn,
      registrationNumber,
    })),
    suspensions: view.suspensions.map(({ article, from, until }) => ({ article, from, until })),
    corrections: view.corrections.map(({ field, old, new: value, reason, on }) => ({ field, old, new: value, reason, on })),
    sourceIds: [...view.sourceIds],
    missing: [...view.missing],
  }
}

/** One version's text as the API gives it, with what that version is in law on a day. */
export function representVersion(
  view: PublicView,
  text: PublishedText,
  day: LegalDate,
  names: ReadonlyMap<string, NamedDocument>,
): VersionAnswer {
  const law = lawOf(view)
  const version = law.versions.find((held) => held.n === text.n)!
  const decision = version.by ? names.get(version.by) : undefined
  return {
    id: view.id,
    n: version.n,
    title: version.title,
    textHash: version.textHash,
    publishedOn: version.publishedOn,
    effectiveOn: version.effectiveOn,
    decidedBy: decision ? { id: decision.id, title: decision.title } : null,
    standing: versionStandingOn(law, version, day),
    text: text.body,
    articles: text.articles.map(({ label, address, anchor, text: words }) => ({ label, address, anchor, text: words })),
  }
}
