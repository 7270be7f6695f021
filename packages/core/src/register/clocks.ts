import {
  correctionLimit,
  evaluationStart,
  examinationLimit,
  filingLimit,
  type LimitInForce,
  limitFor,
  publishLimit,
  reviewLimit,
  supplementLimit,
} from '../rules/accessors.ts'
import { type DeadlineStanding, deadlineStanding } from '../rules/deadlineStanding.ts'
import { type Awaiting, explainAfter, ifSuppliedOn } from '../rules/explainAfter.ts'
import { type DeadlineClock, type DeadlineLedger, explainDeadline, type Limit } from '../rules/explainDeadline.ts'
import type { RulePack } from '../rules/rulePack.ts'
import { calendarOf } from '../rules/workingDays.ts'
import { daysBetween, type LegalDate } from '../schema/legalDate.ts'
import type { Context } from './context.ts'
import { authorityKind } from './materials.ts'
import type { DocumentState, Filing, Hash, Pause } from './state.ts'
import { adoptedOn, lastSignedOn, rulesOn } from './stepRules.ts'

/** A deadline with how it was counted, how it stands today, and what it rests on. Plain JSON, for a tag and the page behind it. */
export interface Clock {
  readonly due: LegalDate | null
  readonly earliest: LegalDate | null
  readonly standing: DeadlineStanding
  /** null where a person set the day, or nothing is counted yet. */
  readonly ledger: DeadlineLedger | null
  /** The pack that the rules of the ledger stand in, as the log names it. */
  readonly pack: Hash | null
  /** What the clock depends on while it waits for another's answer. */
  readonly awaiting: Awaiting | null
  readonly source: string | null
  /** Rests on an assumption or on memory: 待核实. */
  readonly unverified: boolean
  readonly toRead: string | null
}

type ClockContext = Pick<Context, 'rules' | 'adopted' | 'calendar' | 'today'>
type WithOrgans = ClockContext & { readonly organs: Context['facts']['organs'] }

const hashOn = ({ adopted }: ClockContext, day: LegalDate): Hash | null => adoptedOn(adopted ?? [], day)?.hash ?? null

/** A clock by the rules of the day on which it began, local days off included. */
function running(
  limitOf: (rules: RulePack, on: LegalDate) => LimitInForce | null,
  on: LegalDate | null,
  context: ClockContext,
  more: { pauses?: readonly Pause[]; urgent?: string | null } = {},
): Clock | null {
  if (!on) return null
  const rules = rulesOn(context, on)
  const limit = limitOf(rules, on)
  if (!limit) return null
  const clock: DeadlineClock = {
    start: { event: limit.startsWith, on },
    limit,
    urgent: more.urgent,
    pauses: more.pauses?.map((pause) => ({ from: pause.from, until: pause.until, why: pause.what })),
  }
  const calendar = calendarOf(rules, context.calendar)
  const ledger = explainDeadline(clock, calendar)
  const open = ledger.pausedSince === null ? undefined : more.pauses?.at(-1)
  return {
    due: ledger.due,
    earliest: ledger.earliest,
    standing: deadlineStanding(ledger, context.today, calendar),
    ledger,
    pack: hashOn(context, on),
    awaiting: open ? { by: open.suppliedBy, due: ifSuppliedOn(clock, open.suppliedBy, calendar).due } : null,
    source: limit.source,
    unverified: limit.unverified,
    toRead: limit.toRead,
  }
}

/**
 * 征求意见期限, from the opening: the first day on which it may be closed. Closing earlier needed a stated reason at the opening, so the
 * day that was announced is the one that counts.
 */
export function consultationClock(state: DocumentState, context: ClockContext): Clock | null {
  const { consultation } = state
  if (!consultation) return null
  const clock = running((rules, on) => limitFor(rules, 'consultation', on), consultation.openedOn, context)
  const plain = plainClock(consultation.openedOn, consultation.closesOn, context)
  return clock ? { ...clock, due: plain.due, standing: plain.standing } : plain
}

/** 审核时限: from the receipt of the complete submission, paused while asked-for material is awaited. Source: 国办发〔2018〕115号（五）. */
export function reviewClock(state: DocumentState, context: ClockContext): Clock | null {
  const { review, majorDecision, urgent } = state
  if (!review) return null
  const { receivedOn, pauses } = review
  return running((rules, on) => reviewLimit(rules, on, { majorDecision }), receivedOn, context, { pauses, urgent })
}

