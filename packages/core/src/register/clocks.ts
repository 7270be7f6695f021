import {
  correctionLimit,
  examinationLimit,
  filingLimit,
  type LimitInForce,
  publishLimit,
  reviewLimit,
  supplementLimit,
} from '../rules/accessors.ts'
import { type DeadlineStanding, deadlineStanding } from '../rules/deadlineStanding.ts'
import { type DeadlineLedger, explainDeadline } from '../rules/explainDeadline.ts'
import type { AuthorityKind } from '../rules/ruleSchema.ts'
import type { LegalDate } from '../schema/legalDate.ts'
import type { Context, OrganFacts } from './context.ts'
import type { DocumentState, Filing, Pause } from './state.ts'

/** A deadline with how it was counted, how it stands today, and what it rests on. Plain JSON, for a tag and the page behind it. */
export interface Clock {
  readonly due: LegalDate | null
  readonly earliest: LegalDate | null
  readonly standing: DeadlineStanding
  /** null where a person set the day: then there is nothing to count. */
  readonly ledger: DeadlineLedger | null
  readonly source: string | null
  /** Rests on an assumption or on memory: 待核实. */
  readonly unverified: boolean
  readonly toRead: string | null
}

type ClockContext = Pick<Context, 'rules' | 'calendar' | 'today'>

const clockOf = (ledger: DeadlineLedger, limit: LimitInForce, context: ClockContext): Clock => ({
  due: ledger.due,
  earliest: ledger.earliest,
  standing: deadlineStanding(ledger, context.today, context.calendar),
  ledger,
  source: limit.source,
  unverified: limit.unverified,
  toRead: limit.toRead,
})

function running(
  limit: LimitInForce | null,
  event: string,
  on: LegalDate | null,
  context: ClockContext,
  more: { pauses?: readonly Pause[]; urgent?: string | null } = {},
): Clock | null {
  if (!limit || !on) return null
  const ledger = explainDeadline(
    {
      start: { event, on },
      limit,
      urgent: more.urgent,
      pauses: more.pauses?.map((pause) => ({ from: pause.from, until: pause.until, why: pause.what })),
    },
    context.calendar,
  )
  return clockOf(ledger, limit, context)
}

/** 审核时限: from the receipt of the complete submission, paused while asked-for material is awaited. Source: 国办发〔2018〕115号（五）. */
export function reviewClock(state: DocumentState, context: ClockContext): Clock | null {
  const { review } = state
  if (!review) return null
  const limit = reviewLimit(context.rules, review.receivedOn, { majorDecision: state.majorDecision })
  return running(limit, limit?.startsWith ?? '', review.receivedOn, context, { pauses: review.pauses, urgent: state.urgent })
}

/** 公布时限, from the last signature. */
export function publicationClock(state: DocumentState, context: ClockContext): Clock | null {
  const signedOn =
    state.signatures
      .map((held) => held.on)
      .sort()
      .at(-1) ?? null
  if (!signedOn) return null
  const limit = publishLimit(context.rules, signedOn)
  return running(limit, limit?.startsWith ?? '', signedOn, context)
}

const authorityKind = (organ: OrganFacts | undefined): AuthorityKind =>
  organ?.kind === 'peoplesCongress' ? 'peoplesCongress' : 'government'

/** 报送备案时限 to one authority, from publication. */
export function filingClock(
  state: DocumentState,
  authority: string,
  context: ClockContext & { readonly organs: Context['facts']['organs'] },
): Clock | null {
  const on = state.publication?.publishedOn ?? null
  if (!on) return null
  const limit = filingLimit(context.rules, authorityKind(context.organs[authority]), on)
  return running(limit, limit?.startsWith ?? '', on, context)
}

type WithOrgans = ClockContext & { readonly organs: Context['facts']['organs'] }

/** 补正时限, from the authority's return. */
export function supplementClock(filing: Filing, context: WithOrgans): Clock | null {
  const limit =
    filing.returnedOn && supplementLimit(context.rules, authorityKind(context.organs[filing.authority]), filing.returnedOn)
  return limit ? running(limit, limit.startsWith ?? '', filing.returnedOn, context) : null
}

/** 备案审查时限, from registration. */
export function examinationClock(filing: Filing, context: WithOrgans): Clock | null {
  const limit =
    filing.decidedOn && examinationLimit(context.rules, authorityKind(context.organs[filing.authority]), filing.decidedOn)
  return limit ? running(limit, limit.startsWith ?? '', filing.decidedOn, context) : null
}

/** 纠错答复时限, from the authority's request. */
export function correctionClock(filing: Filing, context: WithOrgans): Clock | null {
  const on = filing.correction?.askedOn ?? null
  const limit = on && correctionLimit(context.rules, authorityKind(context.organs[filing.authority]), on)
  return limit ? running(limit, limit.startsWith ?? '', on, context) : null
}

/** A day that a person set, not the law. */
export function plainClock(from: LegalDate, due: LegalDate, context: ClockContext): Clock {
  const ledger: DeadlineLedger = {
    start: { event: '', on: from },
    limit: { min: null, max: null, unit: 'calendarDay', roll: null, pauses: null, extendable: false },
    rules: [],
    entries: [],
    due,
    countedTo: due,
    earliest: null,
    exempt: false,
    pausedSince: null,
    counted: 0,
    left: 0,
    estimated: false,
  }
  return {
    due,
    earliest: null,
    standing: deadlineStanding(ledger, context.today, context.calendar),
    ledger: null,
    source: null,
    unverified: false,
    toRead: null,
  }
}
