import { type DocumentNumber, type DocumentState, formatDocumentNumber, issuersOf, type LegalDate } from '@fadu/core'

/** The public facts of a published document. Written field by field: what is not named here is not public. */
export interface PublicView {
  readonly id: string
  readonly class: DocumentState['class']
  readonly form: DocumentState['form']
  readonly origin: DocumentState['origin']
  readonly title: string
  readonly number: string | null
  readonly numberParts: DocumentNumber | null
  /** Organ ids, the lead organ first; empty for reference texts, whose issuer is given by name. */
  readonly issuers: readonly string[]
  readonly draftingUnit: string
  readonly issuerName: string | null
  readonly publication: { readonly publishedOn: LegalDate; readonly effectiveOn: LegalDate; readonly validUntil: LegalDate | null; readonly channels: readonly string[] }
  readonly ending: { readonly kind: 'repealed' | 'lapsed' | 'annulled'; readonly on: LegalDate; readonly decidedBy: string | null; readonly reason: string } | null
  readonly versions: readonly {
    readonly n: number
    readonly title: string
    readonly textHash: string
    readonly publishedOn: LegalDate | null
    readonly effectiveOn: LegalDate | null
    readonly by: string | null
    readonly files: readonly { readonly name: string; readonly hash: string; readonly size: number }[]
  }[]
  readonly filings: readonly { readonly authority: string; readonly stage: string; readonly sentOn: LegalDate | null; readonly decidedOn: LegalDate | null; readonly registrationNumber: string | null }[]
  readonly life: readonly { readonly step: 'consultation' | 'review' | 'deliberation' | 'signature' | 'publication' | 'filing' | 'amendment' | 'extension' | 'ending'; readonly on: LegalDate; readonly until?: LegalDate | undefined }[]
  readonly corrections: readonly { readonly field: string; readonly old: string | null; readonly new: string | null; readonly reason: string; readonly on: LegalDate }[]
  readonly suspensions: readonly { readonly article: string; readonly from: LegalDate; readonly until: LegalDate | null }[]
  readonly sourceIds: readonly string[]
  readonly missing: readonly string[]
}

export function publicView(state: DocumentState): PublicView {
  const { publication, ending, text } = state
  if (!publication) throw new Error(`document ${state.id} is not published`)
  const original = text?.original ? [text.original] : []
  return {
    id: state.id,
    class: state.class,
    form: state.form,
    origin: state.origin,
    title: state.title,
    number: state.number ? formatDocumentNumber(state.number) : (state.provenance?.number ?? null),
    numberParts: state.number,
    issuers: issuersOf(state),
    draftingUnit: state.draftingUnit,
    issuerName: state.provenance?.issuer ?? null,
    publication: { publishedOn: publication.publishedOn, effectiveOn: publication.effectiveOn, validUntil: publication.validUntil, channels: publication.channels },
    ending: ending && { kind: ending.kind, on: ending.on, decidedBy: ending.decidedBy, reason: ending.reason },
    versions: state.versions.map(version => ({
      n: version.n,
      title: version.title,
      textHash: version.textHash,
      publishedOn: version.publishedOn,
      effectiveOn: version.effectiveOn,
      by: version.by,
      files: version.n === 1 ? [...original, ...version.annexes] : version.annexes,
    })),
    filings: state.filings.map(({ authority, stage, sentOn, decidedOn, registrationNumber }) => ({ authority, stage, sentOn, decidedOn, registrationNumber })),
    life: lifeOf(state),
    corrections: state.corrections.filter(held => held.confirmedBy !== null).map(({ field, old, new: value, reason, on }) => ({ field, old, new: value, reason, on })),
    suspensions: state.suspensions.map(({ article, from, until }) => ({ article, from, until })),
    sourceIds: state.provenance?.ids ?? [],
    missing: state.missing,
  }
}

function lifeOf(state: DocumentState): PublicView['life'] {
  const life: PublicView['life'][number][] = []
  const { consultation, opinion, publication, ending } = state
  if (consultation) life.push({ step: 'consultation', on: consultation.openedOn, until: consultation.closedOn ?? consultation.closesOn })
  if (opinion) life.push({ step: 'review', on: opinion.issuedOn })
  const met = state.deliberations.at(-1)
  if (met) life.push({ step: 'deliberation', on: met.on })
  const signed = state.signatures.at(-1)
  if (signed) life.push({ step: 'signature', on: signed.on })
  if (publication) life.push({ step: 'publication', on: publication.publishedOn })
  for (const filing of state.filings) if (filing.registrationNumber && filing.decidedOn) life.push({ step: 'filing', on: filing.decidedOn })
  for (const version of state.versions) if (version.n > 1 && version.effectiveOn) life.push({ step: 'amendment', on: version.effectiveOn })
  for (const extension of state.extensions) life.push({ step: 'extension', on: extension.from })
  if (ending) life.push({ step: 'ending', on: ending.on })
  return life.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