/** 公布时限, from the last signature. */
export const publicationClock = (state: DocumentState, context: ClockContext): Clock | null =>
  running(publishLimit, lastSignedOn(state), context)

/** 报送备案时限 to one authority, from publication. Two authorities may count by two rules. */
export function filingClock(state: DocumentState, authority: string, context: WithOrgans): Clock | null {
  const kind = authorityKind(context.organs[authority])
  return running((rules, on) => filingLimit(rules, kind, on), state.publication?.publishedOn ?? null, context)
}

/** 补正时限, from the authority's return. */
export function supplementClock(filing: Filing, context: WithOrgans): Clock | null {
  const kind = authorityKind(context.organs[filing.authority])
  return running((rules, on) => supplementLimit(rules, kind, on), filing.returnedOn, context)
}

/**
 * 接收时限: the authority registers or returns what it received. After a return it counts anew from the maker's answer; until that has
 * come the clock has no last day, only the one that would follow.
 */
export function intakeClock(filing: Filing, context: WithOrgans): Clock | null {
  const kind = authorityKind(context.organs[filing.authority])
  const limitOf = (rules: RulePack, on: LegalDate) => limitFor(rules, 'intake', on, kind)
  if (filing.stage !== 'returned') return running(limitOf, filing.resentOn ?? filing.sentOn, context)
  const answer = supplementClock(filing, context)?.ledger ?? null
  const rules = rulesOn(context, filing.returnedOn!)
  const limit = limitOf(rules, filing.returnedOn!)
  if (!answer || !limit) return null
  const clock = { event: limit.startsWith, limit }
  const { awaiting } = explainAfter(answer, null, clock, calendarOf(rules, context.calendar))
  return {
    due: null,
    earliest: null,
    standing: { kind: 'none', due: null, exempt: false },
    ledger: null,
    pack: hashOn(context, filing.returnedOn!),
    awaiting,
    source: limit.source,
    unverified: limit.unverified,
    toRead: limit.toRead,
  }
}

/** 备案审查时限, from registration. */
export function examinationClock(filing: Filing, context: WithOrgans): Clock | null {
  const kind = authorityKind(context.organs[filing.authority])
  return running((rules, on) => examinationLimit(rules, kind, on), filing.decidedOn, context)
}

/** 纠错答复时限, from the authority's request. */
export function correctionClock(filing: Filing, context: WithOrgans): Clock | null {
  const kind = authorityKind(context.organs[filing.authority])
  return running((rules, on) => correctionLimit(rules, kind, on), filing.correction?.askedOn ?? null, context)
}

/**
 * 到期前评估: the window before the end, by the pack in force on the day it opens. Its last day is that on which the result has to be with
 * the review organ, where the rule names one, else the last day in force. null without an end or a rule.
 */
export function evaluationClock(state: Pick<DocumentState, 'publication'>, context: ClockContext): Clock | null {
  const validUntil = state.publication?.validUntil
  const window = validUntil ? evaluationWindow(context, validUntil) : null
  if (!validUntil || !window) return null
  const due = window.reviewBy ?? validUntil
  const limit: Limit = { max: daysBetween(window.from, due), unit: 'calendarDay', basis: [window] }
  const ledger = explainDeadline({ start: { event: '可以开始评估', on: window.from }, limit }, context.calendar)
  return {
    due: ledger.due,
    earliest: window.from,
    standing: deadlineStanding(ledger, context.today, calendarOf(rulesOn(context, window.from), context.calendar)),
    ledger,
    pack: window.pack,
    awaiting: null,
    source: window.source,
    unverified: window.unverified,
    toRead: window.toRead,
  }
}

/** The window of the first pack under which it opens while that pack is in force. */
function evaluationWindow({ rules, adopted = [] }: ClockContext, validUntil: LegalDate) {
  const packs = adopted.length > 0 ? adopted : [{ from: null, hash: null, rules }]
  for (const [i, pack] of packs.entries()) {
    const window = evaluationStart(pack.rules, validUntil)
    const next = packs[i + 1]?.from
    // A pack that came when its window would have been open already opens it with its own first day.
    const from = window && i > 0 && pack.from && window.from < pack.from ? pack.from : window?.from
    if (window && from && from <= validUntil && (!next || from < next)) return { ...window, from, pack: pack.hash }
  }
  return null
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
    standing: deadlineStanding(ledger, context.today, calendarOf(rulesOn(context, from), context.calendar)),
    ledger: null,
    pack: null,
    awaiting: null,
    source: null,
    unverified: false,
    toRead: null,
  }
}
