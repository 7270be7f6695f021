import { type CorrectableField, type DocumentState, isOfFiling, pendingCorrections } from '@fadu/core'

/** A recorded fact that may have been written down wrongly. */
export interface Correctable {
  readonly field: CorrectableField
  /** For facts of one filing. */
  readonly authority: string | null
  readonly recorded: string | null
}

/**
 * What is recorded and may be corrected by the office, or, for an authority, its own registration number. Facts with a correction
 * that waits to be confirmed are left out. `decide` has the last word.
 */
export function correctableNow(
  state: DocumentState,
  actor: { readonly role: string; readonly organ: string },
): readonly Correctable[] {
  const fact = (field: CorrectableField, recorded: string | null | undefined, authority: string | null = null): Correctable[] =>
    recorded === undefined ? [] : [{ field, authority, recorded }]
  const { publication, signatures, deliberations, filings } = state
  const all =
    actor.role === 'issuingOffice'
      ? [
          ...(publication
            ? [
                ...fact('publishedOn', publication.publishedOn),
                ...fact('effectiveOn', publication.effectiveOn),
                ...fact('validUntil', publication.validUntil),
              ]
            : []),
          ...fact('signedOn', signatures.at(-1)?.on),
          ...fact('meeting', deliberations.at(-1)?.meeting),
          ...filings.flatMap((filing) => fact('sentOn', filing.sentOn ?? undefined, filing.authority)),
        ]
      : filings
          .filter((filing) => filing.authority === actor.organ)
          .flatMap((filing) => fact('registrationNumber', filing.registrationNumber ?? undefined, filing.authority))
  const pending = pendingCorrections(state)
  return all.filter(
    (fact) =>
      !pending.some((held) => held.field === fact.field && (!isOfFiling(fact.field) || held.authority === fact.authority)),
  )
}

export const isDay = (field: CorrectableField): boolean => !['registrationNumber', 'meeting'].includes(field)
