import type { LegalDate } from '../schema/legalDate.ts'
import type { CommandInput, CommandType } from './commands.ts'
import type {
  Correction,
  DocumentNumber,
  Effect,
  FileRef,
  Finding,
  Hash,
  ItemJudgement,
  OpinionConclusion,
  TextRef,
  Version,
} from './state.ts'

type Text = Omit<TextRef, 'on' | 'by'>

/** A proposed correction that comes to nothing, and why. */
interface DroppedCorrection extends Pick<Correction, 'field' | 'authority' | 'reason'> {
  readonly correctionId: string
}

/**
 * What happened to a document. Every event is named in the past tense after its command and carries its payload as `data`;
 * who acted and when it was recorded stand in the log entry around it.
 */
export interface EventData {
  DraftRegistered: Omit<CommandInput<'registerDraft'>, 'id'> & { id: string; draftingUnit: string }
  TextRevised: { text: Text }
  MaterialAdded: { materialId: string; requirement: string; file: FileRef }
  ConsultationOpened: { closesOn: LegalDate; textHash: Hash; reason: string | null }
  ConsultationClosed: { received: number; adopted: number }
  AssessmentAdded: CommandInput<'addAssessment'>
  FairCompetitionConcluded: CommandInput<'concludeFairCompetition'>
  SubmissionProposed: { textHash: Hash }
  ProposalReturned: { note: string }
  Submitted: {
    textHash: Hash
    round: number
    pack: Hash
    /** Whose 审核机构 reviews it; left out in entries from before that could change. */
    reviewOrgan?: string
  }
  AcceptedForReview: { reviewer: string; reviewerName: string }
  MaterialRequested: { what: string; suppliedBy: LegalDate }
  MaterialSupplied: {
    materials: readonly { materialId: string; requirement: string; file: FileRef }[]
    /** Where it was asked for before acceptance: the review's step begins with it, under the pack of this day. */
    pack?: Hash
  }
  ReturnedIncomplete: { missing: string }
  OpinionWritten: {
    textHash: Hash
    conclusion: OpinionConclusion
    judgements: readonly ItemJudgement[]
    findings: readonly Finding[]
    summary: string
  }
  OpinionIssued: { textHash: Hash; conclusion: OpinionConclusion; round: number; earlyReason: string | null }
  CounselAsked: CommandInput<'askCounsel'>
  CounselGiven: { text: string }
  KeptWithReasons: CommandInput<'keepWithReasons'>
  Deliberated: CommandInput<'recordDeliberation'> & { organ: string; concluded: boolean }
  Signed: { textHash: Hash; organ: string; complete: boolean }
  NumberAssigned: DocumentNumber & { textHash: Hash; organ: string }
  Published: {
    textHash: Hash
    channels: readonly string[]
    effectiveOn: LegalDate
    effectReason: string | null
    validUntil: LegalDate | null
    validityReason: string | null
    /** Authorities to which the document must be filed, by the pack in force. */
    filings: readonly string[]
    pack: Hash
  }
  Withdrawn: { reason: string }
  FilingSent: CommandInput<'sendFiling'>
  FilingResent: CommandInput<'resendFiling'>
  FilingRegistered: CommandInput<'registerFiling'>
  FilingReturned: CommandInput<'returnFiling'>
  FilingRefused: CommandInput<'refuseFiling'>
  FilingCleared: CommandInput<'clearFiling'>
  CorrectionAsked: CommandInput<'askCorrection'>
  CorrectionAnswered: CommandInput<'answerCorrection'>
  SuggestionReceived: CommandInput<'receiveSuggestion'>
  SuggestionDeclined: CommandInput<'declineSuggestion'>
  SuggestionExamined: CommandInput<'examineSuggestion'>
  SuggestionAnswered: CommandInput<'answerSuggestion'>
  Evaluated: CommandInput<'evaluate'>
  Extended: { decision: string; from: LegalDate; validUntil: LegalDate; reason: string }
  Amended: {
    decision: string
    base: Hash
    effectiveOn: LegalDate
    title: string
    textHash: Hash
    body: Hash
    n: number
    /** Left out where there are none. */
    tags?: readonly string[]
  }
  Repealed: CommandInput<'repeal'>
  DeclaredLapsed: CommandInput<'declareLapsed'>
  Annulled: CommandInput<'annul'>
  ClauseSuspended: CommandInput<'suspendClause'>
  ClauseResumed: CommandInput<'resumeClause'>
  CorrectionProposed: CommandInput<'correctRecord'>
  RecordCorrected: CommandInput<'correctRecord'>
  CorrectionDeclined: DroppedCorrection
  CorrectionWithdrawn: DroppedCorrection
  /** Appended by the server after the day, for notices and history only; no guard depends on them. */
  TookEffect: Record<string, never>
  Lapsed: Record<string, never>
  /** Import of what existed before the register; the one way in without an opinion, only from the command line. */
  ExistingRecorded: {
    id: string
    class: 'normativeDocument' | 'policyDocument' | 'reference'
    title: string
    organ: string | null
    number: DocumentNumber | null
    versions: readonly Version[]
    publishedOn: LegalDate | null
    effectiveOn: LegalDate | null
    validUntil: LegalDate | null
    ended: { kind: 'repealed' | 'lapsed' | 'annulled'; on: LegalDate } | null
    missing: readonly string[]
    provenance: { source: string; ids: readonly string[]; issuer: string; number: string | null }
  }
  /** The text of a version that was recorded without one, from the command line like the record itself. */
  ExistingTextAdded: { n: number; textHash: Hash; body: Hash; source: string }
}

export type EventType = keyof EventData

export type EventOf<T extends EventType> = { readonly type: T; readonly legalDate: LegalDate; readonly data: EventData[T] }
export type DocumentEvent = { [T in EventType]: EventOf<T> }[EventType]

/** An event with what the log entry around it tells. `evolve` needs the actor where a person's name belongs to the state. */
export type RecordedEvent = DocumentEvent & {
  readonly actor: { readonly account: string; readonly name: string; readonly organ?: string | undefined }
}

export type { CommandType, Effect }
