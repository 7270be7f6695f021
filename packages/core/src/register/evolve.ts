import type { LegalDate } from '../schema/legalDate.ts'
import type { EventType, RecordedEvent } from './events.ts'
import type { CorrectableField, DocumentState, Filing, Material, TextRef } from './state.ts'

type Change = Partial<Omit<DocumentState, 'seq'>>

const withAccount = (accounts: readonly string[], account: string) =>
  accounts.includes(account) ? accounts : [...accounts, account]

const changeFiling = (state: DocumentState, authority: string, change: Partial<Filing>): Change => ({
  filings: state.filings.map((filing) => (filing.authority === authority ? { ...filing, ...change } : filing)),
})

/** The authority's answer to what was sent; the first one is kept with its day. */
const answerFiling = (state: DocumentState, authority: string, on: LegalDate, change: Partial<Filing>): Change => ({
  filings: state.filings.map((filing) =>
    filing.authority === authority ? { ...filing, ...change, answeredOn: filing.answeredOn ?? on } : filing,
  ),
})

const material = (entry: { materialId: string; requirement: string; file: Material['file'] }, on: LegalDate): Material => ({
  id: entry.materialId,
  requirement: entry.requirement,
  file: entry.file,
  on,
})

/** A new text: every conclusion on the old one stops counting (国办发〔2018〕115号（五）). A new text is a normative document again until an opinion says otherwise. */
const newText = (text: TextRef): Change => ({
  stage: 'drafting',
  class: 'normativeDocument',
  text,
  title: text.title,
  fairness: null,
  proposal: null,
  opinion: null,
  kept: null,
  deliberations: [],
  signatures: [],
  returnReason: null,
})

function correct(state: DocumentState, field: CorrectableField, authority: string | null, value: string | null): Change {
  switch (field) {
    case 'publishedOn':
    case 'effectiveOn':
    case 'validUntil': {
      if (!state.publication) return {}
      const versions =
        field === 'validUntil'
          ? state.versions
          : state.versions.map((version) => (version.n === 1 ? { ...version, [field]: value as LegalDate } : version))
      return { publication: { ...state.publication, [field]: value as LegalDate }, versions }
    }
    case 'signedOn':
      return {
        signatures: state.signatures.map((signature, i, all) =>
          i === all.length - 1 ? { ...signature, on: value as LegalDate } : signature,
        ),
      }
    case 'sentOn':
      return changeFiling(state, authority!, { sentOn: value as LegalDate })
    case 'registrationNumber':
      return changeFiling(state, authority!, { registrationNumber: value })
    case 'meeting':
      return {
        deliberations: state.deliberations.map((held, i, all) => (i === all.length - 1 ? { ...held, meeting: value! } : held)),
      }
  }
}

const afterDeliberation = { approved: 'approved', deferred: 'deferred', rejected: 'rejected', textChanged: 'returned' } as const

const afterOpinion = { lawful: 'passed', changesRequired: 'returned', unlawful: 'failed', outOfScope: 'outOfScope' } as const

/** The drafting unit's acts: whoever has one of them on a document may not review it. */
const draftingEvents: ReadonlySet<EventType> = new Set<EventType>([
  'DraftRegistered',
  'TextRevised',
  'MaterialAdded',
  'MaterialSupplied',
  'ConsultationOpened',
  'ConsultationClosed',
  'AssessmentAdded',
  'SubmissionProposed',
  'ProposalReturned',
  'Submitted',
  'KeptWithReasons',
])

/** Acts of the making of a document; whoever has one of them on a document may not act for an authority on it. */
const makingEvents: ReadonlySet<EventType> = new Set<EventType>([
  ...draftingEvents,
  'FairCompetitionConcluded',
  'AcceptedForReview',
  'MaterialRequested',
  'ReturnedIncomplete',
  'OpinionWritten',
  'OpinionIssued',
  'CounselAsked',
  'CounselGiven',
  'Deliberated',
  'Signed',
  'NumberAssigned',
  'Published',
  'Withdrawn',
  'FilingSent',
  'FilingResent',
  'CorrectionAnswered',
  'Evaluated',
])

/** One event applied. Never refuses: what is in the log happened. */
export function evolve(state: DocumentState, event: RecordedEvent): DocumentState {
  const { account } = event.actor
  const people: Change = {
    ...(draftingEvents.has(event.type) && { drafters: withAccount(state.drafters, account) }),
    ...(makingEvents.has(event.type) && { participants: withAccount(state.participants, account) }),
  }
  return { ...state, ...people, ...changeBy(state, event), seq: state.seq + 1 }
}

