import type { Role } from '../schema/actor.ts'
import {
  type Clock,
  consultationClock,
  correctionClock,
  evaluationClock,
  examinationClock,
  filingClock,
  intakeClock,
  plainClock,
  publicationClock,
  reviewClock,
  supplementClock,
} from './clocks.ts'
import type { CommandType } from './commands.ts'
import type { Context } from './context.ts'
import { keeperOf, pendingCorrections } from './corrections.ts'
import { fairlyReviewed } from './gate.ts'
import { missingMaterials } from './materials.ts'
import { legalStatusOn } from './standing.ts'
import { type DocumentState, type Filing, issuersOf } from './state.ts'

/** Filings with which an authority or the issuing organ is not done. */
const openFiling = (filing: Filing) => !['refused', 'cleared', 'corrected'].includes(filing.stage)

/** Is there anything somebody still has to do: an unfinished draft, a filing under way, a correction, a suggestion? */
export function hasOpenWork(state: DocumentState): boolean {
  if (state.stage !== 'published') return state.stage !== 'withdrawn' && state.seq > 0
  return (
    state.filings.some(openFiling) ||
    pendingCorrections(state).length > 0 ||
    state.suggestions.some((suggestion) => suggestion.stage === 'received' || suggestion.stage === 'examined')
  )
}

/** Something that has to be done next, by whom and by when. */
export interface NextStep {
  readonly command: CommandType
  readonly role: Role
  /** Organ that has to act. */
  readonly organ: string
  /** The one person who has to, where it is one: the assigned reviewer, the counsel asked. */
  readonly account: string | null
  /** The one person who may not: who proposed what needs a second person. */
  readonly notBy: string | null
  /** The filing authority the step is about. */
  readonly authority: string | null
  readonly clock: Clock | null
}

type StepContext = Pick<Context, 'rules' | 'adopted' | 'calendar' | 'today'> & { readonly organs: Context['facts']['organs'] }

/** What has to happen next, from the state alone. Several steps can be open at once: two authorities, a counsel beside the reviewer. */
export function nextSteps(state: DocumentState, context: StepContext): readonly NextStep[] {
  const lead = context.organs[state.leadOrgan]
  const step = (
    command: CommandType,
    role: Role,
    organ: string,
    clock: Clock | null = null,
    more: Partial<NextStep> = {},
  ): NextStep => ({
    command,
    role,
    organ,
    account: null,
    notBy: null,
    authority: null,
    clock,
    ...more,
  })
  const clerk = (command: CommandType, clock: Clock | null = null) => step(command, 'draftingClerk', state.draftingUnit, clock)
  const office = lead?.office ?? ''
  const reviewOrgan = state.review?.organ ?? lead?.reviewOrgan ?? ''
  const fairnessOrgan = lead?.kind === 'department' ? state.draftingUnit : (lead?.fairnessOrgan ?? '')
  const fairness = state.text && fairlyReviewed(state) ? [step('concludeFairCompetition', 'fairnessReviewer', fairnessOrgan)] : []
  const review = () => reviewClock(state, context)
  const counsel = state.counsel
    .filter((request) => !request.answer)
    .map((request) =>
      step('giveCounsel', 'legalCounsel', '', plainClock(request.askedOn, request.wantedBy, context), {
        account: request.counsel,
      }),
    )

  switch (state.stage) {
    case 'drafting':
      if (!state.text) return [clerk('reviseText')]
      if (state.proposal) return [step('submit', 'draftingHead', state.draftingUnit), ...fairness]
      return [clerk(missingMaterials(state, context).length > 0 ? 'addMaterial' : 'proposeSubmission'), ...fairness]
    case 'consulting':
      return [clerk('closeConsultation', consultationClock(state, context))]
    case 'submitted':
      return [step('acceptForReview', 'reviewHead', reviewOrgan, review()), ...fairness]
    case 'reviewing': {
      const judging = state.review?.draft
        ? step('issueOpinion', 'reviewHead', reviewOrgan, review())
        : step('writeOpinion', 'legalReviewer', reviewOrgan, review(), { account: state.review?.reviewer ?? null })
      return [judging, ...fairness, ...counsel]
    }
    case 'awaitingMaterial': {
      const pause = state.review?.pauses.at(-1)
      return [clerk('supplyMaterial', pause ? plainClock(pause.from, pause.suppliedBy, context) : null), ...counsel]
    }
    case 'returned':
    case 'failed':
    case 'rejected':
      return [clerk('reviseText')]
    case 'passed':
    case 'deferred':
      return [
        ...issuersWithout(state, 'deliberation').map((organ) => step('recordDeliberation', 'meetingSecretary', organ)),
        ...fairness,
      ]
    case 'outOfScope':
      return issuersWithout(state, 'signature').map((organ) => step('sign', 'leader', organ))
    case 'approved':
      return issuersWithout(state, 'signature').map((organ) => step('sign', 'leader', organ))
    case 'signed':
      return [step('assignNumber', 'issuingOffice', office, publicationClock(state, context))]
    case 'numbered':
      return [step('publish', 'issuingOffice', office, publicationClock(state, context))]
    case 'published':
      return [
        ...state.filings.flatMap((filing) => filingSteps(state, filing, office, context)),
        ...correctionSteps(state, office, context),
        ...(evaluationDue(state, context)
          ? [step('evaluate', 'draftingHead', state.draftingUnit, evaluationClock(state, context))]
          : []),
      ]
    case 'withdrawn':
      return []
  }
}

