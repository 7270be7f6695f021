import type { DocumentForm, Effect } from '@fadu/core'

/**
 * What each form may do to other documents, as far as it can be prepared here: an amendment needs a consolidated text. The register
 * has the last word.
 */
export const offeredEffects: Readonly<Record<DocumentForm, readonly Exclude<Effect['kind'], 'amend'>[]>> = {
  ordinary: ['repeal'],
  amendingDecision: ['repeal'],
  repealDecision: ['repeal', 'declareLapsed'],
  cleanUpDecision: ['repeal', 'declareLapsed', 'extend'],
  extensionDecision: ['extend'],
}

/** An effect of a kind on a target, with nothing filled in yet. An empty day is none: it is asked for before the text is saved. */
export function blankEffect(kind: Exclude<Effect['kind'], 'amend'>, target: string): Effect {
  return kind === 'extend' ? { kind, target, validUntil: '' as never } : { kind, target, reason: '' }
}

/** Is something of it still to be filled in? */
export const effectGap = (effect: Effect): boolean =>
  effect.kind === 'extend' ? !effect.validUntil : effect.kind !== 'amend' && effect.reason.trim() === ''
