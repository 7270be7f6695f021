import type { Person } from '../../schema/actor.ts'
import { addDays, isLegalDate, type LegalDate } from '../../schema/legalDate.ts'
import { isOfFiling, pendingCorrections } from '../corrections.ts'
import { first } from '../gate.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CorrectableField, Correction, DocumentState, Publication } from '../state.ts'
import { lastSignedOn } from '../stepRules.ts'
import { event, type Handler } from './handler.ts'

const dateFields: readonly CorrectableField[] = ['publishedOn', 'effectiveOn', 'validUntil', 'signedOn', 'sentOn']
const afterPublication: readonly CorrectableField[] = ['publishedOn', 'effectiveOn', 'validUntil', 'sentOn', 'registrationNumber']

/** What the record says now for a field that may be corrected; undefined where the document has no such fact yet. */
export function recordedValue(
  state: DocumentState,
  field: CorrectableField,
  authority: string | null,
): string | null | undefined {
  const filing = state.filings.find((held) => held.authority === authority)
  switch (field) {
    case 'publishedOn':
    case 'effectiveOn':
    case 'validUntil':
      return state.publication?.[field]
    case 'signedOn':
      return state.signatures.at(-1)?.on
    case 'sentOn':
      return filing?.sentOn ?? undefined
    case 'registrationNumber':
      return filing?.registrationNumber ?? undefined
    case 'meeting':
      return state.deliberations.at(-1)?.meeting
  }
}

/** What a correction would have the record say. */
type Corrected = Pick<Correction, 'field' | 'authority'> & { readonly value: LegalDate }

/**
 * A correction says what the act itself could have said: nothing that has not happened yet, and no order of days that the act would
 * have been refused for. Documents recorded by an import keep the days of their sources, whatever their order.
 */
function possible(state: DocumentState, corrected: Corrected, today: LegalDate): Refusal | null {
  const { field, value } = corrected
  if (['publishedOn', 'signedOn', 'sentOn'].includes(field) && value > today) return refuse('date.future', { on: value, today })
  if (state.origin === 'recorded') return null
  return first(makingInOrder(state, corrected), validityInOrder(state, corrected), filingsInOrder(state, corrected))
}

/** Discussed or reviewed, signed, numbered, published, and only then changed by another document. */
function makingInOrder(state: DocumentState, { field, value }: Corrected): Refusal | null {
  const publishedOn = field === 'publishedOn' ? value : state.publication?.publishedOn
  const signedOn = field === 'signedOn' ? value : lastSignedOn(state)
  const met = lastOf(state.deliberations.map((held) => held.on)) ?? state.opinion?.issuedOn
  if (met && signedOn && signedOn < met) return refuse('signature.beforeDeliberation', { on: met })
  if (signedOn && state.numberedOn && state.numberedOn < signedOn)
    return refuse('number.beforeSignature', { on: state.numberedOn })
  if (publishedOn && signedOn && publishedOn < signedOn) return refuse('publication.beforeSignature', { on: signedOn })
  if (publishedOn && state.numberedOn && publishedOn < state.numberedOn)
    return refuse('publication.beforeNumber', { on: state.numberedOn })
  const amendedOn = state.versions[1]?.publishedOn
  if (publishedOn && amendedOn && amendedOn < publishedOn) return refuse('publication.afterChange', { on: amendedOn })
  const { ending } = state
  if (publishedOn && ending && ending.kind !== 'annulled' && ending.on < publishedOn)
    return refuse('publication.afterChange', { on: ending.on })
  return null
}

/** Published, in force, ended; an extension begins the day after the end that it extends. */
function validityInOrder(state: DocumentState, { field, value }: Corrected): Refusal | null {
  const { publishedOn, effectiveOn, validUntil }: Partial<Publication> = { ...state.publication, [field]: value }
  if (publishedOn && effectiveOn && effectiveOn < publishedOn) return refuse('effect.beforePublication', {}, '立法法第一百零四条')
  const firstEnd = state.extensions[0] ? addDays(state.extensions[0].from, -1) : validUntil
  if (effectiveOn && firstEnd && firstEnd < effectiveOn) return refuse('validity.beforeEffect')
  const extendedFrom = state.extensions.at(-1)?.from
  if (extendedFrom && validUntil && validUntil < extendedFrom)
    return refuse('extension.notLater', { old: addDays(extendedFrom, -1) })
  return null
}

/** Published, sent, answered by the authority. */
function filingsInOrder(state: DocumentState, { field, authority, value }: Corrected): Refusal | null {
  if (field === 'publishedOn')
    return state.filings.some(({ sentOn }) => sentOn !== null && sentOn < value) ? refuse('filing.beforePublication') : null
  if (field !== 'sentOn') return null
  if (state.publication && value < state.publication.publishedOn) return refuse('filing.beforePublication')
  const answeredOn = state.filings.find((held) => held.authority === authority)?.answeredOn
  return answeredOn && answeredOn < value ? refuse('filing.afterAnswer', { on: answeredOn }) : null
}

