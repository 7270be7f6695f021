import { requiredMaterials } from '../../rules/accessors.ts'
import { authorityKind } from '../materials.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { DocumentState, Filing, FilingStage } from '../state.ts'
import { event, type Handler, type StepContext } from './handler.ts'

const filingOf = (state: DocumentState, authority: string, ...from: readonly FilingStage[]): Filing | Refusal => {
  const filing = state.filings.find((held) => held.authority === authority)
  if (!filing) return refuse('filing.notRouted', { authority })
  return from.includes(filing.stage) ? filing : refuse('filing.wrongStage', { stage: filing.stage })
}

const refused = (filing: Filing | Refusal): Refusal | null => ('refused' in filing ? filing : null)

/** 报送材料齐全, as this kind of authority asks for it. */
function complete(
  command: { readonly authority: string; readonly package: readonly { requirement: string }[] },
  context: StepContext,
): Refusal | null {
  const { authority, package: held } = command
  const kind = authorityKind(context.facts.organs[authority])
  const missing = requiredMaterials(context.rules, 'filing', {}, context.began, kind).filter(
    (requirement) =>
      requirement.required && requirement.fulfilledBy === 'file' && !held.some((entry) => entry.requirement === requirement.id),
  )
  return missing.length === 0
    ? null
    : refuse('filing.incomplete', { names: missing.map((requirement) => requirement.name).join('、') }, missing[0]!.source)
}

/** 报送备案; also for a document that ended meanwhile: the duty came with publication. */
export const sendFiling: Handler<'sendFiling'> = (state, command, context) => {
  const refusal = refused(filingOf(state, command.authority, 'due')) ?? complete(command, context)
  if (refusal) return refusal
  if (state.publication && command.on < state.publication.publishedOn) return refuse('filing.beforePublication')
  return event('FilingSent', command.on, { authority: command.authority, package: command.package })
}

/** 补正后重新报送, not before it was returned. */
export const resendFiling: Handler<'resendFiling'> = (state, command, context) => {
  const filing = filingOf(state, command.authority, 'returned')
  if ('refused' in filing) return filing
  const refusal = complete(command, context)
  if (refusal) return refusal
  if (filing.returnedOn && command.on < filing.returnedOn) return refuse('filing.beforeReturn', { on: filing.returnedOn })
  return event('FilingResent', command.on, { authority: command.authority, package: command.package })
}

/** An authority acts for itself, and never through a person who had a hand in making the document. */
export function ownAct(
  state: DocumentState,
  command: { authority: string; actor: { account: string; organ: string } },
): Refusal | null {
  if (command.authority !== command.actor.organ) return refuse('filing.otherAuthority')
  return state.participants.includes(command.actor.account) ? refuse('separation.authorityTookPart') : null
}

const received: readonly FilingStage[] = ['sent', 'resent']

export const registerFiling: Handler<'registerFiling'> = (state, command) =>
  ownAct(state, command) ??
  refused(filingOf(state, command.authority, ...received)) ??
  event('FilingRegistered', command.on, { authority: command.authority, registrationNumber: command.registrationNumber })

export const returnFiling: Handler<'returnFiling'> = (state, command) =>
  ownAct(state, command) ??
  refused(filingOf(state, command.authority, ...received)) ??
  event('FilingReturned', command.on, { authority: command.authority, reason: command.reason })

export const refuseFiling: Handler<'refuseFiling'> = (state, command) =>
  ownAct(state, command) ??
  refused(filingOf(state, command.authority, ...received)) ??
  event('FilingRefused', command.on, { authority: command.authority, reason: command.reason })

export const clearFiling: Handler<'clearFiling'> = (state, command) =>
  ownAct(state, command) ??
  refused(filingOf(state, command.authority, 'registered')) ??
  event('FilingCleared', command.on, { authority: command.authority })

/** 要求纠错, citing articles. Source: 法规规章备案审查条例第十八条、第二十一条, by analogy. */
export const askCorrection: Handler<'askCorrection'> = (state, command) =>
  ownAct(state, command) ??
  refused(filingOf(state, command.authority, 'registered')) ??
  event('CorrectionAsked', command.on, { authority: command.authority, findings: command.findings })

export const answerCorrection: Handler<'answerCorrection'> = (state, command) =>
  refused(filingOf(state, command.authority, 'correctionAsked')) ??
  event('CorrectionAnswered', command.on, { authority: command.authority, answer: command.answer })

export const receiveSuggestion: Handler<'receiveSuggestion'> = (state, command) => {
  if (state.suggestions.some((held) => held.id === command.suggestionId)) return refuse('suggestion.twice')
  const { suggestionId, authority, subject } = command
  return ownAct(state, command) ?? event('SuggestionReceived', command.on, { suggestionId, authority, subject })
}

const suggestion = (
  state: DocumentState,
  command: { suggestionId: string; authority: string },
  ...from: readonly string[]
): Refusal | null => {
  const held = state.suggestions.find((other) => other.id === command.suggestionId && other.authority === command.authority)
  if (!held) return refuse('suggestion.unknown')
  return from.includes(held.stage) ? null : refuse('suggestion.wrongStage', { stage: held.stage })
}

/** 不启动审查 (已改废, 已有结论, 理由不明…). Source: 上海市人大常委会规范性文件备案审查条例第十八条. */
export const declineSuggestion: Handler<'declineSuggestion'> = (state, command) =>
  ownAct(state, command) ??
  suggestion(state, command, 'received') ??
  event('SuggestionDeclined', command.on, {
    suggestionId: command.suggestionId,
    authority: command.authority,
    reason: command.reason,
  })

export const examineSuggestion: Handler<'examineSuggestion'> = (state, command) =>
  ownAct(state, command) ??
  suggestion(state, command, 'received') ??
  event('SuggestionExamined', command.on, {
    suggestionId: command.suggestionId,
    authority: command.authority,
    outcome: command.outcome,
  })

export const answerSuggestion: Handler<'answerSuggestion'> = (state, command) =>
  ownAct(state, command) ??
  suggestion(state, command, 'examined') ??
  event('SuggestionAnswered', command.on, {
    suggestionId: command.suggestionId,
    authority: command.authority,
    reply: command.reply,
  })
