import type { Person } from '../schema/actor.ts'
import type { CorrectableField, Correction, DocumentState } from './state.ts'

/** 更正 that wait for their second person: neither confirmed, nor declined, nor withdrawn. */
export const pendingCorrections = (state: Pick<DocumentState, 'corrections'>): readonly Correction[] =>
  state.corrections.filter((held) => held.confirmedBy === null && held.dropped === null)

/** Facts of one filing, which are told apart by its authority. */
export const isOfFiling = (field: CorrectableField): boolean => field === 'sentOn' || field === 'registrationNumber'

/** The authority whose own entry a fact is; null where the office keeps it. */
export const keeperOf = ({ field, authority }: Pick<Correction, 'field' | 'authority'>): string | null =>
  field === 'registrationNumber' ? authority : null

/** Is the entry this person's organ's to correct, and to confirm or decline a correction of? */
export function keepsEntry(actor: Pick<Person, 'role' | 'organ'>, entry: Pick<Correction, 'field' | 'authority'>): boolean {
  if (entry.field !== 'registrationNumber') return actor.role === 'issuingOffice'
  return actor.role !== 'issuingOffice' && actor.organ === entry.authority
}
