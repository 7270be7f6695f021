import { shippedPack } from '../../rules/shippedPacks.ts'
import { addDays } from '../../schema/legalDate.ts'
import type { DocumentState } from '../state.ts'
import { type Fault, fault, tomorrow, yesterday } from './faults.ts'
import { today } from './inputs.ts'
import { another } from './rightCommands.ts'
import { decision, filingPackage, people } from './situations.ts'
import { person, text } from './world.ts'

const withFiling =
  (authority: string, change: Partial<DocumentState['filings'][number]>) =>
  ({ state }: { state: DocumentState }) => ({
    state: { filings: state.filings.map((held) => (held.authority === authority ? { ...held, ...change } : held)) },
  })
const published = (state: DocumentState, change: Partial<NonNullable<DocumentState['publication']>>): Partial<DocumentState> => ({
  publication: { ...state.publication!, ...change },
})
const tookPart = ({ actor }: { actor: { account: string } }) => ({ state: { participants: [actor.account] } })

/** Acts of an authority, each for itself and by nobody who took part in the making. */
const authorityActs = [
  'registerFiling',
  'returnFiling',
  'refuseFiling',
  'clearFiling',
  'askCorrection',
  'receiveSuggestion',
  'declineSuggestion',
  'examineSuggestion',
  'answerSuggestion',
  'annul',
  'suspendClause',
  'resumeClause',
] as const

const filing: readonly Fault[] = [
  ...authorityActs.flatMap((type) => [
    fault(type, 'filing.otherAuthority', 'the congress acts on what was sent to the city', { actor: people.congress }),
    fault(type, 'separation.authorityTookPart', 'who acts had a hand in making the document', tookPart),
  ]),
  ...(['sendFiling', 'resendFiling'] as const).flatMap((type) => [
    fault(type, 'filing.notRouted', 'the document is not filed there', { input: { authority: 'justice' } }),
    fault(type, 'filing.wrongStage', 'it was sent', withFiling('city', { stage: 'sent' })),
    fault(type, 'filing.incomplete', 'the report is missing', { input: { package: filingPackage.slice(1) } }),
    fault(type, 'filing.incomplete', 'the drafting note is missing', { input: { package: filingPackage.slice(0, 1) } }),
  ]),
  fault(
    'sendFiling',
    'filing.beforePublication',
    'it was sent the day before publication',
    { on: '2026-01-21' },
    { on: '2026-01-22' },
  ),
  fault('resendFiling', 'filing.beforeReturn', 'it was resent the day before it was returned', { on: '2026-04-30' }, (right) => ({
    ...withFiling('city', { stage: 'returned', returnedOn: '2026-05-01' })(right),
    on: '2026-05-01',
  })),
  ...(['registerFiling', 'returnFiling', 'refuseFiling'] as const).map((type) =>
    fault(type, 'filing.wrongStage', 'it was not sent', withFiling('city', { stage: 'due' })),
  ),
  ...(['clearFiling', 'askCorrection'] as const).map((type) =>
    fault(type, 'filing.wrongStage', 'it was not registered', withFiling('city', { stage: 'sent' })),
  ),
  fault('answerCorrection', 'filing.wrongStage', 'nothing was asked', withFiling('city', { stage: 'registered' })),
  fault('answerCorrection', 'filing.notRouted', 'the document is not filed there', { input: { authority: 'justice' } }),
  fault('registerFiling', 'filing.notRouted', 'the document is not filed there', ({ state }) => ({
    state: { filings: state.filings.filter((held) => held.authority !== 'city') },
  })),
  fault('receiveSuggestion', 'suggestion.twice', 'it was received', { state: { suggestions: [suggestion('new')] } }),
  ...(['declineSuggestion', 'examineSuggestion', 'answerSuggestion'] as const).flatMap((type) => [
    fault(type, 'suggestion.unknown', 'there is no such suggestion', { input: { suggestionId: 'none' } }),
    fault(type, 'suggestion.unknown', 'the suggestion went to another authority', { input: { suggestionId: 's-congress' } }),
    fault(type, 'suggestion.wrongStage', 'it was answered', ({ state }) => ({
      state: { suggestions: state.suggestions.map((held) => ({ ...held, stage: 'answered' as const })) },
    })),
  ]),
]

function suggestion(id: string): DocumentState['suggestions'][number] {
  return {
    id,
    stage: 'received',
    receivedOn: '2026-03-01',
    authority: 'city',
    subject: '请审查',
    outcome: null,
    answeredOn: null,
  }
}

const decided = (change: Partial<DocumentState>) => ({ facts: { decision: { ...decision, ...change } } })

