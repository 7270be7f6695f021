import type { DocumentState, FileRef } from '@fadu/core'

/** Every file that belongs to the making of a document. */
export function filesOf(state: DocumentState): readonly FileRef[] {
  const { text } = state
  return [
    ...(text?.original ? [text.original] : []),
    ...(text?.annexes ?? []),
    ...state.materials.map((material) => material.file),
    ...state.versions.flatMap((version) => version.annexes),
    ...state.filings.flatMap((filing) => filing.package.map((entry) => entry.file)),
  ]
}

/** Files that a command's input names: objects of exactly the shape of a `FileRef`, at any depth. */
export function filesNamed(input: unknown): readonly FileRef[] {
  if (Array.isArray(input)) return input.flatMap(filesNamed)
  if (typeof input !== 'object' || input === null) return []
  const { hash, name, size } = input as Partial<FileRef>
  if (typeof hash === 'string' && typeof name === 'string' && typeof size === 'number') return [{ hash, name, size }]
  return Object.values(input).flatMap(filesNamed)
}
