import type { Language, LegalDate } from '@fadu/core'
import { looseDate } from '../platform/looseDate.ts'
import { type TypedQuery, typedIn } from './listInput.ts'
import type { TypedSearch } from './page.ts'
import { searchKinds, searchSorts, searchStandings } from './ports.ts'
import { isTooLong, SEARCH_LIMITS } from './searchLimits.ts'
import { portalWords } from './words.ts'

/** What was typed or followed: understood, or told what is wrong with it. A choice that there is not counts as none. */
export function readSearchInput(query: TypedQuery, language: Language, today: LegalDate) {
  const words = portalWords[language]
  const typed = typedIn(query, 'q')
  const tooLong = isTooLong(typed)
  const on = typedIn(query, 'on').slice(0, 40)
  const day = on ? looseDate(on) : today
  const year = /^[12]\d{3}$/.exec(typedIn(query, 'year'))?.[0]
  const standing = choice(typedIn(query, 'standing'), [...searchStandings, 'all'])
  const asked = {
    scope: choice(typedIn(query, 'scope'), ['own', 'reference', 'all'] as const) ?? ('own' as const),
    standing,
    organ: typedIn(query, 'organ').slice(0, 200) || null,
    kind: choice(typedIn(query, 'kind'), searchKinds),
    year: year ? Number(year) : null,
    on,
    sort: choice(typedIn(query, 'sort'), searchSorts) ?? ('relevance' as const),
  }
  return {
    text: tooLong ? [...typed].slice(0, SEARCH_LIMITS.characters).join('') : typed,
    asked,
    /** For the page that answers nothing. */
    shown: { ...asked, standing: standing ?? ('inForce' as const) } satisfies TypedSearch,
    day,
    problem: tooLong ? words.queryTooLong(SEARCH_LIMITS.characters, SEARCH_LIMITS.terms) : day ? null : words.noSuchDay(on),
    page: Number(/^[1-9]\d{0,2}$/.exec(typedIn(query, 'page'))?.[0] ?? '1'),
  }
}

const choice = <const Value extends string>(typed: string, choices: readonly Value[]): Value | null =>
  choices.find((value) => value === typed) ?? null
