import { shippedPack } from '../../rules/shippedPacks.ts'
import { addDays, type LegalDate } from '../../schema/legalDate.ts'
import type { RefusalCode } from '../../words/refusals.ts'
import type { CommandType } from '../commands.ts'
import { type DocumentState, initialState, type Opinion } from '../state.ts'
import { today } from './inputs.ts'
import type { Change, Given } from './rightCommands.ts'
import { decision, finding, judgements, people } from './situations.ts'
import { file, person, rulesWith, testOrgans, text } from './world.ts'

/** One thing that is wrong with a command, and the refusal that it must get. */
export interface Fault {
  readonly type: CommandType
  readonly code: RefusalCode
  /** What is wrong, as a person would say it. */
  readonly what: string
  readonly wrong: Change | ((right: Given) => Change)
  /** What has to be otherwise beforehand, with which the command is right. */
  readonly given?: Change | ((right: Given) => Change)
}

type Made = Fault['wrong']

export const fault = (type: CommandType, code: RefusalCode, what: string, wrong: Made, given?: Made): Fault => ({
  type,
  code,
  what,
  wrong,
  ...(given && { given }),
})

export const tomorrow = addDays(today, 1)
export const yesterday = addDays(today, -1)
const otherHash = text(77).hash

const opinion =
  (change: Partial<Opinion>): Made =>
  ({ state }) => ({ state: { opinion: { ...state.opinion!, ...change } } })
const reviewDraft =
  (change: Partial<NonNullable<NonNullable<DocumentState['review']>['draft']>>): Made =>
  ({ state }) => ({
    state: { review: { ...state.review!, draft: { ...state.review!.draft!, ...change } } },
  })
const textWith =
  (change: Partial<NonNullable<DocumentState['text']>>): Made =>
  ({ state }) => ({ state: { text: { ...state.text!, ...change } } })
const stated = (validUntil: LegalDate) => ({ effectiveOn: null, validUntil, months: null })
const withEffect = (...effects: readonly unknown[]): Change => ({ input: { text: text(2, { effects: effects as never }) } })
const organ = (id: string, change: Partial<(typeof testOrgans)[string]>): Change => ({
  facts: { organs: { ...testOrgans, [id]: { ...testOrgans[id]!, ...change } } },
})

const repeals = (target: string) => ({ kind: 'repeal', target, reason: '不再适用' })
const reference: DocumentState = { ...decision, id: 'reference', class: 'reference' }
const ended: DocumentState = {
  ...decision,
  ending: { kind: 'repealed', on: '2026-06-10', decidedBy: null, reason: '', tags: [] },
}

/** What every command is asked before its own guard. */
const general: readonly Fault[] = [
  fault('submit', 'document.unknown', 'nothing is recorded of the document', { state: initialState }),
  fault('submit', 'rights.denied', 'the head of another unit submits', { actor: person('draftingHead', 'civil') }),
  fault('submit', 'rights.denied', 'the clerk submits', { actor: people.clerk }),
  fault('sign', 'rights.denied', 'the leader of an organ that does not issue it signs', { actor: person('leader', 'civil') }),
  fault('evaluate', 'document.reference', 'a reference text is evaluated', { state: { class: 'reference' } }),
  fault('submit', 'stage.wrong', 'it was withdrawn', { state: { stage: 'withdrawn' } }),
  fault('registerDraft', 'stage.wrong', 'a document of that id is under review', { state: { seq: 9, stage: 'reviewing' } }),
  fault('sign', 'date.future', 'the signature is dated tomorrow', { on: tomorrow }),
  fault('submit', 'date.notToday', 'the submission is dated yesterday', { on: yesterday }),
  fault('assignNumber', 'date.notToday', 'the number is dated yesterday', { on: yesterday }),
]