const issuersWithout = (state: DocumentState, what: 'deliberation' | 'signature'): readonly string[] =>
  issuersOf(state).filter((organ) =>
    what === 'signature'
      ? !state.signatures.some((held) => held.organ === organ)
      : !state.deliberations.some((held) => held.organ === organ && held.decision === 'approved'),
  )

const authorityRole = (authority: string, { organs }: StepContext): Role =>
  organs[authority]?.kind === 'peoplesCongress' ? 'npcOffice' : 'filingAuthority'

/** 复核更正: one step for all that one person proposed, for anybody else at the office, or at the authority whose own entry it is. */
function correctionSteps(state: DocumentState, office: string, context: StepContext): readonly NextStep[] {
  const steps = new Map<string, NextStep>()
  for (const held of pendingCorrections(state)) {
    const keeper = keeperOf(held)
    steps.set(`${held.proposedBy} ${keeper}`, {
      command: 'confirmCorrection',
      role: keeper ? authorityRole(keeper, context) : 'issuingOffice',
      organ: keeper ?? office,
      account: null,
      notBy: held.proposedBy,
      authority: keeper,
      clock: null,
    })
  }
  return [...steps.values()]
}

function filingSteps(state: DocumentState, filing: Filing, office: string, context: StepContext): readonly NextStep[] {
  const { authority } = filing
  const step = (command: CommandType, clock: Clock | null, own: boolean): NextStep => ({
    command,
    role: own ? 'issuingOffice' : authorityRole(authority, context),
    organ: own ? office : authority,
    account: null,
    notBy: null,
    authority,
    clock,
  })
  switch (filing.stage) {
    case 'due':
      return [step('sendFiling', filingClock(state, authority, context), true)]
    case 'returned':
      return [step('resendFiling', supplementClock(filing, context), true)]
    case 'correctionAsked':
      return [step('answerCorrection', correctionClock(filing, context), true)]
    case 'sent':
    case 'resent':
      return [step('registerFiling', intakeClock(filing, context), false)]
    case 'registered':
      return [step('clearFiling', examinationClock(filing, context), false)]
    default:
      return []
  }
}

/** 到期前评估: from the day the rules say before the end, until evaluated. */
export function evaluationDue(state: DocumentState, context: Pick<Context, 'rules' | 'adopted' | 'calendar' | 'today'>): boolean {
  if (legalStatusOn(state, context.today) !== 'inForce') return false
  const from = evaluationClock(state, context)?.earliest
  return from !== undefined && from !== null && context.today >= from && !state.evaluations.some((held) => held.on >= from)
}
