import type { EntryBody } from '../log/entry.ts'

const HASH = /^[0-9a-f]{64}$/

/** Files of the content-addressed store that an entry names: bodies of texts, annexes, originals, materials, rule packs. */
export function contentHashes(entry: EntryBody): readonly string[] {
  const found = new Set<string>()
  collect(entry.data, found)
  return [...found]
}

/** Keys under which an event names a file. A `textHash` names a text, not a file, and so does the hash of a `TextRef`. */
function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const object = value as Record<string, unknown>
  const isText = typeof object.body === 'string' && typeof object.title === 'string'
  for (const [key, held] of Object.entries(object)) {
    if (typeof held === 'string' && HASH.test(held)) {
      if (key === 'body' || (key === 'hash' && !isText)) found.add(held)
    } else collect(held, found)
  }
}
