import { DOCUMENT_NOUN, guessNameStart, isGenericNoun, namesDocument, readMarkedName, readShortName } from './documentNames.ts'
import { lawNames } from './lawNames.ts'

export interface KnownNames {
  /** The full name where the text defines this one as short for it; else as it is. */
  readonly full: (name: string) => string
  /** Short names that the text also uses without marks. */
  readonly unmarked: readonly string[]
  /** The document name without marks that ends at `end`. */
  readonly endingAt: (end: number) => { readonly start: number; readonly title: string } | null
}

const STATE = '中华人民共和国'
const MOST_NAMES = 100
const ENDS_AS_NAME = new RegExp(`${DOCUMENT_NOUN}(?:（[^（）\\n]{1,8}）)?$`)

/** The names that a text defines (以下简称) or cites in marks, beside those everybody knows. */
export function knownNames(text: string): KnownNames {
  const short = new Map<string, string>()
  const unmarked = new Set<string>()
  const cited = new Set<string>()
  for (let at = text.indexOf('《'); at >= 0; at = text.indexOf('《', at + 1)) {
    const marked = readMarkedName(text, at)
    if (!marked) continue
    at = marked.end - 1
    if (!namesDocument(marked.name)) continue
    cited.add(marked.name)
    if (marked.name.startsWith(STATE)) cited.add(marked.name.slice(STATE.length))
    const defined = readShortName(text.slice(marked.end, marked.end + 200))
    if (!defined || short.has(defined.name)) continue
    short.set(defined.name, marked.name)
    if (!defined.marked && !isGenericNoun(defined.name) && unmarked.size < MOST_NAMES) unmarked.add(defined.name)
  }
  const isName = (name: string) => short.has(name) || cited.has(name) || lawNames.has(name)

  return {
    full: (name) => short.get(name) ?? name,
    unmarked: [...unmarked].sort((one, other) => other.length - one.length),
    endingAt: (end) => {
      const before = text.slice(Math.max(0, end - 60), end)
      for (let length = Math.min(60, before.length); length >= 2; length--) {
        const name = before.slice(-length)
        if (!isName(name)) continue
        const state = before.slice(0, -length).endsWith(STATE)
        const start = end - length - (state ? STATE.length : 0)
        return { start, title: short.get(name) ?? (state ? STATE + name : name) }
      }
      const suffix = ENDS_AS_NAME.exec(before)?.[0] ?? ''
      if (suffix === '') return null
      const bare = end - (suffix.length - suffix.replace(/（.*$/, '').length)
      const start = guessNameStart(text, bare)
      return start === null ? null : { start, title: text.slice(start, end) }
    },
  }
}