function changeBy(state: DocumentState, event: RecordedEvent): Change {
  const on = event.legalDate
  switch (event.type) {
    case 'DraftRegistered': {
      const { id, title, leadOrgan, coIssuers, draftingUnit, form, urgent, majorDecision, trial } = event.data
      return {
        id,
        title,
        leadOrgan,
        coIssuers,
        draftingUnit,
        form,
        urgent,
        majorDecision,
        trial,
        registeredOn: on,
        stage: 'drafting',
      }
    }
    case 'TextRevised':
      return newText({ ...event.data.text, on, by: event.actor.name })
    case 'MaterialAdded':
      return { stage: 'drafting', materials: [...state.materials, material(event.data, on)], returnReason: null }
    case 'ConsultationOpened':
      return {
        stage: 'consulting',
        consultation: {
          openedOn: on,
          closesOn: event.data.closesOn,
          closedOn: null,
          textHash: event.data.textHash,
          reason: event.data.reason,
          received: null,
          adopted: null,
        },
      }
    case 'ConsultationClosed':
      return { stage: 'drafting', consultation: state.consultation && { ...state.consultation, closedOn: on, ...event.data } }
    case 'AssessmentAdded':
      return { assessments: [...state.assessments, { kind: event.data.kind, on, summary: event.data.summary }] }
    case 'FairCompetitionConcluded':
      return { fairness: { conclusion: event.data.conclusion, textHash: event.data.textHash, on, reason: event.data.reason } }
    case 'SubmissionProposed':
      return { proposal: { by: event.actor.account, on, textHash: event.data.textHash } }
    case 'ProposalReturned':
      return { proposal: null, returnReason: event.data.note }
    case 'Submitted':
      return {
        stage: 'submitted',
        submittedOn: on,
        proposal: null,
        returnReason: null,
        review: {
          round: event.data.round,
          organ: event.data.reviewOrgan ?? null,
          receivedOn: on,
          acceptedOn: null,
          reviewer: null,
          reviewerName: null,
          pauses: [],
          pausedIn: null,
          draft: null,
          textHash: event.data.textHash,
          pack: event.data.pack,
        },
      }
    case 'AcceptedForReview':
      return { stage: 'reviewing', review: state.review && { ...state.review, acceptedOn: on, ...event.data } }
    case 'MaterialRequested':
      return {
        stage: 'awaitingMaterial',
        review: state.review && {
          ...state.review,
          pausedIn: state.stage === 'reviewing' ? 'reviewing' : 'submitted',
          pauses: [...state.review.pauses, { from: on, what: event.data.what, suppliedBy: event.data.suppliedBy, until: null }],
        },
      }
    case 'MaterialSupplied': {
      const { review } = state
      if (!review) return {}
      const back = review.pausedIn ?? 'submitted'
      return {
        stage: back,
        materials: [...state.materials, ...event.data.materials.map((entry) => material(entry, on))],
        review: {
          ...review,
          pausedIn: null,
          // Asked for before acceptance: the submission is complete, and the clock begins, only now.
          receivedOn: back === 'submitted' ? on : review.receivedOn,
          pack: event.data.pack ?? review.pack,
          pauses:
            back === 'submitted' ? [] : review.pauses.map((pause) => (pause.until === null ? { ...pause, until: on } : pause)),
        },
      }
    }
    case 'ReturnedIncomplete':
      return { stage: 'returned', returnReason: event.data.missing }
    case 'OpinionWritten':
      return {
        review: state.review && {
          ...state.review,
          draft: { ...event.data, writtenBy: event.actor.account, writtenByName: event.actor.name, on },
        },
      }
    case 'OpinionIssued': {
      const draft = state.review?.draft
      if (!draft) return {}
      const opinion = {
        ...draft,
        round: event.data.round,
        receivedOn: state.review!.receivedOn,
        pauses: state.review!.pauses,
        pack: state.review!.pack,
        signedBy: event.actor.account,
        signedByName: event.actor.name,
        issuedOn: on,
      }
      return {
        stage: afterOpinion[event.data.conclusion],
        class: event.data.conclusion === 'outOfScope' ? 'policyDocument' : state.class,
        opinion,
        opinions: [...state.opinions, opinion],
        returnReason: event.data.conclusion === 'changesRequired' ? draft.summary : null,
      }
    }
    case 'CounselAsked':
      return { counsel: [...state.counsel, { ...event.data, askedOn: on, answer: null }] }
    case 'CounselGiven':
      return {
        counsel: state.counsel.map((request) =>
          request.counsel === event.actor.account && !request.answer
            ? { ...request, answer: { on, text: event.data.text } }
            : request,
        ),
      }
    case 'KeptWithReasons':
      return { stage: 'passed', kept: { ...event.data, on } }
    case 'Deliberated': {
      const { organ, meeting, decision, textHash, concluded } = event.data
      const held = [...state.deliberations.filter((other) => other.organ !== organ), { organ, meeting, decision, textHash, on }]
      return {
        deliberations: held,
        ...(concluded && { stage: afterDeliberation[decision] }),
        ...(decision === 'textChanged' && { returnReason: event.data.dissent }),
      }
    }
    case 'Signed': {
      const signatures = [
        ...state.signatures,
        { organ: event.data.organ, signer: event.actor.account, signerName: event.actor.name, textHash: event.data.textHash, on },
      ]
      return event.data.complete ? { stage: 'signed', signatures } : { signatures }
    }
    case 'NumberAssigned': {
      const { code, year, serial } = event.data
      return { stage: 'numbered', number: { code, year, serial }, numberedOn: on }
    }
    case 'Published': {
      const { text } = state
      if (!text) return {}
      const { channels, effectiveOn, validUntil, pack } = event.data
      return {
        stage: 'published',
        publication: { publishedOn: on, effectiveOn, validUntil, textHash: text.hash, channels, pack },
        versions: [
          {
            n: 1,
            textHash: text.hash,
            title: text.title,
            body: text.body,
            annexes: text.annexes,
            publishedOn: on,
            effectiveOn,
            by: null,
          },
        ],
        filings: event.data.filings.map((authority) => ({
          authority,
          stage: 'due' as const,
          sentOn: null,
          resentOn: null,
          returnedOn: null,
          returnReason: null,
          decidedOn: null,
          answeredOn: null,
          registrationNumber: null,
          package: [],
          correction: null,
        })),
      }
    }
    case 'Withdrawn':
      return { stage: 'withdrawn', returnReason: event.data.reason }
    case 'FilingSent':
      return changeFiling(state, event.data.authority, { stage: 'sent', sentOn: on, package: event.data.package })
    case 'FilingResent':
      return changeFiling(state, event.data.authority, { stage: 'resent', resentOn: on, package: event.data.package })
    case 'FilingRegistered':
      return answerFiling(state, event.data.authority, on, {
        stage: 'registered',
        decidedOn: on,
        registrationNumber: event.data.registrationNumber,
      })
    case 'FilingReturned':
      return answerFiling(state, event.data.authority, on, {
        stage: 'returned',
        returnedOn: on,
        returnReason: event.data.reason,
      })
    case 'FilingRefused':
      return answerFiling(state, event.data.authority, on, {
        stage: 'refused',
        decidedOn: on,
        returnReason: event.data.reason,
      })
    case 'FilingCleared':
      return changeFiling(state, event.data.authority, { stage: 'cleared' })
    case 'CorrectionAsked':
      return changeFiling(state, event.data.authority, {
        stage: 'correctionAsked',
        correction: { askedOn: on, findings: event.data.findings, answeredOn: null, answer: null },
      })
    case 'CorrectionAnswered': {
      const asked = state.filings.find((filing) => filing.authority === event.data.authority)?.correction
      return changeFiling(state, event.data.authority, {
        stage: 'corrected',
        correction: asked ? { ...asked, answeredOn: on, answer: event.data.answer } : null,
      })
    }
    case 'SuggestionReceived': {
      const { suggestionId, authority, subject } = event.data
      return {
        suggestions: [
          ...state.suggestions,
          { id: suggestionId, stage: 'received', receivedOn: on, authority, subject, outcome: null, answeredOn: null },
        ],
      }
    }
    case 'SuggestionDeclined':
      return changeSuggestion(state, event.data.suggestionId, { stage: 'notStarted', outcome: event.data.reason })
    case 'SuggestionExamined':
      return changeSuggestion(state, event.data.suggestionId, { stage: 'examined', outcome: event.data.outcome })
    case 'SuggestionAnswered':
      return changeSuggestion(state, event.data.suggestionId, { stage: 'answered', answeredOn: on })
    case 'Evaluated':
      return { evaluations: [...state.evaluations, { on, ...event.data }] }
    case 'Extended': {
      const { decision, from, validUntil } = event.data
      return {
        publication: state.publication && { ...state.publication, validUntil },
        extensions: [...state.extensions, { from, validUntil, decidedBy: decision }],
      }
    }
    case 'Amended': {
      const { n, textHash, title, body, effectiveOn, decision, tags } = event.data
      return {
        title,
        versions: [
          ...state.versions,
          { n, textHash, title, body, annexes: [], publishedOn: on, effectiveOn, by: decision, ...(tags && { tags }) },
        ],
      }
    }
    case 'Repealed':
      return {
        ending: {
          kind: 'repealed',
          on: event.data.endsOn,
          decidedBy: event.data.decision,
          reason: event.data.reason,
          tags: event.data.tags,
        },
      }
    case 'DeclaredLapsed':
      return {
        ending: { kind: 'lapsed', on: event.data.endsOn, decidedBy: event.data.decision, reason: event.data.reason, tags: [] },
      }
    case 'Annulled':
      return {
        ending: {
          kind: 'annulled',
          on: event.data.endsOn,
          decidedBy: event.data.authority,
          reason: event.data.decision,
          tags: [],
        },
      }
    case 'ClauseSuspended':
      return {
        suspensions: [
          ...state.suspensions,
          {
            article: event.data.article,
            authority: event.data.authority,
            from: on,
            until: null,
            reason: event.data.reason,
            outcome: null,
          },
        ],
      }
    case 'ClauseResumed':
      return {
        suspensions: state.suspensions.map((held) =>
          held.article === event.data.article && held.until === null ? { ...held, until: on, outcome: event.data.outcome } : held,
        ),
      }
    case 'CorrectionProposed':
      return { corrections: [...state.corrections, correctionOf(event.data, event.actor.account, on, null)] }
    case 'RecordCorrected': {
      const { correctionId, field, authority } = event.data
      const proposed = state.corrections.some((other) => other.id === correctionId)
      return {
        ...correct(state, field, authority, event.data.new),
        corrections: proposed
          ? state.corrections.map((other) =>
              other.id === correctionId ? { ...other, confirmedBy: event.actor.account, on } : other,
            )
          : [...state.corrections, correctionOf(event.data, event.actor.account, on, event.actor.account)],
      }
    }
    case 'CorrectionDeclined':
    case 'CorrectionWithdrawn': {
      const { correctionId, reason } = event.data
      const how = event.type === 'CorrectionDeclined' ? ('declined' as const) : ('withdrawn' as const)
      const dropped = { how, by: event.actor.account, reason, on }
      return { corrections: state.corrections.map((held) => (held.id === correctionId ? { ...held, dropped } : held)) }
    }
    case 'TookEffect':
      return { noted: { ...state.noted, tookEffect: on } }
    case 'Lapsed':
      return { noted: { ...state.noted, lapsed: on } }
    case 'ExistingRecorded': {
      const { id, title, organ, number, versions, publishedOn, effectiveOn, validUntil, ended, missing, provenance } = event.data
      // It was public before it was recorded: where no day is told it is so at the latest from then on, and `missing` says it.
      const from = publishedOn ?? effectiveOn ?? event.legalDate
      const last = versions.at(-1)
      return {
        id,
        title,
        class: event.data.class,
        origin: 'recorded',
        stage: 'published',
        leadOrgan: organ ?? '',
        draftingUnit: organ ?? '',
        number,
        versions,
        missing,
        provenance,
        publication: last
          ? { publishedOn: from, effectiveOn: effectiveOn ?? from, validUntil, textHash: last.textHash, channels: [], pack: '' }
          : null,
        ending: ended && { kind: ended.kind, on: ended.on, decidedBy: null, reason: '', tags: [] },
      }
    }
    case 'ExistingTextAdded': {
      const { n, textHash, body } = event.data
      const { publication } = state
      const wasPublished = state.versions.some((version) => version.n === n && version.textHash === publication?.textHash)
      return {
        versions: state.versions.map((version) => (version.n === n ? { ...version, textHash, body } : version)),
        publication: publication && wasPublished ? { ...publication, textHash } : publication,
        missing: state.missing.filter((fact) => fact !== 'text'),
      }
    }
  }
}

const changeSuggestion = (state: DocumentState, id: string, change: Partial<DocumentState['suggestions'][number]>): Change => ({
  suggestions: state.suggestions.map((held) => (held.id === id ? { ...held, ...change } : held)),
})

const correctionOf = (
  data: {
    correctionId: string
    field: CorrectableField
    authority: string | null
    old: string | null
    new: string | null
    reason: string
  },
  account: string,
  on: LegalDate,
  confirmedBy: string | null,
): DocumentState['corrections'][number] => ({
  id: data.correctionId,
  field: data.field,
  authority: data.authority,
  old: data.old,
  new: data.new,
  reason: data.reason,
  proposedBy: account,
  on,
  confirmedBy,
  dropped: null,
})