const drafting: readonly Fault[] = [
  fault('registerDraft', 'document.exists', 'it is registered already', { state: { seq: 1 } }),
  fault('registerDraft', 'organ.twice', 'the lead organ is its own co-issuer', { input: { coIssuers: ['gov'] } }),
  fault('registerDraft', 'organ.unknown', 'the organ is not registered', { input: { leadOrgan: 'nowhere' } }),
  fault('registerDraft', 'organ.unknown', 'a co-issuer is not registered', { input: { coIssuers: ['nowhere'] } }),
  fault('registerDraft', 'organ.notEntitled', 'the organ may not make normative documents', { input: { leadOrgan: 'city' } }),
  fault('registerDraft', 'organ.notEntitled', 'the rules entitle no organ of that kind', {
    packs: {
      rules: rulesWith((rule) => (rule.kind === 'issuingOrgan' && rule.organ === 'government' ? { entitled: false } : null)),
    },
  }),
  fault(
    'registerDraft',
    'organ.dissolved',
    'the organ ended today',
    organ('gov', { dissolvedOn: today }),
    organ('gov', { dissolvedOn: tomorrow }),
  ),
  fault('reviseText', 'text.unchanged', 'the text is the same', { input: { text: text(1) } }),
  fault('addMaterial', 'material.twice', 'the material is there already', { input: { materialId: 'm0' } }),
  fault('addMaterial', 'material.unknown', 'no such material is asked for', { input: { requirement: 'nothing' } }),
  fault('openConsultation', 'text.missing', 'there is no text', { state: { text: null } }),
  fault('openConsultation', 'consultation.noteMissing', 'there is no drafting note', ({ state }) => ({
    state: { materials: state.materials.filter((held) => held.requirement !== 'draftingNote') },
  })),
  fault(
    'openConsultation',
    'consultation.closesBeforeOpening',
    'it closes on the day it opens',
    { input: { closesOn: today, reason: '紧急' } },
    { input: { closesOn: tomorrow, reason: '紧急' } },
  ),
  fault(
    'openConsultation',
    'consultation.short',
    '29 days without a reason',
    { input: { closesOn: addDays(today, 29) } },
    { input: { closesOn: addDays(today, 30) } },
  ),
  fault(
    'openConsultation',
    'consultation.short',
    'a short time without a reason',
    { input: { reason: undefined } },
    { input: { closesOn: addDays(today, 7), reason: '紧急' } },
  ),
  fault(
    'closeConsultation',
    'consultation.stillOpen',
    'its last day is tomorrow',
    ({ state }) => ({ state: { consultation: { ...state.consultation!, closesOn: tomorrow } } }),
    ({ state }) => ({
      state: { consultation: { ...state.consultation!, closesOn: today } },
    }),
  ),
  fault(
    'closeConsultation',
    'consultation.adoptedMoreThanReceived',
    'four of three comments adopted',
    { input: { adopted: 4 } },
    { input: { adopted: 3 } },
  ),
  fault('addAssessment', 'assessment.notMajorDecision', 'it is no major decision', { state: { majorDecision: false } }),
  fault('concludeFairCompetition', 'text.changed', 'the conclusion is on another text', { input: { textHash: otherHash } }),
  fault(
    'concludeFairCompetition',
    'fairness.reasonMissing',
    'an exception is not explained',
    { input: { reason: '' } },
    { input: { conclusion: 'excepted', reason: '救灾' } },
  ),
  fault(
    'concludeFairCompetition',
    'fairness.reasonMissing',
    '“not applicable” is not explained',
    { input: { reason: '' } },
    { input: { conclusion: 'notApplicable', reason: '不涉及经营者' } },
  ),
  fault('returnProposal', 'submission.notProposed', 'nothing was proposed', { state: { proposal: null } }),
  ...(['proposeSubmission', 'submit'] as const).flatMap((type) => [
    fault(type, 'text.missing', 'there is no text', { state: { text: null } }),
    fault(type, 'text.changed', 'another text is meant', { input: { textHash: otherHash } }),
    fault(type, 'text.blanks', 'a blank is left in the text', textWith({ blanks: ['××'] })),
    ...(['changesRequired', 'unlawful'] as const).map((conclusion) =>
      fault(
        type,
        'text.alreadyJudged',
        `this very text was judged ${conclusion}`,
        ({ state }) => ({ state: { opinions: [judged(state.text!.hash, conclusion)] } }),
        {
          state: { opinions: [judged(otherHash, conclusion)] },
        },
      ),
    ),
    fault(type, 'material.missing', 'the drafting note is missing', ({ state }) => ({
      state: { materials: state.materials.slice(1) },
    })),
  ]),
  fault(
    'submit',
    'material.missing',
    'what the meeting will ask for is missing: the report on the risks that were assessed',
    ({ state }) => ({ state: { materials: state.materials.filter((held) => held.requirement !== 'riskAssessment') } }),
    ({ state }) => ({
      state: {
        assessments: [{ kind: 'riskAssessment', on: '2026-01-05', summary: '低风险' }],
        materials: [...state.materials, { id: 'risk', requirement: 'riskAssessment', file: file(60), on: '2026-01-05' }],
      },
    }),
  ),
  fault('submit', 'submission.notProposed', 'the clerk has not proposed it', { state: { proposal: null } }),
  fault('submit', 'submission.notProposed', 'the clerk proposed another text', ({ state }) => ({
    state: { proposal: { ...state.proposal!, textHash: otherHash } },
  })),
]

