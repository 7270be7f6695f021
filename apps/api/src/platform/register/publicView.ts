import {
  type DocumentNumber,
  type DocumentState,
  type Effect,
  type FileRef,
  formatDocumentNumber,
  issuersOf,
  type LegalDate,
} from '@fadu/core'

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
  /** 成文日期: the day of the last signature; null for documents that were recorded as existing. */
  readonly signedOn: LegalDate | null
  readonly publication: {
    readonly publishedOn: LegalDate
    readonly effectiveOn: LegalDate
    readonly validUntil: LegalDate | null
    readonly channels: readonly string[]
  }
  /** `decidedBy`: the deciding document; of an annulment the organ that annulled. */
  readonly ending: {
    readonly kind: 'repealed' | 'lapsed' | 'annulled'
    readonly on: LegalDate
    readonly decidedBy: string | null
    readonly reason: string
  } | null
  readonly versions: readonly {
    readonly n: number
    readonly title: string
    readonly textHash: string
    readonly publishedOn: LegalDate | null
    readonly effectiveOn: LegalDate | null
    readonly by: string | null
    /** `original`: the file that the text was read from. */
    readonly files: readonly {
      readonly name: string
      readonly hash: string
      readonly size: number
      readonly kind: 'original' | 'annex'
    }[]
  }[]
  /** Of a decision: what its publication did to other documents. */
  readonly effects: readonly { readonly kind: Effect['kind']; readonly target: string }[]
  readonly filings: readonly {
    readonly authority: string
    readonly stage: string
    readonly sentOn: LegalDate | null
    readonly decidedOn: LegalDate | null
    readonly registrationNumber: string | null
  }[]
  readonly life: readonly LifeStep[]
  readonly corrections: readonly {
    readonly field: string
    readonly old: string | null
    readonly new: string | null
    readonly reason: string
    readonly on: LegalDate
  }[]
  readonly suspensions: readonly { readonly article: string; readonly from: LegalDate; readonly until: LegalDate | null }[]
  readonly sourceIds: readonly string[]
  readonly missing: readonly string[]
}

/** One step of a document's life, as the public may know it. */
export interface LifeStep {
  readonly step:
    | 'consultation'
    | 'review'
    | 'deliberation'
    | 'signature'
    | 'publication'
    | 'filing'
    | 'amendment'
    | 'extension'
    | 'ending'
  readonly on: LegalDate
  readonly until?: LegalDate | undefined
  /** Of a consultation: opinions received and adopted, once it is closed. */
  readonly received?: number | undefined
  readonly adopted?: number | undefined
  /** Of a filing: the authority. Of an amendment, extension or ending: the deciding document. */
  readonly by?: string | undefined
}

export function publicView(state: DocumentState): PublicView {
  const { publication, ending, text } = state
  if (!publication) throw new Error(`document ${state.id} is not published`)
  const original = text?.original ? [fileOf(text.original, 'original')] : []
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
    signedOn: state.signatures
      .map((signature) => signature.on)
      .reduce<LegalDate | null>((last, on) => (last && last > on ? last : on), null),
    publication: {
      publishedOn: publication.publishedOn,
      effectiveOn: publication.effectiveOn,
      validUntil: publication.validUntil,
      channels: publication.channels,
    },
    ending: ending && { kind: ending.kind, on: ending.on, decidedBy: ending.decidedBy, reason: ending.reason },
    versions: state.versions.map((version) => ({
      n: version.n,
      title: version.title,
      textHash: version.textHash,
      publishedOn: version.publishedOn,
      effectiveOn: version.effectiveOn,
      by: version.by,
      files: [...(version.n === 1 ? original : []), ...version.annexes.map((annex) => fileOf(annex, 'annex'))],
    })),
    effects: (text?.effects ?? []).map(({ kind, target }) => ({ kind, target })),
    filings: state.filings.map(({ authority, stage, sentOn, decidedOn, registrationNumber }) => ({
      authority,
      stage,
      sentOn,
      decidedOn,
      registrationNumber,
    })),
    life: lifeOf(state),
    corrections: state.corrections
      .filter((held) => held.confirmedBy !== null)
      .map(({ field, old, new: value, reason, on }) => ({ field, old, new: value, reason, on })),
    suspensions: state.suspensions.map(({ article, from, until }) => ({ article, from, until })),
    sourceIds: state.provenance?.ids ?? [],
    missing: state.missing,
  }
}

const fileOf = ({ name, hash, size }: FileRef, kind: 'original' | 'annex') => ({ name, hash, size, kind })

function lifeOf(state: DocumentState): readonly LifeStep[] {
  const life: LifeStep[] = []
  const { consultation, opinion, publication, ending } = state
  if (consultation)
    life.push({
      step: 'consultation',
      on: consultation.openedOn,
      until: consultation.closedOn ?? consultation.closesOn,
      received: consultation.received ?? undefined,
      adopted: consultation.adopted ?? undefined,
    })
  if (opinion) life.push({ step: 'review', on: opinion.issuedOn })
  const met = state.deliberations.at(-1)
  if (met) life.push({ step: 'deliberation', on: met.on })
  const signed = state.signatures.at(-1)
  if (signed) life.push({ step: 'signature', on: signed.on })
  if (publication) life.push({ step: 'publication', on: publication.publishedOn })
  for (const filing of state.filings)
    if (filing.registrationNumber && filing.decidedOn) life.push({ step: 'filing', on: filing.decidedOn, by: filing.authority })
  for (const version of state.versions)
    if (version.n > 1 && version.effectiveOn)
      life.push({ step: 'amendment', on: version.effectiveOn, by: version.by ?? undefined })
  for (const extension of state.extensions)
    life.push({ step: 'extension', on: extension.from, until: extension.validUntil, by: extension.decidedBy })
  if (ending) life.push({ step: 'ending', on: ending.on, by: ending.decidedBy ?? undefined })
  return life.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