/** What a decision does to a document. */
const byDecision = (['extend', 'amend', 'repeal', 'declareLapsed'] as const).flatMap((type): readonly Fault[] => [
  fault(type, 'rights.denied', 'the decision is not in the register', { facts: { decision: undefined } }),
  fault(type, 'decision.notPublished', 'another decision is meant', { input: { decision: 'another' } }),
  fault(type, 'decision.notPublished', 'the decision is numbered, not published', decided({ stage: 'numbered' })),
  fault(type, 'decision.notPublished', 'the decision has no day of publication', decided({ publication: null })),
  fault(type, 'effect.self', 'the decision is the document itself', ({ state }) => ({
    ...decided({ id: state.id }),
    input: { decision: state.id },
  })),
  fault(type, 'rights.denied', 'the decision is of an organ below', decided({ leadOrgan: 'civil' })),
  fault(type, type === 'extend' ? 'standing.notInForce' : 'standing.ended', 'the document was repealed', {
    state: { ending: { kind: 'repealed', on: '2026-06-10', decidedBy: null, reason: '', tags: [] } },
  }),
])

const afterlife: readonly Fault[] = [
  ...byDecision,
  fault(
    'evaluate',
    'standing.notInForce',
    'it takes effect tomorrow',
    ({ state }) => ({ state: published(state, { effectiveOn: tomorrow }) }),
    ({ state }) => ({ state: published(state, { effectiveOn: today }) }),
  ),
  fault(
    'evaluate',
    'standing.notInForce',
    'it ended yesterday',
    ({ state }) => ({ state: published(state, { validUntil: yesterday }) }),
    ({ state }) => ({ state: published(state, { validUntil: today }) }),
  ),
  fault('extend', 'extension.noEnd', 'the document has no end', ({ state }) => ({
    state: published(state, { validUntil: null }),
  })),
  fault('extend', 'extension.notEvaluated', 'it was not evaluated', { state: { evaluations: [] } }),
  fault(
    'extend',
    'extension.tooLate',
    'the decision was published after the old end',
    ({ state }) => ({ state: published(state, { validUntil: today }), ...decidedOn(tomorrow) }),
    ({ state }) => ({
      state: published(state, { validUntil: today }),
      ...decidedOn(today),
      input: { validUntil: addDays(today, 365) },
    }),
  ),
  fault(
    'extend',
    'extension.notLater',
    'the new end is the old one',
    ({ state }) => ({ input: { validUntil: state.publication!.validUntil } }),
    ({ state }) => ({
      input: { validUntil: addDays(state.publication!.validUntil!, 1) },
    }),
  ),
  fault(
    'extend',
    'validity.long',
    'it is extended by a day more than five years, without a reason',
    { input: { validUntil: '2036-02-22' } },
    { input: { validUntil: '2036-02-21' } },
  ),
  fault(
    'extend',
    'validity.long',
    'it is extended by ten years without the reason',
    { input: { reason: '' } },
    { input: { validUntil: '2041-02-21', reason: '长期制度' } },
  ),
  fault(
    'extend',
    'validity.tooLong',
    'a trial measure is extended by a day more than two years where no reason allows it',
    { input: { validUntil: '2033-02-22', reason: '需要' } },
    { state: { trial: true }, input: { validUntil: '2033-02-21', reason: '需要' }, packs: { rules: shippedPack('shanghai') } },
  ),
  fault('amend', 'amendment.otherBase', 'the amendment starts from another text', { input: { base: text(8).hash } }),
  fault(
    'amend',
    'effect.beforePublication',
    'the amendment takes effect before the decision was published',
    { input: { effectiveOn: '2026-05-31' } },
    { input: { effectiveOn: '2026-06-01' } },
  ),
  ...(['repeal', 'declareLapsed'] as const).map((type) =>
    fault(
      type,
      'ending.beforeDecision',
      'it ends before the decision was published',
      { input: { endsOn: '2026-05-31' } },
      { input: { endsOn: '2026-06-01' } },
    ),
  ),
  fault('annul', 'standing.ended', 'it was repealed', {
    state: { ending: { kind: 'repealed', on: '2026-06-10', decidedBy: null, reason: '', tags: [] } },
  }),
  fault('suspendClause', 'standing.notInForce', 'it was repealed', {
    state: { ending: { kind: 'repealed', on: '2026-06-10', decidedBy: null, reason: '', tags: [] } },
  }),
  fault(
    'suspendClause',
    'suspension.twice',
    'the article is suspended',
    { state: { suspensions: [suspension(null)] } },
    { state: { suspensions: [suspension('2026-05-01')] } },
  ),
  fault('resumeClause', 'suspension.none', 'the article runs again already', {
    state: { suspensions: [suspension('2026-05-01')] },
  }),
  fault('resumeClause', 'suspension.none', 'another article is suspended', { input: { article: '第四条' } }),
  fault(
    'resumeClause',
    'suspension.none',
    'it runs again before it was suspended',
    { on: '2026-02-28' },
    { on: '2026-03-01', state: { suspensions: [suspension(null)] } },
  ),
  fault('resumeClause', 'suspension.otherAuthority', 'the congress suspended the article', {
    state: { suspensions: [{ ...suspension(null), authority: 'congress' }] },
  }),
]

