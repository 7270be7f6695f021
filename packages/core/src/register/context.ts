import type { RulePack } from '../rules/rulePack.ts'
import type { WorkingCalendar } from '../rules/workingDays.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import type { DocumentState, Hash } from './state.ts'

/** The code in an organ's 发文字号, and the days on which the organ used it. */
export interface NumberCode {
  readonly code: string
  /** A 规 series: for normative documents only. */
  readonly normative: boolean
  readonly from: LegalDate
  readonly until: LegalDate | null
}

export const organKinds = [
  'government',
  'governmentOffice',
  'department',
  'township',
  'peoplesCongress',
  'upperGovernment',
  'other',
] as const
export type OrganKind = (typeof organKinds)[number]

/** What the register knows of an organ today. */
export interface OrganFacts {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: OrganKind
  /** May make normative documents in its own name (37 号文: 不得以内设机构、临时机构名义). */
  readonly entitled: boolean
  readonly parent: string | null
  /** Who numbers, publishes and files for it. */
  readonly office: string
  /** Whose 审核机构 reviews its drafts. */
  readonly reviewOrgan: string
  /** Where the fair-competition conclusion on its documents is drawn when the drafter may not draw it alone. */
  readonly fairnessOrgan: string
  readonly numberCodes: readonly NumberCode[]
  /** Authorities to which its normative documents are filed. */
  readonly filingTo: readonly string[]
  readonly dissolvedOn: LegalDate | null
}

/** What a command needs from other streams, read under the lock of the append. */
export interface Facts {
  readonly organs: Readonly<Record<string, OrganFacts>>
  /** Next free serial of the number series asked for; undefined while it has none, and the pack says where it begins. */
  readonly nextSerial?: number | undefined
  /** Serials of that series that were reserved for this use. */
  readonly reservedSerials?: readonly number[] | undefined
  /** The decision document that a repeal, extension or amendment rests on. */
  readonly decision?: DocumentState | undefined
  /** Targets of the effects that a publication has. */
  readonly targets?: Readonly<Record<string, DocumentState>> | undefined
}

/** A rule pack and the first day on which it is in force. */
export interface AdoptedPack {
  readonly from: LegalDate
  /** Hash under which the log keeps it. */
  readonly hash: Hash
  readonly rules: RulePack
}

export interface Context {
  /** The rule pack in force today. */
  readonly rules: RulePack
  /** Hash under which the log keeps that pack. */
  readonly pack: Hash
  /** Every pack adopted so far, in the order in which they came into force; without it `rules` holds for all days. */
  readonly adopted?: readonly AdoptedPack[] | undefined
  /** Of the holiday notices; a pack adds its local days itself. Without it the calendar that comes with Fadu. */
  readonly calendar?: WorkingCalendar | undefined
  readonly facts: Facts
  readonly today: LegalDate
}
