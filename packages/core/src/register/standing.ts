import { addDays, type LegalDate } from '../schema/legalDate.ts'
import type { DocumentState, Version } from './state.ts'

/**
 * What a document is in law on a day: 未公布, 尚未施行, 现行有效, 已废止, 已失效, 已撤销.
 * 已修改 is the standing of an older version, see `versionStandingOn`.
 */
export type Standing = 'unpublished' | 'notYetInForce' | 'inForce' | 'repealed' | 'lapsed' | 'annulled'

/** The first day on which a document with this last day is no longer in force. */
export const lapsesOn = (validUntil: LegalDate): LegalDate => addDays(validUntil, 1)

/** What the computation rests on; a `DocumentState` has all of it. */
export type StandingFacts = Pick<DocumentState, 'publication' | 'ending'>

/**
 * Standing on a day, from dates alone: no job has to have run. The day begins at 00:00 in Shanghai; `validUntil` is the last day in
 * force. A repeal or annulment counts from its first day without force; an earlier lapse wins over a later repeal.
 * Documents imported without a publication date count as published from their effective date.
 */
export function legalStatusOn(facts: StandingFacts, day: LegalDate): Standing {
  const { publication, ending } = facts
  if (!publication || day < publication.publishedOn) return 'unpublished'
  const lapse = publication.validUntil ? lapsesOn(publication.validUntil) : null
  if (lapse && day >= lapse && !(ending && ending.on <= lapse)) return 'lapsed'
  if (ending && day >= ending.on) return ending.kind
  return day < publication.effectiveOn ? 'notYetInForce' : 'inForce'
}

/** The version whose text holds on a day: the latest by effective date among those published by then, else the first. */
export function versionOn(state: Pick<DocumentState, 'versions'>, day: LegalDate): Version | null {
  const inEffect = state.versions.filter((version) => version.effectiveOn !== null && version.effectiveOn <= day)
  const latest = inEffect.reduce<Version | null>(
    (best, version) => (!best || version.effectiveOn! >= best.effectiveOn! ? version : best),
    null,
  )
  return latest ?? state.versions[0] ?? null
}

/** 已修改 for a version that a later one has taken over from on that day; otherwise the document's standing. */
export function versionStandingOn(
  state: StandingFacts & Pick<DocumentState, 'versions'>,
  version: Version,
  day: LegalDate,
): Standing | 'amended' {
  const current = versionOn(state, day)
  if (current && current.n > version.n) return 'amended'
  if (version.effectiveOn && day < version.effectiveOn && legalStatusOn(state, day) === 'inForce') return 'notYetInForce'
  return legalStatusOn(state, day)
}

export interface LegalDay {
  readonly type: 'TookEffect' | 'Lapsed'
  readonly legalDate: LegalDate
}

/**
 * Days on which the document takes effect or lapses by its dates and which the log does not note yet, past or coming. For notices and
 * history only. The event bears the legal day, whenever it is appended.
 */
export function legalDaysToNote(state: DocumentState): readonly LegalDay[] {
  if (!state.publication || state.origin === 'recorded') return []
  const { noted, ending } = state
  const { effectiveOn, validUntil } = state.publication
  const days: LegalDay[] = []
  if (noted.tookEffect !== effectiveOn && !(ending && ending.on <= effectiveOn))
    days.push({ type: 'TookEffect', legalDate: effectiveOn })
  const lapse = validUntil && lapsesOn(validUntil)
  if (lapse && noted.lapsed !== lapse && !(ending && ending.on <= lapse)) days.push({ type: 'Lapsed', legalDate: lapse })
  return days
}
