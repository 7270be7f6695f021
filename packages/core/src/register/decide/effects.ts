import type { LegalDate } from '../../schema/legalDate.ts'
import type { CommandOf } from '../commands.ts'
import type { Context } from '../context.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { legalStatusOn } from '../standing.ts'
import type { DocumentForm, DocumentState, Effect, TextRef } from '../state.ts'

/** What each form of document may do to others by being published, the usual one first. */
export const effectsOfForm: Readonly<Record<DocumentForm, readonly [Effect['kind'], ...Effect['kind'][]]>> = {
  ordinary: ['repeal'],
  amendingDecision: ['amend', 'repeal'],
  repealDecision: ['repeal', 'declareLapsed'],
  cleanUpDecision: ['repeal', 'declareLapsed', 'extend', 'amend'],
  extensionDecision: ['extend'],
}

/** Do the declared effects fit the form, and can each of their targets bear them today? */
export function effectsFit(state: DocumentState, text: Pick<TextRef, 'effects'>, context: Context): Refusal | null {
  for (const effect of text.effects) {
    if (!effectsOfForm[state.form].includes(effect.kind)) return refuse('effect.form', { kind: effect.kind })
    const target = context.facts.targets?.[effect.target]
    if (!target || target.seq === 0 || target.class === 'reference') return refuse('effect.target', { target: effect.target })
    if (target.id === state.id) return refuse('effect.self')
  }
  const twice = text.effects.find((effect, i) => text.effects.findIndex((other) => other.target === effect.target) !== i)
  return twice ? refuse('effect.twice', { target: twice.target }) : null
}

/** The command on a target that carries out one effect of a decision published on `publishedOn`. */
export function commandOfEffect(
  effect: Effect,
  decision: DocumentState,
): CommandOf<'amend' | 'repeal' | 'declareLapsed' | 'extend'> {
  const { publishedOn, effectiveOn } = decision.publication!
  // 本办法施行之日起……同时废止: a successor ends the old one when it takes effect; a decision when it is published.
  const ends: LegalDate = decision.form === 'ordinary' ? effectiveOn : publishedOn
  switch (effect.kind) {
    case 'amend': {
      const { base, effectiveOn: from, title, textHash, body, tags } = effect
      return { type: 'amend', decision: decision.id, base, effectiveOn: from, title, textHash, body, ...(tags && { tags }) }
    }
    case 'repeal':
      return {
        type: 'repeal',
        decision: decision.id,
        endsOn: effect.on ?? ends,
        reason: effect.reason,
        tags: [...(effect.tags ?? [])],
      }
    case 'declareLapsed':
      return { type: 'declareLapsed', decision: decision.id, endsOn: effect.on ?? ends, reason: effect.reason }
    case 'extend':
      return { type: 'extend', decision: decision.id, validUntil: effect.validUntil, reason: '' }
  }
}

/** Is there a published decision that reaches this target? Source: 规章制定程序条例第三十九条, by analogy. */
export function restsOnDecision(state: DocumentState, decisionId: string, context: Context): Refusal | null {
  const { decision } = context.facts
  if (!decision || decision.id !== decisionId || decision.stage !== 'published' || !decision.publication)
    return refuse('decision.notPublished')
  if (decision.id === state.id) return refuse('effect.self')
  return null
}

/** 现行有效 or 尚未施行: still something to amend, extend or end. */
export function stillStands(state: DocumentState, today: LegalDate): Refusal | null {
  const standing = legalStatusOn(state, today)
  return standing === 'inForce' || standing === 'notYetInForce' ? null : refuse('standing.ended', { standing })
}
