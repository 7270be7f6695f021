import { formatDocumentNumber } from '../number/documentNumber.ts'
import { lapsesOn } from '../register/standing.ts'
import type { CorrectableField, DocumentClass, DocumentForm, DocumentState, Hash, OpinionConclusion } from '../register/state.ts'
import type { LegalDate } from '../schema/legalDate.ts'

/** What statistics need to know of one document: a small part of its state, so that a province's year can be read at once. Plain JSON. */
export interface DocumentFacts {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly class: DocumentClass
  readonly form: DocumentForm
  /** Documents that an import recorded count in the stock and as what ended, never as reviewed, issued or filed. */
  readonly origin: DocumentState['origin']
  readonly leadOrgan: string
  readonly draftingUnit: string
  readonly majorDecision: boolean
  readonly urgent: boolean
  readonly opinions: readonly {
    readonly on: LegalDate
    readonly conclusion: OpinionConclusion
    readonly receivedOn: LegalDate
    readonly pauses: readonly { readonly from: LegalDate; readonly until: LegalDate | null }[]
    readonly pack: Hash
  }[]
  /** 说明理由后提请审议: the day on which the unit kept to its text against the latest opinion. */
  readonly keptOn: LegalDate | null
  readonly counselOn: LegalDate | null
  readonly signedOn: LegalDate | null
  readonly publication: {
    readonly publishedOn: LegalDate
    readonly effectiveOn: LegalDate
    readonly validUntil: LegalDate | null
    readonly pack: Hash
  } | null
  readonly filings: readonly {
    readonly authority: string
    readonly sentOn: LegalDate | null
    readonly returnedOn: LegalDate | null
    readonly decidedOn: LegalDate | null
    readonly refused: boolean
  }[]
  readonly amendments: readonly { readonly on: LegalDate; readonly tags: readonly string[] }[]
  readonly ending: {
    readonly kind: 'repealed' | 'lapsed' | 'annulled'
    readonly on: LegalDate
    /** By a decision of this register, or by an authority; what an import found ended is false. */
    readonly decided: boolean
    readonly tags: readonly string[]
  } | null
  /** Facts that were written down wrongly and mended: figures show it openly. */
  readonly corrections: readonly {
    readonly field: CorrectableField
    readonly authority: string | null
    readonly old: string | null
    readonly new: string | null
    readonly reason: string
    readonly on: LegalDate
  }[]
}

/** The facts of a document, or null for what no figure counts: other organs' texts, and drafts before their first opinion. */
export function documentFacts(state: DocumentState): DocumentFacts | null {
  if (state.class === 'reference' || (state.opinions.length === 0 && !state.publication)) return null
  const { publication, ending } = state
  const counsel = state.counsel.flatMap(({ answer }) => (answer ? [answer.on] : []))
  const signed = state.signatures.map((held) => held.on)
  return {
    id: state.id,
    title: state.title,
    number: state.number ? formatDocumentNumber(state.number) : (state.provenance?.number ?? null),
    class: state.class,
    form: state.form,
    origin: state.origin,
    leadOrgan: state.leadOrgan,
    draftingUnit: state.draftingUnit,
    majorDecision: state.majorDecision,
    urgent: state.urgent !== null,
    opinions: state.opinions.map(({ issuedOn, conclusion, receivedOn, pauses, pack }) => ({
      on: issuedOn,
      conclusion,
      receivedOn,
      pauses: pauses.map(({ from, until }) => ({ from, until })),
      pack,
    })),
    keptOn: state.kept?.on ?? null,
    counselOn: counsel.toSorted()[0] ?? null,
    signedOn: signed.toSorted().at(-1) ?? null,
    publication: publication && {
      publishedOn: publication.publishedOn,
      effectiveOn: publication.effectiveOn,
      validUntil: publication.validUntil,
      pack: publication.pack,
    },
    filings: state.filings.map(({ authority, stage, sentOn, returnedOn, decidedOn }) => ({
      authority,
      sentOn,
      returnedOn,
      decidedOn,
      refused: stage === 'refused',
    })),
    amendments: state.versions.flatMap(({ by, publishedOn, tags }) =>
      by !== null && publishedOn !== null ? [{ on: publishedOn, tags: tags ?? [] }] : [],
    ),
    ending: ending && { kind: ending.kind, on: ending.on, decided: ending.decidedBy !== null, tags: ending.tags },
    corrections: state.corrections
      .filter((held) => held.confirmedBy !== null)
      .map(({ field, authority, old, new: value, reason, on }) => ({ field, authority, old, new: value, reason, on })),
  }
}

/** The calendar years in which something happened that a figure counts: what a reader of one year has to fetch. */
export function yearsOf(facts: DocumentFacts): readonly number[] {
  const { publication, ending } = facts
  const days: readonly (LegalDate | null | undefined)[] = [
    ...facts.opinions.map((opinion) => opinion.on),
    facts.counselOn,
    facts.signedOn,
    publication?.publishedOn,
    publication?.validUntil && lapsesOn(publication.validUntil),
    ...facts.filings.map((filing) => filing.sentOn),
    ...facts.amendments.map((amendment) => amendment.on),
    ending?.on,
  ]
  return [...new Set(days.flatMap((day) => (day ? [Number(day.slice(0, 4))] : [])))].toSorted((a, b) => a - b)
}