function judged(textHash: string, conclusion: Opinion['conclusion']): Opinion {
  return {
    textHash,
    conclusion,
    judgements: judgements(),
    findings: [finding],
    summary: '',
    writtenBy: '',
    writtenByName: '',
    on: '2026-01-10',
    round: 1,
    receivedOn: '2026-01-05',
    pauses: [],
    pack: '',
    signedBy: '',
    signedByName: '',
    issuedOn: '2026-01-10',
  }
}

const review: readonly Fault[] = [
  fault('acceptForReview', 'separation.reviewerDrafted', 'the reviewer drafted it', {
    input: { reviewer: people.clerk.account },
  }),
  fault('requestMaterial', 'rights.notNow', 'the head asks while the reviewer judges', { actor: people.reviewHead }),
  fault('requestMaterial', 'rights.notNow', 'the reviewer asks before acceptance', { actor: people.reviewer }, ({ state }) => ({
    actor: people.reviewHead,
    state: { stage: 'submitted', review: { ...state.review!, reviewer: people.reviewer.account } },
  })),
  fault(
    'requestMaterial',
    'material.dayPassed',
    'it is wanted today',
    { input: { suppliedBy: today } },
    { input: { suppliedBy: tomorrow } },
  ),
  fault('supplyMaterial', 'material.twice', 'the material is there already', {
    input: { materials: [{ materialId: 'm0', requirement: 'otherMaterial', file: file(52) }] },
  }),
  fault('supplyMaterial', 'material.twice', 'the same material twice at once', {
    input: { materials: [1, 2].map((n) => ({ materialId: 'new', requirement: 'otherMaterial', file: file(52 + n) })) },
  }),
  fault('supplyMaterial', 'material.unknown', 'no such material is asked for', {
    input: { materials: [{ materialId: 'new', requirement: 'nothing', file: file(52) }] },
  }),
  fault(
    'returnIncomplete',
    'material.stillTime',
    'the day set for the material is today',
    ({ state }) => pausedUntil(state, today),
    ({ state }) => pausedUntil(state, yesterday),
  ),
  fault('writeOpinion', 'text.changed', 'another text is meant', { input: { textHash: otherHash } }),
  fault('writeOpinion', 'separation.reviewerDrafted', 'the reviewer has taken a hand in the draft since', {
    state: { drafters: [people.reviewer.account] },
  }),
  fault('writeOpinion', 'opinion.itemsOpen', 'an item is not judged', { input: { judgements: judgements().slice(1) } }),
  fault('writeOpinion', 'opinion.contradicts', 'lawful, and item 14 does not conform', {
    input: { judgements: judgements([14]) },
  }),
  ...(['changesRequired', 'unlawful'] as const).map((conclusion) =>
    fault(
      'writeOpinion',
      'opinion.findingMissing',
      `${conclusion}, and no finding says why`,
      { input: { findings: [] } },
      { input: { conclusion, findings: [finding] } },
    ),
  ),
  fault('issueOpinion', 'opinion.notWritten', 'no opinion is written', ({ state }) => ({
    state: { review: { ...state.review!, draft: null } },
  })),
  fault('issueOpinion', 'text.changed', 'another text is meant', { input: { textHash: otherHash } }),
  fault('issueOpinion', 'review.otherText', 'the opinion is on another text', reviewDraft({ textHash: otherHash })),
  fault('issueOpinion', 'opinion.itemsOpen', 'an item is not judged', reviewDraft({ judgements: judgements().slice(1) })),
  fault(
    'issueOpinion',
    'opinion.contradicts',
    'lawful, and item 14 does not conform',
    reviewDraft({ judgements: judgements([14]) }),
  ),
  fault('issueOpinion', 'separation.signerWrote', 'who wrote it signs it', reviewDraft({ writtenBy: people.reviewHead.account })),
  fault('issueOpinion', 'separation.signerDrafted', 'who signs it drafted the text', {
    state: { drafters: [people.reviewHead.account] },
  }),
  fault('issueOpinion', 'separation.reviewerDrafted', 'who wrote it has taken a hand in the draft since', {
    state: { drafters: [people.reviewer.account] },
  }),
  ...(['lawful', 'outOfScope'] as const).flatMap((conclusion) => [
    fault(
      'issueOpinion',
      'fairness.missing',
      `${conclusion} without a fair-competition conclusion`,
      { state: { fairness: null } },
      reviewDraft({ conclusion }),
    ),
    fault(
      'issueOpinion',
      'fairness.missing',
      `${conclusion} with a fair-competition conclusion on another text`,
      ({ state }) => ({ state: { fairness: { ...state.fairness!, textHash: otherHash } } }),
      reviewDraft({ conclusion }),
    ),
    fault(
      'issueOpinion',
      'fairness.notCompliant',
      `${conclusion} against the fair-competition conclusion`,
      ({ state }) => ({ state: { fairness: { ...state.fairness!, conclusion: 'notCompliant' } } }),
      reviewDraft({ conclusion }),
    ),
  ]),
  fault(
    'issueOpinion',
    'opinion.early',
    'a day before the minimum of seven working days, without a reason',
    onDay('2026-01-13'),
    onDay('2026-01-14'),
  ),
  fault(
    'issueOpinion',
    'opinion.early',
    'sooner than the minimum, and the document is not urgent',
    { state: { urgent: null } },
    { ...onDay('2026-01-07'), state: { urgent: '突发事件' } },
  ),
  fault(
    'issueOpinion',
    'opinion.early',
    'sooner than the minimum without the reason',
    { input: { earlyReason: undefined } },
    { ...onDay('2026-01-07'), input: { earlyReason: '会议提前' } },
  ),
  fault(
    'askCounsel',
    'counsel.alreadyAsked',
    'the counsel has been asked and has not answered',
    { state: { counsel: [asked(null)] } },
    { state: { counsel: [asked('已答')] } },
  ),
  fault('giveCounsel', 'counsel.notAsked', 'the counsel has answered', { state: { counsel: [asked('已答')] } }),
  fault('keepWithReasons', 'text.changed', 'another text is meant', { input: { textHash: otherHash } }),
  fault('keepWithReasons', 'keep.notChangesRequired', 'the opinion was another one', opinion({ conclusion: 'unlawful' })),
  fault('keepWithReasons', 'keep.notChangesRequired', 'the opinion was on another text', opinion({ textHash: otherHash })),
  fault('keepWithReasons', 'keep.notChangesRequired', 'there is no opinion', { state: { opinion: null } }),
]

