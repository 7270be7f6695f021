import type { AnyRefusal } from './refusals.ts'
import { fieldWords } from './words.ts'

/** No form of ours is nested nearly as deep; whatever walks an input further in must not run out of stack. */
const MOST_LEVELS = 32

/**
 * What neither the log nor the database can keep, wherever it stands in an input: the NUL character and half a surrogate pair, in a
 * value or in the name of a field; and nesting that is only there to hurt. Null when there is nothing of the kind.
 */
export function refuseUnkeepable(input: unknown): AnyRefusal | null {
  const waiting: { value: unknown; path: readonly string[] }[] = [{ value: input, path: [] }]
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { value, path } = at
    if (typeof value === 'string' && !isKeepable(value)) return refusal(path, 'text.unkeepable')
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= MOST_LEVELS) return refusal(path.slice(0, 3), 'input.tooDeep')
    for (const [name, held] of Object.entries(value)) {
      if (!isKeepable(name)) return refusal(path, 'text.unkeepable')
      waiting.push({ value: held, path: [...path, name] })
    }
  }
  return null
}

const isKeepable = (text: string) => !text.includes('\0') && text.isWellFormed()

function refusal(path: readonly string[], code: string): AnyRefusal {
  const where = path.join('.')
  return {
    refused: true,
    code: 'input.invalid',
    source: null,
    params: { where },
    fields: [{ path: where, code, words: fieldWords[code]! }],
  }
}
