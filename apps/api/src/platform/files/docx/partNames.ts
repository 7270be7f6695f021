import { posix } from 'node:path'
import { RefusedUpload } from '../refusedUpload.ts'
import type { OfficePackage } from './openPackage.ts'
import { childrenOf, parseXml } from './parseXml.ts'

export interface Relationship {
  readonly id: string
  readonly type: string
  /** The part it leads to, by its name in the package. */
  readonly target: string
}

/** What a package says it is: the content type of its main part, and where that part is. */
export interface MainPart {
  readonly name: string
  readonly contentType: string
}

const CONTENT_TYPES = '[Content_Types].xml'

/** The main part by the package's own relationships; null where it is no Office package. */
export function findMainPart(files: OfficePackage): MainPart | null {
  const types = files.read(CONTENT_TYPES)
  if (types === null) return null
  const main = relationshipsOf(files, '').find((relationship) => /\/officeDocument$/.test(relationship.type))
  if (!main) return null
  const root = parseXml(types, CONTENT_TYPES)
  const override = childrenOf(root, 'Override').find(
    (entry) => entry.attributes.PartName?.toLowerCase() === `/${main.target}`.toLowerCase(),
  )
  const byExtension = childrenOf(root, 'Default').find(
    (entry) => entry.attributes.Extension?.toLowerCase() === main.target.split('.').at(-1)?.toLowerCase(),
  )
  return { name: main.target, contentType: override?.attributes.ContentType ?? byExtension?.attributes.ContentType ?? '' }
}

/** Relationships of a part ('' for the package) that stay inside the package. */
export function relationshipsOf(files: OfficePackage, part: string): readonly Relationship[] {
  const name = relationshipPart(part)
  const content = files.read(name)
  if (content === null) return []
  return childrenOf(parseXml(content, name), 'Relationship')
    .filter((entry) => entry.attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: attributes.Type ?? '',
      target: resolve(part, attributes.Target ?? ''),
    }))
}

const relationshipPart = (part: string) => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

const resolve = (part: string, target: string) =>
  target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target)

/**
 * Refuses a package that would fetch something from outside when opened: a remote template, a linked picture or document.
 * Links a reader may follow by a click are only text and stay.
 */
export function refuseExternalReferences(files: OfficePackage): void {
  for (const name of files.names) {
    if (!name.endsWith('.rels')) continue
    for (const { attributes } of childrenOf(parseXml(files.read(name)!, name), 'Relationship')) {
      if (attributes.TargetMode === 'External' && !/\/hyperlink$/.test(attributes.Type ?? '')) {
        throw new RefusedUpload('file.externalReference', { target: (attributes.Target ?? '').slice(0, 120) })
      }
    }
  }
}
