import type { DocumentState, LegalDate, NextStep, OpinionConclusion, Stage } from '@fadu/core'
import type { LifecycleStep } from '@fadu/ui'
import type { WorkbenchWords } from './words.ts'

type StepName = keyof WorkbenchWords['steps']

interface Step {
  readonly name: StepName
  /** Stages in which the document is at this step. */
  readonly at: readonly Stage[]
  readonly note: string
  readonly done: boolean
}

export interface RulerFacts {
  readonly state: DocumentState
  readonly next: readonly NextStep[]
  readonly words: WorkbenchWords
  readonly date: (day: LegalDate) => string
  readonly longDate: (day: LegalDate) => string
  readonly organName: (id: string) => string
}

const latest = (days: readonly LegalDate[]): LegalDate | null => days.toSorted().at(-1) ?? null

/**
 * The way of a document as the ruler shows it: what is done with its day and people, where it is, what comes. Steps that this
 * document does not have are left out: the making of a text that was recorded as existing, the filing of a policy document.
 */
export function lifecycleSteps(facts: RulerFacts): readonly LifecycleStep[] {
  const { state } = facts
  const steps = state.origin === 'recorded' ? [...afterwards(facts)] : [...making(facts), ...afterwards(facts)]
  const currentAt = steps.findIndex((step) => step.at.includes(state.stage) && !step.done)
  return steps.map(
    (step, index): LifecycleStep => ({
      name: facts.words.steps[step.name],
      state: index === currentAt ? 'current' : step.done && (currentAt < 0 || index < currentAt) ? 'done' : 'todo',
      note: step.note || undefined,
    }),
  )
}

function making({ state, words, date, organName }: RulerFacts): readonly Step[] {
  const { consultation, review, opinion, opinions } = state
  const met = state.deliberations.at(-1)
  const signedOn = latest(state.signatures.map((held) => held.on))
  const beyondReview: readonly Stage[] = [
    'passed',
    'outOfScope',
    'approved',
    'deferred',
    'rejected',
    'signed',
    'numbered',
    'published',
  ]
  const reviewed = beyondReview.includes(state.stage)
  const consulted: Step[] =
    consultation || ['drafting', 'consulting'].includes(state.stage)
      ? [
          {
            name: 'consultation',
            at: ['consulting'],
            note: consultation
              ? words.period(date(consultation.openedOn), date(consultation.closedOn ?? consultation.closesOn))
              : '',
            done: consultation?.closedOn != null,
          },
        ]
      : []
  // A policy document that goes to signature without a meeting has no such step.
  const meets = state.opinion?.conclusion !== 'outOfScope' || state.deliberations.length > 0
  return [
    {
      name: 'drafting',
      at: ['drafting', 'returned', 'failed', 'rejected'],
      note: [organName(state.draftingUnit), state.registeredOn ? date(state.registeredOn) : ''].join(' ').trim(),
      done: !['drafting', 'returned', 'failed', 'rejected'].includes(state.stage),
    },
    ...consulted,
    {
      name: 'review',
      at: ['submitted', 'reviewing', 'awaitingMaterial'],
      note: opinion
        ? `${conclusionNote(opinion.conclusion, opinions.length, words)} ${date(opinion.issuedOn)}`
        : review && ['submitted', 'reviewing', 'awaitingMaterial'].includes(state.stage)
          ? words.reviewRound(review.reviewerName, review.round)
          : opinions.length > 0
            ? words.askedInRound(words.conclusionShort[opinions.at(-1)!.conclusion], opinions.at(-1)!.round)
            : '',
      done: reviewed,
    },
    ...(meets
      ? [
          {
            name: 'deliberation',
            at: ['passed', 'deferred'],
            note: met ? `${met.meeting} ${date(met.on)}` : reviewed ? '' : words.notYetDeliberable,
            done: ['approved', 'signed', 'numbered', 'published'].includes(state.stage),
          } satisfies Step,
        ]
      : []),
    {
      name: 'signing',
      at: ['approved', 'outOfScope', 'signed'],
      note: signedOn ? [state.signatures.at(-1)?.signerName ?? '', date(signedOn)].join(' ') : '',
      done: ['numbered', 'published'].includes(state.stage),
    },
  ]
}

const conclusionNote = (conclusion: OpinionConclusion, rounds: number, words: WorkbenchWords) =>
  conclusion === 'lawful' && rounds > 1 ? words.lawfulAfterChanges : words.conclusionShort[conclusion]

const settled = ['registered', 'cleared', 'refused', 'corrected', 'correctionAsked']

function afterwards({ state, next, words, date, longDate }: RulerFacts): readonly Step[] {
  const { publication, filings, ending } = state
  const registered = filings.filter((filing) => filing.registrationNumber !== null).length
  const filed: Step[] =
    filings.length > 0 || (!publication && state.class === 'normativeDocument' && state.form === 'ordinary')
      ? [
          {
            name: 'filing',
            at: ['published'],
            note: filings.length > 0 ? words.filedOf(registered, filings.length) : '',
            done: filings.length > 0 && filings.every((filing) => settled.includes(filing.stage)),
          },
        ]
      : []
  const withdrawn: Step[] = state.stage === 'withdrawn' ? [{ name: 'withdrawal', at: ['withdrawn'], note: '', done: false }] : []
  const evaluating = next.some((step) => step.command === 'evaluate')
  const end: Step[] = ending
    ? [{ name: ending.kind, at: [], note: longDate(ending.on), done: true }]
    : publication?.validUntil
      ? [
          {
            name: 'evaluation',
            at: evaluating ? ['published'] : [],
            note: words.validUntil(longDate(publication.validUntil)),
            done: false,
          },
        ]
      : []
  return [
    ...withdrawn,
    { name: 'publication', at: ['numbered'], note: publication ? date(publication.publishedOn) : '', done: publication !== null },
    ...filed,
    ...end,
  ]
}
