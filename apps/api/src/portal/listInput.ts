import type { Language, LegalDate } from '@fadu/core'
import { looseDate } from '../platform/looseDate.ts'
import type { ListFilter, ListKey } from './listDocuments.ts'
import { type DocumentsContent, type ListStanding, listStandings, type TypedFilter } from './page.ts'
import { portalWords } from './words.ts'

/** The query of an address; a parameter given twice counts once. */
export type TypedQuery = Readonly<Record<string, string | readonly string[] | undefined>>

export const typedIn = (query: TypedQuery, name: string): string => {
  const value = query[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

const PAGE = 20
const KEY = /^(\d{4}-\d{2}-\d{2})~([\w-]{1,100})$/

export const keyText = (key: ListKey): string => `${key.on}~${key.id}`

export function readKey(text: string): ListKey | null {
  const match = KEY.exec(text)
  const on = match && looseDate(match[1]!)
  return match && on ? { on, id: match[2]! } : null
}

/** What a person typed or followed: understood, or told what is wrong with it, field by field. What was typed stays. */
export function readListInput(query: TypedQuery, language: Language) {
  const words = portalWords[language]
  const problems: { field: string; what: string }[] = []
  const standing = typedIn(query, 'standing')
  const scope = typedIn(query, 'scope')
  const typed: TypedFilter = {
    standing: (listStandings as readonly string[]).includes(standing) ? (standing as ListStanding) : null,
    from: typedIn(query, 'from').slice(0, 40),
    to: typedIn(query, 'to').slice(0, 40),
    filed: typedIn(query, 'filed').slice(0, 10),
    scope: scope === 'reference' ? 'reference' : 'own',
  }
  if (standing && !typed.standing) problems.push({ field: 'standing', what: words.unknownChoice(standing.slice(0, 40)) })
  const day = (field: 'from' | 'to'): LegalDate | null => {
    if (!typed[field]) return null
    const date = looseDate(typed[field])
    if (!date) problems.push({ field, what: words.noSuchDay(typed[field]) })
    return date
  }
  const from = day('from')
  const to = day('to')
  if (from && to && to < from) problems.push({ field: 'to', what: words.reversedRange })
  if (typed.filed && !/^\d{4}$/.test(typed.filed)) problems.push({ field: 'filed', what: words.noSuchYear(typed.filed) })
  const filter: ListFilter = {
    scope: typed.scope,
    standing: typed.standing,
    from,
    to,
    filed: /^\d{4}$/.test(typed.filed) ? Number(typed.filed) : null,
    after: readKey(typedIn(query, 'after')),
    before: readKey(typedIn(query, 'before')),
    limit: PAGE,
  }
  return { typed, filter, problems }
}

/** The address of another page of the same list. */
export function pageQuery(typed: TypedFilter, way: 'after' | 'before', key: ListKey | null): string | null {
  if (!key) return null
  const query = new URLSearchParams()
  if (typed.standing) query.set('standing', typed.standing)
  if (typed.scope !== 'own') query.set('scope', typed.scope)
  for (const field of ['from', 'to', 'filed'] as const) if (typed[field]) query.set(field, typed[field])
  query.set(way, keyText(key))
  return `?${query}`
}

export const refusedList = (typed: TypedFilter, problems: DocumentsContent['problems']): DocumentsContent => ({
  kind: 'documents',
  filter: typed,
  problems,
  rows: [],
  total: 0,
  next: null,
  previous: null,
})