function onDay(day: LegalDate): Change {
  return { today: day, on: day }
}

function asked(answer: string | null): DocumentState['counsel'][number] {
  return {
    counsel: people.counsel.account,
    counselName: '林岚',
    question: '？',
    askedOn: '2026-01-06',
    wantedBy: '2026-01-20',
    answer: answer === null ? null : { on: '2026-01-08', text: answer },
  }
}

function pausedUntil(state: DocumentState, suppliedBy: LegalDate): Change {
  return { state: { review: { ...state.review!, pauses: state.review!.pauses.map((pause) => ({ ...pause, suppliedBy })) } } }
}

/** The gate, before every step that rests on the review; each step asks for itself. */
const gated = (['recordDeliberation', 'sign', 'assignNumber', 'publish'] as const).flatMap((type): readonly Fault[] => [
  fault(type, 'text.missing', 'there is no text', { state: { text: null } }),
  fault(type, 'text.changed', 'another text is meant', { input: { textHash: otherHash } }),
  fault(type, 'review.missing', 'there is no opinion', { state: { opinion: null } }),
  fault(type, 'review.otherText', 'the opinion is on another text', opinion({ textHash: otherHash })),
  fault(
    type,
    'review.changesRequired',
    'changes were required and it was not kept with reasons',
    { state: { kept: null } },
    keptOn(null),
  ),
  fault(
    type,
    'review.changesRequired',
    'another text was kept with reasons',
    { state: { kept: { textHash: otherHash, reasons: '改革', on: '2026-01-20' } } },
    keptOn(null),
  ),
  fault(type, 'review.unlawful', 'it was judged unlawful', opinion({ conclusion: 'unlawful' }), keptOn('lawful')),
  fault(type, 'fairness.missing', 'there is no fair-competition conclusion', { state: { fairness: null } }),
  fault(type, 'fairness.missing', 'the fair-competition conclusion is on another text', ({ state }) => ({
    state: { fairness: { ...state.fairness!, textHash: otherHash } },
  })),
  fault(type, 'fairness.notCompliant', 'the fair-competition conclusion is against it', ({ state }) => ({
    state: { fairness: { ...state.fairness!, conclusion: 'notCompliant' } },
  })),
])

