import type { DocumentContent } from '@fadu/api'
import { daysBetween } from '@fadu/core'
import type { PortalWords } from './words.ts'

/** What a document is on the day shown, in a sentence or two: 自2021年4月1日起施行，有效期至2026年3月31日。 */
export function standingSentence(document: DocumentContent, words: PortalWords): string {
  const sentences = words.document.standing
  const { standing, day, publishedOn, effectiveOn, validUntil, ending, missing } = document
  if (document.superseded) return sentences.superseded(document.shown.effectiveOn, laterVersion(document)?.effectiveOn ?? null)
  switch (standing) {
    case 'unpublished':
      return sentences.unpublished
    case 'notYetInForce':
      return sentences.notYetInForce(publishedOn, effectiveOn, daysBetween(day, effectiveOn))
    case 'inForce':
      return [
        missing.includes('effectiveOn') ? sentences.inForceUndated : sentences.inForce(effectiveOn, validUntil),
        document.shown.n > 1 && document.shown.effectiveOn ? sentences.amended(document.shown.effectiveOn) : '',
        comingSentence(document, words),
        ending && ending.on > day ? sentences.willEnd[ending.kind](ending.on) : '',
      ]
        .filter(Boolean)
        .join(words.htmlLang === 'en' ? ' ' : '')
    case 'repealed':
      return sentences.repealed(ending!.on, ending!.by)
    case 'lapsed':
      if (!ending || (validUntil && validUntil < ending.on)) return sentences.lapsed(validUntil!)
      return ending.by ? sentences.declaredLapsed(ending.on, ending.by) : sentences.lapsedBy(ending.on)
    case 'annulled':
      return sentences.annulled(ending!.on, ending!.organ)
  }
}

/** The version that took the place of the one shown. */
const laterVersion = ({ versions, shown }: DocumentContent) => versions.find((version) => version.n === shown.n + 1)

function comingSentence(document: DocumentContent, words: PortalWords): string {
  const next = laterVersion(document)
  return next?.effectiveOn && next.effectiveOn > document.day ? words.document.standing.coming(next.effectiveOn) : ''
}
