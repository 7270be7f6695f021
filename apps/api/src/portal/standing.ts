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