/** Kept with reasons on this very text, after an opinion that required changes (or another one: then the reasons mean nothing). */
function keptOn(conclusion: Opinion['conclusion'] | null): Made {
  return ({ state }) => ({
    state: {
      kept: { textHash: state.text!.hash, reasons: '改革', on: '2026-01-20' },
      opinion: { ...state.opinion!, conclusion: conclusion ?? 'changesRequired' },
    },
  })
}

/** A joint document, on which the co-issuer has done what the lead organ has. */
const joint: Made = ({ state }) => ({
  state: {
    coIssuers: ['civil'],
    deliberations: state.deliberations.flatMap((held) => [held, { ...held, organ: 'civil' }]),
    signatures: state.signatures.flatMap((held) => [held, { ...held, organ: 'civil' }]),
  },
})
const ofLead = <T extends { organ: string }>(held: readonly T[]) => held.filter((entry) => entry.organ === 'gov')

const deliberatedAndSigned = (['sign', 'assignNumber', 'publish'] as const).flatMap((type): readonly Fault[] => [
  fault(type, 'deliberation.missing', 'no meeting discussed it', { state: { deliberations: [] } }),
  fault(type, 'deliberation.missing', 'the meeting put it off', ({ state }) => ({
    state: { deliberations: state.deliberations.map((held) => ({ ...held, decision: 'deferred' as const })) },
  })),
  fault(type, 'deliberation.missing', 'the meeting approved another text', ({ state }) => ({
    state: { deliberations: state.deliberations.map((held) => ({ ...held, textHash: otherHash })) },
  })),
  fault(
    type,
    'deliberation.missing',
    'the co-issuer’s meeting did not discuss it',
    ({ state }) => ({ state: { deliberations: ofLead(state.deliberations) } }),
    joint,
  ),
  fault(
    type,
    'deliberation.missing',
    'it is lawful, so the meeting is not optional',
    opinion({ conclusion: 'lawful' }),
    ({ state }) => ({
      state: { class: 'policyDocument', deliberations: [], opinion: { ...state.opinion!, conclusion: 'outOfScope' } },
      ...(type === 'assignNumber' && { input: { code: 'gov发' } }),
    }),
  ),
  fault(
    type,
    'deliberation.missing',
    'a meeting may be left out, not overruled: it put the document off',
    ({ state }) => ({
      state: {
        deliberations: [{ organ: 'gov', meeting: '第1次', decision: 'deferred', textHash: state.text!.hash, on: '2026-01-20' }],
      },
    }),
    ({ state }) => ({
      state: { class: 'policyDocument', deliberations: [], opinion: { ...state.opinion!, conclusion: 'outOfScope' } },
      ...(type === 'assignNumber' && { input: { code: 'gov发' } }),
    }),
  ),
  ...(type === 'sign'
    ? []
    : [
        fault(type, 'signature.missing', 'nobody signed it', { state: { signatures: [] } }),
        fault(type, 'signature.missing', 'another text was signed', ({ state }) => ({
          state: { signatures: state.signatures.map((held) => ({ ...held, textHash: otherHash })) },
        })),
        fault(
          type,
          'signature.missing',
          'the co-issuer’s leader did not sign it',
          ({ state }) => ({ state: { signatures: ofLead(state.signatures) } }),
          joint,
        ),
      ]),
])

