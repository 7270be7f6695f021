import type { DocumentState, Effect, LegalDate } from '@fadu/core'
import type { IssuanceWords } from './words.ts'

/** The day on which an effect of a decision begins, if it is published and takes effect on these days. */
export function effectDay(
  effect: Effect,
  form: DocumentState['form'],
  days: { readonly publishedOn: LegalDate; readonly effectiveOn: LegalDate | '' },
): LegalDate {
  if (effect.kind === 'amend') return effect.effectiveOn
  if (effect.kind === 'extend') return effect.validUntil
  // 本办法施行之日起……同时废止: a successor ends the old one when it takes effect; a decision when it is published.
  return effect.on ?? (form === 'ordinary' ? days.effectiveOn || days.publishedOn : days.publishedOn)
}

/** What becomes of a target, in words: 废止，自2026年3月1日起. */
export function effectSentence(effect: Effect, day: string, words: IssuanceWords): string {
  switch (effect.kind) {
    case 'amend':
      return words.becomesAmended(day)
    case 'repeal':
      return words.becomesRepealed(day)
    case 'declareLapsed':
      return words.becomesLapsed(day)
    case 'extend':
      return words.becomesExtended(day)
  }
}
