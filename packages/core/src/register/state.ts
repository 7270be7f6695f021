import type { StatedValidity } from '../rules/statedValidity.ts'
import type { LegalDate } from '../schema/legalDate.ts'

/** SHA-256 in lower-case hex. */
export type Hash = string

/**
 * Where a document stands in its making. `domain.md` calls them by these names; *standing* in law
 * (尚未施行, 现行有效 …) is another thing and is computed from dates by `legalStatusOn`.
 */
export const stages = [
  'drafting',
  'consulting',
  'submitted',
  'reviewing',
  'awaitingMaterial',
  'returned',
  'passed',
  'failed',
  'outOfScope',
  'approved',
  'deferred',
  'rejected',
  'signed',
  'numbered',
  'published',
  'withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** 行政规范性文件, 政策性文件, and texts kept only to cite and compare. */
export type DocumentClass = 'normativeDocument' | 'policyDocument' | 'reference'

/** Ordinary, or a decision whose publication changes other documents. */
export type DocumentForm = 'ordinary' | 'amendingDecision' | 'repealDecision' | 'cleanUpDecision' | 'extensionDecision'

/** A file of the content-addressed store. */
export interface FileRef {
  readonly name: string
  readonly hash: Hash
  readonly size: number
}

/** What publishing this document does to another one. A consolidated text (修改后的全文) is a hashed annex. */
export type Effect =
  | {
      readonly kind: 'amend'
      readonly target: string
      readonly base: Hash
      readonly effectiveOn: LegalDate
      readonly title: string
      readonly textHash: Hash
      readonly body: Hash
      readonly tags?: string[] | undefined
    }
  | {
      readonly kind: 'repeal'
      readonly target: string
      readonly on?: LegalDate | undefined
      readonly reason: string
      readonly tags?: string[] | undefined
    }
  | { readonly kind: 'declareLapsed'; readonly target: string; readonly on?: LegalDate | undefined; readonly reason: string }
  | { readonly kind: 'extend'; readonly target: string; readonly validUntil: LegalDate }

/** One text of the document. `hash` covers title, normalised body and the hashes of the annexes, nothing else. */
export interface TextRef {
  readonly hash: Hash
  readonly title: string
  /** Content address of the normalised body. */
  readonly body: Hash
  readonly annexes: readonly FileRef[]
  /** The uploaded file the text was read from, kept as it came. */
  readonly original: FileRef | null
  /** Blanks such as ×× that were left in the text; a text with blanks cannot be submitted. */
  readonly blanks: readonly string[]
  readonly effects: readonly Effect[]
  /** The validity that the text states for itself; absent for texts taken in before that was looked for. */
  readonly stated?: Pick<StatedValidity, 'effectiveOn' | 'validUntil' | 'months'> | null | undefined
  readonly on: LegalDate
  readonly by: string
}

export interface Material {
  readonly id: string
  /** Id of the requirement in the rule pack. */
  readonly requirement: string
  readonly file: FileRef
  readonly on: LegalDate
}

export type FairnessConclusion = 'compliant' | 'excepted' | 'notApplicable' | 'notCompliant'
export type OpinionConclusion = 'lawful' | 'changesRequired' | 'unlawful' | 'outOfScope'
export type ItemVerdict = 'conforms' | 'doesNotConform' | 'notApplicable'

export interface ItemJudgement {
  /** Number of the review item in the rule pack. */
  readonly item: number
  readonly verdict: ItemVerdict
  readonly note?: string | undefined
}

export interface Finding {
  /** Label of the article or passage, as printed: 第十九条. */
  readonly where: string
  readonly problem: string
  readonly source: string
  readonly advice?: string | undefined
}

export interface OpinionDraft {
  readonly conclusion: OpinionConclusion
  readonly textHash: Hash
  readonly judgements: readonly ItemJudgement[]
  readonly findings: readonly Finding[]
  readonly summary: string
  readonly writtenBy: string
  readonly writtenByName: string
  readonly on: LegalDate
}

export interface Opinion extends OpinionDraft {
  readonly round: number
  /** The clock that the opinion ended: the receipt of the complete submission, when it stood still, and the pack it was judged by. */
  readonly receivedOn: LegalDate
  readonly pauses: readonly Pause[]
  readonly pack: Hash
  readonly signedBy: string
  readonly signedByName: string
  readonly issuedOn: LegalDate
}

export interface Pause {
  readonly from: LegalDate
  readonly what: string
  readonly suppliedBy: LegalDate
  readonly until: LegalDate | null
}

export interface Review {
  readonly round: number
  /** The organ it was submitted to, which reviews it to the end also when the lead organ's later drafts go to another; null: the lead organ's. */
  readonly organ: string | null
  /** Receipt of the complete submission: the clock runs from here. */
  readonly receivedOn: LegalDate
  readonly acceptedOn: LegalDate | null
  readonly reviewer: string | null
  readonly reviewerName: string | null
  readonly pauses: readonly Pause[]
  /** The stage to go back to when asked-for material comes. */
  readonly pausedIn: 'submitted' | 'reviewing' | null
  readonly draft: OpinionDraft | null
  readonly textHash: Hash
  /** Hash of the rule pack in force when the step began. */
  readonly pack: Hash
}

export interface CounselRequest {
  readonly counsel: string
  readonly counselName: string
  readonly question: string
  readonly askedOn: LegalDate
  readonly wantedBy: LegalDate
  readonly answer: { readonly on: LegalDate; readonly text: string } | null
}

export interface Deliberation {
  readonly organ: string
  readonly meeting: string
  readonly decision: 'approved' | 'deferred' | 'rejected' | 'textChanged'
  readonly textHash: Hash
  readonly on: LegalDate
}

export interface Signature {
  readonly organ: string
  readonly signer: string
  readonly signerName: string
  readonly textHash: Hash
  readonly on: LegalDate
}

export interface DocumentNumber {
  readonly code: string
  readonly year: number
  readonly serial: number
}

export interface Publication {
  readonly publishedOn: LegalDate
  readonly effectiveOn: LegalDate
  /** The last day in force; null where the document states that it has no end. */
  readonly validUntil: LegalDate | null
  readonly textHash: Hash
  readonly channels: readonly string[]
  readonly pack: Hash
}

/** A published text. `n` counts from 1. */
export interface Version {
  readonly n: number
  readonly textHash: Hash
  readonly title: string
  readonly body: Hash
  readonly annexes: readonly FileRef[]
  readonly publishedOn: LegalDate | null
  readonly effectiveOn: LegalDate | null
  /** The amending decision, for all but the first. */
  readonly by: string | null
  /** What the amendment was for, as 公平竞争; statistics count by it. */
  readonly tags?: readonly string[] | undefined
}

export type FilingStage =
  | 'due'
  | 'sent'
  | 'returned'
  | 'resent'
  | 'registered'
  | 'refused'
  | 'cleared'
  | 'correctionAsked'
  | 'corrected'

/** 备案 to one authority. */
export interface Filing {
  readonly authority: string
  readonly stage: FilingStage
  readonly sentOn: LegalDate | null
  readonly resentOn: LegalDate | null
  readonly returnedOn: LegalDate | null
  readonly returnReason: string | null
  readonly decidedOn: LegalDate | null
  /** The day of the authority's first answer: returned, registered or refused. It was sent by then. */
  readonly answeredOn: LegalDate | null
  readonly registrationNumber: string | null
  readonly package: readonly { readonly requirement: string; readonly file: FileRef }[]
  readonly correction: {
    readonly askedOn: LegalDate
    readonly findings: readonly Finding[]
    readonly answeredOn: LegalDate | null
    readonly answer: string | null
  } | null
}

/** The end of a document in law. `on` is the first day on which it is no longer in force. */
export interface Ending {
  readonly kind: 'repealed' | 'lapsed' | 'annulled'
  readonly on: LegalDate
  readonly decidedBy: string | null
  readonly reason: string
  readonly tags: readonly string[]
}

export interface Correction {
  readonly id: string
  readonly field: CorrectableField
  readonly authority: string | null
  readonly old: string | null
  readonly new: string | null
  readonly reason: string
  readonly proposedBy: string
  readonly on: LegalDate
  readonly confirmedBy: string | null
  /** The second person declined it, or its proposer took it back; nothing was corrected. */
  readonly dropped: {
    readonly how: 'declined' | 'withdrawn'
    readonly by: string
    readonly reason: string
    readonly on: LegalDate
  } | null
}

/** Facts about a document that may be mended by an entry. Never text, annexes, conclusions or state. */
export const correctableFields = [
  'publishedOn',
  'effectiveOn',
  'validUntil',
  'signedOn',
  'sentOn',
  'registrationNumber',
  'meeting',
] as const
export type CorrectableField = (typeof correctableFields)[number]

export interface Suggestion {
  readonly id: string
  readonly stage: 'received' | 'notStarted' | 'examined' | 'answered'
  readonly receivedOn: LegalDate
  readonly authority: string
  readonly subject: string
  readonly outcome: string | null
  readonly answeredOn: LegalDate | null
}

/** The state of one document, folded from its stream. Plain JSON. */
export interface DocumentState {
  readonly id: string
  /** Number of entries folded; the expected version of the next write. 0: not yet there. */
  readonly seq: number
  readonly stage: Stage
  readonly class: DocumentClass
  readonly form: DocumentForm
  /** `made` here, or `recorded` as existing by an import. */
  readonly origin: 'made' | 'recorded'
  readonly title: string
  readonly draftingUnit: string
  readonly leadOrgan: string
  readonly coIssuers: readonly string[]
  readonly urgent: string | null
  readonly majorDecision: boolean
  readonly trial: boolean
  readonly registeredOn: LegalDate | null
  /** Accounts that wrote text, added material or proposed: none of them may review. */
  readonly drafters: readonly string[]
  /** Accounts that acted on the making side at all: none of them may act for a filing authority on this document. */
  readonly participants: readonly string[]
  readonly text: TextRef | null
  readonly materials: readonly Material[]
  readonly assessments: readonly { readonly kind: string; readonly on: LegalDate; readonly summary: string }[]
  readonly consultation: {
    readonly openedOn: LegalDate
    readonly closesOn: LegalDate
    readonly closedOn: LegalDate | null
    readonly textHash: Hash
    readonly reason: string | null
    readonly received: number | null
    readonly adopted: number | null
  } | null
  readonly fairness: {
    readonly conclusion: FairnessConclusion
    readonly textHash: Hash
    readonly on: LegalDate
    readonly reason: string
  } | null
  readonly proposal: { readonly by: string; readonly on: LegalDate; readonly textHash: Hash } | null
  readonly submittedOn: LegalDate | null
  readonly review: Review | null
  /** Every opinion ever issued, oldest first. */
  readonly opinions: readonly Opinion[]
  /** The opinion that counts: null as soon as the text changes. */
  readonly opinion: Opinion | null
  readonly returnReason: string | null
  readonly kept: { readonly textHash: Hash; readonly reasons: string; readonly on: LegalDate } | null
  readonly counsel: readonly CounselRequest[]
  readonly deliberations: readonly Deliberation[]
  readonly signatures: readonly Signature[]
  readonly number: DocumentNumber | null
  readonly numberedOn: LegalDate | null
  readonly publication: Publication | null
  readonly versions: readonly Version[]
  readonly filings: readonly Filing[]
  readonly ending: Ending | null
  readonly evaluations: readonly {
    readonly on: LegalDate
    readonly proposal: 'keep' | 'amend' | 'repeal' | 'lapse'
    readonly summary: string
  }[]
  readonly extensions: readonly { readonly from: LegalDate; readonly validUntil: LegalDate; readonly decidedBy: string }[]
  readonly suspensions: readonly {
    readonly article: string
    /** Who stopped the clause, and alone may let it run again. */
    readonly authority: string
    readonly from: LegalDate
    readonly until: LegalDate | null
    readonly reason: string
    readonly outcome: string | null
  }[]
  readonly suggestions: readonly Suggestion[]
  readonly corrections: readonly Correction[]
  /** Legal days that the server has noted in the log, for history and notices; no guard looks here. */
  readonly noted: { readonly tookEffect: LegalDate | null; readonly lapsed: LegalDate | null }
  /** What an import could not find, by field name; shown as a list to complete. */
  readonly missing: readonly string[]
  readonly provenance: {
    readonly source: string
    readonly ids: readonly string[]
    readonly issuer: string
    readonly number: string | null
  } | null
}

/** A document about which nothing has been recorded. */
export const initialState: DocumentState = {
  id: '',
  seq: 0,
  stage: 'drafting',
  class: 'normativeDocument',
  form: 'ordinary',
  origin: 'made',
  title: '',
  draftingUnit: '',
  leadOrgan: '',
  coIssuers: [],
  urgent: null,
  majorDecision: false,
  trial: false,
  registeredOn: null,
  drafters: [],
  participants: [],
  text: null,
  materials: [],
  assessments: [],
  consultation: null,
  fairness: null,
  proposal: null,
  submittedOn: null,
  review: null,
  opinions: [],
  opinion: null,
  returnReason: null,
  kept: null,
  counsel: [],
  deliberations: [],
  signatures: [],
  number: null,
  numberedOn: null,
  publication: null,
  versions: [],
  filings: [],
  ending: null,
  evaluations: [],
  extensions: [],
  suspensions: [],
  suggestions: [],
  corrections: [],
  noted: { tookEffect: null, lapsed: null },
  missing: [],
  provenance: null,
}

/** All organs in whose name the document is made, the lead organ first. */
export const issuersOf = (state: DocumentState): readonly string[] =>
  state.leadOrgan ? [state.leadOrgan, ...state.coIssuers] : []