const issuance: readonly Fault[] = [
  ...gated,
  fault(
    'recordDeliberation',
    'deliberation.beforeOpinion',
    'the meeting was the day before the opinion',
    { on: '2026-01-18' },
    { on: '2026-01-19' },
  ),
  fault(
    'recordDeliberation',
    'deliberation.beforeFairness',
    'the meeting was before the fair-competition conclusion',
    ({ state }) => ({ state: { fairness: { ...state.fairness!, on: today } }, on: yesterday }),
    ({ state }) => ({
      state: { fairness: { ...state.fairness!, on: yesterday } },
      on: yesterday,
    }),
  ),
  fault(
    'recordDeliberation',
    'deliberation.twice',
    'the organ’s meeting approved it already',
    ({ state }) => ({
      state: {
        deliberations: [{ organ: 'gov', meeting: '第1次', decision: 'approved', textHash: state.text!.hash, on: '2026-01-20' }],
      },
    }),
    ({ state }) => ({
      state: {
        deliberations: [{ organ: 'gov', meeting: '第1次', decision: 'deferred', textHash: state.text!.hash, on: '2026-01-20' }],
      },
    }),
  ),
  fault(
    'recordDeliberation',
    'deliberation.chiefReasons',
    'the chief went against the majority and gives no reasons',
    { input: { chiefReasons: '' } },
    { input: { chiefAgainstMajority: true, chiefReasons: '理由' } },
  ),
  fault(
    'recordDeliberation',
    'deliberation.changeMissing',
    'the meeting changed the text and nobody says how',
    { input: { dissent: '' } },
    { input: { decision: 'textChanged', dissent: '改第三条' } },
  ),
  ...deliberatedAndSigned,
  fault(
    'sign',
    'signature.twice',
    'the organ has signed',
    ({ state }) => ({
      state: { signatures: [{ organ: 'gov', signer: 'x', signerName: 'x', textHash: state.text!.hash, on: '2026-01-21' }] },
    }),
    joint,
  ),
  fault(
    'sign',
    'signature.beforeDeliberation',
    'it is dated the day before the meeting',
    { on: '2026-01-19' },
    { on: '2026-01-20' },
  ),
  fault(
    'sign',
    'signature.beforeDeliberation',
    'it is dated before the last of two meetings',
    ({ state }) => ({
      state: { deliberations: state.deliberations.map((held) => (held.organ === 'civil' ? { ...held, on: today } : held)) },
      on: yesterday,
    }),
    (right) => ({ ...(joint as (given: Given) => Change)(right), on: yesterday }),
  ),
  fault('assignNumber', 'number.codeUnknown', 'the code is another organ’s', { input: { code: 'civil规发' } }),
  ...(
    [
      ['before', { from: '2026-01-22', until: null }, { from: '2026-01-21', until: null }],
      ['after', { from: '2000-01-01', until: '2026-01-20' }, { from: '2000-01-01', until: '2026-01-21' }],
    ] as const
  ).map(([when, wrong, right]) =>
    fault(
      'assignNumber',
      'number.codeUnknown',
      `it was signed ${when} the organ used the code`,
      organ('gov', { numberCodes: [{ code: 'gov规发', normative: true, ...wrong }] }),
      organ('gov', { numberCodes: [{ code: 'gov规发', normative: true, ...right }] }),
    ),
  ),
  fault(
    'assignNumber',
    'number.normativeCode',
    'a policy document takes a number of a 规 series',
    { input: { code: 'gov规发' } },
    { state: { class: 'policyDocument' }, input: { code: 'gov发' } },
  ),
  fault(
    'assignNumber',
    'number.normativeCode',
    'a policy document takes a number with 规 that is not entered as of a 规 series',
    { input: { code: 'gov规发' } },
    {
      state: { class: 'policyDocument' },
      input: { code: 'gov发' },
      ...organ('gov', { numberCodes: testOrgans.gov!.numberCodes.map((code) => ({ ...code, normative: false })) }),
    },
  ),
  fault(
    'assignNumber',
    'number.notReserved',
    'the serial was not reserved',
    { facts: { reservedSerials: [4, 6] } },
    { input: { serial: 5 }, facts: { reservedSerials: [5] } },
  ),
  fault(
    'assignNumber',
    'number.notReserved',
    'nothing was reserved',
    { facts: { reservedSerials: undefined } },
    { input: { serial: 5 }, facts: { reservedSerials: [5] } },
  ),
  fault('publish', 'number.missing', 'it has no number', { state: { number: null } }),
  fault(
    'publish',
    'publication.beforeSignature',
    'it was published the day before the signature',
    { on: '2026-01-20' },
    { on: '2026-01-21' },
  ),
  fault(
    'publish',
    'publication.beforeNumber',
    'it was published the day before it had its number',
    { on: '2026-01-21' },
    { on: '2026-01-22', state: { numberedOn: '2026-01-22' } },
  ),
  fault(
    'publish',
    'effect.beforePublication',
    'it takes effect the day before publication',
    { input: { effectiveOn: yesterday } },
    { input: { effectiveOn: today, effectReason: '便于执行' } },
  ),
  fault(
    'publish',
    'effect.beforePublication',
    'a decision takes effect the day before publication',
    { input: { effectiveOn: yesterday } },
    { state: { form: 'repealDecision' }, input: { effectiveOn: today } },
  ),
  fault('publish', 'effect.early', 'it takes effect after 30 days, not later, without a reason', {
    input: { effectiveOn: addDays(today, 30) },
  }),
  fault(
    'publish',
    'effect.early',
    'it takes effect at once without the reason',
    { input: { effectReason: undefined } },
    { input: { effectiveOn: today, effectReason: '便于执行' } },
  ),
  fault(
    'publish',
    'validity.beforeEffect',
    'it ends the day before it takes effect',
    { input: { validUntil: addDays(today, 30) } },
    { input: { validUntil: addDays(today, 31) } },
  ),
  fault(
    'publish',
    'validity.long',
    'it is valid a day longer than five years, without a reason',
    { input: { validUntil: '2031-07-31' } },
    { input: { validUntil: '2031-07-30' } },
  ),
  fault(
    'publish',
    'validity.long',
    'it has no end, without a reason',
    { input: { validityReason: undefined } },
    { input: { validUntil: null, validityReason: '长期制度' } },
  ),
  fault(
    'publish',
    'validity.beforeEffect',
    'the text says that it ends the day before it takes effect',
    textWith({ stated: stated('2026-07-30') }),
    textWith({ stated: stated('2026-07-31') }),
  ),
  fault(
    'publish',
    'validity.long',
    'the text says a day more than five years, and no reason is given',
    textWith({ stated: stated('2031-07-31') }),
    textWith({ stated: stated('2031-07-30') }),
  ),
  fault(
    'publish',
    'validity.tooLong',
    'a trial measure runs a day more than two years where no reason allows it',
    { input: { validUntil: '2028-07-31', validityReason: '需要' } },
    {
      state: { trial: true },
      input: { validUntil: '2028-07-30', validityReason: '需要' },
      packs: { rules: shippedPack('shanghai') },
    },
  ),
  fault(
    'publish',
    'validity.tooLong',
    'a 通告 has no end where it may run a year',
    { input: { validUntil: null, validityReason: '需要' } },
    { state: { title: '关于禁止燃放烟花爆竹的通告' }, packs: { rules: shippedPack('shanghai') } },
  ),
  fault(
    'publish',
    'validity.otherThanText',
    'the end is another than the text states, without a reason',
    { input: { validUntil: '2029-12-30' } },
    ({ state }) => ({ state: { text: { ...state.text!, stated: stated('2029-12-31') } }, input: { validUntil: '2029-12-31' } }),
  ),
  fault(
    'publish',
    'validity.otherThanText',
    'the end is another than the length that the text states',
    { input: { validUntil: '2029-07-31' } },
    ({ state }) => ({
      state: { text: { ...state.text!, stated: { effectiveOn: null, validUntil: null, months: 36 } } },
      input: { validUntil: '2029-07-30' },
    }),
  ),
  fault(
    'publish',
    'effect.target',
    'a document that it repeals is not there any more',
    { facts: { targets: {} } },
    textWith({ effects: [repeals('decision') as never] }),
  ),
  fault(
    'publish',
    'standing.ended',
    'a document that it repeals was repealed meanwhile',
    { facts: { targets: { decision: ended } } },
    textWith({ effects: [repeals('decision') as never] }),
  ),
]