const lastOf = (days: readonly LegalDate[]): LegalDate | undefined => days.toSorted().at(-1)

/** Two corrections of one fact; a fact of a filing is told apart by its authority. */
const isSameEntry = (one: Pick<Correction, 'field' | 'authority'>, other: Pick<Correction, 'field' | 'authority'>): boolean =>
  one.field === other.field && (!isOfFiling(one.field) || one.authority === other.authority)

/** 更正登记: a date, name or reference written down wrongly; never text, annexes, conclusions or state. Once published, two persons. */
export const correctRecord: Handler<'correctRecord'> = (state, command, context) => {
  const { field, authority } = command
  const refusal = notTheirs(command.actor, command)
  if (refusal) return refusal
  const recorded = recordedValue(state, field, authority)
  if (recorded === undefined || (afterPublication.includes(field) && state.stage !== 'published'))
    return refuse('correction.nothingRecorded', { field })
  if (recorded !== command.old) return refuse('correction.otherValue', { field, recorded: recorded ?? '' })
  if (command.new === command.old || (command.new === null && field !== 'validUntil')) return refuse('correction.nothingNew')
  if (dateFields.includes(field) && command.new !== null) {
    if (!isLegalDate(command.new)) return refuse('date.invalid', { value: command.new })
    const impossible = possible(state, { field, authority, value: command.new }, context.today)
    if (impossible) return impossible
  }
  if (state.corrections.some((held) => held.id === command.correctionId)) return refuse('correction.pending')
  if (pendingCorrections(state).some((held) => isSameEntry(held, command))) return refuse('correction.pending')
  const { type: _, actor: __, on, ...data } = command
  return event(state.stage === 'published' ? 'CorrectionProposed' : 'RecordCorrected', on, data)
}

/** The pending correction that a command speaks of, for somebody of the organ that keeps the entry. */
function pendingOf(
  state: DocumentState,
  command: { readonly correctionId: string; readonly actor: Person },
): Correction | Refusal {
  const proposed = pendingCorrections(state).find((held) => held.id === command.correctionId)
  if (!proposed) return refuse('correction.unknown')
  return notTheirs(command.actor, proposed) ?? proposed
}

/** Why the entry is not this person's to correct. */
function notTheirs(actor: Person, { field, authority }: Pick<Correction, 'field' | 'authority'>): Refusal | null {
  const authorityActs = actor.role !== 'issuingOffice'
  if (authorityActs !== (field === 'registrationNumber')) return refuse('correction.notYours', { field })
  if (authorityActs && authority !== actor.organ) return refuse('filing.otherAuthority')
  return null
}

/** The second person of a correction to something published. */
export const confirmCorrection: Handler<'confirmCorrection'> = (state, command, context) => {
  const proposed = pendingOf(state, command)
  if ('refused' in proposed) return proposed
  if (proposed.proposedBy === command.actor.account) return refuse('separation.samePerson')
  const { field, authority, old, new: value, reason } = proposed
  // Since it was proposed an extension may have given the document another end.
  const recorded = recordedValue(state, field, authority)
  if (recorded !== old) return refuse('correction.otherValue', { field, recorded: recorded ?? '' })
  // Another correction may have been confirmed meanwhile, with which this one no longer goes.
  if (dateFields.includes(field) && isLegalDate(value)) {
    const impossible = possible(state, { field, authority, value }, context.today)
    if (impossible) return impossible
  }
  return event('RecordCorrected', command.on, { correctionId: command.correctionId, field, authority, old, new: value, reason })
}

/** The second person does not agree: nothing is corrected, and why stays on record. */
export const declineCorrection: Handler<'declineCorrection'> = (state, command) => {
  const proposed = pendingOf(state, command)
  if ('refused' in proposed) return proposed
  if (proposed.proposedBy === command.actor.account) return refuse('correction.ownProposal')
  return dropped('CorrectionDeclined', proposed, command)
}

/** Whoever proposed it takes it back. */
export const withdrawCorrection: Handler<'withdrawCorrection'> = (state, command) => {
  const proposed = pendingOf(state, command)
  if ('refused' in proposed) return proposed
  if (proposed.proposedBy !== command.actor.account) return refuse('correction.notProposer')
  return dropped('CorrectionWithdrawn', proposed, command)
}

const dropped = (
  type: 'CorrectionDeclined' | 'CorrectionWithdrawn',
  { id, field, authority }: Correction,
  { on, reason }: { readonly on: LegalDate; readonly reason: string },
) => event(type, on, { correctionId: id, field, authority, reason })