function decidedOn(publishedOn: typeof today) {
  return { facts: { decision: { ...decision, publication: { ...decision.publication!, publishedOn } } } }
}

function suspension(until: typeof today | null): DocumentState['suspensions'][number] {
  return { article: '第三条', authority: 'city', from: '2026-03-01', until, reason: '复议', outcome: null }
}

const registration = {
  actor: people.city,
  input: { correctionId: 'new', field: 'registrationNumber', authority: 'city', old: '备1号', new: '备2号', reason: '笔误' },
} as const
const registered = (right: { state: DocumentState }) => ({
  ...withFiling('city', { stage: 'registered', registrationNumber: '备1号' })(right),
  ...registration,
})
const effective = (value: string) => ({ input: { field: 'effectiveOn', old: '2026-02-22', new: value } })
const ends = (value: string | null) => ({ input: { field: 'validUntil', old: '2031-02-21', new: value } })
const sent = (value: string) => (right: { state: DocumentState }) => ({
  ...withFiling('city', { stage: 'sent', sentOn: '2026-03-01' })(right),
  input: { field: 'sentOn', authority: 'city', old: '2026-03-01', new: value },
})
const answered = (value: string) => (right: { state: DocumentState }) => ({
  ...withFiling('city', { stage: 'registered', sentOn: '2026-03-01', answeredOn: '2026-03-10' })(right),
  input: { field: 'sentOn', authority: 'city', old: '2026-03-01', new: value },
})
const extended = (value: string, field: 'validUntil' | 'effectiveOn' = 'validUntil') => ({
  state: {
    extensions: [{ from: '2029-02-22', validUntil: '2031-02-21', decidedBy: 'decision' }],
  } satisfies Partial<DocumentState>,
  ...(field === 'validUntil' ? ends(value) : effective(value)),
})
const signedOn = (value: string) => ({ input: { field: 'signedOn', old: '2026-01-21', new: value } })
const declined = { dropped: { how: 'declined', by: 'x', reason: '没有错', on: '2026-06-02' } } as const
const proposed =
  (change: Partial<DocumentState['corrections'][number]>) =>
  ({ state }: { state: DocumentState }) => ({ state: { corrections: state.corrections.map((held) => ({ ...held, ...change })) } })

const ended = (kind: NonNullable<DocumentState['ending']>['kind']): DocumentState['ending'] => ({
  ...{ kind, on: '2026-02-10', decidedBy: null, reason: '', tags: [] },
})

const amended = ({ versions }: DocumentState, publishedOn: typeof today): DocumentState['versions'][number] => ({
  ...versions[0]!,
  n: 2,
  publishedOn,
  effectiveOn: publishedOn,
  by: 'decision',
})

