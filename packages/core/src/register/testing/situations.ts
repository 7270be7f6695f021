import { reviewItems } from '../../rules/accessors.ts'
import type { Person } from '../../schema/actor.ts'
import { addDays, type LegalDate } from '../../schema/legalDate.ts'
import type { CommandInput, CommandType } from '../commands.ts'
import { type DecidedCommand, decide } from '../decide/decide.ts'
import type { RecordedEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { isRefusal } from '../refusal.ts'
import { type DocumentState, initialState, type OpinionConclusion } from '../state.ts'
import { contextOn, file, person, testRules, text } from './world.ts'

/** The people of the test county's housing document. */
export const people = {
  clerk: person('draftingClerk', 'housing'),
  head: person('draftingHead', 'housing'),
  reviewer: person('legalReviewer', 'justice'),
  reviewHead: person('reviewHead', 'justice'),
  fairness: person('fairnessReviewer', 'market'),
  counsel: person('legalCounsel', 'justice'),
  secretary: person('meetingSecretary', 'gov'),
  leader: person('leader', 'gov'),
  office: person('issuingOffice', 'office'),
  city: person('filingAuthority', 'city'),
  congress: person('npcOffice', 'congress'),
} as const

/** A document on its way, told step by step through `decide`; a refusal is a fault of the telling. */
export function tell(start: DocumentState = initialState, day: LegalDate = '2026-01-05') {
  let state = start
  let today = day
  const story = {
    get state() {
      return state
    },
    get today() {
      return today
    },
    later(days: number) {
      today = addDays(today, days)
      return story
    },
    give<T extends CommandType>(actor: Person, type: T, input: CommandInput<T>, facts: Parameters<typeof contextOn>[1] = {}) {
      const outcome = decide(state, { ...input, type, on: today, actor } as unknown as DecidedCommand, contextOn(today, facts))
      if (isRefusal(outcome)) throw new Error(`${type} on ${today}: ${outcome.code} ${JSON.stringify(outcome.params)}`)
      for (const event of outcome) state = evolve(state, { ...event, actor } as RecordedEvent)
      return story
    },
  }
  return story
}

export type Story = ReturnType<typeof tell>

const registered = () =>
  tell().give(people.clerk, 'registerDraft', {
    id: 'd1',
    title: '管理办法',
    leadOrgan: 'gov',
    coIssuers: [],
    form: 'ordinary',
    urgent: null,
    majorDecision: true,
    trial: false,
  })

const hash = (story: Story) => story.state.text!.hash

export const judgements = (against: readonly number[] = []): CommandInput<'writeOpinion'>['judgements'] =>
  reviewItems(testRules, '2026-06-30').map((item) => ({
    item: item.number,
    verdict: against.includes(item.number) ? ('doesNotConform' as const) : ('conforms' as const),
  }))

export const finding = { where: '第三条', problem: '超越权限', source: '《中华人民共和国行政处罚法》第十六条' }

const drafted = () => {
  const story = registered().give(people.clerk, 'reviseText', { text: text(1) as never })
  const materials = ['draftingNote', 'basis', 'consultationSummary', 'ownReview', 'procedureNote']
  for (const [i, requirement] of materials.entries())
    story.give(people.clerk, 'addMaterial', { materialId: `m${i}`, requirement, file: file(i + 1) })
  return story.give(people.fairness, 'concludeFairCompetition', { textHash: hash(story), conclusion: 'compliant', reason: '' })
}
const proposed = () => {
  const story = drafted()
  return story.give(people.clerk, 'proposeSubmission', { textHash: hash(story) })
}
const submitted = () => {
  const story = proposed()
  return story.give(people.head, 'submit', { textHash: hash(story) })
}
const reviewing = () =>
  submitted().give(people.reviewHead, 'acceptForReview', { reviewer: people.reviewer.account, reviewerName: '周敏' })
const written = (conclusion: OpinionConclusion = 'lawful') => {
  const clean = conclusion === 'lawful' || conclusion === 'outOfScope'
  const story = reviewing().later(14)
  return story.give(people.reviewer, 'writeOpinion', {
    textHash: hash(story),
    conclusion,
    judgements: judgements(clean ? [] : [14]),
    findings: clean ? [] : [finding],
    summary: '意见',
  })
}
const judged = (conclusion: OpinionConclusion) => {
  const story = written(conclusion)
  return story.give(people.reviewHead, 'issueOpinion', { textHash: hash(story) })
}
const met = (decision: CommandInput<'recordDeliberation'>['decision']) => {
  const story = judged('lawful').later(1)
  return story.give(people.secretary, 'recordDeliberation', {
    textHash: hash(story),
    meeting: '第1次常务会议',
    decision,
    dissent: '改第三条',
    chiefAgainstMajority: false,
    chiefReasons: '',
  })
}
const signed = () => {
  const story = met('approved').later(1)
  return story.give(people.leader, 'sign', { textHash: hash(story) })
}
const numbered = () => {
  const story = signed()
  return story.give(people.office, 'assignNumber', { textHash: hash(story), code: 'gov规发' })
}
const published = () => {
  const story = numbered().later(1)
  return story
    .give(people.office, 'publish', { textHash: hash(story), channels: ['网站'], effectiveOn: addDays(story.today, 31) })
    .later(40)
}
export const filingPackage = [
  { requirement: 'filingReport', file: file(11) },
  { requirement: 'draftingNote', file: file(12) },
]
const sent = () =>
  ['city', 'congress'].reduce(
    (story, authority) => story.give(people.office, 'sendFiling', { authority, package: filingPackage }),
    published(),
  )
const both = (story: Story, act: (actor: Person) => void) => {
  act(people.city)
  act(people.congress)
  return story
}
const filed = () => {
  const story = sent()
  return both(story, (actor) =>
    story.give(actor, 'registerFiling', { authority: actor.organ, registrationNumber: `${actor.organ}备〔2026〕1号` }),
  )
}
const suggested = () => {
  const story = published()
  return both(story, (actor) =>
    story.give(actor, 'receiveSuggestion', { authority: actor.organ, suggestionId: `s-${actor.organ}`, subject: '请审查' }),
  )
}

const correctionProposedBy = (proposer: Person) =>
  published().give(proposer, 'correctRecord', {
    correctionId: 'c1',
    field: 'publishedOn',
    authority: null,
    old: '2026-01-22',
    new: '2026-01-21',
    reason: '笔误',
  })

/** A published decision of the government that reaches the housing document. */
export const decision: DocumentState = {
  ...initialState,
  id: 'decision',
  seq: 20,
  stage: 'published',
  form: 'cleanUpDecision',
  leadOrgan: 'gov',
  draftingUnit: 'housing',
  publication: {
    publishedOn: '2026-06-01',
    effectiveOn: '2026-06-01',
    validUntil: null,
    textHash: text(99).hash,
    channels: [],
    pack: '',
  },
}

/** Every situation in which it matters what one may do, each with a document that has nothing else in its way. */
export const situations = {
  nothing: () => tell(),
  empty: registered,
  drafted,
  proposed,
  consulting: () => drafted().give(people.clerk, 'openConsultation', { closesOn: '2026-02-10' }),
  submitted,
  reviewing,
  counselAsked: () =>
    reviewing().give(people.reviewer, 'askCounsel', {
      counsel: people.counsel.account,
      counselName: '林岚',
      question: '是否合法',
      wantedBy: '2026-01-20',
    }),
  written: () => written(),
  awaitingBeforeAcceptance: () =>
    submitted().give(people.reviewHead, 'requestMaterial', { what: '请补充', suppliedBy: '2026-01-20' }),
  awaitingInReview: () => reviewing().give(people.reviewer, 'requestMaterial', { what: '请补充', suppliedBy: '2026-01-20' }),
  returnedIncomplete: () => submitted().give(people.reviewHead, 'returnIncomplete', { missing: '缺依据' }),
  returnedForChanges: () => judged('changesRequired'),
  failed: () => judged('unlawful'),
  outOfScope: () => judged('outOfScope'),
  passed: () => judged('lawful'),
  deferred: () => met('deferred'),
  rejected: () => met('rejected'),
  changedByMeeting: () => met('textChanged'),
  approved: () => met('approved'),
  signed,
  numbered,
  published,
  sent,
  filingReturned: () => {
    const story = sent()
    return both(story, (actor) => story.give(actor, 'returnFiling', { authority: actor.organ, reason: '缺说明' }))
  },
  filed,
  correctionAsked: () => {
    const story = filed()
    return both(story, (actor) => story.give(actor, 'askCorrection', { authority: actor.organ, findings: [finding] }))
  },
  suggested: () => {
    const story = published()
    return both(story, (actor) =>
      story.give(actor, 'receiveSuggestion', { authority: actor.organ, suggestionId: `s-${actor.organ}`, subject: '请审查' }),
    )
  },
  suggestionExamined: () => {
    const story = suggested()
    return both(story, (actor) =>
      story.give(actor, 'examineSuggestion', { authority: actor.organ, suggestionId: `s-${actor.organ}`, outcome: '无问题' }),
    )
  },
  evaluated: () => published().give(people.head, 'evaluate', { proposal: 'keep', summary: '继续需要' }),
  suspended: () => published().give(people.city, 'suspendClause', { authority: 'city', article: '第三条', reason: '复议' }),
  correctionProposed: () => correctionProposedBy(person('issuingOffice', 'office', '2')),
  ownCorrectionProposed: () => correctionProposedBy(people.office),
  repealed: () => {
    const story = published().later(110)
    return story.give(
      people.office,
      'repeal',
      { decision: 'decision', endsOn: '2026-06-10', reason: '不再适用', tags: [] },
      { decision },
    )
  },
  withdrawn: () => drafted().give(people.head, 'withdraw', { reason: '不再制定' }),
} satisfies Record<string, () => Story>

export type Situation = keyof typeof situations