/** The list of what a decision will do to other documents. */
const effects: readonly Fault[] = [
  fault(
    'reviseText',
    'effect.form',
    'an ordinary document declares another lapsed',
    { state: { form: 'ordinary' } },
    {
      state: { form: 'repealDecision' },
      input: withEffect({ kind: 'declareLapsed', target: 'decision', reason: '任务完成' }).input!,
    },
  ),
  fault(
    'reviseText',
    'effect.form',
    'an extension decision repeals',
    { state: { form: 'extensionDecision' } },
    withEffect(repeals('decision')),
  ),
  fault(
    'reviseText',
    'effect.target',
    'the target is not in the register',
    { facts: { targets: {} } },
    withEffect(repeals('decision')),
  ),
  fault(
    'reviseText',
    'effect.target',
    'nothing is recorded of the target',
    { facts: { targets: { decision: initialState } } },
    withEffect(repeals('decision')),
  ),
  fault(
    'reviseText',
    'effect.target',
    'the target is a reference text',
    { facts: { targets: { decision: reference } } },
    withEffect(repeals('decision')),
  ),
  fault(
    'reviseText',
    'effect.self',
    'the document repeals itself',
    ({ state }) => ({ facts: { targets: { decision: { ...decision, id: state.id } } } }),
    withEffect(repeals('decision')),
  ),
  fault(
    'reviseText',
    'effect.twice',
    'one target stands in the list twice',
    withEffect(repeals('decision'), repeals('decision')),
    withEffect(repeals('decision')),
  ),
]

export const faultsBeforePublication: readonly Fault[] = [...general, ...drafting, ...review, ...issuance, ...effects]
