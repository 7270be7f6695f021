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

const isFileRef = (value: object): value is FileRef => {
  const { hash, name, size } = value as Partial<FileRef>
  return typeof hash === 'string' && typeof name === 'string' && typeof size === 'number'
}

/** Files that a command's input names: objects of exactly the shape of a `FileRef`, at any depth. */
export function filesNamed(input: unknown): readonly FileRef[] {
  if (Array.isArray(input)) return input.flatMap(filesNamed)
  if (typeof input !== 'object' || input === null) return []
  return isFileRef(input) ? [input] : Object.values(input).flatMap(filesNamed)
}

/** The same input, every file in it with the bytes of what is kept under its hash: how long a file is, no client has to say. */
export function withKeptSizes<T>(input: T, sizes: ReadonlyMap<string, number>): T {
  const mend = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mend)
    if (typeof value !== 'object' || value === null) return value
    if (isFileRef(value)) return { ...value, size: sizes.get(value.hash) ?? value.size }
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, mend(held)]))
  }
  return mend(input) as T
}
