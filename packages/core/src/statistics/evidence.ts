import type { EventType } from '../register/events.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import type { DocumentFacts } from './documentFacts.ts'

/** Whether a filing came in time. `overdue`: not sent though it should have been; `notDue`: not sent, and there is still time. */
export type Timeliness = 'onTime' | 'late' | 'overdue' | 'notDue'

/** 报送备案 as a duty: one document to one authority, from publication on. */
export interface Obligation {
  readonly timeliness: Timeliness
  readonly publishedOn: LegalDate
  /** null: no rule limited it on the day of publication. */
  readonly due: LegalDate | null
  readonly sentOn: LegalDate | null
  /** Calendar days from publication to sending. */
  readonly days: number | null
  /** What the limit was drawn from; `days` only where the rule counts in calendar days. */
  readonly limit: { readonly days: number | null; readonly source: string; readonly unverified: boolean } | null
}

/** How the review of a draft stands by its latest opinion. `kept`: laid before the meeting with reasons, against the opinion. */
export type ReviewOutcome = 'passed' | 'passedAfterChanges' | 'kept' | 'changesRequired' | 'unlawful' | 'outOfScope'

export interface ReviewedDraft {
  readonly outcome: ReviewOutcome
  readonly receivedOn: LegalDate
  readonly rounds: number
  /** Working days that the first opinion took, without those on which the clock stood still. */
  readonly workingDays: number
  readonly late: boolean
  /** The longest that the rule allowed, in working days; null where it did not limit or counts otherwise. */
  readonly limit: { readonly days: number | null; readonly source: string; readonly unverified: boolean } | null
}

/** One line of what a figure rests on: a document, and the event by which it counts. */
export interface EvidenceLine {
  readonly document: DocumentFacts
  readonly authority: string | null
  /** null: the day came, and nothing had to be recorded for it. */
  readonly event: EventType | null
  /** The legal day by which it counts; of a duty not yet done its last day. */
  readonly on: LegalDate
  readonly obligation?: Obligation
  readonly review?: ReviewedDraft
}

/** Figures that count documents, each once. */
export const documentFigures = [
  'reviewed',
  'passed',
  'passedAfterChanges',
  'kept',
  'changesRequired',
  'unlawful',
  'outOfScope',
  'counselled',
  'majorReviewed',
  'issued',
  'policyIssued',
  'filed',
  'repealed',
  'declaredLapsed',
  'expired',
  'annulled',
  'amended',
  'policyRepealed',
  'policyDeclaredLapsed',
  'policyExpired',
  'policyAnnulled',
  'policyAmended',
  'fairRepealed',
  'fairAmended',
] as const

/** Figures that count duties to file: document × authority. */
export const filingFigures = [
  'owed',
  'sent',
  'onTime',
  'late',
  'overdue',
  'notDue',
  'answered',
  'conforming',
  'returned',
] as const

export const figureNames = [...documentFigures, ...filingFigures] as const
export type FigureName = (typeof figureNames)[number]
export type DocumentFigure = (typeof documentFigures)[number]
export type FilingFigure = (typeof filingFigures)[number]

/** What each figure counts, line by line. The figure is the number of its lines, and nothing else. */
export type Evidence = Readonly<Record<FigureName, readonly EvidenceLine[]>>

/** Figures that everybody may know. Of drafts there is their number and nothing else. */
export const publicFigures = [
  'reviewed',
  'issued',
  'policyIssued',
  'filed',
  'owed',
  'sent',
  'onTime',
  'late',
  'overdue',
  'notDue',
  'answered',
  'conforming',
  'repealed',
  'declaredLapsed',
  'expired',
  'annulled',
  'amended',
  'policyRepealed',
  'policyDeclaredLapsed',
  'policyExpired',
  'policyAnnulled',
  'policyAmended',
  'fairRepealed',
  'fairAmended',
] as const satisfies readonly FigureName[]
export type PublicFigure = (typeof publicFigures)[number]