/** 更正登记, and the second person to it. */
const corrections: readonly Fault[] = [
  fault(
    'correctRecord',
    'correction.notYours',
    'the office corrects a registration number',
    { actor: people.office },
    registered,
  ),
  fault('correctRecord', 'correction.notYours', 'the authority corrects the day of publication', { actor: people.city }),
  fault(
    'correctRecord',
    'filing.otherAuthority',
    'the congress corrects the city’s number',
    { actor: people.congress },
    registered,
  ),
  fault(
    'correctRecord',
    'correction.nothingRecorded',
    'there is no registration number yet',
    withFiling('city', { registrationNumber: null }),
    registered,
  ),
  fault('correctRecord', 'correction.nothingRecorded', 'it is not published', { state: { stage: 'numbered' } }),
  fault('correctRecord', 'correction.nothingRecorded', 'nobody signed it', { state: { signatures: [] } }, signedOn('2026-01-20')),
  fault('correctRecord', 'correction.otherValue', 'the record says something else', { input: { old: '2026-01-23' } }),
  fault('correctRecord', 'correction.nothingNew', 'old and new are the same', { input: { new: '2026-01-22' } }),
  fault('correctRecord', 'correction.nothingNew', 'a day is emptied', { input: { new: null } }),
  fault('correctRecord', 'date.invalid', 'the day does not exist', { input: { new: '2026-02-30' } }),
  fault('correctRecord', 'date.invalid', 'the day is written otherwise', { input: { new: '2026-1-21' } }),
  fault('correctRecord', 'date.future', 'it will have been published tomorrow', { input: { new: tomorrow } }, ({ state }) => ({
    state: published(state, { effectiveOn: tomorrow }),
    input: { new: today },
  })),
  fault('correctRecord', 'date.future', 'it will have been sent tomorrow', { input: { new: tomorrow } }, sent(today)),
  fault('correctRecord', 'date.future', 'it will have been signed tomorrow', { input: { new: tomorrow } }, ({ state }) => ({
    ...signedOn(today),
    state: { ...published(state, { publishedOn: tomorrow, effectiveOn: tomorrow }), numberedOn: null },
  })),
  fault(
    'correctRecord',
    'signature.beforeDeliberation',
    'it was signed before the meeting',
    signedOn('2026-01-19'),
    signedOn('2026-01-20'),
  ),
  fault('correctRecord', 'publication.beforeSignature', 'it was published before it was signed', {
    input: { new: '2026-01-20' },
  }),
  fault(
    'correctRecord',
    'publication.beforeNumber',
    'it was published before it had its number',
    { input: { new: '2026-01-21' }, state: { numberedOn: '2026-01-22' } },
    { input: { new: '2026-01-23' }, state: { numberedOn: '2026-01-22' } },
  ),
  fault(
    'correctRecord',
    'signature.beforeDeliberation',
    'it was signed, without a meeting, before the opinion',
    ({ state }) => ({ ...signedOn(addDays(state.opinion!.issuedOn, -1)), state: { deliberations: [] } }),
    ({ state }) => ({ ...signedOn(state.opinion!.issuedOn), state: { deliberations: [] } }),
  ),
  fault(
    'correctRecord',
    'number.beforeSignature',
    'it was signed after it had its number',
    { ...signedOn('2026-01-22'), state: { numberedOn: '2026-01-21' } },
    { ...signedOn('2026-01-20'), state: { numberedOn: '2026-01-21' } },
  ),
  fault(
    'correctRecord',
    'publication.afterChange',
    'it was published after it was amended',
    ({ state }) => ({ input: { new: '2026-02-11' }, state: { versions: [...state.versions, amended(state, '2026-02-10')] } }),
    ({ state }) => ({ input: { new: '2026-02-10' }, state: { versions: [...state.versions, amended(state, '2026-02-10')] } }),
  ),
  fault(
    'correctRecord',
    'publication.afterChange',
    'it was published after it was repealed',
    { input: { new: '2026-02-11' }, state: { ending: ended('repealed') } },
    { input: { new: '2026-02-10' }, state: { ending: ended('repealed') } },
  ),
  fault(
    'correctRecord',
    'publication.afterChange',
    'it was published after it was declared lapsed',
    { input: { new: '2026-02-11' }, state: { ending: ended('lapsed') } },
    { input: { new: '2026-02-11' }, state: { ending: ended('annulled') } },
  ),
  fault('correctRecord', 'publication.beforeSignature', 'it was signed after it was published', signedOn('2026-01-23'), {
    ...signedOn('2026-01-22'),
    state: { numberedOn: null },
  }),
  fault(
    'correctRecord',
    'effect.beforePublication',
    'it took effect before it was published',
    effective('2026-01-21'),
    effective('2026-01-22'),
  ),
  fault(
    'correctRecord',
    'effect.beforePublication',
    'it was published after it took effect',
    { input: { new: '2026-02-23' } },
    { input: { new: '2026-02-22' } },
  ),
  fault('correctRecord', 'validity.beforeEffect', 'it ended before it took effect', ends('2026-02-21'), ends('2026-02-22')),
  fault(
    'correctRecord',
    'validity.beforeEffect',
    'it took effect after it ended',
    effective('2031-02-22'),
    effective('2031-02-21'),
  ),
  fault(
    'correctRecord',
    'filing.beforePublication',
    'it was sent before it was published',
    { input: { new: '2026-01-21' } },
    sent('2026-01-22'),
  ),
  fault(
    'correctRecord',
    'filing.beforePublication',
    'it was published after it was sent',
    { input: { new: '2026-02-11' } },
    (right) => ({ ...withFiling('city', { stage: 'sent', sentOn: '2026-02-10' })(right), input: { new: '2026-02-10' } }),
  ),
  fault(
    'correctRecord',
    'filing.afterAnswer',
    'it was sent after the authority had answered',
    answered('2026-03-11'),
    answered('2026-03-10'),
  ),
  fault(
    'correctRecord',
    'extension.notLater',
    'it ends, extended, before the extension began',
    extended('2029-02-21'),
    extended('2029-02-22'),
  ),
  fault(
    'correctRecord',
    'validity.beforeEffect',
    'it took effect after the end that was extended',
    extended('2029-02-22', 'effectiveOn'),
    extended('2029-02-21', 'effectiveOn'),
  ),
  fault(
    'correctRecord',
    'correction.pending',
    'a correction of the same field waits',
    { state: { corrections: [pending('other', 'publishedOn')] } },
    { state: { corrections: [pending('other', 'validUntil')] } },
  ),
  fault(
    'correctRecord',
    'correction.pending',
    'a correction of the same day for the same authority waits',
    { state: { corrections: [{ ...pending('other', 'sentOn'), authority: 'city' }] } },
    (right) => ({
      ...sent('2026-03-02')(right),
      state: { ...sent('2026-03-02')(right).state, corrections: [{ ...pending('other', 'sentOn'), authority: 'congress' }] },
    }),
  ),
  fault(
    'correctRecord',
    'correction.pending',
    'a correction of the same field waits, whatever authority is named with it',
    { input: { authority: 'city' }, state: { corrections: [pending('other', 'publishedOn')] } },
    { input: { authority: 'city' }, state: { corrections: [{ ...pending('other', 'publishedOn'), ...declined }] } },
  ),
  fault('correctRecord', 'correction.pending', 'the correction was made before', {
    state: { corrections: [{ ...pending('new', 'validUntil'), confirmedBy: 'x' }] },
  }),
  ...(['confirmCorrection', 'declineCorrection', 'withdrawCorrection'] as const).flatMap((type) => [
    fault(type, 'correction.unknown', 'there is no such correction', { input: { correctionId: 'none' } }),
    fault(type, 'correction.unknown', 'it was confirmed', proposed({ confirmedBy: 'x' })),
    fault(type, 'correction.unknown', 'it was declined', proposed(declined)),
  ]),
  fault(
    'confirmCorrection',
    'separation.samePerson',
    'who proposed it confirms it',
    proposed({ proposedBy: people.office.account }),
  ),
  ...(['confirmCorrection', 'declineCorrection'] as const).flatMap((type) => [
    fault(type, 'correction.notYours', 'the authority settles the office’s correction', { actor: people.city }),
    fault(type, 'correction.notYours', 'the office settles the authority’s correction', { actor: people.office }, (right) =>
      numberProposed(right.state),
    ),
    fault(type, 'filing.otherAuthority', 'the congress settles the city’s correction', { actor: people.congress }, (right) =>
      numberProposed(right.state),
    ),
  ]),
  fault(
    'declineCorrection',
    'correction.ownProposal',
    'who proposed it declines it',
    proposed({ proposedBy: people.office.account }),
  ),
  fault(
    'withdrawCorrection',
    'correction.notProposer',
    'a colleague of who proposed it withdraws it',
    proposed({ proposedBy: another(people.office).account }),
  ),
  fault(
    'confirmCorrection',
    'filing.beforePublication',
    'since it was proposed another correction put the sending before it',
    (right) => ({
      ...withFiling('city', { stage: 'sent', sentOn: '2026-01-20' })(right),
    }),
    withFiling('city', { stage: 'sent', sentOn: '2026-01-21' }),
  ),
  fault('confirmCorrection', 'correction.otherValue', 'the record says something else by now', ({ state }) => ({
    state: published(state, { publishedOn: '2026-01-23' }),
  })),
]

function numberProposed(state: DocumentState) {
  const filings = state.filings.map((held) =>
    held.authority === 'city' ? { ...held, stage: 'registered' as const, registrationNumber: '备1号' } : held,
  )
  const correction = {
    ...pending('c1', 'registrationNumber'),
    authority: 'city',
    old: '备1号',
    new: '备2号',
    proposedBy: people.city.account,
  }
  return { actor: another(people.city), state: { filings, corrections: [correction] } }
}

function pending(id: string, field: DocumentState['corrections'][number]['field']): DocumentState['corrections'][number] {
  return {
    id,
    field,
    authority: null,
    old: null,
    new: null,
    reason: '笔误',
    proposedBy: person('issuingOffice', 'office', '2').account,
    on: '2026-06-01',
    confirmedBy: null,
    dropped: null,
  }
}

export const faultsAfterPublication: readonly Fault[] = [...filing, ...afterlife, ...corrections]
