import type { DocumentState } from '@fadu/core'
import type { PublicView } from '../platform/register/publicView.ts'

/** The facts that the core's functions compute standing and version from, out of what is public. */
export function lawOf(view: PublicView): Pick<DocumentState, 'publication' | 'ending' | 'versions'> {
  return {
    publication: { ...view.publication, textHash: '', pack: '' },
    ending: view.ending && { ...view.ending, tags: [] },
    versions: versionsOf(view.versions),
  }
}

export const versionsOf = (versions: PublicView['versions']): DocumentState['versions'] =>
  versions.map(({ files, ...version }) => ({ ...version, body: '', annexes: files }))

/**
 * Standing of a row of `publication p` on a day, in SQL: the same as `legalStatusOn`, for filters and counts. `day` is the
 * placeholder of a parameter.
 */
export const standingSql = (day: string): string => `(case
  when p.published_on > ${day}::date then 'unpublished'
  when p.valid_until < ${day}::date and not coalesce(p.ended_on <= p.valid_until + 1, false) then 'lapsed'
  when p.ended_on <= ${day}::date then p.ending
  when p.effective_on > ${day}::date then 'notYetInForce'
  else 'inForce' end)`
